const SCALES: [string, number][] = [
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** A value in an indicator's own unit. */
export interface Normalized {
  value: number | [number, number];
  unit: string;
}

/** What an indicator says of its units: the canonical one, and classifiers that count the same things. */
export interface UnitFamily {
  unit: string;
  sameUnits: readonly string[];
}

/** Splits a printed unit into its scale and the plain unit: 万件 → 10000 × 件. A bare 万 or 亿 has an empty plain unit. */
export function splitUnit(printed: string): { factor: number; base: string } {
  for (const [prefix, factor] of SCALES)
    if (printed.startsWith(prefix)) return { factor, base: printed.slice(prefix.length) };
  return { factor: 1, base: printed };
}

/**
 * Puts a printed value into the canonical unit of its indicator (6 万件 → 60000 件; 10 个 → 10 家 where both count enterprises).
 * Returns null when the unit is not of the family: then the figure cannot be compared.
 */
export function normalize(
  value: number | readonly [number, number],
  printedUnit: string,
  family: UnitFamily,
): Normalized | null {
  const from = splitUnit(printedUnit);
  const to = splitUnit(family.unit);
  const bases = new Set([to.base, ...family.sameUnits.map((unit) => splitUnit(unit).base)]);
  if (!bases.has(from.base) && !family.sameUnits.includes(printedUnit)) return null;
  const scale = (n: number) => round((n * from.factor) / to.factor);
  return { value: typeof value === 'number' ? scale(value) : [scale(value[0]), scale(value[1])], unit: family.unit };
}

/** Takes the noise of binary fractions away (60.4 × 10000 is 604000, not 603999.99…). */
const round = (n: number) => Number(n.toPrecision(12));
