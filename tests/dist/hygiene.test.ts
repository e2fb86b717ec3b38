import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, DIST, files, pages } from '../support/dist.ts';
import { indexedParts } from '../support/search.ts';

/** Files that no page names, each with whom they are for. */
const ENDPOINTS: { file: RegExp; reader: string }[] = [
  { file: /^404\.html$/, reader: 'servers, for addresses that are not there' },
  { file: /^_headers$/, reader: 'Netlify and Cloudflare Pages' },
  { file: /^robots\.txt$/, reader: 'search engines' },
  {
    file: /^cards\/.+\.png$/,
    reader: 'og:image, written where SITE_URL is known (base-path.test.ts looks that each is there)',
  },
  { file: /^opensearch\.xml$/, reader: 'browsers; named by pages where SITE_URL is known' },
  {
    file: /^events\/[^/]+\.ics$/,
    reader: 'calendars; an address stays when its event is over and no page offers it any more',
  },
  {
    file: /^data\/schema\/(plan|indicator)-file\.json$/,
    reader: 'who checks data/plans/*.json; told of beside the others',
  },
  { file: /^pagefind\/index\/[^/]+\.pf_index$/, reader: 'Pagefind, by its own tables' },
  { file: /^pagefind\/fragment\/[^/]+\.json$/, reader: 'the search, by the names in the index' },
  {
    file: /^pagefind\/(addresses|dictionary|names|readings|traditional)\.json$/,
    reader: 'the search; names put together in code',
  },
  { file: /^pagefind\/(pagefind\.[0-9a-f]+\.pf_meta|wasm\.unknown\.pagefind)$/, reader: 'Pagefind' },
];

test('every file of the built site is named by a page or by another file, or is an endpoint that is known', () => {
  const all = files();
  const named = new Set<string>();
  for (const page of pages())
    for (const element of page.elements)
      for (const name of ['href', 'src', 'action', 'content', 'data-bundle']) {
        const value = attribute(element, name);
        if (!value || !/^[./]|^https?:/.test(value)) continue;
        const { pathname } = new URL(value, `http://site.test${page.url}`);
        const address = decodeURIComponent(pathname).slice(1);
        if (address !== page.file && `/${address}` !== page.url)
          named.add(address === '' || address.endsWith('/') ? `${address}index.html` : address);
      }
  // What scripts, lists and codes for other pages name, by address or (chunks) by name.
  const texts = all
    .filter((file) => /\.(js|css|json|xml|html)$/.test(file) && !file.startsWith('pagefind/index'))
    .map((file) => ({ file, text: fs.readFileSync(path.join(DIST, file), 'utf8') }));
  const mentioned = (file: string) => {
    const asked = /^(_astro|pagefind)\//.test(file) ? path.basename(file) : file.replace(/index\.html$/, '');
    return texts.some((other) => other.file !== file && other.text.includes(asked));
  };
  const unused = all.filter(
    (file) => !named.has(file) && !ENDPOINTS.some((endpoint) => endpoint.file.test(file)) && !mentioned(file),
  );
  expect(unused).toEqual([]);
  // An endpoint that is gone, or that a page names by now, needs no line above.
  for (const { file, reader } of ENDPOINTS)
    expect(
      all.some((name) => file.test(name)),
      reader,
    ).toBe(true);
});

test('every record of the search index is one that the index holds, and none is left over from another build', () => {
  const kept = files().filter((file) => file.startsWith('pagefind/fragment/'));
  expect(kept.sort()).toEqual(
    indexedParts()
      .map((name) => `pagefind/fragment/${name}.json`)
      .sort(),
  );
});

test('nothing hidden, no map and no source stands in the built site', () => {
  expect(files().filter((file) => /(^|\/)\.|\.(map|ts|astro|mdx|ya?ml|log|bak|orig)$|~$/.test(file))).toEqual([]);
  for (const file of files().filter((name) => /\.(js|css)$/.test(name)))
    expect(fs.readFileSync(path.join(DIST, file), 'utf8'), file).not.toContain('sourceMappingURL');
});
