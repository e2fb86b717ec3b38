export type Scheme = 'light' | 'dark';

/**
 * The custom properties that a style sheet sets on `:root`, by name without the dashes.
 * The dark scheme has all of the light one, with those that it sets anew.
 * @param css the text of tokens.css
 */
export function tokensOf(css: string): Record<Scheme, Map<string, string>> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const light = propertiesOf(/^:root[^{]*\{([^}]*)\}/m.exec(bare)?.[1] ?? '');
  const dark = propertiesOf(/prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(bare)?.[1] ?? '');
  return { light: new Map(light), dark: new Map([...light, ...dark]) };
}

const propertiesOf = (block: string): [string, string][] =>
  [...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]);

/** A colour on a ground, and how far it must stand out: 7 for text, 3 for edges and marks. */
export interface Pair {
  colour: string;
  ground: string;
  least: 7 | 3;
}

const pairs = (least: Pair['least'], colours: readonly string[], grounds: readonly string[]): Pair[] =>
  colours.flatMap((colour) => grounds.map((ground) => ({ colour, ground, least })));

/** The pairs of colours that the site sets on each other. A test holds the style sheets to them. */
export const PAIRS: readonly Pair[] = [
  ...pairs(7, ['ink', 'ink-2', 'seal', 'data'], ['paper', 'sheet']),
  // Buttons of the search box, and the link that skips to the main part.
  ...pairs(7, ['paper'], ['ink', 'ink-2', 'seal']),
  // A button that is pressed.
  ...pairs(7, ['ink'], ['rule']),
  // Edges of what can be pressed or filled in.
  ...pairs(3, ['edge'], ['paper', 'sheet']),
];
