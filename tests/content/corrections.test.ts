import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteCopy } from '../../scripts/site-copy.ts';

// One correction of a figure, of a clause and of a hotline, in a copy of the site: the product itself has none that is made up.

const copy = new SiteCopy();
afterAll(() => copy.delete());

const CORRECTIONS = [
  {
    id: 'fix-figure',
    date: '2026-10-03',
    page: '/plans/nanan-2022-2025/#f-FIGURE',
    was: '单位印错了，少了“万”字。',
    now: '单位照原文。',
  },
  {
    id: 'fix-clause',
    date: '2026-10-05',
    page: '/plans/nanan-2022-2025/#c1',
    was: '这一条漏了责任单位。',
    now: '补上了责任单位。',
  },
  { id: 'fix-hotline', date: '2026-10-04', page: '/hotlines/12315/', was: '服务时间写错了。', now: '照公布的写。' },
];
let files = new Map<string, Buffer>();
const read = (name: string) => files.get(name)?.toString('utf8') ?? '';

beforeAll(() => {
  const figure = /^- id: (\S+)$/m.exec(copy.read('content/plans/nanan-2022-2025/figures.yaml'))?.[1] ?? '';
  for (const correction of CORRECTIONS) correction.page = correction.page.replace('FIGURE', figure);
  copy.write('content/corrections.yaml', JSON.stringify(CORRECTIONS, null, 2));
  copy.mustBuild({ SITE_URL: 'https://example.org', SITE_DATE: '2026-11-01' });
  files = copy.dist();
}, 600_000);

const noteOf = (html: string) => /<section[^>]*page-corrections[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';

describe('a correction', () => {
  it.each(CORRECTIONS)('stands on the page that it mends, with a way to the place ($id)', ({ id, page, was, now }) => {
    const [path = '', fragment] = page.split('#');
    const note = noteOf(read(`${path.slice(1)}index.html`));
    for (const words of [was, now, `/about/corrections/#${id}`]) expect(note).toContain(words);
    expect(note.includes('看改正的地方')).toBe(fragment !== undefined);
  });

  it('stands first where it is the newest, and on no other page', () => {
    const note = noteOf(read('plans/nanan-2022-2025/index.html'));
    expect(note.indexOf('责任单位')).toBeLessThan(note.indexOf('单位印错了'));
    expect(noteOf(read('plans/liangping-2021-2025/index.html'))).toBe('');
    expect(noteOf(read('index.html'))).toBe('');
  });

  it.each(CORRECTIONS)('stands in the list of corrections, under the name of its page ($id)', ({ id, was, now }) => {
    const item = new RegExp(`<li id="${id}">[\\s\\S]*?</li>`).exec(read('about/corrections/index.html'))?.[0] ?? '';
    for (const words of [was, now]) expect(item).toContain(words);
    expect(item).toMatch(id === 'fix-hotline' ? />[^<]*12315[^<]*<\/a>/ : />[^<]*南岸区[^<]*<\/a>/);
  });

  it.each(CORRECTIONS)('stands in the feeds and in the data ($id)', ({ id, date, page, was, now }) => {
    expect(read('feed.xml')).toContain(was);
    expect(JSON.stringify(JSON.parse(read('feed.json')))).toContain(now);
    const { items } = JSON.parse(read('data/corrections.json')) as { items: unknown[] };
    expect(items).toContainEqual({ id, date, page, was, now });
    expect(read('data/corrections.csv')).toContain(was);
  });
});
