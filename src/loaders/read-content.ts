import fs from 'node:fs';
import type { z } from 'astro/zod';
import type { Agency } from '../schemas/agency.ts';
import type { Channel } from '../schemas/channel.ts';
import type { Correction } from '../schemas/correction.ts';
import type { DataChange } from '../schemas/data-change.ts';
import type { Event } from '../schemas/event.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Measure } from '../schemas/measure.ts';
import type { News } from '../schemas/news.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Page } from '../schemas/page.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Proposals } from '../schemas/proposals.ts';
import type { HelpProblem } from '../schemas/problem.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Region } from '../schemas/region.ts';
import type { Site } from '../schemas/site.ts';
import type { Source } from '../schemas/source.ts';
import type { Synonym } from '../schemas/synonym.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';
import { MDX_FOLDERS, PLAN_FILES, PLAN_FOLDER, YAML_FILES, YAML_FOLDERS } from './collections.ts';
import { parseMdx, type MdxText } from './mdx-file.ts';
import { fieldPath, zodProblems, type Problem } from './problem.ts';
import { personalNumbers } from '../lib/personal-numbers.ts';
import { UNSEEN } from '../lib/text/unseen.ts';
import { readText } from './text-file.ts';
import { Unread, type Kind, type Shelf } from './unread.ts';
import { parseYaml } from './yaml-file.ts';

/** A record with the file (and line) it came from. */
export interface Entry<T> {
  id: string;
  data: T;
  file: string;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}
/** A record with a body. */
export type Article<T> = Entry<T> & { body: MdxText };
/** A plan with its figures and measures. */
export type PlanArticle = Article<Plan> & {
  figures: Entry<Figure>[];
  measures: Entry<Measure>[];
  /** What an import proposed and nobody has settled; null for a plan without. */
  proposals: Entry<Proposals> | null;
};

/** The whole content, as it stands in the files. */
export interface Content {
  plans: PlanArticle[];
  indicators: Article<Indicator>[];
  channels: Article<Channel>[];
  news: Article<News>[];
  pages: Article<Page>[];
  agencies: Entry<Agency>[];
  events: Entry<Event>[];
  site: Entry<Site>[];
  regions: Entry<Region>[];
  topics: Entry<Topic>[];
  applicants: Entry<Topic>[];
  sources: Entry<Source>[];
  problems: Entry<HelpProblem>[];
  terms: Entry<Term>[];
  outcomes: Entry<Outcome>[];
  corrections: Entry<Correction>[];
  dataChanges: Entry<DataChange>[];
  redirects: Entry<Redirect>[];
  synonyms: Entry<Synonym>[];
}

/**
 * Reads all of `content/` and checks each file by itself. Nothing is thrown: what is wrong stands in `problems`.
 * @param root the project's root folder
 */
export function readContent(root: string): { content: Content; unread: Unread; problems: Problem[] } {
  const problems: Problem[] = [];
  const unread = new Unread();

  /** The text of a file, with no personal number in it; null when it cannot be read. */
  function textOf(file: string): string | null {
    const { text, problem } = readText(root, file);
    if (problem) problems.push(problem);
    for (const [n, line] of (text ?? '').split('\n').entries()) {
      const say = (cause: string, remedy: string) =>
        void problems.push({ file, line: n + 1, field: '文件', cause, remedy });
      if (personalNumbers(line).length > 0) say('有个人手机号码或身份证号码', '删去它；只登机构公布的电话');
      if (UNSEEN.test(line)) say('有看不见的字符', '删去它们（多半是从别处粘贴来的），或把这一行重新录入');
    }
    return text;
  }

  function valid<S extends z.ZodType>(
    file: string,
    schema: S,
    data: unknown,
    lineOf: Entry<unknown>['lineOf'],
  ): z.output<S> | null {
    const result = schema.safeParse(data, { reportInput: true });
    if (result.success) return result.data;
    problems.push(...zodProblems(file, schema, result.error, lineOf, labelOf(data)));
    return null;
  }

  /** @param shelf where others look for the ids of this list */
  function yamlList<T>(shelf: string, file: string, schema: z.ZodType<T[]>): Entry<T>[] {
    const text = textOf(file);
    const yaml = text === null ? null : parseYaml(file, text);
    problems.push(...(yaml?.problems ?? []));
    if (!yaml?.parsed) {
      unread.add(shelf, null);
      return [];
    }
    const entry = (data: T, n: number): Entry<T> => ({
      id: idOf(data, n),
      data,
      file,
      lineOf: (path) => yaml.lineOf([n, ...path]),
    });
    const list = valid(file, schema, yaml.data, yaml.lineOf);
    if (list) return list.map(entry);
    // One faulty entry is told once: the others stand, and what refers to it is not at fault.
    const each = (schema as unknown as { element: z.ZodType<T> }).element;
    if (!Array.isArray(yaml.data)) unread.add(shelf, null);
    return (Array.isArray(yaml.data) ? yaml.data : []).flatMap((data: unknown, n) => {
      const result = each.safeParse(data);
      if (result.success) return [entry(result.data, n)];
      const { id } = (data ?? {}) as { id?: unknown };
      unread.add(shelf, typeof id === 'string' || typeof id === 'number' ? String(id) : null);
      return [];
    });
  }

  function yamlRecord<T>(file: string, schema: z.ZodType<T>, id = 'site'): Entry<T>[] {
    const text = textOf(file);
    const yaml = text === null ? null : parseYaml(file, text);
    problems.push(...(yaml?.problems ?? []));
    if (!yaml?.parsed) return [];
    const data = valid(file, schema, yaml.data, yaml.lineOf);
    return data === null ? [] : [{ id, data, file, lineOf: yaml.lineOf }];
  }

  function article<T>(shelf: Kind, id: string, file: string, schema: z.ZodType<T>): Article<T> | null {
    const read = readArticle(id, file, schema);
    if (read === null) unread.add(shelf, id);
    return read;
  }

  function readArticle<T>(id: string, file: string, schema: z.ZodType<T>): Article<T> | null {
    const text = textOf(file);
    if (text === null) return null;
    const body = parseMdx(file, text);
    problems.push(...body.problems);
    if (body.frontMatter === null) return null;
    const yaml = parseYaml(file, body.frontMatter, body.frontMatterLine);
    problems.push(...yaml.problems);
    if (!yaml.parsed) return null;
    const data = valid(file, schema, yaml.data, yaml.lineOf);
    return data === null ? null : { id, data, file, body, lineOf: yaml.lineOf };
  }

  function articles<T>(shelf: keyof typeof MDX_FOLDERS): Article<T>[] {
    const { folder, schema } = MDX_FOLDERS[shelf];
    return names(folder, '.mdx').flatMap(
      (name) =>
        article(
          shelf,
          checkedName(folder, name.slice(0, -4)),
          `${folder}/${name}`,
          schema as unknown as z.ZodType<T>,
        ) ?? [],
    );
  }

  function names(folder: string, ending: string): string[] {
    let all: string[];
    try {
      all = fs.readdirSync(`${root}/${folder}`).sort();
    } catch {
      problems.push({ file: folder, field: '文件', cause: '找不到这个文件夹', remedy: '建立它' });
      return [];
    }
    const kept = all.filter((name) => !name.startsWith('.'));
    for (const name of kept)
      if (ending !== '/' && !name.endsWith(ending))
        problems.push({
          file: `${folder}/${name}`,
          field: '文件',
          cause: `这里只放 ${ending} 文件`,
          remedy: '改名或移走',
        });
    return ending === '/' ? kept : kept.filter((name) => name.endsWith(ending));
  }

  function checkedName(folder: string, name: string): string {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
      problems.push({
        file: `${folder}/${name}`,
        field: '文件',
        cause: '文件名只能用小写英文字母、数字和连字符',
        remedy: '改名；文件名就是网址的一部分',
      });
    return name;
  }

  function plan(id: string): PlanArticle | null {
    const place = `${root}/${PLAN_FOLDER}/${id}`;
    const file = `${PLAN_FOLDER}/${id}/${PLAN_FILES.plan.file}`;
    if (!fs.statSync(place).isDirectory()) {
      problems.push({
        file: `${PLAN_FOLDER}/${id}`,
        field: '文件',
        cause: '这里只放文件夹，一份文件一个',
        remedy: '移走它；规划的内容放在 content/plans/<编号>/ 里',
      });
      return null;
    }
    const folder = `${PLAN_FOLDER}/${checkedName(PLAN_FOLDER, id)}`;
    const known = Object.values(PLAN_FILES).map((part) => part.file) as string[];
    for (const name of names(folder, '/'))
      if (!known.includes(name))
        problems.push({
          file: `${folder}/${name}`,
          field: '文件',
          cause: '不认识的文件',
          remedy: `这里只放 ${known.join('、')}`,
        });
    const head = article('plans', id, file, PLAN_FILES.plan.schema);
    if (head === null && !fs.existsSync(`${root}/${file}`)) return null;
    const shelf = `figures of ${id}`;
    // A plan that is not digested yet may come without figures and measures.
    const optional = (name: string) => head?.data.digested === false && !fs.existsSync(`${root}/${folder}/${name}`);
    const figures = optional(PLAN_FILES.figures.file)
      ? []
      : yamlList<Figure>(shelf, `${folder}/${PLAN_FILES.figures.file}`, PLAN_FILES.figures.schema);
    if (unread.any(shelf as Shelf)) unread.add('figures', null);
    const measures = optional(PLAN_FILES.measures.file)
      ? []
      : yamlList<Measure>('measures', `${folder}/${PLAN_FILES.measures.file}`, PLAN_FILES.measures.schema);
    const { file: name, schema } = PLAN_FILES.proposals;
    const proposals = fs.existsSync(`${root}/${folder}/${name}`)
      ? (yamlRecord<Proposals>(`${folder}/${name}`, schema as unknown as z.ZodType<Proposals>, id)[0] ?? null)
      : null;
    return head && { ...head, figures, measures, proposals };
  }

  const inFile = <T>(shelf: Exclude<keyof typeof YAML_FILES, 'site'>): Entry<T>[] =>
    yamlList<T>(shelf, YAML_FILES[shelf].file, YAML_FILES[shelf].schema as unknown as z.ZodType<T[]>);
  const inFolder = <T>(shelf: keyof typeof YAML_FOLDERS): Entry<T>[] => {
    const { folder, schema } = YAML_FOLDERS[shelf];
    return names(folder, '.yaml').flatMap((name) =>
      yamlList<T>(shelf, `${folder}/${name}`, schema as unknown as z.ZodType<T[]>),
    );
  };
  const content: Content = {
    plans: names(PLAN_FOLDER, '/').flatMap((id) => plan(id) ?? []),
    indicators: articles<Indicator>('indicators'),
    channels: articles<Channel>('channels'),
    news: articles<News>('news'),
    pages: articles<Page>('pages'),
    agencies: inFolder<Agency>('agencies'),
    events: inFolder<Event>('events'),
    site: yamlRecord<Site>(YAML_FILES.site.file, YAML_FILES.site.schema),
    regions: inFile<Region>('regions'),
    topics: inFile<Topic>('topics'),
    applicants: inFile<Topic>('applicants'),
    sources: inFile<Source>('sources'),
    problems: inFile<HelpProblem>('problems'),
    terms: inFile<Term>('terms'),
    outcomes: inFile<Outcome>('outcomes'),
    corrections: inFile<Correction>('corrections'),
    dataChanges: inFile<DataChange>('dataChanges'),
    synonyms: inFile<Synonym>('synonyms'),
    redirects: inFile<Redirect>('redirects'),
  };
  return { content, unread, problems };
}

const idOf = (data: unknown, n: number): string => (data as { id?: string; from?: string }).id ?? `${n + 1}`;

/** In a list, names the entry by its id, so that an editor finds it. */
const labelOf = (data: unknown) => (path: readonly PropertyKey[]) => {
  if (!Array.isArray(data) || typeof path[0] !== 'number') return fieldPath(path);
  const entry = data[path[0]] as { id?: unknown } | null | undefined;
  const name = typeof entry?.id === 'string' ? entry.id : `第 ${path[0] + 1} 条`;
  return path.length === 1 ? name : `${name} 的 ${fieldPath(path.slice(1))}`;
};
