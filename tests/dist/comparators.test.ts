import { expect, test } from 'vitest';
import { numberTokens } from '../../src/lib/text/numbers.ts';
import { squeeze } from '../../src/lib/text/squeeze.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { items } from '../support/dist.ts';

type Worded = Pick<Figure, 'value' | 'unit' | 'kind' | 'wording' | 'comparator'> & { id: string };

/** Figures whose comparator does not follow from the words beside the number, each with the reason. */
const EXPLAINED: Record<string, string> = {};

/** The comparator that the official words beside the number ask for; null when the number is not found there. */
function asked({ value, unit, kind, wording }: Omit<Worded, 'id' | 'comparator'>): Figure['comparator'] | null {
  const text = squeeze(wording);
  const tokens = numberTokens(text);
  if (Array.isArray(value)) {
    const pair = tokens.some(
      (low, n) =>
        low.value === value[0] &&
        tokens[n + 1]?.value === value[1] &&
        /^[^\d]{0,3}[—–~-]+$/.test(text.slice(low.end, tokens[n + 1]?.start)),
    );
    return pair ? 'range' : null;
  }
  const found = new Set<Figure['comparator']>();
  for (const token of tokens) {
    if (token.value !== value) continue;
    const before = text.slice(0, token.start);
    const after = text.slice(token.end);
    const rest = after.replace(/^[余多]/, '');
    const behindUnit = rest.startsWith(squeeze(unit)) ? rest.slice(squeeze(unit).length) : rest;
    if (/不低于[^，。；]+的$/.test(before) && after.startsWith('倍')) return 'multiple-ge';
    if (/不超过$/.test(before)) return 'le';
    const grows = /(?:增加|增长|增幅)(?:不少于|不低于|超过|达到?)?$/.test(before);
    // Doubled print (不少于10余场次) is ge, so these come first.
    if (behindUnit.startsWith('以上') || /(?:不少于|不低于)$/.test(before)) return grows ? 'increase-ge' : 'ge';
    if (/(?:超过|突破)$/.test(before) || /^[万亿]?[余多]/.test(after)) return grows ? 'increase-gt' : 'gt';
    if (/[近约]$/.test(before) || behindUnit.startsWith('左右')) return 'approx';
    found.add(kind === 'target' && /达到?$/.test(before) ? 'ge' : 'eq');
  }
  // The number may stand elsewhere in the wording for something else: a year, a title.
  return found.has('ge') ? 'ge' : (([...found][0] as Figure['comparator'] | undefined) ?? null);
}

test('every comparator says what the official words beside the number say', () => {
  const figures = items<Worded>('figures');
  expect(figures.length).toBeGreaterThan(170);
  const faults = figures
    .filter((figure) => asked(figure) !== figure.comparator && !(figure.id in EXPLAINED))
    .map((figure) => `${figure.id}：${figure.comparator}，原话“${figure.wording}”说的是 ${asked(figure) ?? '别的数'}`);
  expect(faults).toEqual([]);
});

test('every explained exception is one', () => {
  const figures = new Map(items<Worded>('figures').map((figure) => [figure.id, figure]));
  for (const id of Object.keys(EXPLAINED)) {
    const figure = figures.get(id);
    expect(figure, id).toBeDefined();
    if (figure) expect(asked(figure), id).not.toBe(figure.comparator);
  }
});

test.each([
  ['达到60件以上', 60, '件', 'target', 'ge'],
  ['不少于10余场次', 10, '场次', 'target', 'ge'],
  ['不低于0.12%', 0.12, '%', 'target', 'ge'],
  ['达6万件', 6, '万件', 'target', 'ge'],
  ['达到6万件', 6, '万件', 'achievement', 'eq'],
  ['超过100家', 100, '家', 'target', 'gt'],
  ['突破3.5万件', 3.5, '万件', 'achievement', 'gt'],
  ['2万余册', 2, '万册', 'achievement', 'gt'],
  ['20多个', 20, '个', 'achievement', 'gt'],
  ['近7000万元', 7000, '万元', 'budget', 'approx'],
  ['20人左右', 20, '人', 'target', 'approx'],
  ['增加20%以上', 20, '%', 'target', 'increase-ge'],
  ['增幅超过20%', 20, '%', 'target', 'increase-gt'],
  ['不低于同期本省平均水平的2倍', 2, '倍', 'target', 'multiple-ge'],
  ['不超过5个工作日', 5, '个工作日', 'target', 'le'],
  ['2—3家', [2, 3], '家', 'target', 'range'],
  ['同比增长44.5%', 44.5, '%', 'achievement', 'eq'],
  ['完成12项', 12, '项', 'target', 'eq'],
] as const)('the scan reads %s rightly', (wording, value, unit, kind, comparator) => {
  expect(asked({ wording, value: value as Figure['value'], unit, kind })).toBe(comparator);
});
