import { looseNumbers, type KnownFigure } from '../loose-numbers.ts';
import { GRANTS } from '../text/grant-words.ts';
import { numberTokens } from '../text/numbers.ts';
import { agenciesIn } from '../import/agencies.ts';
import type { Span } from '../proof/passages.ts';
import { pastedRuns } from './digest-warnings.ts';
import { plainWords } from './plain-words.ts';
import { unpasted } from './unpasted.ts';

/** What kind of thing a point says. */
export type PointKind = 'do' | 'figure' | 'date' | 'money' | 'units' | 'audience';

/** One thing that a clause says, as a piece for its digest. */
export interface Point {
  kind: PointKind;
  /** What is put into the digest: words that differ from the official ones, or a figure's component. */
  text: string;
  /** Where it stands in the passage. */
  span: Span;
  /** Points of one sentence of the text share its number. */
  sentence: number;
}

/** A figure of the clause, with the place of its wording in the passage. */
export interface FigureHere {
  id: string;
  name: string;
  kind: string;
  comparator?: string | undefined;
  value: number | readonly [number, number];
  span: Span | null;
}

export interface ClauseText {
  /** The passage, heading and body. */
  text: string;
  bodyAt: number;
  figures: readonly FigureHere[];
  /** Whether the clause tells how things are, not what is to be done. */
  tells: boolean;
  /** All figures of the plan: their numbers do not stand in words. */
  known: readonly KnownFigure[];
  /** The whole official text, and names that may stand as they are printed. */
  official: string;
  names: readonly string[];
}

export interface ClausePoints {
  points: Point[];
  /** What is in no point: bare phrases of zeal, who holds an office, what could not be said in other words. */
  left: Span[];
}

/** Phrases that say how fine it will be, and bind nobody. */
const EMPTY: readonly RegExp[] = [
  /^(?:为|从而|进而)?.{2,34}(?:提供|奠定)了?(?:更加?)?(?:坚实|坚强|有力|强有力|强力|重要|良好|十分有利)的?(?:支撑|保障|支持|基础|条件)$/,
  /^(?:不断)?(?:营造|优化|创造|形成).{0,24}(?:氛围|环境|风尚|合力|导向|局面|格局)$/,
  /^形成(?:工作)?合力$/,
  /^(?:全面)?(?:助力|助推|推动|促进).{2,14}(?:高质量发展|社会发展|企业发展|经济社会发展)(?:和.{2,6}发展)?$/,
  /^(?:充分)?(?:调动|激发).{2,16}积极性$/,
  /^(?:强化|提高)(?:尽责|责任)意识$/,
  /^以点带面/,
  /^为.{2,40}(?:创造|提供|奠定)了?.{0,8}(?:条件|基础)$/,
  /以此为契机$/,
  /^[”"]?(?:该|有关|相关)?负责人(?:称|说|表示|介绍)$/,
  /^通过.{0,12}(?:试点|建设|工作|努力)(?:期)?(?:的)?(?:建设|工作)?$/,
  /^(?:工作内容|主要内容|主要任务|重点任务)$/,
];
/** Who holds an office is not said on the site. */
const HOLDER =
  /^(?:(?:常务|第一)?副?(?:组|召集|牵头)人?长?|组长|副组长|常务副组长|成员|联系人|召集人|主任|副主任|总召集人)[:：]|(?:局|市|区|县|镇|州|省|厅|院|部|科|处|所|行|检察|会)长$|书记$|主任$|联系(?:人|电话)/;
/** How things are: the ground on which something is to be done. */
const STATE = /(?:明显|扎实|雄厚|较高|较多|悠久|成熟|突出|不足|短缺|强厚|滞后|薄弱|的特点|前列|的优势)$/;
const MONEY = new RegExp(`${GRANTS}|经费|资金|专款|费用减免`);
const DATE =
  /^(?:到|至|截至|力争到|争取到)?(?:20\d\d年(?:底|末|\d{1,2}月(?:底|末)?)?(?:前)?|[“"]?十[三四五六]五[”"]?(?:末|期末|期间|时期)?)$/;
const OPENING =
  /^(?:按照|根据|通过|为了|借助|随着|越是|今后|(?:围绕|在|针对|面向|把握|抓紧|聚焦|从)(?!.{2,}(?:形成|做|办|建|设|提高|推动|促进|实现|培育|完善|改进|加强|提供|支持|鼓励|引导|发|抓起|出发))|“十[四五六]五”时期)|(?:后|时|期间|期内)$/;
/** Who is to be led to something, that is said next. */
const LED = /^(?:引导|鼓励|支持|帮助|指导|动员|组织)[^，；。]*(?:企业|单位|机构|园区|高校|院所|部门|主体|协会|商会)$/;
/** Days of the calendar and numbers of things: their digits count nothing. 10年 and 15日内 do. */
const CALENDAR =
  /(?:19|20)\d\d(?:[-—–~～至到](?:19|20)\d\d)?年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d{1,2}月\d{1,2}[日号]|\d{1,2}月(?!以|内)|\d+号|\d{1,2}日(?!以|之?[内前]|起)/g;
const NAMED = /《[^》]*》|〔[^〔〕]*〕\s*\d+|[“"][^”"]*[”"]|[A-Za-z]+\d+/g;
const NUMBERED = /^(?:[一二三四五六七八九十]是要?|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[①-⑳]|[—–●■◆]{1,2})/;
const GROUPS =
  /中小微企业|中小企业|小微企业|科技型企业|出口企业|企业|高校|科研院所|科研机构|服务机构|行业协会|金融机构|银行|园区|街道|社区|学校|中小学生|学生|青少年|农户|合作社|消费者|群众|社会公众|发明人|专利权人|权利人|科技人员/g;
const SHORTEST = 4;

interface Segment {
  text: string;
  /** What stands behind it. */
  mark: string;
  /** Whether it is a short line of its own, as a label or the cell of a table is. */
  cell: boolean;
  span: Span;
  sentence: number;
}

/**
 * Reads what a clause says: what is to be done, its figures, days, money, units and whom it is for.
 * Each piece differs from the official text so far that no twelve characters in a row are the same.
 */
export function clausePoints(clause: ClauseText): ClausePoints {
  const points: Point[] = [];
  const left: Span[] = [];
  const segments = segmentsOf(clause.text, clause.bodyAt);
  const told = new Set<string>();
  let holders = -1;
  for (const segment of segments) {
    const here = { span: segment.span, sentence: segment.sentence };
    const figures = clause.figures.filter((figure) => holds(segment, figure, clause.text) && !told.has(figure.id));
    if (figures.length > 0) {
      for (const figure of figures) {
        told.add(figure.id);
        points.push({ ...here, kind: 'figure', text: figureText(figure, segment.text, clause) });
      }
      continue;
    }
    const bare = segment.text.replace(NUMBERED, '');
    if (/[:：]/.test(segment.mark) && HOLDER.test(`${bare}：`)) holders = segment.sentence;
    if (
      segment.cell ||
      segment.sentence === holders ||
      (/[:：]/.test(segment.mark) && [...bare].length <= 6) ||
      HOLDER.test(bare) ||
      EMPTY.some((empty) => empty.test(bare)) ||
      [...bare].length < SHORTEST
    ) {
      left.push(segment.span);
      continue;
    }
    if (!clause.tells && STATE.test(bare)) {
      left.push(segment.span);
      continue;
    }
    if (DATE.test(bare)) {
      points.push({ ...here, kind: 'date', text: bare.replace(/^(?:力争|争取)/, '') });
      continue;
    }
    const text = unpasted(`${plainWords(bare, clause.names)}。`, clause.official, clause.names)?.slice(0, -1) ?? '';
    // Numbers stand in their own component, or are for the editor to look at.
    if (
      [...text].length < SHORTEST ||
      looseNumbers(text, clause.known).length > 0 ||
      /\d/.test(text.replace(NAMED, '').replace(CALENDAR, ''))
    )
      left.push(segment.span);
    else points.push({ ...here, kind: MONEY.test(bare) ? 'money' : 'do', text });
  }
  dropHanging(points, left, segments);
  // A figure whose place is not found still belongs to the clause.
  const end = { start: clause.text.length, end: clause.text.length };
  for (const figure of clause.figures)
    if (!told.has(figure.id))
      points.push({ kind: 'figure', text: figureText(figure, '', clause), span: end, sentence: segments.length });
  const body = clause.text.slice(clause.bodyAt);
  const units = [...new Set(agenciesIn(body).flatMap((found) => found.names))];
  if (units.length > 0) points.push({ kind: 'units', text: units.join('、'), span: end, sentence: segments.length });
  const groups = audienceOf(body);
  if (groups.length > 0)
    points.push({ kind: 'audience', text: groups.join('、'), span: end, sentence: segments.length });
  return { points, left };
}

/** An opening (围绕……, 根据……) says nothing where what it opens is left out. */
function dropHanging(points: Point[], left: Span[], segments: readonly Segment[]): void {
  for (let n = points.length - 1; n >= 0; n -= 1) {
    const point = points[n] as Point;
    const at = segments.findIndex((segment) => segment.span.start === point.span.start);
    const segment = segments[at];
    if (
      !segment ||
      point.kind === 'figure' ||
      !(point.kind === 'date' || OPENING.test(point.text) || LED.test(point.text))
    )
      continue;
    const next = segments[at + 1];
    // Where nothing was to follow, it stands for itself.
    if (LED.test(point.text) && next?.sentence !== segment.sentence) continue;
    const kept = next?.sentence === segment.sentence && points.some((one) => one.span.start === next.span.start);
    if (kept) continue;
    points.splice(n, 1);
    left.push(point.span);
  }
}

/** Whom a clause names most, at most four. */
function audienceOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [group] of text.replace(/[（(]责任.*?[）)]/gs, '').matchAll(GROUPS))
    counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 4);
}

const FIGURE_VERB =
  /^(?:重点|力争|争取|实现|全市|全区|全县|每年|共|再|新)*(培育|培养和引进|引进和培养|培养|引进|建设|新建|建成|建立|打造|组建|举办|开展|新增|认定|扶持|支持|设立|形成|构建|完成|实施)/;

/** By how much something is to change: without the word the number would be taken for the thing itself. */
const CHANGE =
  /(?<![不未没]|不[得应能可要会])(?:(?:缩短|压缩|压减|下降|减少|降低|提前|提高|提升|增长|增加|扩大|翻)(?=[^，；。到达至为]{0,8}$)|(?:高于|低于)[\u4e00-\u9fff]{2,12}$)/;

function figureText(figure: FigureHere, segment: string, clause: ClauseText): string {
  const name = figure.name.replace(/[“”]/g, '');
  const token = numberTokens(segment).find(({ value }) => valuesOf(figure).includes(value));
  const change = CHANGE.exec(segment.slice(0, token?.start ?? 0))?.[0];
  // A rise prints its own word.
  const rises = figure.comparator?.startsWith('increase') === true;
  const changed = change === undefined || rises || name.includes(change) ? name : `${name}（${change}）`;
  const verb = FIGURE_VERB.exec(segment)?.[1];
  const said = verb !== undefined && !changed.includes(verb) ? `${verb}${changed}` : changed;
  // The name alone may stand as it is printed, the phrase may not.
  const own = pastedRuns(said, clause.official, clause.names).length === 0 ? said : changed;
  const yearly = /每年|年均/.exec(segment)?.[0];
  return `${own}${yearly === undefined || /每年|年均|年度/.test(name) ? '' : `（${yearly}）`}：<F id="${figure.id}" />`;
}

const valuesOf = (figure: FigureHere) => [figure.value].flat();

/** Whether the number of a figure stands in a segment: its wording may reach over several. */
function holds(segment: Segment, figure: FigureHere, text: string): boolean {
  const { span } = figure;
  if (!span || span.end <= segment.span.start || segment.span.end <= span.start) return false;
  const common = text.slice(Math.max(span.start, segment.span.start), Math.min(span.end, segment.span.end));
  return numberTokens(common.replace(/[\s\u3000]/g, '')).some((token) => valuesOf(figure).includes(token.value));
}

/** The phrases of the body between commas and stops; names in titles, quotations and brackets stay whole. */
function segmentsOf(text: string, bodyAt: number): Segment[] {
  const segments: Segment[] = [];
  let sentence = 0;
  let start = bodyAt;
  let depth = 0;
  const push = (end: number, mark: string) => {
    const raw = text.slice(start, end);
    const cleaned = clean(raw);
    if (cleaned !== '') {
      const lead = /^[\s\u3000]*/.exec(raw)?.[0].length ?? 0;
      if (NUMBERED.test(cleaned)) sentence += 1;
      const cell = mark === '\n' && /(?:^|\n)[\s\u3000]*$/.test(text.slice(0, start + lead)) && cleaned.length < 24;
      segments.push({
        text: cleaned,
        mark,
        cell,
        span: { start: start + lead, end: start + raw.trimEnd().length },
        sentence,
      });
    }
  };
  for (let at = bodyAt; at < text.length; at += 1) {
    const char = text[at] as string;
    if (/[《“（([〔【]/.test(char)) depth += 1;
    else if (/[》”）)\]〕】]/.test(char)) depth = Math.max(0, depth - 1);
    const stop =
      /[。！!？?]/.test(char) || (/[；;]/.test(char) && depth === 0) || (char === '\n' && endsLine(text, at));
    const pause = /[，,：:]/.test(char) && !/\d[,:：]\d/.test(text.slice(at - 1, at + 2));
    if (stop || (pause && depth === 0)) {
      push(at, char);
      start = at + 1;
      if (stop) {
        sentence += 1;
        depth = 0;
      }
    }
  }
  push(text.length, '');
  return segments;
}

/** From how many characters a line without a stop was broken by the paper, not by its author. */
const BROKEN_LINE = 24;

/** A line ends a sentence unless it was broken in the middle, by the end of a line or of a page. */
const endsLine = (text: string, at: number) => {
  const line = text.slice(0, at).trimEnd().split('\n').at(-1) ?? '';
  return (
    line.trim().length < BROKEN_LINE ||
    /[。；：:！？)）]$/.test(line) ||
    /^\s*[（(]?[一二三四五六七八九十\d]{1,2}[）).、]/.test(text.slice(at))
  );
};

/** A phrase without white space, signs that no font has and without what stands in long brackets, but for the brackets of titles; brackets in full width. */
function clean(raw: string): string {
  return raw
    .replace(/[\s\u3000\uFFFD\uE000-\uF8FF]+/g, '')
    .split(/(《[^》]*》)/)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[（(][^（）()]{5,}[）)]?/g, '')))
    .join('')
    .replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）'))
    .replace(/^[，。；：、）]+|[，。；：、（]+$/g, '');
}
