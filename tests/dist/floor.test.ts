import fs from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
import { describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { floorOf, unsupportedCss } from '../support/css-support.ts';
import { attribute, DIST, files, pages, text } from '../support/dist.ts';

// What is written for browsers is held against the floor of package.json: the grammar and library of scripts by eslint-plugin-es-x (ES2022,
// less what Safari 15.4 lacks of it), what scripts ask of the browser by eslint-plugin-compat, styles by browser-compat-data.

const floor = floorOf(project.browserslist);
const read = (file: string) => fs.readFileSync(path.join(DIST, file), 'utf8');

/** Scripts of ours, those of Pagefind, and what stands in pages itself. */
function scripts(): { name: string; code: string }[] {
  const inline = new Map<string, string>();
  for (const page of pages())
    for (const element of page.elements)
      if (
        element.tagName === 'script' &&
        !attribute(element, 'src') &&
        attribute(element, 'type') !== 'application/ld+json'
      )
        inline.set(text(element), page.url);
  return [
    ...files()
      .filter((file) => file.endsWith('.js'))
      .map((name) => ({ name, code: read(name) })),
    ...[...inline].map(([code, url]) => ({ name: `${url} inline.js`, code })),
  ];
}

/** Newer things that scripts may name, as they ask for them first, or as it is only a name. */
const ALLOWED: { file: RegExp; message: RegExp; reason: string }[] = [
  {
    file: /SearchPage/,
    message: /Intl\.Segmenter\(\) is not supported/,
    reason: 'asked for first (src/lib/search/query.ts); without it queries are cut in pairs only',
  },
];

/** Rules that know a method by its name alone, which arrays and charts have too. */
const TOLD_BY_NAME = Object.keys(es.rules).filter(
  (rule) => rule.startsWith('no-iterator-prototype-') || rule === 'no-resizable-and-growable-arraybuffers',
);
/** `map.values().filter(…)`: an iterator for certain, where `Object.values(…)` is an array. */
const ITERATOR =
  'CallExpression[callee.property.name=/^(map|filter|flatMap|some|every|find|reduce|forEach|take|drop|toArray)$/]' +
  '[callee.object.type=CallExpression][callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/]' +
  ':not([callee.object.callee.object.name=/^(Object|Array)$/])';

const linter = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    es.configs['flat/restrict-to-es2022'],
    es.configs['flat/restrict-to-es2022-intl-api'],
    compat.configs['flat/recommended'],
    {
      languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
      rules: {
        ...Object.fromEntries(TOLD_BY_NAME.map((rule) => [`es-x/${rule}`, 'off'])),
        'no-restricted-syntax': ['error', { selector: ITERATOR, message: 'methods of iterators' }],
        'es-x/no-class-static-block': 'error',
        'es-x/no-regexp-lookbehind-assertions': 'error',
      },
      settings: { 'es-x': { aggressive: true }, lintAllEsApis: true, browsers: project.browserslist },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
  ],
});

async function faultsOf(code: string, name: string): Promise<string[]> {
  const [result] = await linter.lintText(code.replaceAll('eslint-disable', ''), { filePath: 'script.js' });
  return [...new Set((result?.messages ?? []).map(({ ruleId, message }) => `${name}: ${ruleId} ${message}`))];
}

describe('scripts', () => {
  test('use nothing that the browser floor does not know', async () => {
    const all = scripts();
    expect(all.length).toBeGreaterThan(10);
    const faults: string[] = [];
    const used = new Set<RegExp>();
    for (const { name, code } of all)
      for (const fault of await faultsOf(code, name)) {
        const allowed = ALLOWED.find(({ file, message }) => file.test(name) && message.test(fault));
        if (allowed) used.add(allowed.message);
        else faults.push(fault);
      }
    expect(faults).toEqual([]);
    expect(ALLOWED.filter(({ message }) => !used.has(message)).map(({ reason }) => reason)).toEqual([]);
  });

  test.each([
    ['class A { static { a(); } }', 'no-class-static-block'],
    ['/(?<=a)b/', 'no-regexp-lookbehind'],
    ['[1].findLast(Boolean)', 'findlast'],
    ['[1].toSorted()', 'toSorted'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['new Map().values().filter(Boolean)', 'methods of iterators'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['new Set([1]).union(new Set())', 'union'],
    ['using a = b()', 'Parsing error'],
  ])('%s would be found', async (code, said) => {
    expect((await faultsOf(code, 'x')).join(' ').toLowerCase()).toContain(said.toLowerCase());
  });
});

/** Newer things that styles may use, as without them a page only looks a little different. */
const PROGRESSIVE: Record<string, string> = {
  'at-rule @page': 'margins and page numbers on paper; without it the browser’s own',
  'media (forced-colors)': 'where it is not known there are no forced colours',
  'media (prefers-contrast)': 'more contrast for who asks; without it still 7:1',
  'selector :has': 'headings whose places to break are marked break there; without it where they can',
  'property content-visibility': 'unfolds on paper what is folded; a closed place stays closed there, as it always was',
  'property forced-color-adjust': 'goes with forced-colors',
  'property overscroll-behavior-x': 'a row pushed to its end does not go back a page',
  'property scrollbar-width': 'a thinner scroll bar',
  'property text-autospace': 'space between Chinese and Latin letters',
  'property text-size-adjust':
    'text is not made larger on a phone that lies; beside it stands the prefixed one where Safari needs it',
  'property text-spacing-trim': 'closer punctuation',
  'property text-wrap': 'lines of headings of like length',
  'property user-select': 'beside it stands -webkit-user-select',
  'selector :-webkit-details-marker': 'Safari’s own marker, hidden in a rule of its own; others know ::marker',
  'selector :details-content': 'goes with content-visibility, in a rule of its own',
  'value break-after: avoid': 'a heading stays with its text on paper',
  'value font-family: ui-monospace': 'the next font of the list is taken',
};

describe('styles', () => {
  test('use nothing that the browser floor does not know, but what pages do without', () => {
    const found = new Map<string, string[]>();
    for (const file of files().filter((name) => name.endsWith('.css')))
      for (const [feature, without] of unsupportedCss(read(file), floor)) found.set(feature, without);
    expect(Object.fromEntries([...found].filter(([feature]) => !(feature in PROGRESSIVE)))).toEqual({});
    expect(Object.keys(PROGRESSIVE).filter((feature) => !found.has(feature))).toEqual([]);
  });

  test.each([
    ['@media (width >= 3rem) { a { color: red } }', 'media range'],
    ['a { color: red; & b { color: red } }', 'selector &'],
    ['@container (min-width: 3rem) { a { color: red } }', 'at-rule @container'],
    ['a:has(b) { color: red }', 'selector :has'],
    ['a { color: color-mix(in srgb, red, blue) }', 'function color-mix()'],
    ['a { text-wrap: balance }', 'property text-wrap'],
    ['a { height: 1dvh }', 'unit dvh'],
    ['a { float: inline-start }', 'value float: inline-start'],
  ])('%s would be found', (sheet, said) => {
    expect([...unsupportedCss(sheet, floor).keys()]).toContain(said);
  });

  test('what stands within @supports has its fallback', () => {
    expect(
      unsupportedCss('@supports (color: color-mix(in srgb, red, red)) { a:has(b) { color: red } }', floor).size,
    ).toBe(0);
  });
});
