import type { Comparator } from '../../schemas/figure.ts';
import { comparatorName, comparatorSign } from './wording.ts';

/** The signs that stand before these figures, each with what it says, in the order in which they first come; exact ones have none. */
export function signsOf(figures: readonly { comparator: Comparator }[]): { sign: string; name: string }[] {
  const seen = new Map<string, string>();
  for (const { comparator } of figures) {
    const sign = comparatorSign(comparator);
    if (sign !== '' && !seen.has(sign)) seen.set(sign, comparatorName(comparator));
  }
  return [...seen].map(([sign, name]) => ({ sign, name }));
}
