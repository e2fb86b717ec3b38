import type { Evidence } from '../../schemas/common.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Problem } from '../problem.ts';
import type { Content, Entry } from '../read-content.ts';
import type { Kind, Unread } from '../unread.ts';

const WHERE: Record<Kind, string> = {
  plans: 'plans/',
  indicators: 'indicators/',
  channels: 'channels/',
  news: 'news/',
  pages: 'pages/',
  agencies: 'agencies/',
  events: 'events/',
  regions: 'regions.yaml',
  topics: 'topics.yaml',
  applicants: 'applicants.yaml',
  sources: 'sources.yaml',
  problems: 'problems.yaml',
  terms: 'glossary.yaml',
  outcomes: 'outcomes.yaml',
};

type Path = readonly PropertyKey[];

/** What every check works with: the content, what could not be read of it, and the problems found so far. */
export class Context {
  readonly problems: Problem[] = [];
  readonly #drafts: Record<Kind, Map<string, boolean>>;
  readonly #clauses: Map<string, Set<string>>;
  readonly #figures: Map<string, Map<string, Figure>>;
  readonly #ofDraft: Set<Entry<unknown>>;

  readonly content: Content;
  readonly unread: Unread;

  constructor(content: Content, unread: Unread) {
    this.content = content;
    this.unread = unread;
    this.#drafts = Object.fromEntries(
      (Object.keys(WHERE) as Kind[]).map((kind) => [
        kind,
        new Map((content[kind] as Entry<{ draft?: boolean }>[]).map((e) => [e.id, e.data.draft === true])),
      ]),
    ) as Record<Kind, Map<string, boolean>>;
    this.#clauses = new Map(content.plans.map((plan) => [plan.id, new Set(plan.data.clauses.map((c) => c.id))]));
    this.#figures = new Map(
      content.plans.map((plan) => [plan.id, new Map(plan.figures.map((f) => [f.data.id, f.data]))]),
    );
    // Figures and measures are drafts when their plan is.
    this.#ofDraft = new Set(
      content.plans.filter((plan) => plan.data.draft).flatMap((plan) => [...plan.figures, ...plan.measures]),
    );
  }

  say(problem: Problem): void {
    this.problems.push(problem);
  }

  /** Where a field of an entry stands. */
  at(entry: Entry<unknown>, path: Path, field: string): Pick<Problem, 'file' | 'line' | 'field'> {
    return { file: entry.file, line: entry.lineOf(path), field };
  }

  isDraft(entry: Entry<unknown>): boolean {
    return (entry.data as { draft?: boolean }).draft === true || this.#ofDraft.has(entry);
  }

  /** Whether an id is known: `draft`, `published`, `unread` (there, but faulty), or null when there is none. */
  state(kind: Kind, id: string): 'draft' | 'published' | 'unread' | null {
    const draft = this.#drafts[kind].get(id);
    if (draft !== undefined) return draft ? 'draft' : 'published';
    return this.unread.may(kind, id) ? 'unread' : null;
  }

  figure(plan: string, id: string): Figure | undefined {
    return this.#figures.get(plan)?.get(id);
  }

  /** Whether a figure is missing for certain: its plan was read, and so were all its figures of that id. */
  lacksFigure(plan: string, id: string): boolean {
    return (
      !this.unread.may('plans', plan) &&
      !this.unread.may(`figures of ${plan}`, id) &&
      this.figure(plan, id) === undefined
    );
  }

  /** Every id must be there, and must not be a draft when the entry that refers to it is published. */
  refer(from: Entry<unknown>, path: Path, field: string, to: Kind, ids: readonly (string | null | undefined)[]): void {
    for (const id of ids) {
      if (id === null || id === undefined) continue;
      const state = this.state(to, id);
      const at = () => this.at(from, path, `${from.id} 的 ${field}`);
      if (state === null)
        this.say({
          ...at(),
          cause: `“${from.id}”引用了“${id}”，但 content/${WHERE[to]} 里没有“${id}”`,
          remedy: '改成已有的编号，或先建立被引用的条目',
        });
      else if (state === 'draft' && !this.isDraft(from))
        this.say({
          ...at(),
          cause: `“${from.id}”引用了草稿“${id}”`,
          remedy: '先发布被引用的条目，或把这一条也设为草稿',
        });
    }
  }

  referClause(from: Entry<unknown>, path: Path, field: string, plan: string, clause: string): void {
    const clauses = this.#clauses.get(plan);
    if (clauses && !clauses.has(clause))
      this.say({
        ...this.at(from, path, `${from.id} 的 ${field}`),
        cause: `“${from.id}”引用了 ${plan} 的条款“${clause}”，但那份文件的 clauses 里没有它`,
        remedy: `改成 content/plans/${plan}/plan.mdx 里 clauses 有的编号`,
      });
  }

  referEvidence(from: Entry<unknown>, path: Path, list: readonly Evidence[]): void {
    for (const item of list) {
      if ('source' in item) this.refer(from, path, 'evidence', 'sources', [item.source]);
      else {
        this.refer(from, path, 'evidence', 'plans', [item.plan]);
        this.referClause(from, path, 'evidence', item.plan, item.clause);
      }
    }
  }

  /** No id of a list of entries stands twice. */
  unique(name: string, entries: readonly Entry<unknown>[]): void {
    const first = new Map<string, Entry<unknown>>();
    for (const entry of entries) {
      const other = first.get(entry.id);
      if (other)
        this.say({
          ...this.at(entry, [], `${entry.id} 的 id`),
          cause: `${name}编号“${entry.id}”重复，另一个在 ${other.file}:${other.lineOf([]) ?? 1}`,
          remedy: '换一个编号',
        });
      else first.set(entry.id, entry);
    }
  }
}
