import fs from 'node:fs';
import type { z } from 'astro/zod';
import type { Agency } from '../schemas/agency.ts';
import type { Channel } from '../schemas/channel.ts';
import type { Correction } from '../schemas/correction.ts';
import type { Event } from '../schemas/event.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Measure } from '../schemas/measure.ts';
import type { News } from '../schemas/news.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Region } from '../schemas/region.ts';
import type { Site } from '../schemas/site.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';
import { MDX_FOLDERS, PLAN_FILES, PLAN_FOLDER, YAML_FILES, YAML_FOLDERS } from './collections.ts';
import { parseMdx, type MdxText } from './mdx-file.ts';
import { fieldPath, zodProblems, type Problem } from './problem.ts';
import { readText } from './text-file.ts';
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
export type PlanArticle = Article<Plan> & { figures: Entry<Figure>[]; measures: Entry<Measure>[] };

/** The whole content, as it stands in the files. */
export interface Content {
  plans: PlanArticle[];
  indicators: Article<Indicator>[];
  channels: Article<Channel>[];
  news: Article<News>[];
  agencies: Entry<Agency>[];
  events: Entry<Event>[];
  site: Entry<Site>[];
  regions: Entry<Region>[];
  topics: Entry<Topic>[];
  applicants: Entry<Topic>[];
  sources: Entry<Source>[];
  terms: Entry<Term>[];
  outcomes: Entry<Outcome>[];
  corrections: Entry<Correction>[];
  redirects: Entry<Redirect>[];
}

/**
 * Reads all of `content/` and checks each file by itself. Nothing is thrown: what is wrong stands in `problems`.
 * @param root the project's root folder
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];

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

  function yamlList<T>(file: string, schema: z.ZodType<T[]>): Entry<T>[] {
    const read = readText(root, file);
    if (read.problem) {
      problems.push(read.problem);
      return [];
    }
    const yaml = parseYaml(file, read.text);
    problems.push(...yaml.problems);
    if (yaml.problems.length) return [];
    const list = valid(file, schema, yaml.data, yaml.lineOf) ?? [];
    return list.map((data, n) => ({ id: idOf(data, n), data, file, lineOf: (path) => yaml.lineOf([n, ...path]) }));
  }

  function yamlRecord<T>(file: string, schema: z.ZodType<T>): Entry<T>[] {
    const read = readText(root, file);
    if (read.problem) {
      problems.push(read.problem);
      return [];
    }
    const yaml = parseYaml(file, read.text);
    problems.push(...yaml.problems);
    if (yaml.problems.length) return [];
    const data = valid(file, schema, yaml.data, yaml.lineOf);
    return data === null ? [] : [{ id: 'site', data, file, lineOf: yaml.lineOf }];
  }

  function article<T>(id: string, file: string, schema: z.ZodType<T>): Article<T> | null {
    const read = readText(root, file);
    if (read.problem) {
      problems.push(read.problem);
      return null;
    }
    const body = parseMdx(file, read.text);
    problems.push(...body.problems);
    if (body.frontMatter === null) return null;
    const yaml = parseYaml(file, body.frontMatter, body.frontMatterLine);
    problems.push(...yaml.problems);
    if (yaml.problems.length) return null;
    const data = valid(file, schema, yaml.data, yaml.lineOf);
    return data === null ? null : { id, data, file, body, lineOf: yaml.lineOf };
  }

  function articles<T>(folder: string, schema: z.ZodType<T>): Article<T>[] {
    return names(folder, '.mdx').flatMap(
      (name) => article(checkedName(folder, name.slice(0, -4)), `${folder}/${name}`, schema) ?? [],
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
    const folder = `${PLAN_FOLDER}/${checkedName(PLAN_FOLDER, id)}`;
    const known = Object.values(PLAN_FILES).map(({ file }) => file) as string[];
    for (const name of names(folder, '/'))
      if (!known.includes(name))
        problems.push({
          file: `${folder}/${name}`,
          field: '文件',
          cause: '不认识的文件',
          remedy: `这里只放 ${known.join('、')}`,
        });
    const head = article(id, `${folder}/${PLAN_FILES.plan.file}`, PLAN_FILES.plan.schema);
    // A plan that is not digested yet may come without figures and measures.
    const optional = (name: string) => head?.data.digested === false && !fs.existsSync(`${root}/${folder}/${name}`);
    const figures = optional(PLAN_FILES.figures.file)
      ? []
      : yamlList<Figure>(`${folder}/${PLAN_FILES.figures.file}`, PLAN_FILES.figures.schema);
    const measures = optional(PLAN_FILES.measures.file)
      ? []
      : yamlList<Measure>(`${folder}/${PLAN_FILES.measures.file}`, PLAN_FILES.measures.schema);
    return head && { ...head, figures, measures };
  }

  const content: Content = {
    plans: names(PLAN_FOLDER, '/').flatMap((id) => plan(id) ?? []),
    indicators: articles<Indicator>(MDX_FOLDERS.indicators.folder, MDX_FOLDERS.indicators.schema),
    channels: articles<Channel>(MDX_FOLDERS.channels.folder, MDX_FOLDERS.channels.schema),
    news: articles<News>(MDX_FOLDERS.news.folder, MDX_FOLDERS.news.schema),
    agencies: names(YAML_FOLDERS.agencies.folder, '.yaml').flatMap((name) =>
      yamlList<Agency>(`${YAML_FOLDERS.agencies.folder}/${name}`, YAML_FOLDERS.agencies.schema),
    ),
    events: names(YAML_FOLDERS.events.folder, '.yaml').flatMap((name) =>
      yamlList<Event>(`${YAML_FOLDERS.events.folder}/${name}`, YAML_FOLDERS.events.schema),
    ),
    site: yamlRecord<Site>(YAML_FILES.site.file, YAML_FILES.site.schema),
    regions: yamlList<Region>(YAML_FILES.regions.file, YAML_FILES.regions.schema),
    topics: yamlList<Topic>(YAML_FILES.topics.file, YAML_FILES.topics.schema),
    applicants: yamlList<Topic>(YAML_FILES.applicants.file, YAML_FILES.applicants.schema),
    sources: yamlList<Source>(YAML_FILES.sources.file, YAML_FILES.sources.schema),
    terms: yamlList<Term>(YAML_FILES.terms.file, YAML_FILES.terms.schema),
    outcomes: yamlList<Outcome>(YAML_FILES.outcomes.file, YAML_FILES.outcomes.schema),
    corrections: yamlList<Correction>(YAML_FILES.corrections.file, YAML_FILES.corrections.schema),
    redirects: yamlList<Redirect>(YAML_FILES.redirects.file, YAML_FILES.redirects.schema),
  };
  return { content, problems };
}

const idOf = (data: unknown, n: number): string => (data as { id?: string; from?: string }).id ?? `${n + 1}`;

/** In a list, names the entry by its id, so that an editor finds it. */
const labelOf = (data: unknown) => (path: readonly PropertyKey[]) => {
  if (!Array.isArray(data) || typeof path[0] !== 'number') return fieldPath(path);
  const entry = data[path[0]] as { id?: unknown } | null | undefined;
  const name = typeof entry?.id === 'string' ? entry.id : `第 ${path[0] + 1} 条`;
  return path.length === 1 ? name : `${name} 的 ${fieldPath(path.slice(1))}`;
};
