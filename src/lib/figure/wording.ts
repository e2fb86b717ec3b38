import type { Comparator, Figure } from '../../schemas/figure.ts';

type Printable = Pick<Figure, 'comparator' | 'value' | 'unit' | 'basis'>;

/** A value as text, without grouping, as Chinese documents print it: 1300, 0.3, 2—3. */
export function valueText(value: Figure['value']): string {
  return typeof value === 'number' ? String(value) : value.join('—');
}

/** The amount without its comparator: 300件, 2—3家, 第6位. */
export function amountText({ value, unit, basis }: Pick<Figure, 'value' | 'unit' | 'basis'>): string {
  // 15位专家 are people, 第15位 is a place.
  if (basis === 'rank' && unit === '位') return `第${valueText(value)}位`;
  return `${valueText(value)}${unit}`;
}

/** A figure in plain words, as it stands in a sentence: 60件以上, 超过100家, 增加20%以上. */
export function figureText(figure: Printable): string {
  const amount = amountText(figure);
  const words: Record<Comparator, string> = {
    eq: amount,
    range: amount,
    ge: `${amount}以上`,
    gt: `超过${amount}`,
    le: `不超过${amount}`,
    lt: `不到${amount}`,
    approx: `约${amount}`,
    'increase-ge': `增加${amount}以上`,
    'increase-gt': `增长超过${amount}`,
    'multiple-ge': `${amount}以上`,
  };
  return words[figure.comparator];
}

/** The sign that stands before a large number; empty for an exact one. */
export function comparatorSign(comparator: Comparator): string {
  const signs: Record<Comparator, string> = {
    eq: '',
    range: '',
    ge: '≥',
    gt: '>',
    le: '≤',
    lt: '<',
    approx: '≈',
    'increase-ge': '增≥',
    'increase-gt': '增>',
    'multiple-ge': '≥',
  };
  return signs[comparator];
}

/** The comparator said aloud, for screen readers and tables. */
export function comparatorName(comparator: Comparator): string {
  const names: Record<Comparator, string> = {
    eq: '等于',
    range: '区间',
    ge: '不少于',
    gt: '超过',
    le: '不超过',
    lt: '少于',
    approx: '约',
    'increase-ge': '增加不少于',
    'increase-gt': '增长超过',
    'multiple-ge': '倍数不低于',
  };
  return names[comparator];
}
