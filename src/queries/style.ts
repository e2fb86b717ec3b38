import { schemeRule, shownStates } from '../build/shown-states.ts';
import { contrast } from '../lib/contrast.ts';
import { PAIRS, tokensOf, type Pair, type Scheme } from '../lib/design-tokens.ts';
import { catalog, type FigureView } from './catalog.ts';

const sheets = import.meta.glob<string>('../styles/**/*.css', { query: '?raw', import: 'default', eager: true });
const tokens = tokensOf(sheets['../styles/tokens.css'] ?? '');
const names = (test: (value: string) => boolean) => [...tokens.light].filter(([, value]) => test(value));
const isColour = (value: string) => value.startsWith('#');

/** The colours of both schemes, with what stands on each and how far it stands out. */
export const colours = names(isColour).map(([name, light]) => ({
  name,
  values: { light, dark: tokens.dark.get(name) ?? light },
}));

/** The pairs of colours in use, each with its contrast in both schemes. */
export const pairs = PAIRS.map((pair) => ({ ...pair, light: ratio(pair, 'light'), dark: ratio(pair, 'dark') }));

function ratio({ colour, ground }: Pair, scheme: Scheme): string {
  const value = (name: string) => tokens[scheme].get(name) ?? '';
  return contrast(value(colour), value(ground)).toFixed(1);
}

/** Sizes of type, largest first, and the other measures. */
export const steps = [...tokens.light].filter(([name]) => name.startsWith('step-')).reverse();
export const measures = names((value) => !isColour(value)).filter(([name]) => !/^step-|^serif$|^sans$/.test(name));

/** The style sheet of the page of styles: the real rules for states as classes, both schemes, and a swatch for each token. */
export function statesSheet(): string {
  // As in layers.css: whichever sheet comes first declares the order.
  const order = /@layer [^;{]+;/.exec(sheets['../styles/layers.css'] ?? '')?.[0] ?? '';
  const own = Object.entries(sheets).filter(([file]) => !file.endsWith('embed.css') && !file.endsWith('print.css'));
  return [
    order,
    '@layer states{',
    schemeRule('light', tokens.light),
    schemeRule('dark', tokens.dark),
    ...own.map(([, css]) => shownStates(css)),
    ...colours.map(({ name }) => `.swatch-${name}{background:var(--${name})}`),
    ...steps.map(([name]) => `.type-${name}{font-size:var(--${name})}`),
    ...measures.map(([name]) => `.long-${name}{inline-size:var(--${name})}`),
    '}',
  ]
    .filter((rule) => rule !== '')
    .join('\n');
}

/** One figure of each comparator that occurs, for the ways in which a number is written. */
export async function figureOfEachKind(): Promise<FigureView[]> {
  const { plans } = await catalog();
  const all = plans.flatMap((plan) => plan.figures);
  return [...new Map(all.reverse().map((figure) => [figure.comparator, figure])).values()];
}
