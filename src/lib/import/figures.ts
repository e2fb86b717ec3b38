import type { Basis, Comparator, Figure } from '../../schemas/figure.ts';
import { squeeze } from '../text/squeeze.ts';
import { comparatorOf, isChange } from './comparator.ts';
import type { Flow } from './flow.ts';
import { nameOf, trimmed } from './names.ts';
import { numbersIn, type Counted } from './numbers-in-text.ts';
import { spanIn, yearIn } from './period-words.ts';

/** A figure as it is proposed. Offsets are of the official text. */
export interface FoundFigure {
  clause: string;
  kind: 'target' | 'achievement' | 'budget';
  name: string;
  comparator: Comparator;
  value: Figure['value'];
  unit: string;
  year: number | null;
  from: number | null;
  spanText: string | null;
  attribute: Figure['attribute'];
  basis: Basis;
  wording: string;
  counted: string | undefined;
  /** Where the number itself stands. */
  at: number;
  /** What an editor should look at. */
  doubts: string[];
}

/** What is known of the clause and the document around a text. */
export interface Setting {
  clause: string;
  /** Headings from the clause up to its chapter, the clause's own first. */
  headings: readonly string[];
  documentKind: 'plan' | 'work-programme' | 'reply' | 'press-report';
  period: { start: number; end: number } | null;
  /** The year that the clause above gives in its lead-in (到2025年，……). */
  leadYear: number | null;
}

export interface FoundNumbers {
  figures: FoundFigure[];
  /** Numbers that were not taken for figures, with the reason. */
  passed: { printed: string; reason: string; at: number }[];
  /** The year of the clause's own lead-in, for the clauses below. */
  leadYear: number | null;
}

const LONGEST = 60;
const DELIMITER = /[，；;。\n：:！？!?]|,(?!\d)/;

/** The figures that the running text of a clause proposes. */
export function figuresIn(flow: Flow, official: string, setting: Setting): FoundNumbers {
  const { text } = flow;
  const { counted, uncounted } = numbersIn(text);
  const figures: FoundFigure[] = [];
  const passed = uncounted.map(({ printed, reason, start }) => ({ printed, reason, at: flow.at[start] ?? 0 }));
  let last: { name: string; start: number } | null = null;
  let beforeLast = '';
  for (const [n, number] of counted.entries()) {
    if (isCondition(text, number)) {
      passed.push({
        printed: text.slice(number.start, number.end),
        reason: '像是条件，没有当作数字',
        at: flow.at[number.start] ?? 0,
      });
      continue;
    }
    const sentence = spanOf(text, number.start, /[。\n！？]/);
    const said = text.slice(sentence[0], number.start);
    const whole = text.slice(...sentence);
    const own = yearIn(said);
    const lead = leadIn(text.slice(0, sentence[0]));
    const kind = kindOf(said, whole, own?.year ?? null, number, setting, text);
    const target = kind !== 'achievement';
    const list =
      sharedList(text, sentence[0], number, counted, n) ??
      comparedList(text, sentence[0], number, counted, n, figures, flow);
    const phrase = phraseOf(text, number, counted[n - 1]);
    // 不少于200批次、20万件: what is said of the first goes for the second.
    const printed = text.slice(phrase.from, number.start);
    const goesOn = printed === '' && phrase.from > phrase.start && n > 0;
    const before = list?.before ?? (goesOn ? beforeLast : printed);
    beforeLast = before;
    const after = text.slice(number.end, phrase.to);
    const comparator = comparatorOf(number, { before, after, target });
    const earlier = text.slice(phrase.earlier, phrase.from);
    const named = list ? null : nameOf(printed, after, earlier, number.unit);
    // 到2023年20个，到2025年达到50个: where the phrase before is a number's own, its name goes on.
    const carried =
      named === null || named.from === 'earlier' || named.from === 'bare'
        ? carriedName(last, sentence[0], phrase.earlier)
        : null;
    const names = list?.names ?? [carried ?? named?.name ?? ''];
    if (names[0] === '') {
      passed.push({
        printed: text.slice(number.start, number.end),
        reason: '前后没有名称，不知道数的是什么',
        at: flow.at[number.start] ?? 0,
      });
      continue;
    }
    const from = list ? list.from : named?.from === 'earlier' || carried !== null ? phrase.earlier : phrase.from;
    last = { name: names.at(-1) ?? '', start: number.start };
    const tail = list?.to ?? tailEnd(text, number.end, phrase.to, named?.from === 'after' ? named.name : null);
    const wording = wordingOf(flow, official, from, number, tail, names[0] ?? '');
    const shared = list && 'year' in list ? list.year : undefined;
    const given = kind === 'achievement' && own?.until && !/截[至止]/.test(said) ? null : own?.year;
    const year = shared ?? given ?? (kind === 'target' ? (lead ?? setting.leadYear) : null);
    const basis = basisOf(number, before, after, whole.slice(0, number.start - sentence[0]), names[0] ?? '', kind);
    const span = basis === 'cumulative' ? (spanIn(said) ?? { spanText: '累计', from: null }) : null;
    for (const name of names)
      figures.push({
        clause: setting.clause,
        kind,
        name: name.slice(0, 40),
        comparator,
        value: number.value,
        unit: number.unit === '名' && basis === 'rank' ? '位' : number.unit,
        year,
        from: span?.from ?? null,
        spanText: span?.spanText ?? null,
        attribute: /预期性/.test(whole) ? 'expected' : /约束性/.test(whole) ? 'binding' : null,
        basis,
        wording,
        counted:
          shared !== undefined
            ? `${shared}年`
            : list || !squeeze(wording).includes(squeeze(name))
              ? countedIn(wording, name)
              : undefined,
        at: flow.at[number.start] ?? 0,
        doubts: [],
      });
  }
  const first = yearIn(text.split(/[。\n]/)[0] ?? '');
  return { figures, passed, leadYear: first?.until ? first.year : setting.leadYear };
}

/** 产值超1000万元的企业, 维持年限10年以上的专利: what a thing must be like to be counted. */
function isCondition(text: string, number: Counted): boolean {
  const after = text.slice(number.end);
  const compared =
    /^(?:及?以上)/.test(after) || /(?:超过?|达到?|不低于|不少于|大于)$/.test(text.slice(0, number.start));
  return (
    /元$|^年$/.test(number.unit) &&
    compared &&
    /^(?:及?以上)?的(?:[\u4e00-\u9fff]{0,4}(?:企业|单位|机构|项目|专利|商标|产品|园区|品牌)|\d)/.test(after)
  );
}

/** The name of the number before, where that stands in the phrase before and in the same sentence. */
const carriedName = (last: { name: string; start: number } | null, sentence: number, earlier: number) =>
  last !== null && last.start >= Math.max(sentence, earlier) ? last.name : null;

/** The year of the last sentence that began with one (到2025年，……): it goes on for the sentences behind it. */
function leadIn(text: string): number | null {
  const led = text
    .split(/[。\n]/)
    .findLast(
      (sentence) => /^(?:力争|通过[^，]{0,12}，)?(?:到|至)/.test(sentence) && yearIn(sentence.slice(0, 24))?.until,
    );
  return led === undefined ? null : (yearIn(led.slice(0, 24))?.year ?? null);
}

/** The span around a place up to the next mark on either side. */
function spanOf(text: string, place: number, mark: RegExp): [number, number] {
  let from = place;
  while (from > 0 && !mark.test(text[from - 1] ?? '')) from -= 1;
  let to = place;
  while (to < text.length && !mark.test(text[to] ?? '')) to += 1;
  return [from, to];
}

const breaks = (text: string, at: number) =>
  DELIMITER.test(text.slice(at, at + 2)) && text.slice(at, at + 2).search(DELIMITER) === 0;

/** The phrase of a number: from the last delimiter, or the number before it, to the next delimiter; and where the phrase before it begins. */
function phraseOf(text: string, number: Counted, previous: Counted | undefined) {
  const back = (place: number) => {
    let from = place;
    while (from > 0 && !breaks(text, from - 1)) from -= 1;
    return from;
  };
  const start = back(number.start);
  let from = start;
  if (previous && previous.end > start) {
    from = previous.end;
    const more = /^(?:及?以上|左右|以内|以下)?[、和与及以]?/.exec(text.slice(from, number.start))?.[0].length ?? 0;
    from += more;
  }
  // In a list of things (甲、乙2个) the last one is meant only where the words before are no adjectives of it.
  let to = number.end;
  while (to < text.length && !breaks(text, to)) to += 1;
  return { from, to, start, earlier: from > start ? start : Math.max(0, back(Math.max(0, start - 1))) };
}

/** 甲、乙、丙分别为1、2、3, and 甲、乙均居第2位: names that share their numbers. */
function sharedList(text: string, sentence: number, number: Counted, counted: readonly Counted[], n: number) {
  const said = text.slice(sentence, number.start);
  const each = /(?:^|[，；;：:。\n]|,)([^，；;：:。\n,]*[、和及与][^，；;：:。\n,]*?)分别([^，；;。\n]*)$/.exec(said);
  if (each) {
    const from = number.start - (each[1] ?? '').length - 2 - (each[2] ?? '').length;
    const names = listNames(each[1] ?? '');
    const first = counted.findIndex((one) => one.start >= from + (each[1] ?? '').length);
    const verb = text.slice(from + (each[1] ?? '').length + 2, counted[first]?.start ?? number.start);
    const last = first + names.length - 1;
    const name = names[n - first];
    const end = counted[last]?.end;
    if (name !== undefined && end !== undefined && !/[。；\n]/.test(text.slice(from, end)))
      return { names: [name], from, to: end, before: `${names[n - first] ?? ''}${verb}` };
  }
  const all =
    /(?:^|[，；;：:。\n]|,)([^，；;：:。\n,]*[、和及与][^，；;：:。\n,]*?)(?:均|都|各)((?:位居|居|达到|达|超过|突破|排名|排|列|位列|名列|为|不少于|不低于)[^，；;。\n\d]*)$/.exec(
      said,
    );
  if (all) {
    const names = listNames(all[1] ?? '');
    const from = number.start - (all[1] ?? '').length - 1 - (all[2] ?? '').length;
    if (names.length > 1) return { names, from, to: number.end, before: all[2] ?? '' };
  }
  return byYears(text, sentence, number, counted, n);
}

/** 甲10件、乙5件，分别比上年增长3%、2%: the n-th change is of the n-th thing before. */
function comparedList(
  text: string,
  sentence: number,
  number: Counted,
  counted: readonly Counted[],
  n: number,
  figures: readonly FoundFigure[],
  flow: Flow,
) {
  const match = /[，,]分别((?:比|较|同比)[^，；。\n\d]*(?:\d{4}年)?[^，；。\n\d]*)(?:[^，；。\n]*)$/.exec(
    text.slice(sentence, number.start),
  );
  if (!match) return null;
  const from = sentence + match.index + 1;
  const first = counted.findIndex((one) => one.start >= from);
  let size = 1;
  while (/^(?:、|和|及)$/.test(text.slice(counted[first + size - 1]?.end ?? 0, counted[first + size]?.start ?? 0)))
    size += 1;
  const before = figures.filter((figure) => figure.at >= (flow.at[sentence] ?? 0) && figure.at < (flow.at[from] ?? 0));
  const of = before.slice(-size)[n - first];
  const end = counted[first + size - 1]?.end;
  if (of === undefined || before.length < size || end === undefined) return null;
  const lead = before.slice(-size)[0];
  const back = Math.max(sentence, text.lastIndexOf(lead?.name ?? '', flow.at.indexOf(lead?.at ?? 0)));
  return { names: [of.name], from: back, to: end, before: match[1] ?? '' };
}

/** 到2024年、2025年，某量分别达到1、2: one name, a year for each number. */
function byYears(text: string, sentence: number, number: Counted, counted: readonly Counted[], n: number) {
  const said = text.slice(sentence, number.start);
  const match = /((?:20\d\d年?底?[、和及]?){2,}[，,]?)([^，；。\n]*?)分别([^，；。\n]*)$/.exec(said);
  const years = [...(match?.[1] ?? '').matchAll(/20\d\d/g)].map(Number);
  if (!match || years.length < 2) return null;
  const from = sentence + match.index;
  const verbAt = from + (match[1] ?? '').length + (match[2] ?? '').length + 2;
  const first = counted.findIndex((one) => one.start >= verbAt);
  const year = years[n - first];
  const end = counted[first + years.length - 1]?.end;
  if (year === undefined || end === undefined) return null;
  const verb = text.slice(verbAt, counted[first]?.start ?? number.start);
  return { names: [trimmed(match[2] ?? '')], from, to: end, before: verb, year };
}

/** The names of a list; its head (到2025年，全市) taken off the first. */
function listNames(list: string): string[] {
  const parts = list.split(/[、和及与]|以及/).filter((part) => part !== '');
  return parts.map((part, n) => (n === 0 ? trimmed(part) || part : part));
}

/** A short piece of the official text that holds the number and its name. */
function wordingOf(flow: Flow, official: string, from: number, number: Counted, end: number, name: string): string {
  let start = from;
  const nameAt = flow.text.lastIndexOf(name, number.start);
  while (end - start > LONGEST && start < number.start) {
    const cut = flow.text.slice(start + 1, number.start).search(/[、的和]/);
    const next = cut < 0 ? end - LONGEST : start + 2 + cut;
    start = nameAt >= start && next > nameAt ? Math.max(nameAt, end - LONGEST) : Math.max(next, start + 1);
    if (cut < 0) break;
  }
  while (/[、，,；;。：:\n）)”]/.test(flow.text[start] ?? '') && start < number.start) start += 1;
  // Whatever was cut, the number stands in it.
  const last = Math.max(number.end, Math.min(end, start + LONGEST));
  const first = Math.max(Math.min(start, number.start), last - LONGEST);
  return slice(flow, official, Math.min(first, number.start), last);
}

/** Where a wording ends: with the name behind the number; with the phrase, where that is near; else with the word of comparison. */
function tailEnd(text: string, end: number, to: number, name: string | null): number {
  if (name !== null) return Math.min(to, text.indexOf(name, end) + name.length);
  const next = text.slice(end, to).search(/[、\d（(]/);
  const near = next < 0 ? to : end + next;
  const more =
    /^[）)]?(?:[（(][\u4e00-\u9fff]{1,3}[）)])?(?:及?以上|左右|以内|以下)?/.exec(text.slice(end))?.[0].length ?? 0;
  return near - end <= 14 ? Math.max(near, end + more) : end + more;
}

export function slice(flow: Flow, official: string, start: number, end: number): string {
  const from = flow.at[start] ?? 0;
  const to = (flow.at[end - 1] ?? from) + 1;
  return squeeze(official.slice(from, to)).replace(/(?<!（[^（]*)）$|(?<!\([^(]*)\)$/, '');
}

/** The words of the wording that name what is counted. */
function countedIn(wording: string, name: string): string | undefined {
  const bare = squeeze(name);
  if (squeeze(wording).includes(bare)) return bare;
  return undefined;
}

const PAST_HEADING = /取得|成就|成效|回顾|现状|情况|进展|(?:发展|现实|工作)基础|形势|背景/;
const GOAL_HEADING = /目标|指标/;
const AHEAD_HEADING = /任务|措施|计划|工程|行动|安排|保障|要求|重点|举措|步骤|专栏|分工|政策|支持/;
const PAST =
  /[“"]十[一二三四五六七八九]?五[”"](?:规划)?(?:期间|时期|以来|末)|截至|截止|近[一二三四五两]年|过去|年来|以来|去年|上年|先后|累计(?:培育|获|实施|发放|培养|建成|完成)|已(?:经|有|建|获|累计|达|完成|发放|形成|实现|培育|成功)|荣获|获批|成功创建|共受理|实现了|完成了|达到了|建成了/;
const AHEAD =
  /力争|争取|确保|将(?!近|知识|专利|商标|[^，。]{0,12}(?:纳入|作为))|预期|计划(?:到|在|于)|拟|规划期末|目标|每年(?!.*(?:了|已))/;

function kindOf(
  said: string,
  whole: string,
  year: number | null,
  number: Counted,
  setting: Setting,
  text: string,
): FoundFigure['kind'] {
  // 由65%提高到90%: the first is what was.
  const past = isPast(said, whole, year, setting) || /(?:由|从)$/.test(said);
  const near = text.slice(Math.max(0, number.start - 30), number.end + 24);
  const money = /元/.test(number.unit);
  const phrase =
    near
      .slice(0)
      .split(/[。；\n]/)
      .find((part) => part.includes(text.slice(number.start, number.end))) ?? near;
  const fund =
    /基金|专项资金|专项经费|财政(?:投入|安排|资金|[^，。]{0,10}安排)|预算|补助|奖励|资助|补贴|风险补偿|资金池/.test(
      phrase,
    );
  if (
    money &&
    fund &&
    !/融资(?:额|金额|总额|规模|登记)|营业收入|增加值|产值|销售/.test(phrase) &&
    budgetNear(text, number)
  )
    return 'budget';
  return past ? 'achievement' : 'target';
}

/** The money is that of the fund itself: it stands before it, or right behind it. */
function budgetNear(text: string, number: Counted): boolean {
  const before =
    text
      .slice(Math.max(0, number.start - 16), number.start)
      .split(/[，。；、\n]/)
      .at(-1) ?? '';
  const after = text.slice(number.end, number.end + 24).split(/[，。；、\n]/)[0] ?? '';
  const words = /基金|专项资金|专项经费|资金|经费|预算|补助|奖励|资助|补贴|投入|财政安排/;
  return (words.test(before) && !/贷款$|融资$/.test(trimmed(before))) || words.test(after);
}

function isPast(said: string, whole: string, year: number | null, setting: Setting): boolean {
  const start = setting.period?.start ?? null;
  const until = yearIn(said)?.until === true && !/截至|截止/.test(said);
  if (year !== null && start !== null) {
    if (year < start) return true;
    if (until && year >= start) return false;
  } else if (until) return false;
  if (PAST.test(said)) return !/力争|争取|到20\d\d年/.test(said);
  if (AHEAD.test(said)) return false;
  const headings = setting.headings.join('｜');
  if (GOAL_HEADING.test(headings)) return false;
  if (PAST_HEADING.test(headings)) return true;
  if (AHEAD_HEADING.test(headings)) return false;
  if (setting.documentKind === 'reply' || setting.documentKind === 'press-report') return !/提出|明确|目标/.test(whole);
  return setting.clause === 'preamble';
}

function basisOf(
  number: Counted,
  before: string,
  after: string,
  said: string,
  name: string,
  kind: FoundFigure['kind'],
): Basis {
  const { unit } = number;
  if (unit === '位' && /第$/.test(before)) return 'rank';
  if (unit === '番' || isChange(before) || /同比/.test(before))
    return unit !== '%' && /年/.test(before) && !/百分点|番|倍/.test(unit) ? 'annual' : 'growth';
  if (unit === '倍' || /(?:高于|低于)[^，。]{0,8}平均/.test(before)) return 'relative';
  if (unit === '%' || unit === '‰') return 'share';
  if (/工作日|小时|分钟|个月|^[天日年]$/.test(unit)) return 'duration';
  if (/基金|资金池/.test(`${name}${after.slice(0, 20)}`) && /元/.test(unit)) return 'stock';
  if (/累计/.test(before)) return 'cumulative';
  if (/每年|每季度|每半年|每月/.test(said) || /年均|年度|全年|年新增|当年|每年/.test(before + name)) return 'annual';
  if (kind === 'achievement' && spanIn(said) !== null && !/总[量数]|拥有量|达到$|有效/.test(name)) return 'cumulative';
  if (
    /拥有量|总量|总数|保有量|存量|有效|数量达|企业数|人才|队伍/.test(name) ||
    (/元/.test(unit) === false && /达到|达$/.test(before) && !/培训|开展|举办|完成/.test(before))
  )
    return 'stock';
  if (/元/.test(unit)) return 'unspecified';
  if (/申请|登记|授权|注册量/.test(name)) return 'unspecified';
  return 'count';
}
