import { describe, expect, it } from 'vitest';
import {
  choiceQuery,
  countOf,
  matching,
  NOTHING,
  readChoice,
  toggled,
  waysOut,
} from '../../../src/lib/support-filter.ts';

const known = {
  topic: ['finance', 'grants', 'standard'],
  applicant: ['sme', 'university'],
  region: ['500108', '530181'],
};
const loan = { topic: ['finance', 'grants'], applicant: ['sme'], region: ['500108'] };
const grant = { topic: ['grants'], applicant: ['sme', 'university'], region: ['530181'] };
const norm = { topic: ['standard'], applicant: ['university'], region: ['530181'] };
const all = [loan, grant, norm];

describe('the choice in an address', () => {
  it('is read from repeated and from joined values alike, in the order of the page', () => {
    const choice = { topic: ['finance', 'grants'], applicant: [], region: ['530181'] };
    expect(readChoice('?topic=grants&topic=finance&region=530181', known)).toEqual(choice);
    expect(readChoice('?topic=grants,finance&region=530181', known)).toEqual(choice);
  });

  it('leaves out what the page does not know', () => {
    expect(readChoice('?topic=nothing&applicant=%3Cb%3E&x=1', known)).toEqual(NOTHING);
  });

  it('comes back as it went in', () => {
    const choice = { topic: ['finance', 'grants'], applicant: ['sme'], region: [] };
    expect(readChoice(choiceQuery(choice), known)).toEqual(choice);
    expect(choiceQuery(NOTHING)).toBe('');
  });
});

describe('measures', () => {
  it('fit any id of a facet, and every facet', () => {
    expect(matching(all, NOTHING)).toEqual(all);
    expect(matching(all, { ...NOTHING, topic: ['finance', 'standard'] })).toEqual([loan, norm]);
    expect(matching(all, { topic: ['grants'], applicant: ['university'], region: ['530181'] })).toEqual([grant]);
  });

  it('are counted for an id as if it were alone in its facet', () => {
    const choice = { ...NOTHING, topic: ['finance'], region: ['530181'] };
    expect(countOf(all, choice, 'topic', 'grants')).toBe(1);
    expect(countOf(all, choice, 'topic', 'finance')).toBe(0);
    expect(countOf(all, choice, 'region', '500108')).toBe(1);
  });

  it('are put in and out of the choice by the same press', () => {
    const once = toggled(NOTHING, 'region', '500108');
    expect(once.region).toEqual(['500108']);
    expect(toggled(once, 'region', '500108')).toEqual(NOTHING);
  });
});

describe('a choice that fits nothing', () => {
  it('says which facet to drop, the one that gives most first', () => {
    const choice = { topic: ['standard'], applicant: ['sme'], region: ['500108'] };
    expect(matching(all, choice)).toEqual([]);
    expect(waysOut(all, choice)).toEqual([{ facet: 'topic', count: 1 }]);
    expect(waysOut(all, { topic: ['finance'], applicant: [], region: ['530181'] })).toEqual([
      { facet: 'topic', count: 2 },
      { facet: 'region', count: 1 },
    ]);
  });
});
