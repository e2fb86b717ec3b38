import fs from 'node:fs';
import { expect, it } from 'vitest';
import { importText } from '../../../../src/lib/import/import-text.ts';
import { unrecordedNumbers } from '../../../../src/lib/import/unrecorded.ts';

const TEXT = fs.readFileSync('tests/fixtures/import/work-programme.txt', 'utf8');
const NOTHING = { indicators: [], agencies: [], channels: [], places: [] };
const { clauses, figures } = importText(TEXT, NOTHING);

it('says nothing where every number is a figure', () => {
  expect(unrecordedNumbers(TEXT, clauses, figures, NOTHING)).toEqual([]);
});

it('names a number that is in no figure, with its clause and line', () => {
  const left = figures.filter((figure) => figure.value !== 30);
  expect(unrecordedNumbers(TEXT, clauses, left, NOTHING)).toEqual([
    {
      clause: 'c2-1-2',
      line: 19,
      printed: '30个',
      wording: expect.stringContaining('建成商标品牌指导站30个') as string,
    },
  ]);
});

it('shows what a mended text has new', () => {
  const mended = TEXT.replace('1.2万件', '1.5万件');
  expect(unrecordedNumbers(mended, clauses, figures, NOTHING).map((one) => one.printed)).toEqual(['1.5万件']);
});
