import { column, COLOURS, diamond, line, mark, row, SIZE, type Element, type Style } from './element.ts';
import { balancedLines, widthOf } from './lines.ts';

/** What stands at the foot of every card. */
export interface Foot {
  /** The site's name. */
  site: string;
  /** That it is not of a government. */
  note: string;
}

export interface PlanCard extends Foot {
  issuer: string;
  title: string;
  /** Label and value; a value with a state has the diamond before it. */
  facts: { label: string; value: string; state?: string }[];
}

export interface IndicatorCard extends Foot {
  /** What kind of page it is, with the theme. */
  kicker: string;
  name: string;
  figure: {
    /** The words around the number: 超过100家 is 超过, 100, 家. */
    before: string;
    number: string;
    after: string;
    /** Place, year, kind. */
    what: string;
    /** Basis, document and clause, in words from long to short: the longest that fits is taken. */
    sources: readonly string[];
    /** The state of its period, if it has ended. */
    state: string | null;
  };
  /** Other places with figures, in words from long to short: the longest that fits beside the kicker is taken. Empty when there are none. */
  others: readonly string[];
}

export interface SiteCard extends Foot {
  tagline: string;
  counts: string;
}

const PAD = 72;
const INNER = SIZE.width - 2 * PAD;
/** The size of the small print. */
const FINE = 26;
const bold = { fontWeight: 700 };
const quiet = { color: COLOURS['ink-2'] };

/** The card of a document: issuer over a double rule, title, number, date, period and state. */
export function planCard({ issuer, title, facts, ...foot }: PlanCard): Element {
  return sheet(
    foot,
    line({ ...bold, fontSize: 36, letterSpacing: 2, color: COLOURS.seal }, issuer),
    column({
      marginTop: 20,
      height: 8,
      borderTop: `4px solid ${COLOURS.seal}`,
      borderBottom: `1px solid ${COLOURS.seal}`,
    }),
    heading(title, 34, [64, 1], [60, 2], [54, 2], [50, 3]),
    row(
      { marginTop: 'auto', justifyContent: 'flex-start', columnGap: 56 },
      ...facts.map(({ label, value, state }) =>
        column(
          { rowGap: 6 },
          line({ fontSize: 24, ...quiet }, label),
          row({ columnGap: 16 }, line({ fontSize: 30 }, value), ...(state ? [stateOf(state, 30)] : [])),
        ),
      ),
    ),
  );
}

/** The card of an indicator: one large figure with its place, comparator, year and source. */
export function indicatorCard({ kicker, name, figure, others, ...foot }: IndicatorCard): Element {
  const { before, number, after, what, sources, state } = figure;
  // The number is as large as its line allows; the words around it are a third of that.
  const size = Math.min(168, Math.floor((INNER - 100) / (widthOf(number) + 0.4 * widthOf(before + after))));
  const small = Math.round(size * 0.36);
  const source = fitting(sources, INNER - 40) ?? '';
  const beside = fitting(others, INNER - 40 - widthOf(kicker) * FINE);
  return sheet(
    foot,
    row(
      { justifyContent: 'space-between', fontSize: FINE },
      line({ color: COLOURS.seal }, kicker),
      ...(beside ? [line(quiet, beside)] : []),
    ),
    heading(name, 8, [54, 1], [46, 1], [42, 2]),
    column(
      { marginTop: 'auto', borderLeft: `4px solid ${COLOURS.seal}`, paddingLeft: 34, rowGap: 6 },
      row(
        { columnGap: Math.round(size * 0.08), height: size * 1.02, alignItems: 'flex-end', lineHeight: 1 },
        ...(before ? [line({ fontSize: small, paddingBottom: size * 0.12 }, before)] : []),
        line({ ...bold, fontSize: size, letterSpacing: -2 }, number),
        line({ fontSize: small, paddingBottom: size * 0.12 }, after),
      ),
      line({ ...bold, fontSize: 34, marginTop: 8 }, what),
      line({ fontSize: Math.min(FINE, (INNER - 40) / widthOf(source)), ...quiet }, source),
      ...(state ? [stateOf(state, 26)] : []),
    ),
  );
}

/** Of texts from long to short in small print, the first that fits a width in pixels, else the shortest. */
const fitting = (texts: readonly string[], width: number): string | undefined =>
  texts.find((text) => widthOf(text) * FINE <= width) ?? texts.at(-1);

/** The card of the site, for every page without one of its own. */
export function siteCard({ tagline, counts, ...foot }: SiteCard): Element {
  return sheet(
    foot,
    column(
      { ...bold, fontSize: 88, lineHeight: 1.3, marginTop: 72 },
      ...tagline.split(/(?<=，)/).map((phrase) => line({}, phrase)),
    ),
    line({ fontSize: 34, marginTop: 36, ...quiet }, counts),
  );
}

/** The sheet with its foot: mark, name, and that it is not of a government. */
function sheet({ site, note }: Foot, ...children: Element[]): Element {
  return column(
    {
      ...SIZE,
      boxSizing: 'border-box',
      padding: `${PAD - 16}px ${PAD}px ${PAD - 32}px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      lineHeight: 1.35,
    },
    ...children,
    row(
      {
        marginTop: children.length > 2 ? 30 : 'auto',
        paddingTop: 20,
        borderTop: `1px solid ${COLOURS.rule}`,
        alignItems: 'center',
        columnGap: 16,
        fontSize: 28,
      },
      mark(40),
      line(bold, site),
      line({ marginLeft: 'auto', fontSize: 24, ...quiet }, note),
    ),
  );
}

/** An opening sign at the start of a line hangs over its edge: half of it is blank. */
const hanging = (text: string, size: number): Style => (/^[“‘《（]/.test(text) ? { marginLeft: -0.45 * size } : {});

/** A title in the first of the sizes in which it keeps to as many lines as may be. */
function heading(title: string, marginTop: number, ...sizes: [size: number, lines: number][]): Element {
  const lines = (size: number) => balancedLines(title, INNER / size);
  const [size] = sizes.find(([size, most]) => lines(size).length <= most) ?? [40];
  return column(
    { ...bold, fontSize: size, marginTop, lineHeight: 1.3 },
    ...lines(size).map((text) => line(hanging(text, size), text)),
  );
}

const stateOf = (text: string, size: number): Element =>
  row(
    { columnGap: 8, alignItems: 'center', color: COLOURS.seal },
    diamond(Math.round(size * 0.8)),
    line({ fontSize: size }, text),
  );
