import { numberTokens, parseHanNumber } from './text/numbers.ts';
import { splitUnit } from './figure/units.ts';
import { squeeze } from './text/squeeze.ts';

/** What the check needs of a figure. */
export interface KnownFigure {
  id: string;
  value: number | readonly [number, number];
  unit: string;
}

/** A number in prose that equals a figure and should be printed by a component. */
export interface LooseNumber {
  printed: string;
  figure: string;
}

/**
 * Finds numbers with a unit, in digits or Chinese numerals, that equal a figure of the plan (60件, 六十件, 两成, 百分之二十).
 * Numbers without the figure's unit (years, dates, document numbers, hotlines, clause numbers) may stand.
 */
export function looseNumbers(prose: string, figures: readonly KnownFigure[]): LooseNumber[] {
  const found: LooseNumber[] = [];
  const match = (value: number, rest: string, printed: string) => {
    for (const figure of figures) {
      const { factor, base } = splitUnit(figure.unit.normalize('NFKC'));
      for (const v of [figure.value].flat() as number[]) {
        const spoken = splitUnit(rest.replace(/^[余多来]/, ''));
        const after = spoken.base.replace(/^[余多来]/, '');
        if (same(value * spoken.factor, v * factor) && (base === '' ? spoken.factor > 1 : after.startsWith(base))) {
          found.push({ printed: `${printed}${rest.slice(0, figure.unit.length)}`, figure: figure.id });
          return;
        }
      }
    }
  };
  const text = squeeze(prose.normalize('NFKC'));
  for (const token of numberTokens(text)) match(token.value, text.slice(token.end), token.printed);
  for (const m of text.matchAll(
    /百分之(?:([零一二两三四五六七八九十百]+)(?![零一二两三四五六七八九十百点])|(\d+(?:\.\d+)?))/g,
  )) {
    const value = m[2] === undefined ? parseHanNumber(m[1] ?? '') : Number(m[2]);
    if (value !== null) match(value, '%', m[0]);
  }
  for (const m of text.matchAll(/([一二两三四五六七八九])成/g)) {
    const value = parseHanNumber(m[1] ?? '');
    if (value !== null) match(value * 10, '%', m[0]);
  }
  return found;
}

/** Equal, the noise of binary fractions aside (60.4 万 is 604000). */
const same = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-12;
