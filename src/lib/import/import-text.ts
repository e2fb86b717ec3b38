import { maskPersonalNumbers } from '../personal-numbers.ts';
import { contentsBlock } from '../proof/contents.ts';
import { proveFigure, type Fault } from '../proof/figure-proof.ts';
import { printedNames } from '../proof/names.ts';
import { segmentText } from '../proof/segments.ts';
import { squeeze } from '../text/squeeze.ts';
import { agenciesIn } from './agencies.ts';
import { daysIn, type FoundDay } from './days.ts';
import { figuresIn, type FoundFigure, type Setting } from './figures.ts';
import { flowOf } from './flow.ts';
import { hasFigure } from './heading.ts';
import { hotlinesIn, type FoundHotline } from './hotlines.ts';
import { likelyIndicator, type KnownIndicator } from './indicators.ts';
import { lineAt, linesOf, type Line } from './lines.ts';
import { relined } from './relined.ts';
import { metadataOf, type Metadata, type PageHints } from './metadata.ts';
import { outlineOf, type FoundClause, type Piece } from './outline.ts';
import { phaseOf, type FoundPhase } from './phases.ts';
import { regionOf, type FoundRegion, type Place } from './regions.ts';
import { figuresOfTable } from './table-figures.ts';
import { findTables, type Table } from './tables.ts';
import type { Warning } from './warning.ts';

/** What is known beside the text: the site's own records, and the list of places. */
export interface Knowledge {
  indicators: readonly KnownIndicator[];
  /** Units of the site with the names under which they are printed. */
  agencies: readonly { id: string; names: readonly string[]; region: string }[];
  channels: readonly { id: string; number: string | null }[];
  places: readonly Place[];
}

export interface ProposedFigure extends FoundFigure {
  id: string;
  indicator: string | null;
  line: number;
}

/** Everything that an official text proposes. */
export interface ImportResult {
  /** The text with personal numbers hidden, and with line breaks where long lines had lost them; else as it was. */
  text: string;
  metadata: Metadata;
  region: FoundRegion | null;
  clauses: FoundClause[];
  pieces: Piece[];
  tables: number;
  figures: ProposedFigure[];
  channels: (FoundHotline & { clause: string; channel: string | null })[];
  events: (FoundDay & { clause: string })[];
  agencies: { name: string; agency: string | null; clauses: string[] }[];
  phases: FoundPhase[];
  numbers: { clause: string | null; line: number; printed: string; reason: string }[];
  warnings: Warning[];
  masked: number;
}

const FAULTS: Record<Fault, string> = {
  'not-in-document': '原话与原文不连续（中间夹着页码等），请重新截取',
  'clause-not-found': '按序号和标题在原文里找不到这一条',
  'not-in-clause': '原话不在这一条里',
  'not-unique': '原话在这一条里不止一处，请截长一点',
  'names-nothing': '原话没有指明数的是什么，请补名称',
  'value-no-token': '数值不是原话里完整的一个数',
  'unit-not-after-value': '原话里数后面不是这个单位，请核对单位',
  'wrong-place-in-list': '“分别”的并列句里名称与数字的个数或次序对不上',
};

/** Reads an official text and proposes a plan. Nothing is thrown for what the text is like; what is doubtful is a warning. */
export function importText(official: string, knowledge: Knowledge, hints: PageHints = {}): ImportResult {
  const { text: whole, broken } = relined(official);
  const { text, at: masked } = maskPersonalNumbers(whole);
  const lines = linesOf(text);
  const tables = findTables(lines);
  const outline = outlineOf(text, lines, tables);
  const { clauses, pieces } = outline;
  const body = clauses.find((clause) => clause.kind !== 'preamble');
  const metadata = metadataOf(lines, body ? body.line - 1 : lines.length, hints);
  const region = regionOf(`${metadata.title ?? ''}　${metadata.issuer ?? ''}`, text, knowledge.places);
  const warnings = [...outline.warnings, ...damages(lines), ...metadata.doubts];
  for (const line of broken)
    warnings.push({ line, text: '这里原来是很长的一行，编号夹在中间，像是断行丢了；已在编号前断行，条款请核对' });
  for (const offset of masked)
    warnings.push({ line: lineAt(lines, offset), text: '有个人手机号码或身份证号码，已经遮去，不会写进内容' });
  warnings.push(...nameWarnings(lines, text));
  if (region === null)
    warnings.push({ line: 1, text: '标题和发文机关里没有认出地区，region 先写全国，请改成六位行政区划代码' });
  else if (region.rivals.length > 0)
    warnings.push({
      line: 1,
      text: `同名的地区不止一个（${[region.place, ...region.rivals].map((one) => one.code).join('、')}），先填了 ${region.place.code}，请核对`,
    });

  const found = figuresOfClauses(text, lines, tables, clauses, pieces, metadata);
  const { kept, repeated } = once(found.figures);
  for (const figure of repeated)
    warnings.push({
      line: lineAt(lines, figure.at),
      text: `“${figure.name}”又说了一遍 ${[figure.value].flat().join('—')}${figure.unit}，只提议第一处`,
    });
  const own = withoutPlace(kept, region?.place.name ?? '');
  const figures = named(prove(text, clauses, own), lines, knowledge.indicators);
  for (const figure of figures)
    for (const doubt of figure.doubts)
      warnings.push({ line: figure.line, text: `数字 ${figure.id}（${figure.name}）：${doubt}` });

  const clauseAt = (offset: number) =>
    pieces.find((piece) => piece.start <= offset && offset < piece.end)?.clause ?? null;
  const byNumber = new Map(
    knowledge.channels.flatMap((channel) => (channel.number === null ? [] : [[channel.number, channel.id] as const])),
  );
  return {
    text,
    metadata,
    region,
    clauses,
    pieces,
    tables: tables.length,
    figures,
    channels: distinct(hotlinesIn(text), (one) => one.number).flatMap((one) => {
      const clause = clauseAt(one.at);
      return clause === null ? [] : [{ ...one, clause, channel: byNumber.get(one.number) ?? null }];
    }),
    events: distinct(daysIn(text), (one) => `${one.title}${one.recurs ?? ''}`).flatMap((one) => {
      const clause = clauseAt(one.at);
      return clause === null ? [] : [{ ...one, clause }];
    }),
    agencies: agenciesOf(text, clauses, knowledge, region),
    phases: clauses.flatMap((clause) =>
      clause.kind === 'phase' || /阶段[（(].*\d{4}年/.test(clause.heading)
        ? [phaseOf(clause.id, clause.heading, squeeze(text.slice(clause.bodyStart, clause.end)))]
        : [],
    ),
    numbers: found.passed.map(({ printed, reason, at }) => ({
      clause: clauseAt(at),
      line: lineAt(lines, at),
      printed,
      reason,
    })),
    warnings: warnings.sort((a, b) => a.line - b.line),
    masked: masked.length,
  };
}

/** Characters that are lost, and lines in which numbers of clauses stand in the middle. */
function damages(lines: readonly Line[]): Warning[] {
  return lines.flatMap((line): Warning[] => {
    const lost = line.text.split('\uFFFD').length - 1;
    const run =
      /[。；][ \t\u3000]*([（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]{1,3}[章节])[ \t\u3000]*\S/.exec(
        line.text,
      );
    return [
      ...(lost > 0 ? [{ line: line.n, text: `有 ${lost} 个字符认不出来（印成 \uFFFD），请对照原件补上` }] : []),
      ...(run && line.text.length > 30
        ? [{ line: line.n, text: `行中间有编号“${run[1] ?? ''}”，像是断行丢了；请在它前面换行后重新导入` }]
        : []),
    ];
  });
}

/** Lines that print names of people: their numbers only, the names are not repeated. */
function nameWarnings(lines: readonly Line[], text: string): Warning[] {
  const names = [...printedNames(text)];
  return lines
    .filter(
      (line) =>
        names.some((name) => squeeze(line.text).includes(name)) &&
        /联系人|代表|委员|记者|长[:：]|[局区市县厅处]长|主任|书记/.test(line.text),
    )
    .map((line) => ({ line: line.n, text: '这一行印有人名，摘要里不要写' }));
}

/** The figures of every clause, from its sentences and its tables. */
function figuresOfClauses(
  text: string,
  lines: readonly Line[],
  tables: readonly Table[],
  clauses: readonly FoundClause[],
  pieces: readonly Piece[],
  metadata: Metadata,
) {
  const figures: FoundFigure[] = [];
  const passed: { printed: string; reason: string; at: number }[] = [];
  const leads = new Map<string, number | null>();
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const tableSpans = tables.map((table) => ({
    table,
    start: lines[table.from]?.start ?? 0,
    end: lines[table.to]?.end ?? 0,
  }));
  const titles = [...metadata.titleLines].map((n) => lines[n - 1]).filter((line) => line !== undefined);
  const contents = contentsBlock(lines.map((line) => line.text));
  if (contents)
    titles.push({ n: 0, text: '', start: lines[contents.from]?.start ?? 0, end: lines[contents.to]?.end ?? 0 });
  for (const clause of clauses) {
    const setting: Setting = {
      clause: clause.id,
      headings: headingsAbove(clause, byId),
      documentKind: metadata.kind,
      period: metadata.period,
      leadYear: clause.parent === null ? null : (leads.get(clause.parent) ?? null),
    };
    // A heading that is the beginning of a sentence may hold a figure too.
    const whole = squeeze(text.slice(clause.bodyStart, clause.end)).replace(/^[。；;]/, '') === '';
    const from =
      clause.kind === 'preamble' || sentenceHeading(text, clause) || (whole && hasFigure(clause.heading))
        ? clause.start
        : clause.bodyStart;
    const own = pieces
      .filter((piece) => piece.clause === clause.id)
      .map((piece) => ({ start: Math.max(piece.start, from), end: piece.end }));
    const ranges = without(own, [...tableSpans, ...titles]);
    const prose = figuresIn(flowOf(text, lines, ranges), text, setting);
    leads.set(clause.id, prose.leadYear);
    figures.push(...prose.figures);
    passed.push(...prose.passed);
    for (const { table, start } of tableSpans) {
      if (!own.some((range) => range.start <= start && start < range.end)) continue;
      const cells = figuresOfTable(table, text, setting);
      figures.push(...cells.figures);
      passed.push(...cells.passed);
    }
  }
  return { figures, passed };
}

const sentenceHeading = (text: string, clause: FoundClause) =>
  !(clause.kind === 'article' ? /[】〕］\]）)]/ : /[】〕］\]]/).test(text[clause.bodyStart - 1] ?? '') &&
  !/^(?:[\s\u3000]|[。：:]|$)/.test(text.slice(clause.bodyStart, clause.bodyStart + 3));

function headingsAbove(clause: FoundClause, byId: ReadonlyMap<string, FoundClause>): string[] {
  const headings = [clause.heading];
  for (let above = clause.parent; above !== null; above = byId.get(above)?.parent ?? null)
    headings.push(byId.get(above)?.heading ?? '');
  return headings;
}

/** Ranges with other ranges cut out of them. */
function without(ranges: readonly { start: number; end: number }[], holes: readonly { start: number; end: number }[]) {
  let left = ranges.filter((range) => range.end > range.start);
  for (const hole of holes)
    left = left.flatMap((range) =>
      hole.end <= range.start || range.end <= hole.start
        ? [range]
        : [
            { start: range.start, end: hole.start },
            { start: hole.end, end: range.end },
          ].filter((part) => part.end > part.start),
    );
  return left;
}

/** A number that the text says twice of the same thing is proposed once, where it stands first. */
function once(figures: readonly FoundFigure[]): { kept: FoundFigure[]; repeated: FoundFigure[] } {
  const seen = new Set<string>();
  const kept: FoundFigure[] = [];
  const repeated: FoundFigure[] = [];
  for (const figure of figures) {
    const key = `${figure.name}|${String(figure.value)}|${figure.unit}|${figure.kind === 'achievement' ? 'past' : 'ahead'}`;
    const loose = `${figure.name}|${String(figure.value)}|${figure.unit}`;
    const same = seen.has(`${figure.clause}|${key}`) || (figure.basis === 'count' && seen.has(loose));
    (same ? repeated : kept).push(figure);
    seen.add(`${figure.clause}|${key}`).add(loose);
  }
  return { kept, repeated };
}

/** Holds each proposal against the text as `npm run verify` will; what fails is mended where it can be, else said. */
function prove(text: string, clauses: readonly FoundClause[], figures: readonly FoundFigure[]): FoundFigure[] {
  const segmentation = segmentText(text, clauses);
  return figures.map((figure) => {
    const faultsOf = (wording: string) => proveFigure({ ...figure, id: '', wording }, segmentation).faults;
    let wording = squeeze(figure.wording).length > 60 ? around(text, figure.at) : figure.wording;
    let faults = faultsOf(wording);
    if (faults.includes('not-unique')) {
      const longer = widened(segmentation.segments.get(figure.clause)?.text ?? '', text, figure);
      if (longer !== null && faultsOf(longer).length === 0) [wording, faults] = [longer, []];
    }
    const lost = wording.includes('\uFFFD') ? ['原话里有认不出来的字符，已经去掉，请对照原件补上'] : [];
    return { ...figure, wording, doubts: [...figure.doubts, ...lost, ...faults.map((fault) => FAULTS[fault])] };
  });
}

/** The text around a number, where the words that belong to it are too many. */
const around = (text: string, at: number) =>
  squeeze(text.slice(Math.max(0, at - 200), at)).slice(-36) + squeeze(text.slice(at, at + 100)).slice(0, 20);

/** A wording that is lengthened on both sides until it stands only once in its clause. */
function widened(segment: string, text: string, figure: FoundFigure): string | null {
  const before = squeeze(text.slice(Math.max(0, figure.at - 400), figure.at));
  const after = squeeze(text.slice(figure.at, figure.at + 400));
  const wording = squeeze(figure.wording);
  // Where the wording sits around its number.
  const lead = [...Array(wording.length + 1).keys()].find(
    (n) => before.endsWith(wording.slice(0, n)) && after.startsWith(wording.slice(n)) && n > 0,
  );
  if (lead === undefined) return null;
  for (let more = 1; more <= 56 - wording.length; more += 1)
    for (const left of [more, Math.floor(more / 2), 0]) {
      const longer = before.slice(before.length - lead - left) + after.slice(0, wording.length - lead + more - left);
      if (longer.length <= 60 && segment.split(longer).length === 2) return longer;
    }
  return null;
}

/** 某某市发明专利授权量 is 发明专利授权量: every figure of a plan is of its place. */
const withoutPlace = (figures: readonly FoundFigure[], place: string): FoundFigure[] =>
  figures.map((figure) => {
    const bare = place !== '' && figure.name.startsWith(place) ? figure.name.slice(place.length) : figure.name;
    return bare.length >= 4 ? { ...figure, name: bare } : figure;
  });

/** Ids by the indicator and the year where that is one of a kind, else by the clause; and the line of each. */
function named(
  figures: readonly FoundFigure[],
  lines: readonly Line[],
  indicators: readonly KnownIndicator[],
): ProposedFigure[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const sorted = [...figures].sort((a, b) => a.at - b.at);
  return sorted.map((figure) => {
    const indicator = figure.basis === 'rank' ? null : likelyIndicator(figure.name, figure.unit, indicators);
    const nth = (counts.get(figure.clause) ?? 0) + 1;
    counts.set(figure.clause, nth);
    const wanted = indicator === null ? null : `${indicator}${figure.year === null ? '' : `-${figure.year}`}`;
    const id = wanted !== null && !taken.has(wanted) ? wanted : `${figure.clause}-n${nth}`;
    taken.add(id);
    return { ...figure, id, indicator, line: lineAt(lines, figure.at) };
  });
}

function agenciesOf(
  text: string,
  clauses: readonly FoundClause[],
  knowledge: Knowledge,
  region: FoundRegion | null,
): ImportResult['agencies'] {
  const known = new Map(
    knowledge.agencies
      .filter((agency) => agency.region === region?.place.code)
      .flatMap((agency) => agency.names.map((name) => [name, agency.id] as const)),
  );
  const clausesOf = new Map<string, string[]>();
  for (const clause of clauses)
    for (const { names } of agenciesIn(text.slice(clause.start, clause.end)))
      for (const name of names) {
        const list = clausesOf.get(name) ?? [];
        if (!list.includes(clause.id)) list.push(clause.id);
        clausesOf.set(name, list);
      }
  return [...clausesOf].map(([name, of]) => ({ name, agency: known.get(name) ?? null, clauses: of }));
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)) !== undefined);
}
