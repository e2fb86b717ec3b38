import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { verdictOn } from '../loaders/check-content.ts';
import { PLAN_FILES, PLAN_FOLDER } from '../loaders/collections.ts';
import { parseMdx } from '../loaders/mdx-file.ts';
import { problemText, sortProblems, zodProblems } from '../loaders/problem.ts';
import { readContent } from '../loaders/read-content.ts';
import { parseYaml } from '../loaders/yaml-file.ts';
import { maskPersonalNumbers } from '../lib/personal-numbers.ts';
import { FAULT_WORDS } from '../lib/proof/fault-words.ts';
import { proveFigure, type ProvableFigure } from '../lib/proof/figure-proof.ts';
import { passagesOf, spanOf, type Span } from '../lib/proof/passages.ts';
import { segmentText } from '../lib/proof/segments.ts';
import { clausePoints, type ClausePoints, type Point } from '../lib/review/clause-points.ts';
import { digestWarnings } from '../lib/review/digest-warnings.ts';
import { digestOf, isUnconfirmed, joined, partsOf, withDigest, withMark } from '../lib/review/digest-source.ts';
import { scaffoldOf, senseOf, type ScaffoldClause } from '../lib/review/scaffold.ts';
import { guessTheme } from '../lib/review/theme-guess.ts';
import { insertItem, remarkOf, removeItem, setKeys, settleRemark } from '../lib/review/yaml-splice.ts';
import { figureSchema } from '../schemas/figure.ts';
import { indicatorSchema, THEMES } from '../schemas/indicator.ts';
import { planSchema, type Clause } from '../schemas/plan.ts';
import { agencyRecord, appendTo, initials, recordFile, recordItem } from './adoption.ts';
import { Journal, readOr } from './journal.ts';

/** A figure as it stands in its file, with what is known of it. */
export interface DeskFigure {
  /** The fields as written. */
  fields: Record<string, unknown>;
  proposed: boolean;
  /** An id for an indicator of its own, where it has none. */
  suggested: string;
  /** The theme of such an indicator, as its name lets guess. */
  theme: string;
  remark: string;
  faults: string[];
  /** Where its wording stands in the passage of its clause. */
  span: Span | null;
}

export interface DeskClause {
  id: string;
  number: string | null;
  heading: string;
  level: number;
  titleOnly: boolean;
  /** The official text; null where it was not found. */
  text: string | null;
  line: number | null;
  digest: string;
  /** Whether the digest was laid down from the points and waits for the editor. */
  unconfirmed: boolean;
  /** What the clause says, in pieces for the digest. */
  points: Point[];
  /** What of the text is in no piece. */
  unsaid: Span[];
  /** Why the digest could not be put into plan.mdx yet. */
  held: string[];
  warnings: string[];
}

export interface DeskState {
  id: string;
  title: string;
  folder: string;
  /** Where the text was read; null where there is none. */
  text: string | null;
  fields: { name: string; value: unknown; help: string; proposed: boolean }[];
  clauses: DeskClause[];
  figures: DeskFigure[];
  proposals: { list: string; n: number; text: string; clause: string | null }[];
  hasProposals: boolean;
  indicators: { id: string; name: string }[];
  themes: readonly string[];
  draft: boolean;
  digested: boolean;
  left: { fields: number; figures: number; digests: number; warnings: number; proposals: number };
  undo: string | null;
}

export type Action =
  | { type: 'accept' | 'reject'; figure: string; anyway?: boolean }
  | { type: 'mend'; figure: string; fields: Record<string, unknown>; accept: boolean; anyway?: boolean }
  | { type: 'add'; fields: Record<string, unknown>; anyway?: boolean }
  | { type: 'digest'; clause: string; text: string }
  /** Lays down a first draft of a digest, marked as not confirmed; or says that the editor stands for the digest as it is. */
  | { type: 'scaffold' | 'confirm'; clause: string }
  | { type: 'field'; field: string; value: unknown }
  | { type: 'settle'; list: string; n: number; text: string }
  | { type: 'settle-all' }
  /** Takes proposed units or a phase into the plan; without a number all of the list. */
  | { type: 'adopt'; list: 'agencies' | 'phases'; n: number | null; text: string; summary?: string }
  | { type: 'indicator'; fields: Record<string, unknown> }
  | { type: 'publish' }
  | { type: 'digested'; value: boolean }
  | { type: 'undo' };

/** What was read in a clause, and what it was read from. */
interface KnownPoints extends ClausePoints {
  key: string;
  scaffold: string;
}

/** What an action refuses to do, in words for the editor. */
export class Refusal extends Error {
  /** Whether it can be done all the same, when asked again. */
  readonly anyway: boolean;

  constructor(message: string, anyway = false) {
    super(message);
    this.anyway = anyway;
  }
}

const FIGURE_KEYS = Object.keys(figureSchema.shape);
const PLAN_KEYS = Object.keys(planSchema.shape);
const CLAUSE_KEYS = ['id', 'number', 'heading', 'level', 'printed', 'titleOnly', 'agencies', 'notes'];
/** Fields that have their own place on the desk, or that only a person publishes. */
const NOT_FIELDS = new Set(['clauses', 'phases', 'proposed', 'draft', 'digested', 'keyFigures', 'reportDate']);

/** The state of a draft plan and what can be done to it. All of it stands in the plan's files: nothing that was done is kept in memory. */
export class Desk {
  readonly #root: string;
  readonly #id: string;
  readonly #folder: string;
  readonly #aside: string;
  readonly #journal: Journal;
  readonly #originals: string | null;
  /** What was read in each clause: it follows from the files, and takes its time. */
  readonly #known = new Map<string, KnownPoints>();

  /**
   * @param root the project's root
   * @param id the plan
   * @param originals a folder with the official texts, asked before what the import laid down
   * @throws when there is no such plan
   */
  constructor(root: string, id: string, originals: string | null) {
    this.#root = root;
    this.#id = id;
    this.#originals = originals;
    this.#folder = path.join(root, PLAN_FOLDER, id);
    this.#aside = path.join(root, '.build/review', id);
    this.#journal = new Journal(path.join(this.#aside, 'undo'));
    if (!fs.existsSync(this.#file('plan')))
      throw new Error(`没有 ${PLAN_FOLDER}/${id}/plan.mdx。先导入：npm run import -- 原文文件 --id ${id}`);
  }

  state(): DeskState {
    const { front, body } = partsOf(this.#read('plan'));
    const plan = this.#frontData(front);
    const outline = (plan['clauses'] ?? []) as Clause[];
    const official = this.#official();
    const { passages } = passagesOf(official?.text ?? '', outline);
    const segmentation = segmentText(official?.text ?? '', outline);
    const figuresText = this.#figuresText();
    const records = this.#records(figuresText);
    const figures = records.map((fields, n): DeskFigure => {
      const passage = passages.get(String(fields['clause']));
      return {
        fields,
        proposed: fields['proposed'] === true,
        suggested: typeof fields['indicator'] === 'string' ? '' : initials(String(fields['name'])).slice(0, 24),
        theme: guessTheme(String(fields['name'])),
        remark: remarkOf(figuresText, n),
        faults: official ? this.#faults(fields, segmentation) : [],
        span: passage ? spanOf(passage.text, String(fields['wording'])) : null,
      };
    });
    const known = figures.map(({ fields }) => fields as unknown as ProvableFigure);
    const names = [
      String(plan['title']),
      String(plan['issuer']),
      ...outline.map((clause) => clause.heading),
      ...this.#agencyNames(),
      ...known.map((figure) => figure.name),
    ];
    const clauses = outline.map((clause): DeskClause => {
      const held = readOr(this.#heldFile(clause.id));
      const digest = held ?? digestOf(body, clause.id) ?? '';
      const parsed = parseDigest(clause.id, digest);
      const read = this.#pointsOf(outline, clause, passages, figures, { official: official?.text ?? '', names });
      return {
        id: clause.id,
        number: clause.number,
        heading: clause.heading,
        level: clause.level,
        titleOnly: clause.titleOnly === true,
        text: passages.get(clause.id)?.text ?? null,
        line: passages.get(clause.id)?.line ?? null,
        digest,
        unconfirmed: isUnconfirmed(body, clause.id),
        points: read.points,
        unsaid: read.left,
        held: held === null ? [] : parsed.faults,
        warnings: digestWarnings(parsed, {
          official: official?.text ?? '',
          names,
          figures: known,
          clause: clause.id,
        }),
      };
    });
    const proposed = (plan['proposed'] ?? []) as string[];
    const proposals = this.#proposals();
    const own = clauses.filter((clause) => !clause.titleOnly);
    return {
      id: this.#id,
      title: String(plan['title']),
      folder: `${PLAN_FOLDER}/${this.#id}`,
      text: official?.file ?? null,
      fields: PLAN_KEYS.filter(
        (name) => (!NOT_FIELDS.has(name) || proposed.includes(name)) && (name in plan || proposed.includes(name)),
      ).map((name) => ({
        name,
        value: name === 'clauses' ? `${outline.length} 条` : (plan[name] ?? null),
        help: describe(planSchema.shape[name as keyof typeof planSchema.shape]),
        proposed: proposed.includes(name),
      })),
      clauses,
      figures,
      proposals: proposals ?? [],
      hasProposals: proposals !== null,
      indicators: this.#indicators(),
      themes: THEMES,
      draft: plan['draft'] === true,
      digested: plan['digested'] === true,
      left: {
        fields: proposed.length,
        figures: figures.filter((figure) => figure.proposed).length,
        digests: own.filter((clause) => clause.digest.trim() === '' || clause.held.length > 0 || clause.unconfirmed)
          .length,
        warnings: own.reduce((sum, clause) => sum + clause.warnings.length, 0),
        proposals: proposals === null ? 0 : Math.max(1, proposals.length),
      },
      undo: this.#journal.last(),
    };
  }

  /**
   * Does one thing and writes it to the disk before it returns.
   * @throws Refusal with the reason in Chinese
   */
  act(action: Action): void {
    switch (action.type) {
      case 'accept':
        return this.#accept(action.figure, {}, action.anyway === true);
      case 'mend':
        return action.accept
          ? this.#accept(action.figure, action.fields, action.anyway === true)
          : this.#mend(action.figure, action.fields, true);
      case 'reject':
        return this.#reject(action.figure);
      case 'add':
        return this.#add(action.fields, action.anyway === true);
      case 'digest':
        return this.#digest(action.clause, action.text);
      case 'scaffold':
        return this.#scaffold(action.clause);
      case 'confirm':
        return this.#confirm(action.clause);
      case 'field':
        return this.#field(action.field, action.value);
      case 'settle':
        return this.#settle(action.list, action.n, action.text);
      case 'settle-all':
        return this.#journal.write('其他提议都已处理', this.#file('proposals'), null);
      case 'adopt':
        return action.list === 'agencies'
          ? this.#adoptAgencies(action.n, action.text)
          : this.#adoptPhase(action.n ?? 0, action.text, action.summary ?? '');
      case 'indicator':
        return this.#indicator(action.fields);
      case 'publish':
        return this.#publish();
      case 'digested':
        return this.#front('digested', { digested: action.value });
      case 'undo':
        try {
          if (this.#journal.undo() === null) throw new Refusal('没有可以撤销的');
        } catch (error) {
          throw error instanceof Refusal ? error : new Refusal(error instanceof Error ? error.message : String(error));
        }
        return;
      default:
        throw new Refusal('不认识的操作');
    }
  }

  /** What `npm run check:content` would say of the plan if it were published as it is. */
  problems(): string[] {
    const { content, unread, problems } = readContent(this.#root);
    const plan = content.plans.find((one) => one.id === this.#id);
    if (plan) {
      plan.data.draft = false;
      plan.data.digested = true;
      // What is published together with it.
      const along = this.#along();
      for (const list of [content.regions, content.agencies, content.indicators])
        for (const one of list) if (along.has(one.id)) one.data.draft = false;
    }
    const folder = `${PLAN_FOLDER}/${this.#id}/`;
    return sortProblems([...problems, ...verdictOn(content, unread)])
      .filter((problem) => problem.file.startsWith(folder))
      .map(problemText);
  }

  #accept(id: string, changes: Record<string, unknown>, anyway: boolean): void {
    this.#mend(id, { ...changes, proposed: undefined }, anyway, '采用');
  }

  #mend(id: string, changes: Record<string, unknown>, anyway: boolean, what = '改'): void {
    const text = this.#figuresText();
    const records = this.#records(text);
    const n = this.#place(records, id);
    const before = records[n] ?? {};
    const after = clean({ ...before, ...changes });
    this.#proper(after, records, n, anyway);
    const fresh = after['id'];
    if (fresh !== id && this.#read('plan').includes(`"${id}"`))
      throw new Refusal(`摘要里已经用了 <F id="${id}" />，编号不能再改`);
    let next = setKeys(text, [n], differing(before, after), FIGURE_KEYS);
    if (after['proposed'] !== true) next = settleRemark(next, n);
    this.#journal.write(`${what}数字 ${String(fresh)}`, this.#file('figures'), withoutHead(next));
  }

  #reject(id: string): void {
    const text = this.#figuresText();
    const n = this.#place(this.#records(text), id);
    if (this.#read('plan').includes(`<F id="${id}"`)) throw new Refusal(`摘要里用了 <F id="${id}" />，先改摘要`);
    this.#journal.write(`删去数字 ${id}`, this.#file('figures'), withoutHead(removeItem(text, n)));
  }

  #add(fields: Record<string, unknown>, anyway: boolean): void {
    const text = this.#figuresText();
    const records = this.#records(text);
    const record = clean(fields);
    this.#proper(record, records, -1, anyway);
    const outline = this.#outline().map((clause) => clause.id);
    const rank = outline.indexOf(String(record['clause']));
    const after = records.findIndex((other) => outline.indexOf(String(other['clause'])) > rank);
    const ordered = Object.fromEntries(FIGURE_KEYS.flatMap((key) => (key in record ? [[key, record[key]]] : [])));
    const next = insertItem(text, after < 0 ? records.length : after, ordered);
    this.#journal.write(`加数字 ${String(record['id'])}`, this.#file('figures'), next);
  }

  /** Refuses what the checks would refuse; what only the proof doubts can be kept when asked again. */
  #proper(
    record: Record<string, unknown>,
    all: readonly Record<string, unknown>[],
    own: number,
    anyway: boolean,
  ): void {
    const result = figureSchema.safeParse(record, { reportInput: true });
    if (!result.success)
      throw new Refusal(
        zodProblems('', figureSchema, result.error, () => undefined)
          .map(({ field, cause, remedy }) => `${field}：${cause}。${remedy}`)
          .join('\n'),
      );
    if (all.some((other, n) => n !== own && other['id'] === record['id']))
      throw new Refusal(`已经有编号为“${String(record['id'])}”的数字，换一个`);
    const outline = this.#outline();
    if (!outline.some((clause) => clause.id === record['clause']))
      throw new Refusal(`没有“${String(record['clause'])}”这个条款`);
    const official = this.#official();
    if (anyway || !official) return;
    const faults = this.#faults(record, segmentText(official.text, outline));
    if (faults.length > 0) throw new Refusal(faults.join('\n'), true);
  }

  #digest(clause: string, text: string): void {
    if (!this.#outline().some((one) => one.id === clause)) throw new Refusal(`没有“${clause}”这个条款`);
    const parts = partsOf(this.#read('plan'));
    const held = this.#heldFile(clause);
    // What cannot stand in plan.mdx yet (a tag half written) is kept beside it: nothing that was typed is lost.
    if (parseDigest(clause, text).faults.length > 0) return this.#journal.write(`摘要 ${clause}`, held, text, true);
    const body = withDigest(
      parts.body,
      clause,
      text,
      this.#outline().map((one) => one.id),
    );
    this.#journal.write(`摘要 ${clause}`, this.#file('plan'), joined({ ...parts, body }), true);
    fs.rmSync(held, { force: true });
  }

  #scaffold(id: string): void {
    const clause = this.state().clauses.find((one) => one.id === id);
    if (!clause || clause.titleOnly) throw new Refusal(`没有“${id}”这个条款，或者它没有自己的正文`);
    if (clause.digest.trim() !== '') throw new Refusal('这一条已经写了字。要重新铺，先把摘要清空');
    const text = this.#known.get(id)?.scaffold ?? '';
    if (text === '') throw new Refusal('这一条读不出要点，请照原文自己写');
    const outline = this.#outline();
    const parts = partsOf(this.#read('plan'));
    const written = withDigest(
      parts.body,
      id,
      text,
      outline.map((one) => one.id),
    );
    this.#journal.write(`铺底稿 ${id}`, this.#file('plan'), joined({ ...parts, body: withMark(written, id, true) }));
  }

  #confirm(id: string): void {
    const parts = partsOf(this.#read('plan'));
    if ((digestOf(parts.body, id) ?? '') === '') throw new Refusal('这一条还没有摘要，不能确认');
    if (fs.existsSync(this.#heldFile(id))) throw new Refusal('这一条还不能放进 plan.mdx，先照红字改好');
    this.#journal.write(
      `确认摘要 ${id}`,
      this.#file('plan'),
      joined({ ...parts, body: withMark(parts.body, id, false) }),
    );
  }

  /** Reads a clause; what was read is kept as long as the text and the figures are the same. */
  #pointsOf(
    outline: readonly Clause[],
    clause: Clause,
    passages: ReadonlyMap<string, { text: string; bodyAt: number }>,
    figures: readonly DeskFigure[],
    beside: { official: string; names: readonly string[] },
  ): KnownPoints {
    const passage = passages.get(clause.id);
    if (!passage || clause.titleOnly) return { key: '', points: [], left: [], scaffold: '' };
    const own = figures.filter(({ fields }) => fields['clause'] === clause.id);
    const here = own.map(({ fields, span }) => ({ ...(fields as unknown as ProvableFigure & { kind: string }), span }));
    const headings = headingsOf(outline, clause);
    const read: ScaffoldClause = {
      ...beside,
      text: passage.text,
      bodyAt: passage.bodyAt,
      figures: here,
      known: figures.map(({ fields }) => fields as unknown as ProvableFigure),
      headings,
      tells: senseOf({ headings, figures: here }) !== 'task',
      preamble: clause.id === 'preamble',
    };
    const key = JSON.stringify(read);
    let known = this.#known.get(clause.id);
    if (known?.key !== key) {
      const found = clausePoints(read);
      known = { key, ...found, scaffold: scaffoldOf(read, found) };
      this.#known.set(clause.id, known);
    }
    return known;
  }

  #field(field: string, value: unknown): void {
    const proposed = (this.#frontData(partsOf(this.#read('plan')).front)['proposed'] ?? []) as string[];
    const left = proposed.filter((name) => name !== field);
    const shape = planSchema.shape as Record<string, z.ZodType | undefined>;
    if (field !== 'clauses') {
      const schema = NOT_FIELDS.has(field) ? undefined : shape[field];
      if (!schema) throw new Refusal(`没有“${field}”这个字段`);
      const result = schema.safeParse(value, { reportInput: true });
      if (!result.success) throw new Refusal(result.error.issues.map((issue) => issue.message).join('；'));
    }
    this.#front(`字段 ${field}`, {
      ...(field === 'clauses' ? {} : { [field]: value }),
      proposed: left.length > 0 ? left : undefined,
    });
  }

  #front(what: string, changes: Record<string, unknown>): void {
    const parts = partsOf(this.#read('plan'));
    const front = setKeys(parts.front, [], changes, PLAN_KEYS);
    this.#journal.write(what, this.#file('plan'), joined({ ...parts, front }));
  }

  #settle(list: string, n: number, text: string): void {
    const found = (this.#proposals() ?? []).find((one) => one.list === list && one.n === n);
    if (found?.text !== text) throw new Refusal('这一条已经变了，请刷新页面');
    const file = this.#file('proposals');
    const source = readOr(file) ?? '';
    const data = parseYaml(file, source).data as Record<string, unknown[]>;
    const kept = (data[list] ?? []).filter((_, at) => at !== n);
    this.#journal.write(`处理 ${text}`, file, withList(source, list, n, kept.length));
  }

  /** Writes proposed units into agencies/ and into the clauses that name them. What is there already is used, so that it can be done again. */
  #adoptAgencies(n: number | null, text: string): void {
    const wanted = this.#list('agencies').filter((_, at) => n === null || at === n);
    if (n !== null && !this.#proposals()?.some((one) => one.list === 'agencies' && one.n === n && one.text === text))
      throw new Refusal('这一条已经变了，请刷新页面');
    const code = String(this.#frontData(partsOf(this.#read('plan')).front)['region']);
    const region = this.#regions().find((one) => one.id === code);
    if (!region || code === '100000')
      throw new Refusal('先在“文件信息”里填好 region（六位行政区划代码），再采用责任单位');
    const file = path.join(this.#root, 'content/agencies', `${code}.yaml`);
    const known = this.#agencies();
    let units = (readOr(file) ?? '').replace(/(?<=.)\n*$/, '\n');
    const parts = partsOf(this.#read('plan'));
    let { front } = parts;
    for (const one of wanted as { name: string; agency: string | null; clauses: string[] }[]) {
      let id = one.agency ?? known.find((unit) => unit.region === code && unit.names.includes(one.name))?.id;
      if (id === undefined) {
        const record = agencyRecord(one.name, region, new Set(known.map((unit) => unit.id)));
        id = record.id;
        units += recordItem(record);
        known.push({ id, region: code, names: [one.name] });
      }
      const clauses = (this.#frontData(front)['clauses'] ?? []) as Clause[];
      for (const [at, clause] of clauses.entries()) {
        const own = (clause.agencies as string[] | undefined) ?? [];
        if (one.clauses.includes(clause.id) && !own.includes(id))
          front = setKeys(front, ['clauses', at], { agencies: [...own, id] }, CLAUSE_KEYS);
      }
    }
    if (units !== '') this.#journal.write('登记责任单位', file, units);
    this.#journal.write('条款的责任单位', this.#file('plan'), joined({ ...parts, front }));
    const proposals = this.#file('proposals');
    const source = readOr(proposals) ?? '';
    this.#journal.write(
      '采用责任单位',
      proposals,
      n === null
        ? setKeys(source, [], { agencies: [] }, [])
        : withList(source, 'agencies', n, this.#list('agencies').length - 1),
    );
  }

  /** Writes a proposed phase into the plan, with what an editor says of it. */
  #adoptPhase(n: number, text: string, summary: string): void {
    const phase = this.#list('phases')[n] as
      { clause: string; name: string; start: string | null; end: string | null; printed: string } | undefined;
    if (!phase || !this.#proposals()?.some((one) => one.list === 'phases' && one.n === n && one.text === text))
      throw new Refusal('这一条已经变了，请刷新页面');
    if (summary.trim() === '') throw new Refusal('先用自己的话写一句，这一阶段做什么');
    if (phase.start === null) throw new Refusal('原文没有写明这一阶段从哪个月开始，不能登记为阶段；点“不采用”');
    const { front, ...rest } = partsOf(this.#read('plan'));
    const own = ((this.#frontData(front)['phases'] ?? []) as { id: string }[]).map((one) => one.id);
    let at = own.length + 1;
    while (own.includes(`phase-${at}`)) at += 1;
    const { clause, name, start, end, printed } = phase;
    const record = { id: `phase-${at}`, name, clause, start, end, printed, summary: summary.trim() };
    this.#journal.write(
      `阶段 ${name}`,
      this.#file('plan'),
      joined({ ...rest, front: appendTo(front, 'phases', record, ['proposed', 'draft']) }),
    );
    this.#settle('phases', n, text);
  }

  /** A new indicator, as a draft that is published with the plan. */
  #indicator(fields: Record<string, unknown>): void {
    const { id, ...record } = fields;
    if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(id))
      throw new Refusal('指标编号只用小写英文字母、数字和连字符，如 service-ports');
    const file = path.join(this.#root, 'content/indicators', `${id}.mdx`);
    if (fs.existsSync(file)) throw new Refusal(`已经有编号为“${id}”的指标，换一个，或直接选它`);
    const data = { ...record, draft: true };
    const result = indicatorSchema.safeParse(data, { reportInput: true });
    if (!result.success)
      throw new Refusal(
        zodProblems('', indicatorSchema, result.error, () => undefined)
          .map(({ field, cause, remedy }) => `${field}：${cause}。${remedy}`)
          .join('\n'),
      );
    this.#journal.write(`新指标 ${id}`, file, recordFile(data));
  }

  /** Takes the mark of a draft off the plan, and off the new records that only it uses. Refused while the checks have anything to say. */
  #publish(): void {
    const problems = this.problems();
    if (problems.length > 0) throw new Refusal(`还不能公开：内容检查还有 ${problems.length} 处意见，见下面的清单`);
    const along = this.#along();
    const { region } = this.#frontData(partsOf(this.#read('plan')).front);
    const undrafted = (file: string, change: (text: string) => string) => {
      const text = readOr(file);
      if (text !== null) this.#journal.write(`公开 ${path.basename(file)}`, file, change(text));
    };
    undrafted(path.join(this.#root, 'content/regions.yaml'), (text) => withoutDraft(text, along));
    undrafted(path.join(this.#root, 'content/agencies', `${String(region)}.yaml`), (text) => withoutDraft(text, along));
    for (const { id } of this.#indicators())
      if (along.has(id))
        undrafted(path.join(this.#root, 'content/indicators', `${id}.mdx`), (text) =>
          text.replace(/^draft: true\n/m, ''),
        );
    this.#front('公开', { draft: undefined, digested: true });
  }

  /** Ids of what the plan stands on, and is published with it where it is a draft: its region and those above, its units, its indicators. */
  #along(): Set<string> {
    const plan = this.#frontData(partsOf(this.#read('plan')).front);
    const ids = new Set(((plan['clauses'] ?? []) as Clause[]).flatMap((clause) => clause.agencies ?? []));
    for (const figure of this.#records(this.#figuresText()))
      if (typeof figure['indicator'] === 'string') ids.add(figure['indicator']);
    const parents = new Map(this.#regions().map((region) => [region.id, region.parent]));
    for (let code = plan['region']; typeof code === 'string' && !ids.has(code); code = parents.get(code)) ids.add(code);
    return ids;
  }

  #list(name: 'agencies' | 'phases'): unknown[] {
    const file = this.#file('proposals');
    const data = (parseYaml(file, readOr(file) ?? '').data ?? {}) as Record<string, unknown[] | undefined>;
    return data[name] ?? [];
  }

  #regions(): { id: string; name: string; parent: string | null }[] {
    const file = path.join(this.#root, 'content/regions.yaml');
    return (parseYaml(file, readOr(file) ?? '').data ?? []) as { id: string; name: string; parent: string | null }[];
  }

  /** The units of the site, with the names under which they are printed. */
  #agencies(): { id: string; region: string; names: string[] }[] {
    const folder = path.join(this.#root, 'content/agencies');
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const file = path.join(folder, name);
        const list = (parseYaml(file, readOr(file) ?? '').data ?? []) as {
          id: string;
          name: string;
          region: string;
          printedNames?: { name: string }[];
        }[];
        return list.map((unit) => ({
          id: unit.id,
          region: unit.region,
          names: [unit.name, ...(unit.printedNames ?? []).map((printed) => printed.name)],
        }));
      });
  }

  #proposals(): DeskState['proposals'] | null {
    const file = this.#file('proposals');
    const source = readOr(file);
    if (source === null) return null;
    const data = (parseYaml(file, source).data ?? {}) as Record<string, unknown>;
    return LISTS.flatMap((list) =>
      ((data[list] ?? []) as Record<string, unknown>[]).map((item, n) => ({
        list,
        n,
        text: Object.entries(item)
          .filter(([key, value]) => key !== 'clause' && value !== null)
          .map(([, value]) => [value].flat().join('、'))
          .join(' · '),
        clause: typeof item['clause'] === 'string' ? item['clause'] : null,
      })),
    );
  }

  #faults(record: Record<string, unknown>, segmentation: ReturnType<typeof segmentText>): string[] {
    if (typeof record['wording'] !== 'string' || typeof record['name'] !== 'string') return [];
    return proveFigure(record as unknown as ProvableFigure, segmentation).faults.map((fault) => FAULT_WORDS[fault]);
  }

  #records(text: string): Record<string, unknown>[] {
    const yaml = parseYaml(this.#file('figures'), text);
    if (!yaml.parsed) throw new Refusal(yaml.problems.map(problemText).join('\n'));
    return (yaml.data ?? []) as Record<string, unknown>[];
  }

  #place(records: readonly Record<string, unknown>[], id: string): number {
    const n = records.findIndex((record) => record['id'] === id);
    if (n < 0) throw new Refusal(`没有编号为“${id}”的数字，可能已经删去；请刷新页面`);
    return n;
  }

  #official(): { text: string; file: string } | null {
    const places = [
      ...(this.#originals === null ? [] : [path.join(this.#originals, `${this.#id}.txt`)]),
      path.join(this.#root, '.build/import', `${this.#id}.txt`),
    ];
    for (const file of places) {
      const text = readOr(file);
      if (text !== null) return { text: maskPersonalNumbers(text).text, file: path.relative(this.#root, file) };
    }
    return null;
  }

  #frontData(front: string): Record<string, unknown> {
    const yaml = parseYaml(this.#file('plan'), front, 2);
    if (!yaml.parsed) throw new Refusal(yaml.problems.map(problemText).join('\n'));
    return yaml.data as Record<string, unknown>;
  }

  #outline = () => (this.#frontData(partsOf(this.#read('plan')).front)['clauses'] ?? []) as Clause[];
  #figuresText = () => readOr(this.#file('figures')) ?? '[]\n';
  #file = (part: keyof typeof PLAN_FILES) => path.join(this.#folder, PLAN_FILES[part].file);
  #heldFile = (clause: string) => path.join(this.#aside, 'digests', `${clause}.md`);

  #read(part: keyof typeof PLAN_FILES): string {
    const text = readOr(this.#file(part));
    if (text === null) throw new Refusal(`找不到 ${PLAN_FOLDER}/${this.#id}/${PLAN_FILES[part].file}`);
    return text;
  }

  #indicators(): { id: string; name: string }[] {
    const folder = path.join(this.#root, 'content/indicators');
    return fs.readdirSync(folder).flatMap((file) => {
      const name = /^name: (.*)$/m.exec(readOr(path.join(folder, file)) ?? '')?.[1];
      return name === undefined ? [] : [{ id: file.replace(/\.mdx$/, ''), name: name.replace(/^'|'$/g, '') }];
    });
  }

  #agencyNames(): string[] {
    const folder = path.join(this.#root, 'content/agencies');
    return fs
      .readdirSync(folder)
      .flatMap((file) =>
        [...(readOr(path.join(folder, file)) ?? '').matchAll(/name: '?(.*?)'?$/gm)].map((found) => found[1] ?? ''),
      );
  }
}

const LISTS = ['channels', 'events', 'agencies', 'phases', 'numbers', 'warnings'] as const;

/** The headings above a clause and its own, the outermost first. */
function headingsOf(outline: readonly Clause[], clause: Clause): string[] {
  const chain: Clause[] = [clause];
  for (let n = outline.indexOf(clause) - 1; n >= 0; n -= 1) {
    const above = outline[n];
    if (above && above.level < (chain[0]?.level ?? 0)) chain.unshift(above);
  }
  return chain.map((one) => one.heading);
}

/** Takes the mark of a draft off the entries of a list. */
function withoutDraft(text: string, ids: ReadonlySet<string>): string {
  const list = (parseYaml('', text).data ?? []) as { id: string; draft?: boolean }[];
  return list.reduce(
    (now, one, n) => (one.draft === true && ids.has(one.id) ? setKeys(now, [n], { draft: undefined }, []) : now),
    text,
  );
}

/** Takes the n-th entry out of a list of proposals; a list that is empty stays as one. */
function withList(source: string, list: string, n: number, left: number): string {
  if (left === 0) return setKeys(source, [], { [list]: [] }, []);
  const at = new RegExp(`^${list}:\\n`, 'm').exec(source);
  if (!at) throw new Refusal('proposals.yaml 的写法变了，请手工处理');
  const from = at.index + at[0].length;
  const length = /^(?:[ \t-].*\n|\n|#.*\n)*/.exec(source.slice(from))?.[0].length ?? 0;
  const section = source.slice(from, from + length);
  return source.slice(0, from) + removeItem(section, n) + source.slice(from + length);
}

/** What an import wrote at the head of figures.yaml goes when nothing is left to look at. */
const withoutHead = (text: string) =>
  /^\s*proposed: true$/m.test(text) ? text : text.replace(/^# 导入时提议的数字，[^\n]*\n# 注释里的行号[^\n]*\n\n?/, '');

/** Only what differs is written. */
function differing(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key]]),
  );
}

const clean = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Reads a digest as it would stand in plan.mdx. */
function parseDigest(clause: string, text: string): { pieces: string[]; printed: string[]; faults: string[] } {
  const mdx = parseMdx('摘要', `---\nid: x\n---\n<Clause id="${clause}">\n\n${text.trim()}\n\n</Clause>\n`);
  const outside = mdx.components.filter((one) => one.name === 'Clause').length !== 1;
  return {
    // The words of one line belong together (达到**60**件); a component parts them.
    pieces: mdx.prose
      .map(({ text: words, line }, n) => `${n > 0 && mdx.prose[n - 1]?.line !== line ? '\n' : ''}${words}`)
      .join('')
      .split('￨'),
    printed: mdx.components.flatMap((one) => (one.name === 'F' ? [one.attributes['id'] ?? ''] : [])),
    faults: [
      ...mdx.problems.map(({ cause, remedy }) => `${cause}。${remedy}`),
      ...(mdx.parsed && outside ? ['摘要里不能再写 <Clause>'] : []),
      ...(/<\/Clause>/.test(text) ? ['摘要里不能写 </Clause>'] : []),
    ],
  };
}

interface Described {
  description?: string | undefined;
  def: { innerType?: Described; in?: Described };
}
function describe(schema: unknown): string {
  for (let node = schema as Described | undefined; node; node = node.def.innerType ?? node.def.in)
    if (node.description) return node.description;
  return '';
}
