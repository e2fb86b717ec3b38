import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify as yaml } from 'yaml';

// Documents for measuring growth, made of the real ones: the same kinds of clauses, figures, measures and notes, under
// names of places that do not exist. They are only ever written into a copy of the project.

const TEMPLATES = ['liangping-2021-2025', 'nanan-2022-2025', 'anning-2022-2025'];
/** A document of the size that is met most: as many clauses, figures, events, hotlines and news items. */
const SIZE = { clauses: 60, figures: 20, events: 6, channels: 2, news: 2 };
const FIRST = [...'云溪松柏青石白沙红岩清河东湖西岭南屏北川长宁永安福泉'];
const SECOND = [...'阳陵原源桥江浦台丰和平顺康乐兴隆盛昌光明德信义礼仁智'];
const PROVINCES = 28;

type Entry = Record<string, unknown> & { id: string };
interface Outline extends Entry {
  agencies?: string[];
  notes?: unknown;
}
interface Front extends Record<string, unknown> {
  clauses: Outline[];
  keyFigures?: string[];
  region: string;
}
interface Template {
  id: string;
  front: Front;
  digests: Map<string, string>;
  figures: Entry[];
  measures: Entry[];
  agencies: Entry[];
  events: Entry[];
  channels: { front: Record<string, unknown>; body: string }[];
}

// Dates must be quoted; so then is all text.
const stringify = (value: unknown): string =>
  yaml(value, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });

/**
 * Adds documents to a copy of the content; the same number always gives the same files.
 * @param content the `content` folder of a copy of the project
 * @param count how many documents
 */
export function makeDocuments(content: string, count: number): void {
  const templates = TEMPLATES.map((id) => template(content, id));
  const regions: Entry[] = [];
  for (let n = 0; n < Math.min(count, PROVINCES); n += 1)
    regions.push({
      id: `${provinceCode(n)}0000`,
      name: `${name(n)}省`,
      fullName: `${name(n)}省`,
      parent: '100000',
    } as Entry);
  for (let n = 0; n < count; n += 1) regions.push(write(content, templates, n));
  fs.appendFileSync(path.join(content, 'regions.yaml'), stringify(regions));
}

/** Two characters that no other number of this size has, and that no real place of the site is called. */
const name = (n: number): string => {
  const first = FIRST[n % FIRST.length] ?? '';
  const rest = Math.floor(n / FIRST.length);
  const second = SECOND[rest % SECOND.length] ?? '';
  const third = Math.floor(rest / SECOND.length);
  return `${first}${second}${third > 0 ? (SECOND[third % SECOND.length] ?? '') : ''}`;
};
// Codes of provinces that the real content has are left free.
const provinceCode = (n: number): number => 11 + (n % PROVINCES);

function write(content: string, templates: Template[], n: number): Entry {
  const base = templates[n % templates.length];
  const next = templates[(n + 1) % templates.length];
  if (!base || !next) throw new Error('没有样子可照');
  const id = `d${n}`;
  const code = `${provinceCode(n)}${String(Math.floor(n / PROVINCES) + 100).padStart(4, '0')}`;
  const place = `${name(n)}县`;
  const full = `${name(n % PROVINCES)}省${place}`;
  const folder = path.join(content, 'plans', id);
  fs.mkdirSync(folder, { recursive: true });

  const figures = base.figures.slice(0, SIZE.figures);
  const kept = new Set(figures.map((figure) => figure.id));
  for (const figure of figures)
    if (typeof figure['baselineOf'] === 'string' && !kept.has(figure['baselineOf'])) {
      figure['baselineOf'] = null;
      figure['kind'] = 'achievement';
    }
  const own = new Map(base.agencies.map((agency) => [agency.id, `${id}-${agency.id}`]));
  const ownAgencies = (ids: unknown) => (Array.isArray(ids) ? ids.map((each: string) => own.get(each) ?? each) : []);

  const clauses = base.front.clauses.map((clause) => ({ ...clause, agencies: ownAgencies(clause.agencies) }));
  const digests = [...base.digests].map(([clause, text]) => digest(clause, text, kept));
  for (const clause of next.front.clauses) {
    if (clauses.length >= SIZE.clauses) break;
    clauses.push({ ...clause, id: `x-${clause.id}`, agencies: [], notes: [] });
    const text = next.digests.get(clause.id);
    if (text !== undefined) digests.push(digest(`x-${clause.id}`, text, new Set()));
  }
  const known = new Set(base.front.clauses.map((clause) => clause.id));
  const front = {
    ...base.front,
    title: `${full}知识产权规划（2021—2025年）`,
    shortTitle: `${place}知识产权规划`,
    region: code,
    issuer: `${full}人民政府`,
    docNumber: null,
    keyFigures: (base.front.keyFigures ?? []).filter((key) => kept.has(key)),
    clauses,
  };
  fs.writeFileSync(path.join(folder, 'plan.mdx'), `---\n${stringify(front)}---\n\n${digests.join('\n\n')}\n`);
  fs.writeFileSync(path.join(folder, 'figures.yaml'), stringify(figures));
  const measures = base.measures.map((measure) => ({
    ...measure,
    agencies: ownAgencies(measure['agencies']),
    figures: (measure['figures'] as string[]).filter((key) => kept.has(key)),
  }));
  fs.writeFileSync(path.join(folder, 'measures.yaml'), stringify(measures));
  fs.writeFileSync(
    path.join(content, 'agencies', `${code}.yaml`),
    stringify(
      base.agencies.map((agency) => ({ ...agency, id: own.get(agency.id), name: `${full}${agency.id}`, region: code })),
    ),
  );
  fs.writeFileSync(
    path.join(content, 'events', `${id}.yaml`),
    stringify(
      base.events.slice(0, SIZE.events).map((event) => ({
        ...event,
        id: `${id}-${event.id}`,
        plan: id,
        region: code,
        figures: [],
        sources: undefined,
      })),
    ),
  );
  for (const [i, channel] of base.channels.slice(0, SIZE.channels).entries())
    fs.writeFileSync(
      path.join(content, 'channels', `${id}-${i}.mdx`),
      `---\n${stringify({
        ...channel.front,
        name: `${place}知识产权服务点之${name(i)}`,
        regions: [code],
        agency: undefined,
        history: undefined,
        evidence: [{ plan: id, clause: [...known][1] }],
      })}---\n${channel.body}`,
    );
  for (let i = 0; i < SIZE.news; i += 1)
    fs.writeFileSync(
      path.join(content, 'news', `${id}-${i}.mdx`),
      `---\n${stringify({
        title: `${full}开展知识产权宣传活动（${name(i)}）`,
        date: '2022-04',
        summary: `${full}开展知识产权宣传活动。`,
        regions: [code],
        plans: [id],
        sources: ['gov-12330-2009'],
      })}---\n\n${full}按规划开展知识产权宣传活动，向企业和居民讲解怎样申请、怎样维权。\n`,
    );
  return { id: code, name: place, fullName: full, parent: `${provinceCode(n)}0000` };
}

/** A digest that keeps only those figures of its text that its document has. */
const digest = (clause: string, text: string, kept: ReadonlySet<string>): string =>
  `<Clause id="${clause}">\n\n${text
    .replace(/<F id="([^"]+)"[^>]*\/>/g, (whole, figure: string) => (kept.has(figure) ? whole : '若干'))
    // A count of its own plan in the one may be a loose number in the other.
    .replace(/一个/g, '这个')
    .trim()}\n\n</Clause>`;

function template(content: string, id: string): Template {
  const folder = path.join(content, 'plans', id);
  const { front, body } = mdx<Front>(path.join(folder, 'plan.mdx'));
  const list = (file: string) => (fs.existsSync(file) ? parse(fs.readFileSync(file, 'utf8')) : []) as Entry[];
  return {
    id,
    front,
    digests: new Map(
      [...body.matchAll(/<Clause id="([^"]+)">([\s\S]*?)<\/Clause>/g)].map(([, clause, text]) => [
        clause ?? '',
        text ?? '',
      ]),
    ),
    figures: list(path.join(folder, 'figures.yaml')),
    measures: list(path.join(folder, 'measures.yaml')),
    agencies: list(path.join(content, 'agencies', `${front.region}.yaml`)),
    events: list(path.join(content, 'events', `${id}.yaml`)),
    channels: fs
      .readdirSync(path.join(content, 'channels'))
      .map((file) => mdx<Record<string, unknown>>(path.join(content, 'channels', file)))
      .filter((channel) => JSON.stringify(channel.front['regions']) === JSON.stringify([front.region])),
  };
}

function mdx<T>(file: string): { front: T; body: string } {
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fs.readFileSync(file, 'utf8'));
  if (!found) throw new Error(`${file} 没有字段部分`);
  return { front: parse(found[1] ?? '') as T, body: found[2] ?? '' };
}
