/** States that a page cannot put a thing into by itself, and the classes that show them. */
export const SHOWN = {
  hover: 'shows-hover',
  'focus-visible': 'shows-focus',
  visited: 'shows-visited',
  active: 'shows-active',
} as const;

const STATE = /:(hover|focus-visible|visited|active)(?![-\w])/g;

/**
 * The rules of a style sheet for hover, focus, visited and active, said again for classes: so the page that shows all
 * states shows the real ones, not a copy of them.
 * @param css rules; of a rule within a condition (@media) the condition is left out
 */
export function shownStates(css: string): string {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .map(([, selectors = '', body = '']) => {
      const shown = listOf(selectors)
        .filter((selector) => selector.search(STATE) >= 0)
        .map((selector) => selector.replace(STATE, (_, state: keyof typeof SHOWN) => `.${SHOWN[state]}`));
      return shown.length === 0 ? '' : `${shown.join(',')}{${body.replace(/\s+/g, ' ').trim()}}`;
    })
    .filter((rule) => rule !== '')
    .join('\n');
}

/** The selectors of a list; a comma within brackets does not part them. */
function listOf(selectors: string): string[] {
  let depth = 0;
  const list = [''];
  for (const sign of selectors) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) list.push('');
    else list[list.length - 1] += sign;
  }
  return list.map((selector) => selector.replace(/\s+/g, ' ').trim());
}

/**
 * The colours of one scheme, for the things within an element of the class: `.scheme-dark{…}`.
 * @param tokens custom properties by name without the dashes
 */
export const schemeRule = (scheme: 'light' | 'dark', tokens: ReadonlyMap<string, string>): string =>
  `.scheme-${scheme}{color-scheme:${scheme};${[...tokens]
    .filter(([, value]) => value.startsWith('#'))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')};background:var(--paper);color:var(--ink)}`;
