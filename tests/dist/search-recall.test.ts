import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedRecords } from '../../src/build/saved-records.ts';
import type { SearchRecord } from '../../src/build/records.ts';
import type { RecordData, Search } from '../../src/lib/search/open.ts';
import { normalizeText } from '../../src/lib/search/normalize.ts';
import { rerank } from '../../src/lib/search/rerank.ts';
import { lineOf, resultText } from '../../src/lib/search/result-text.ts';
import { standing, type Tables } from '../../src/lib/search/standing.ts';
import { strings } from '../../src/strings.ts';
import { KB, DIST, pages } from '../support/dist.ts';
import { seeded } from '../support/random.ts';
import { openCold, openSite, sent, total, type Bundle } from '../support/search.ts';

const PAGEFIND = path.join(DIST, 'pagefind');
const WORDS = {
  types: strings.search.types as Record<string, string>,
  ended: strings.periodState.ended,
  via: strings.search.via,
};
const PAGE = 20;
const PROBES = 1000;

interface Query {
  q: string;
  re: string;
  type?: 'channel' | 'term';
  none?: boolean;
}
const kept = <T = Query>(file: string) => JSON.parse(fs.readFileSync(`tests/search/${file}`, 'utf8')) as T[];
const queries = kept('queries.json');
const known = kept('known-queries.json');

/** A query with the addresses that answer it: an answer begins as one of them. */
interface AddressedQuery {
  q: string;
  to?: string[];
  /** A place of which nothing is kept: that is said, and nothing is shown but what is listed. */
  nothingOf?: string;
  why: string;
}
const addressed = kept<AddressedQuery>('addressed-queries.json');
const heldOut = kept<AddressedQuery>('held-out-queries.json');
/** Asked for records that were drawn by lot: what a reader would type to get there. */
const sampled = kept<AddressedQuery>('sampled-queries.json');
// Two sets that were written, and their answers with them, before anybody had seen what the search made of them. Measured untouched the first
// stood at 91.4 and 94.3 of 100 (the first result, one of three), the second at 75.0 and 90.0; what they showed was mended in general.
const before = kept('written-before-measured-queries.json');
const spoken = kept<AddressedQuery>('written-before-measured-2-queries.json');

const records = savedRecords();
const key = (title: string, url: string) => `${url}\n${title}`;
/** All that is searched of a record, as a reader sees it, line by line. */
const seen = (record: SearchRecord) => normalizeText(`${record.title}\n${record.words}`);
const texts = new Map(records.map((record) => [key(record.title, record.url), seen(record)]));

let site: Search & Pick<Bundle, 'fetched'>;
beforeAll(async () => {
  site = await openSite(PAGEFIND);
});

/** Every record that a query finds, with the word by which it came. */
async function everything(query: string) {
  const { plan, found } = await site.search(query);
  const all = await Promise.all(
    found.hits.map(async (hit) => {
      const { url, meta } = await site.load(hit.id);
      return { hit, key: key(meta.title, url), via: hit.via };
    }),
  );
  return { plan, found, all };
}

describe('pieces of two to eight Chinese characters drawn from the pages', () => {
  const pieces = () => {
    const random = seeded(2026);
    const sources = records.filter(({ url }) => /^\/(plans|support|hotlines|news|glossary)\//.test(url));
    const drawn = new Set<string>();
    while (drawn.size < PROBES) {
      const { title, words } = sources[Math.floor(random() * sources.length)] as SearchRecord;
      const text = `${title}\n${words}`;
      const length = 2 + Math.floor(random() * 7);
      const piece = text.slice(Math.floor(random() * text.length)).slice(0, length);
      if (piece.length === length && /^\p{Script=Han}+$/u.test(piece)) drawn.add(piece);
    }
    return [...drawn];
  };

  test('are found in every record that holds them, and at most one result in a hundred does not hold them', async () => {
    let due = 0;
    let right = 0;
    let shown = 0;
    let wrong = 0;
    const missed: string[] = [];
    for (const piece of pieces()) {
      const { all } = await everything(piece);
      const found = new Set(all.map((result) => result.key));
      for (const [record, text] of texts)
        if (text.includes(normalizeText(piece))) {
          due += 1;
          if (found.has(record)) right += 1;
          else missed.push(`${piece}: ${record}`);
        }
      const direct = all.filter(({ via }) => via === null);
      shown += direct.length;
      wrong += direct.filter((result) => !texts.get(result.key)?.includes(normalizeText(piece))).length;
    }
    expect(due).toBeGreaterThan(PROBES);
    expect(missed).toEqual([]);
    expect(right).toBe(due);
    expect(1 - wrong / shown).toBeGreaterThanOrEqual(0.99);
  });
});

/** What the search page is told of plans and places. */
const told = (): { tables: Tables; regions: [code: string, name: string, fullName: string][] } => {
  const html = pages().find(({ url }) => url === '/search/')?.html ?? '';
  const json = /data-told="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#34;', '"') ?? '{}';
  return JSON.parse(json.replaceAll('&#38;', '&').replaceAll('&amp;', '&')) as ReturnType<typeof told>;
};

/** A record's places, as the search page knows them. */
function placesOf(id: string) {
  const names = new Map(told().regions.map(([code, name, fullName]) => [code, { name, fullName }]));
  return site.facets.placesOf(id).flatMap((code) => names.get(code) ?? []);
}

/** Whether each of the first three results, as a reader sees them, is about what the query wants. */
async function judged(
  query: { q: string; re: string; type?: string },
  withPlaces = false,
): Promise<{ right: boolean[]; hits: number }> {
  const { plan, found } = await site.search(query.q);
  const page = found.hits.slice(0, PAGE);
  const data = new Map(await Promise.all(page.map(async ({ id }) => [id, await site.load(id)] as const)));
  const titles = page.map(({ id }) => data.get(id)?.meta.title ?? '');
  const three = rerank(page, titles, plan.words, plan.counted).slice(0, 3);
  const lines = await Promise.all(
    three.map(async (hit) => {
      const record = data.get(hit.id) as RecordData;
      const where = withPlaces ? standing(record, placesOf(hit.id), told().tables) : undefined;
      return lineOf(resultText(hit, record, found.marks, WORDS, where));
    }),
  );
  const right = lines.map(
    (line) => new RegExp(query.re).test(line) && (!query.type || line.startsWith(WORDS.types[query.type] ?? '')),
  );
  return { right, hits: found.hits.length };
}

/** Whether a result stands at an address or below; one that ends in “$” is that address alone. */
const leads = (url: string, address: string) =>
  address.endsWith('$') ? url === address.slice(0, -1) : url.startsWith(address);

/** Whether each of the first three results stands where an answer is. */
async function arrived({ q, to = [], nothingOf }: AddressedQuery): Promise<boolean[]> {
  const { plan, found } = await site.search(q);
  if (nothingOf !== undefined && found.elsewhere !== nothingOf) return [false];
  if (to.length === 0) return [found.hits.length === 0];
  const page = found.hits.slice(0, PAGE);
  const data = new Map(await Promise.all(page.map(async ({ id }) => [id, await site.load(id)] as const)));
  const titles = page.map(({ id }) => data.get(id)?.meta.title ?? '');
  return rerank(page, titles, plan.words, plan.counted)
    .slice(0, 3)
    .map(({ id }) => to.some((address) => leads(data.get(id)?.url ?? '', address)));
}

async function missed(list: readonly AddressedQuery[]) {
  const first: string[] = [];
  const three: string[] = [];
  for (const query of list) {
    const right = await arrived(query);
    if (right[0] !== true) first.push(query.q);
    if (!right.includes(true)) three.push(query.q);
  }
  return { first, three };
}

describe('queries whose answers are known by their addresses', () => {
  // Of the answers to what people say themselves, a list of all documents or any figure is none.
  test.each([
    ['of readers', addressed, 95, 98],
    ['for records drawn by lot', sampled, 94, 97],
    ['in words of their own, written before they were measured', spoken, 91, 96],
    ['that were held out while the search was made', heldOut, 95, 97.5],
  ] as const)(
    '%s are answered by the first result and by one of three as often as is said',
    async (_, set, first, three) => {
      const misses = await missed(set);
      const most = (share: number) => Math.floor((set.length * (100 - share)) / 100);
      expect(misses.first.length, misses.first.join('、')).toBeLessThanOrEqual(most(first));
      expect(misses.three.length, misses.three.join('、')).toBeLessThanOrEqual(most(three));
    },
  );

  test('name records and pages that are there', () => {
    const urls = [...records.map(({ url }) => url), ...pages().map(({ url }) => url)];
    for (const { q, to = [] } of [...addressed, ...heldOut, ...sampled, ...spoken])
      for (const address of to)
        expect(
          urls.some((url) => leads(url, address)),
          `${q}: ${address}`,
        ).toBe(true);
  });

  test.each([
    '北京 专利补贴',
    '上海知识产权质押融资',
    '渝中区 商标奖励',
    '广东省 专利导航',
    '昆明市呈贡区 贷款',
    '重庆渝中区专利奖励',
    '安宁区 专利',
  ])('show nothing of one of our places for %s', async (query) => {
    const { found } = await site.search(query);
    const ours = site.facets.inPlaces(['500000', '530000']);
    const national = site.facets.ofPlace('100000');
    const others = found.hits.filter(({ id }) => ours.has(id) && !national.has(id));
    expect(found.elsewhere).toBeTruthy();
    // What is of one of ours may still name that place.
    for (const { id } of others) expect(JSON.stringify(await site.load(id))).toContain(found.elsewhere);
  });
});

describe('the queries of readers', () => {
  test('are answered by the first result in 95 of 100, by one of three in 99 of 100', async () => {
    const notFirst: string[] = [];
    const notThree: string[] = [];
    for (const query of queries) {
      const { right, hits } = await judged(query);
      if (query.none ? hits > 0 : right[0] !== true) notFirst.push(query.q);
      if (query.none ? hits > 0 : !right.includes(true)) notThree.push(query.q);
    }
    expect(notFirst.length, notFirst.join('、')).toBeLessThanOrEqual(queries.length * 0.05);
    expect(notThree.length, notThree.join('、')).toBeLessThanOrEqual(queries.length * 0.01);
  });

  test('that were written before they were measured are answered by the first result in 95 of 100, by one of three in 98 of 100', async () => {
    const notFirst: string[] = [];
    const notThree: string[] = [];
    for (const query of before) {
      const { right } = await judged(query, true);
      if (right[0] !== true) notFirst.push(query.q);
      if (!right.includes(true)) notThree.push(query.q);
    }
    expect(notFirst.length, notFirst.join('、')).toBeLessThanOrEqual(before.length * 0.05);
    expect(notThree.length, notThree.join('、')).toBeLessThanOrEqual(before.length * 0.02);
  });

  test('that are known to go wrong elsewhere are all answered by the first result', async () => {
    const missed: string[] = [];
    for (const query of known) if ((await judged(query)).right[0] !== true) missed.push(query.q);
    expect(missed).toEqual([]);
  });

  test('never show a result that holds none of the words, and nothing that means the same', async () => {
    for (const { q } of queries) {
      const { plan, found, all } = await everything(q);
      // A name may be typed as initials, a day in another form, a thing by a name that its record says of itself.
      const words = [
        ...found.marks,
        ...plan.parts,
        ...plan.words.flatMap(({ text, synonyms }) => [text, ...synonyms]),
        ...plan.forms,
        ...(plan.place ? [plan.place.name] : []),
      ];
      for (const result of all) {
        const text = texts.get(result.key) ?? '';
        if (result.hit.named) continue;
        const held = words.some((word) => text.includes(word) || text.replace(/\s/g, '').includes(word));
        expect(held, `${q}: ${result.key}`).toBe(true);
      }
    }
  });
});

describe('what searching costs', () => {
  /** All queries that are kept, those of the brief too where it stands beside the site. */
  const all = [
    ...new Set(
      [...queries, ...known, ...addressed, ...heldOut, ...sampled, ...before, ...spoken, ...shared()].map(({ q }) => q),
    ),
  ];

  test('a query after the first loads less than 20 KB on average, names included', async () => {
    const fresh = await openSite(PAGEFIND);
    await firstPage(fresh, '质押融资');
    fresh.fetched();
    let bytes = 0;
    for (const q of all) {
      await firstPage(fresh, q);
      bytes += total(fresh.fetched());
    }
    expect(bytes / all.length).toBeLessThan(20 * KB);
  });

  test('the first results of a cold page cost less than 120 KB with any query, the page with its styles and scripts included', async () => {
    const page = pageBytes();
    const cold = await openCold(PAGEFIND);
    const heavy: string[] = [];
    for (const q of all) {
      const { search, fetched } = await cold();
      await firstPage(search, q);
      const bytes = page + total(fetched());
      if (bytes >= 120 * KB) heavy.push(`${q}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
  });
});

/** The search page itself: its markup, styles and scripts, and what those import. */
function pageBytes(): number {
  const page = pages().find(({ url }) => url === '/search/');
  const files = new Set(
    [...(page?.html ?? '').matchAll(/(?:src|href)="[^"]*?(\/_astro\/[^"]+\.(?:js|css))"/g)].map(
      ([, file = '']) => file,
    ),
  );
  for (const file of files)
    for (const [, other = ''] of fs.readFileSync(path.join(DIST, file), 'utf8').matchAll(/["']\.\/([\w.-]+\.js)["']/g))
      files.add(`/_astro/${other}`);
  return ['search/index.html', 'favicon.svg', ...files]
    .map((file) => sent(file, fs.readFileSync(path.join(DIST, file))))
    .reduce((sum, size) => sum + size, 0);
}

/** The queries of the brief, which is no part of the site. */
function shared(): { q: string }[] {
  const [list, notes] = ['../shared/search-queries.json', '../shared/search.md'].map((file) =>
    fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '',
  );
  const rows = (notes ?? '').split('## Example queries')[1] ?? '';
  return [
    ...(list ? (JSON.parse(list) as { q: string }[]) : []),
    ...[...rows.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)]
      .slice(1)
      .flatMap(([, cell = '']) => cell.split(' / ').map((q) => ({ q: q.trim() })))
      .filter(({ q }) => !/^-+$/.test(q)),
  ];
}

async function firstPage(search: Search, query: string) {
  const { found } = await search.search(query);
  await Promise.all(found.hits.slice(0, PAGE).map(({ id }) => search.load(id)));
}

describe('single characters', () => {
  test('are found in every record that holds them, and nowhere else', async () => {
    const random = seeded(7);
    const characters = [...new Set([...texts.values()].flatMap((text) => [...text]))].filter((character) =>
      /\p{Script=Han}/u.test(character),
    );
    const drawn = new Set([
      ...'知识产权',
      ...Array.from({ length: 60 }, () => characters[Math.floor(random() * characters.length)] ?? ''),
    ]);
    for (const character of drawn) {
      const { all } = await everything(character);
      const found = all.filter(({ via }) => via === null).map((result) => result.key);
      const due = [...texts].filter(([, text]) => text.includes(character)).map(([record]) => record);
      expect(new Set(found), character).toEqual(new Set(due));
    }
  });
});

describe('queries that nobody means', () => {
  test.each([
    ['ten thousand characters', '知识产权质押融资'.repeat(1250)],
    ['emoji', '🎉🎉'],
    ['lone surrogates', '\ud83d 专利 \udc00'],
    ['regex characters', '.*+?^${}()|[]\\'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['quotes', '"质押" \'融资\' “'],
    ['only punctuation', '，。！？——'],
    ['characters that no name has', '龘靐齉'],
  ])('are answered without a fault: %s', async (_, query) => {
    const { found } = await site.search(query);
    for (const hit of found.hits.slice(0, 5)) expect((await site.load(hit.id)).url).toMatch(/^\//);
  });
});
