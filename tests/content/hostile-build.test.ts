import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as T } from 'parse5';
import { parseDocument, isMap, isSeq, type Document, type YAMLMap } from 'yaml';
import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { YAML_FILES } from '../../src/loaders/collections.ts';
import { isSeen, text } from '../../src/schemas/common.ts';
import { launch } from '../support/browser.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { SiteCopy } from '../../scripts/site-copy.ts';

// What editors write meets the build: payloads are refused, or stand in what is built as text; content that is not sound leaves the last
// good site as it was.

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (text: string) => { data: unknown[] } };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const copy = new SiteCopy();
afterAll(() => copy.delete());

const passes = (payload: string) => isSeen(payload) && text.safeParse(payload).success;
const refused = PAYLOADS.filter((payload) => !passes(payload));
const passed = PAYLOADS.filter(passes);

/** Fields that hold plain words of an editor, by file. */
const FIELDS: Record<string, string[]> = {
  'content/glossary.yaml': ['definition'],
  'content/sources.yaml': ['publisher', 'title', 'supports'],
  'content/topics.yaml': ['summary'],
  'content/applicants.yaml': ['summary'],
  'content/events/national.yaml': ['title', 'summary'],
  'content/agencies/500155.yaml': ['note'],
  'content/plans/liangping-2021-2025/figures.yaml': ['name'],
  'content/plans/liangping-2021-2025/measures.yaml': ['title', 'summary'],
};

/** Fields that name things, by file: a payload is put behind what they are called, so that they stay apart. */
const NAMES: Record<string, string[]> = {
  'content/regions.yaml': ['name', 'fullName'],
  ...Object.fromEntries(filesOf('content/agencies').map((file) => [file, ['name']])),
  ...Object.fromEntries(['content/channels', 'content/indicators'].flatMap(filesOf).map((file) => [file, ['name']])),
  'content/plans/liangping-2021-2025/plan.mdx': ['title', 'shortTitle', 'summary'],
};

/** The files of a folder. */
function filesOf(folder: string): string[] {
  return fs.readdirSync(folder).map((file) => `${folder}/${file}`);
}

/** Changes the list of a file, or the front matter of an article. */
function change(file: string, how: (doc: Document) => void) {
  const [, front, body = ''] = /^---\n(.*?\n)(---\n.*)$/s.exec(copy.read(file)) ?? [];
  const doc = parseDocument(front ?? copy.read(file));
  how(doc);
  const text = doc.toString({ lineWidth: 0 });
  copy.write(file, front === undefined ? text : `---\n${text}${body}`);
}

describe('payloads in the content', () => {
  let dist = new Map<string, Buffer>();
  beforeAll(() => {
    let n = 0;
    const next = () => passed[n++ % passed.length] ?? '';
    const behind = (entry: YAMLMap, field: string) => `${String(entry.get(field))}${next()}`;
    for (const [file, fields] of Object.entries(FIELDS))
      change(file, (doc) => {
        if (!isSeq(doc.contents)) return;
        for (const entry of doc.contents.items) if (isMap(entry)) for (const field of fields) entry.set(field, next());
      });
    for (const [file, fields] of Object.entries(NAMES))
      change(file, (doc) => {
        const entries = isSeq(doc.contents) ? doc.contents.items : [doc.contents];
        for (const entry of entries)
          if (isMap(entry)) for (const field of fields) if (entry.has(field)) entry.set(field, behind(entry, field));
        const clauses = doc.get('clauses');
        if (isSeq(clauses))
          for (const clause of clauses.items) if (isMap(clause)) clause.set('heading', behind(clause, 'heading'));
      });
    change('content/site.yaml', (doc) => {
      doc.set('tagline', next());
      doc.set('description', next());
    });
    for (const [i, payload] of passed.entries()) {
      const front = { title: payload, date: '2022-01-27', dateNote: payload, summary: payload, regions: ['500155'] };
      const body = payload.replace(/[\\`*_{}[\]()#+.!<>&|~$-]/g, '\\$&');
      copy.write(`content/news/payload-${i}.mdx`, `---\n${JSON.stringify(front)}\n---\n\n${body}\n`);
    }
    copy.mustBuild({ SITE_URL: 'https://example.org' });
    dist = copy.dist();
  }, 600_000);

  it('carrying mark-up, formulas or what nobody sees are refused', () => {
    console.log(`载荷 ${PAYLOADS.length} 个：内容检查不收 ${refused.length} 个，当作文字收下 ${passed.length} 个`);
    expect(passed.filter((payload) => /<[a-z/!]/i.test(payload))).toEqual([]);
    expect(refused.length).toBeGreaterThan(40);
    expect(passed.length).toBeGreaterThan(15);
  });

  it('that are only words stand in pages as words: no element, attribute, script or address comes of them', () => {
    const faults: string[] = [];
    for (const [file, bytes] of dist) {
      if (!file.endsWith('.html')) continue;
      const html = bytes.toString('utf8');
      const textOf = (element: ReturnType<typeof elementsOf>[number]) =>
        element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
      // The page's own policy names each script that stands in it; one of the content would not be among them.
      const own = (code: string) => html.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      for (const element of elementsOf(html)) {
        const at = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
        if (element.attrs.some(({ name }) => /^on|^style$|^srcdoc$|^formaction$/.test(name)))
          faults.push(`${file} ${element.tagName}`);
        if (['iframe', 'object', 'embed', 'base', 'math'].includes(element.tagName))
          faults.push(`${file} <${element.tagName}>`);
        if (element.tagName === 'script' && at('type') === 'application/ld+json') JSON.parse(textOf(element));
        else if (element.tagName === 'script' && !at('src')?.startsWith('/_astro/') && !own(textOf(element)))
          faults.push(`${file} <script>`);
        for (const address of [at('href'), at('src'), at('action')])
          if (
            address !== undefined &&
            !/^(\/(?!\/)|#|https:\/\/example\.org|https?:\/\/[\w.-]+\/|tel:|mailto:|\?)/.test(address) &&
            address !== ''
          )
            faults.push(`${file} ${address}`);
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    const shown = dist.get('news/payload-0/index.html')?.toString('utf8') ?? '';
    expect(shown).toContain('<h1');
  });

  it('stand in names as they were written, in titles of pages, contacts, citations and data', () => {
    const nameIn = (file: string, field: string) => {
      const doc = parseDocument(copy.read(file).replace(/^---\n(.*?\n)---\n.*$/s, '$1'));
      return String(isSeq(doc.contents) ? doc.getIn([0, field]) : doc.get(field));
    };
    const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
    const titleOf = (file: string) => {
      const title = elementsOf(dist.get(file)?.toString('utf8') ?? '').find(({ tagName }) => tagName === 'title');
      return spaced(title?.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('') ?? '');
    };
    const plan = 'content/plans/liangping-2021-2025/plan.mdx';
    const whole = nameIn(plan, 'title');
    expect(titleOf('plans/liangping-2021-2025/index.html')).toContain(spaced(nameIn(plan, 'shortTitle')));
    for (const [file, page] of [
      ['content/channels/12330.mdx', 'hotlines/12330'],
      ['content/indicators/pct-applications.mdx', 'indicators/pct-applications'],
      ['content/agencies/500155.yaml', 'agencies/liangping-government'],
    ] as const)
      expect(titleOf(`${page}/index.html`)).toContain(spaced(nameIn(file, 'name')));
    const cite = (ending: string) => dist.get(`data/cite/liangping-2021-2025.${ending}`)?.toString('utf8') ?? '';
    const items = JSON.parse(cite('json')) as { title: string }[];
    expect(items.some(({ title }) => spaced(title).includes(spaced(whole)))).toBe(true);
    // A title that ended its field early would leave fewer entries, or none that can be read.
    expect(new Cite(cite('bib')).data).toHaveLength(items.length);
    expect(new Cite(cite('ris')).data).toHaveLength(items.length);
    const cards = dist.get('hotlines.vcf')?.toString('utf8').replaceAll('\r\n ', '') ?? '';
    const count = (mark: RegExp) => cards.match(mark)?.length;
    expect(count(/^FN[:;]/gm)).toBe(count(/^BEGIN:VCARD\r$/gm));
    expect(count(/^FN[:;]/gm)).toBe(count(/^END:VCARD\r$/gm));
  });

  it('leave feeds, calendars, tables and drawings well formed', () => {
    const feed = parseRssFeed(dist.get('feed.xml')?.toString('utf8') ?? '');
    for (const payload of passed) expect(feed.items?.map(({ title }) => title?.trim())).toContain(payload.trim());
    for (const [file, bytes] of dist) {
      const content = bytes.toString('utf8');
      if (file.endsWith('.ics') || file.endsWith('.vcf'))
        for (const line of content.replaceAll('\r\n ', '').split('\r\n').filter(Boolean))
          expect(line, file).toMatch(/^[A-Z][A-Z0-9-]*[:;]/);
      if (file.endsWith('.json') && !file.startsWith('pagefind/')) JSON.parse(content);
      if (file.endsWith('.svg')) expect(content, file).not.toMatch(/<(?:script|foreignObject)|<[^>]*\son\w+=/i);
      if (file.endsWith('.csv'))
        expect(
          content.split(/[,\n]/).filter((cell) => /^"?[=+@]/.test(cell)),
          file,
        ).toEqual([]);
    }
  });

  it('run nothing in a browser, neither in their pages nor in results of a search for them', async () => {
    const site = await copy.serve();
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      for (const address of [
        '/',
        '/glossary/',
        '/hotlines/12330/',
        '/regions/500155/',
        '/agencies/liangping-government/',
        '/support/',
        '/news/',
        '/events/',
        '/plans/liangping-2021-2025/',
        '/compare/',
        '/indicators/invention-patents-per-10k/',
        '/search/?q=alert',
        '/search/?q=constructor',
        '/search/?q=javascript',
      ]) {
        await page.goto(`${site.origin}${address}`, { waitUntil: 'load' });
        if (address.startsWith('/search/'))
          await page.waitForFunction(
            () => document.querySelector('#search-results')?.getAttribute('aria-busy') === 'false',
          );
      }
      expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      site.stop();
    }
  });
});

function elementsOf(html: string): T.Element[] {
  const found: T.Element[] = [];
  const walk = (node: T.Node): void => {
    if (tree.isElementNode(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

describe('a build of content that is not sound', () => {
  const GOOD = '上一次构建好的网站';
  const figures = 'content/plans/liangping-2021-2025/figures.yaml';
  const CASES: [name: string, file: string, said: RegExp, broken: (good: string) => string | Buffer | null][] = [
    [
      'a value that its schema refuses',
      figures,
      /figures\.yaml.*comparator/,
      (good) => good.replace(/comparator: \w+/, 'comparator: at-least'),
    ],
    ['YAML that does not parse', 'content/topics.yaml', /topics\.yaml.*YAML/, (good) => `${good}\n- id: {\n`],
    [
      'a body that does not parse',
      'content/news/liangping-issue.mdx',
      /liangping-issue\.mdx.*正文/,
      (good) => `${good}\n<Clause id="a">\n`,
    ],
    [
      'a file in another encoding',
      'content/sources.yaml',
      /sources\.yaml.*UTF-8/,
      (good) => Buffer.concat([Buffer.from(good), Buffer.from('d6aacab6b2fac8a8', 'hex')]),
    ],
    ['a file that is gone', 'content/glossary.yaml', /glossary\.yaml.*找不到/, () => null],
    // These are read before the content is checked, too.
    ['a record of the site that is gone', 'content/site.yaml', /site\.yaml.*找不到/, () => null],
    [
      'a field that stands twice',
      'content/site.yaml',
      /site\.yaml:\d+｜.*写了两次｜怎么改/,
      (good) => `${good}\nname: 另一个\nname: 又一个\n`,
    ],
    ...['from: /a/\n', '改址\n', '- null\n', '- 1\n'].map((text): (typeof CASES)[number] => [
      `moved pages in the shape of ${JSON.stringify(text)}`,
      'content/redirects.yaml',
      /redirects\.yaml.*｜怎么改/,
      () => text,
    ]),
    ...Object.values(YAML_FILES).map(({ file }): (typeof CASES)[number] => [
      `YAML that does not parse in ${file}`,
      file,
      new RegExp(`${file}:\\d+｜.*YAML.*｜怎么改`),
      (good) => `${good}\n- id: {\n`,
    ]),
  ];

  const before = new SiteCopy();
  before.write('dist/index.html', GOOD);
  afterAll(() => before.delete());

  it.each(CASES)(
    'for %s ends with a code, says which file, and leaves the last good site as it was',
    (_, file, said, broken) => {
      const good = before.read(file);
      const made = broken(good);
      if (made === null) fs.rmSync(path.join(before.root, file));
      else before.write(file, made);
      const { status, output } = before.build();
      before.write(file, good);
      expect(status).toBe(1);
      expect(output).toMatch(said);
      expect(output).toContain('上一次构建好的网站没有动');
      expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect([...before.dist().keys()]).toEqual(['index.html']);
      expect(before.read('dist/index.html')).toBe(GOOD);
    },
    300_000,
  );
});
