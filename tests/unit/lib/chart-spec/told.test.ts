import { expect, it } from 'vitest';
import { svgOf } from '../../../../src/lib/chart-spec/svg.ts';
import { specOf } from '../../../../src/lib/chart-spec/spec.ts';
import { toldOf } from '../../../../src/lib/chart-spec/told.ts';
import { point } from './points.ts';

it('a picture says what it is made of, whatever signs are in it', () => {
  const spec = specOf({ id: 'x', title: '<甲> & "乙" </metadata> \u2028' }, [
    point({ kind: 'baseline', year: 2020, value: 2 }),
    point({ value: 6 }),
  ]);
  if (!spec) throw new Error('没有图');
  const credits = { subtitle: '单位：件', address: '/indicators/x/?a&b', terms: '<b>', sourceLabel: '来源' };
  const svg = svgOf(spec, credits);
  expect(toldOf(svg)).toEqual({ spec, credits });
  expect(svg.split('<metadata>')[1]?.split('</metadata>')[0]).not.toMatch(/[<>&]/);
});

it('a picture that says nothing is a fault', () => {
  expect(() => toldOf('<svg></svg>')).toThrow();
});
