import { describe, expect, it } from 'vitest';
import { doorsAt, lineage, type Place } from '../../../../src/lib/help/doors.ts';

const nation: Place = { id: '100000', parent: null };
const city: Place = { id: '500000', parent: nation };
const district: Place = { id: '500108', parent: city };
const elsewhere: Place = { id: '530181', parent: nation };

const step = (id: string, number: string | null, state = 'to-verify') => ({ channel: { id, number, state }, why: id });
const problem = {
  doors: [
    { region: '100000', steps: [step('line', '12390')] },
    { region: '500000', steps: [step('city-office', null)] },
    { region: '500108', steps: [step('district-office', null), step('district-line', '023-1')] },
  ],
  then: [step('general', '12315', 'in-service'), step('line', '12390')],
};
const ids = (steps: { channel: { id: string } }[]) => steps.map(({ channel }) => channel.id);

describe('the doors in a place', () => {
  it('are its own and those of the places it lies in, the nearest first', () => {
    expect(lineage(district)).toEqual(['500108', '500000', '100000']);
    expect(ids(doorsAt(problem, district).offices)).toEqual(['district-office', 'city-office']);
    expect(ids(doorsAt(problem, elsewhere).offices)).toEqual([]);
  });

  it('are dialled made for the problem first, general numbers after, each once', () => {
    expect(ids(doorsAt(problem, district).dial)).toEqual(['district-line', 'line', 'general']);
    expect(ids(doorsAt(problem, nation).dial)).toEqual(['line', 'general']);
  });

  it('are not verified by a general number that is in service', () => {
    expect(doorsAt(problem, district).verified).toBe(false);
    expect(doorsAt({ doors: [], then: problem.then }, nation).verified).toBe(false);
  });

  it('are verified by one made for the problem that is in service, also where it serves a larger place', () => {
    const known = { doors: [{ region: '100000', steps: [step('line', '1', 'in-service')] }], then: [] };
    expect(doorsAt(known, district).verified).toBe(true);
  });
});
