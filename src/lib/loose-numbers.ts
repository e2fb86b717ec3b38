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

/** Stands where a title was taken out: what is before it does not go on after it. */
const BREAK = '￨';

/** Units in which any text counts small things, without a figure of a plan in mind. */
const COMMON_UNITS: ReadonlySet<string> = new Set(
  '个 家 项 次 件 位 名 人 所 份 种 类 场 场次 人次 个方面 方面 省 市 区 省市 省(区、市) 年 个月 天 日 小时 个工作日 倍'.split(
    ' ',
  ),
);

/**
 * The figures that a number can be told by in a text which is not a plan's own.
 * 一个, 两家 or 三年 equal some figure of some plan by chance; 60件, 2.25件, 5%, 3万件 hardly do.
 * So a figure counts when its value is large enough or has decimals, or its unit is none of the common classifiers;
 * a value of one never does (一万人 is a measure of anything).
 * @param least from which value on a whole number with a common classifier tells: 10, or less where the text names the plan
 */
export function tellingFigures<F extends KnownFigure>(figures: readonly F[], least = 10): F[] {
  return figures.filter(({ value, unit }) => {
    const rare = !COMMON_UNITS.has(squeeze(unit.normalize('NFKC')));
    return ([value].flat() as number[]).every((v) => v !== 1 && (v >= least || !Number.isInteger(v) || rare));
  });
}

/** Figures by their values in plain units, so that a number in prose is not held against each of them. */
export class KnownFigures {
  readonly #byValue: ReadonlyMap<string, { figure: KnownFigure; base: string }[]>;
  readonly #others: KnownFigures | null;

  /** @param others figures that are looked at after these */
  constructor(figures: readonly KnownFigure[], others: KnownFigures | null = null) {
    const all = figures.flatMap((figure) => {
      const { factor, base } = splitUnit(figure.unit.normalize('NFKC'));
      return ([figure.value].flat() as number[]).map((value) => ({ figure, base, key: keyOf(value * factor) }));
    });
    this.#byValue = Map.groupBy(all, ({ key }) => key);
    this.#others = others;
  }

  /** The first figure of a value whose plain unit is as asked. */
  find(value: number, test: (base: string) => boolean): KnownFigure | null {
    const own = this.#byValue.get(keyOf(value))?.find(({ base }) => test(base));
    return own?.figure ?? this.#others?.find(value, test) ?? null;
  }
}

/** Equal, the noise of binary fractions aside (60.4 万 is 604000). */
const keyOf = (value: number) => value.toPrecision(12);

/**
 * Finds numbers with a unit, in digits or Chinese numerals, that equal a figure of the plan (60件, 六十件, 两成, 百分之二十).
 * Numbers without the figure's unit (years, dates, document numbers, hotlines, clause numbers) may stand, and so may numbers in a title (《…》).
 */
export function looseNumbers(prose: string, known: KnownFigures | readonly KnownFigure[]): LooseNumber[] {
  const figures = known instanceof KnownFigures ? known : new KnownFigures(known);
  const found: LooseNumber[] = [];
  const match = (value: number, rest: string, printed: string) => {
    const spoken = splitUnit(rest.replace(/^[余多来]/, ''));
    const after = spoken.base.replace(/^[余多来]/, '');
    const figure = figures.find(value * spoken.factor, (base) =>
      base === '' ? spoken.factor > 1 : after.startsWith(base),
    );
    if (figure) found.push({ printed: `${printed}${rest.slice(0, figure.unit.length)}`, figure: figure.id });
  };
  const text = squeeze(prose.normalize('NFKC')).replace(/《[^《》]*》/g, BREAK);
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
