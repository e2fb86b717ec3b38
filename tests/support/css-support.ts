import { createRequire } from 'node:module';
import { parse, walk, type CssNode } from 'css-tree';

/** What browser-compat-data says of one feature. */
interface Compat {
  support: Record<string, Statement | Statement[]>;
}
interface Statement {
  version_added: string | boolean | null;
  version_removed?: string | boolean;
  prefix?: string;
  alternative_name?: string;
  flags?: unknown[];
}
/** A feature with those below it; its own record stands under `__compat`, which is no feature. */
interface Tree {
  [feature: string]: Tree | undefined;
}

const require = createRequire(import.meta.url);
const { css } = require('@mdn/browser-compat-data') as {
  css: Record<'properties' | 'at-rules' | 'selectors' | 'types', Tree>;
};

/** A browser with the version that is the floor: `chrome 99`. */
export type Floor = readonly { browser: string; version: number }[];
export const floorOf = (list: readonly string[]): Floor =>
  list.map((entry) => {
    const [browser = '', version = ''] = entry.toLowerCase().split(' ');
    return { browser, version: Number(version) };
  });

const recordOf = (feature: Tree | undefined): Compat | undefined =>
  feature?.['__compat'] as unknown as Compat | undefined;

/** The browsers of the floor that do not know a feature; null where nothing is on record of it. */
function lacking(compat: Compat | undefined, floor: Floor, prefix = ''): string[] | null {
  if (!compat) return null;
  return floor.flatMap(({ browser, version }) => {
    const statements = [compat.support[browser] ?? []].flat();
    const known = statements.some(
      (s) =>
        (s.prefix ?? '') === prefix &&
        !s.alternative_name &&
        !s.flags &&
        typeof s.version_added === 'string' &&
        Number.parseFloat(s.version_added.replace('≤', '')) <= version &&
        !(typeof s.version_removed === 'string' && Number.parseFloat(s.version_removed) <= version),
    );
    return known ? [] : [`${browser} ${version}`];
  });
}

/** Values, functions and units that stand under any type or property, by name. */
function named(tree: Tree, found = new Map<string, Compat>()): Map<string, Compat> {
  for (const [key, child] of Object.entries(tree)) {
    const compat = recordOf(child);
    if (key === '__compat' || !child) continue;
    if (compat && !found.has(key)) found.set(key, compat);
    named(child, found);
  }
  return found;
}
const TYPES = named(css.types);
const GLOBAL = new Set(['inherit', 'initial', 'unset', 'revert']);
/** Names under which the record keeps units. */
const UNITS: Record<string, string> = {
  ...Object.fromEntries(
    ['dvh', 'svh', 'lvh', 'dvw', 'svw', 'lvw', 'dvi', 'dvb'].map((u) => [u, 'viewport_percentage_units_dynamic']),
  ),
};

/**
 * What a style sheet uses that some browser of the floor does not know, with those browsers: `property text-wrap`, `value display: grid`,
 * `selector :has`, `at-rule @container`. What stands within `@supports` has its fallback, and is left out.
 */
export function unsupportedCss(sheet: string, floor: Floor): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const judge = (name: string, compat: Compat | undefined, prefix?: string, known = false) => {
    const without = lacking(compat, floor, prefix);
    if (without === null ? !known : without.length > 0) found.set(name, without ?? ['unknown']);
  };
  const guarded: CssNode[] = [];
  walk(parse(sheet, { parseCustomProperty: false }), {
    enter(node: CssNode) {
      if (guarded.length > 0) return;
      // What describes a printed sheet is of one piece with @page.
      if (node.type === 'Atrule' && ['supports', 'page'].includes(node.name)) guarded.push(node);
      switch (node.type) {
        case 'Atrule':
          return judge(`at-rule @${node.name}`, recordOf(css['at-rules'][node.name]));
        case 'Feature':
          return judge(
            `media (${node.name})`,
            recordOf(css['at-rules']['media']?.[node.name.replace(/^(min|max)-/, '')]),
          );
        case 'FeatureRange':
          return judge('media range', recordOf(css['at-rules']['media']?.['range_syntax']));
        case 'NestingSelector':
          return judge('selector &', recordOf(css.selectors['nesting']));
        case 'PseudoClassSelector':
        case 'PseudoElementSelector': {
          const [, prefix = '', name = ''] = /^(-\w+-)?(.*)$/.exec(node.name) ?? [];
          const compat = recordOf(css.selectors[node.name]) ?? recordOf(css.selectors[name]);
          return judge(`selector :${node.name}`, compat, css.selectors[node.name] ? '' : prefix);
        }
        case 'Declaration':
          return declaration(node.property, node.value);
      }
    },
    leave(node: CssNode) {
      if (guarded.at(-1) === node) guarded.pop();
    },
  });
  return found;

  function declaration(property: string, value: CssNode) {
    if (property.startsWith('--') || value.type !== 'Value') return;
    const [, prefix = '', plain = ''] = /^(-\w+-)?(.*)$/.exec(property) ?? [];
    const own = css.properties[property] ?? css.properties[plain];
    // What has a prefix is there for older browsers, beside the plain one.
    if (prefix === '') judge(`property ${property}`, recordOf(own));
    if (prefix !== '' || found.has(`property ${property}`)) return;
    walk(value, (part: CssNode) => {
      if (part.type === 'Function' && part.name !== 'var')
        judge(
          `function ${part.name}()`,
          recordOf(own?.[part.name]) ?? TYPES.get(part.name),
          '',
          part.name.startsWith('-'),
        );
      if (part.type === 'Dimension' && UNITS[part.unit]) judge(`unit ${part.unit}`, TYPES.get(UNITS[part.unit] ?? ''));
      // Words that the record does not name apart are as old as their property.
      if (part.type === 'Identifier' && !GLOBAL.has(part.name) && !part.name.startsWith('-'))
        judge(
          `value ${property}: ${part.name}`,
          recordOf(own?.[part.name.replaceAll('-', '_')]) ?? recordOf(own?.[part.name]),
          '',
          true,
        );
    });
  }
}
