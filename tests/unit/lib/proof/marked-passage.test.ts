import { expect, it } from 'vitest';
import { markedPassage } from '../../../../src/lib/proof/marked-passage.ts';

const TEXT = '一、目标\n到2025年，商标、地标分别达到45件、12个，企业20—25家，专利\n达到6 0件。';
const figure = (id: string, value: number | [number, number], unit: string, wording: string) => ({
  id,
  value,
  unit,
  wording,
});

it('parts a text at the numbers of its figures, and loses no character', () => {
  const list = '商标、地标分别达到45件、12个';
  const parts = markedPassage(TEXT, [
    figure('gi', 12, '个', list),
    figure('tm', 45, '件', list),
    figure('firms', [20, 25], '家', '企业20—25家'),
    figure('gone', 7, '件', '没有这句7件'),
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(TEXT);
  expect(parts.filter((part) => part.figure)).toEqual([
    { text: '45件', figure: 'tm' },
    { text: '12个', figure: 'gi' },
    { text: '20—25家', figure: 'firms' },
  ]);
});

it('marks the whole wording where the number is broken in print, and no place twice', () => {
  const broken = figure('a', 60, '件', '专利达到60件');
  expect(markedPassage(TEXT, [broken, { ...broken, id: 'b' }]).filter((part) => part.figure)).toEqual([
    { text: '专利\n达到6 0件', figure: 'a' },
  ]);
});
