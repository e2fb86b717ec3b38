import type { Basis, Comparator, Figure } from '../../schemas/figure.ts';
import { GRANTS } from '../text/grant-words.ts';
import { squeeze } from '../text/squeeze.ts';
import { comparatorOf } from './comparator.ts';
import type { Flow } from './flow.ts';
import { nameOf, pieceName } from './names.ts';
import { numbersIn, type Counted } from './numbers-in-text.ts';
import { spanIn, yearIn } from './period-words.ts';
import { comparedList, sharedList } from './shared-lists.ts';
import { basisOf, isBareSum, kindOf } from './sense.ts';
import { LONGEST, tailEnd, wordingOf } from './figure-wording.ts';

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

/** What only says by which piece or to whom a grant is paid: the thing it is paid for stands further back (对……的，每件给予). */
const PER_PIECE = new RegExp(
  `^(?:一次性(?:支持)?|每[件项家个人户名次][\\u4e00-\\u9fff]{0,4}|(?:单个|单家|同一)[\\u4e00-\\u9fff]{0,4}|${GRANTS}|支持)$`,
);
const GRANT = new RegExp(GRANTS);
/** 授权超过100件的，奖励12万元; 授权达到20件以上的企业，奖励10万元: behind the number of the condition. */
const IF_SO = new RegExp(`^(?:及?以上)?的(?:企业|单位|机构|人员|个人)?[，,][^，。；]{0,10}(?:${GRANTS}|给予|支持)`);
/** 每新增1家，奖励5000元: around the number of the pieces. */
const EACH = /每(?:新增|指定|增加|引进|培育|建成|获得|完成|新建)$/;
const EACH_PAID = new RegExp(`^[^。；]{0,24}(?:${GRANTS}|给予|支持)`);
/** What names no more than that something is granted. */
const ONLY_GRANT = new RegExp(`^$|每|给予|支持|${GRANTS}`);
const DELIMITER = /[，；;。\n：:！？!?]|,(?!\d)/;

/** The figures that the running text of a clause proposes. */
export function figuresIn(flow: Flow, official: string, setting: Setting): FoundNumbers {
  const { text } = flow;
  const { counted, uncounted } = numbersIn(text);
  const figures: FoundFigure[] = [];
  const passed = uncounted.map(({ printed, reason, start }) => ({ printed, reason, at: flow.at[start] ?? 0 }));
  let last: { name: string; start: number } | null = null;
  let beforeLast = '';
  let lastKind: FoundFigure['kind'] | null = null;
  let skipped: Counted | null = null;
  for (const [n, number] of counted.entries()) {
    const reason = isCondition(text, number) ? '像是条件，没有当作数字' : notCounted(text, number);
    if (reason !== null) {
      passed.push({ printed: text.slice(number.start, number.end), reason, at: flow.at[number.start] ?? 0 });
      skipped = number;
      continue;
    }
    const sentence = spanOf(text, number.start, /[。\n！？]/);
    const said = text.slice(sentence[0], number.start);
    const whole = text.slice(...sentence);
    const own = yearIn(said);
    const lead = leadIn(text.slice(0, sentence[0]));
    const list =
      sharedList(text, sentence[0], number, counted, n) ??
      comparedList(text, sentence[0], number, counted, n, figures, flow);
    // 给予2000元补助，单个企业每年最高不超过20万元
    const fundBefore: boolean = lastKind === 'budget' && (last?.start ?? -1) >= sentence[0];
    const sameFund: boolean =
      isBareSum(text, number) && (fundBefore || GRANT.test(said) || GRANT.test(rowOf(text, sentence[0])));
    const kind: FoundFigure['kind'] =
      sameFund ||
      (list !== null && GRANT.test(`${list.before}${text.slice(number.end, list.to + 4)}`) && /元$/.test(number.unit))
        ? 'budget'
        : kindOf(said, whole, ownYear(said) ?? own?.year ?? null, number, setting, text);
    const target = kind !== 'achievement';
    // The number of a condition is a part of the phrase: 每指定1个国家奖励2000元.
    const phrase = phraseOf(text, number, counted[n - 1] === skipped ? undefined : counted[n - 1]);
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
    const granted = kind === 'budget' && !list ? grantOf(said, carried ?? named?.name ?? '') : null;
    const piece =
      kind === 'budget' && ONLY_GRANT.test(named?.name ?? '') ? pieceOf(text, sentence[0], counted[n - 1]) : null;
    const names: readonly string[] = list?.names ?? [piece?.name ?? granted ?? carried ?? named?.name ?? ''];
    if (names[0] === '') {
      passed.push({
        printed: text.slice(number.start, number.end),
        reason: '前后没有名称，不知道数的是什么',
        at: flow.at[number.start] ?? 0,
      });
      continue;
    }
    // Where a name goes on from further back, the wording begins with it if it can.
    const nameAt = text.lastIndexOf(names[0] ?? '', number.start);
    const reach =
      (carried !== null || granted !== null) && nameAt >= sentence[0] && number.end - nameAt <= LONGEST
        ? nameAt
        : phrase.earlier;
    const from = list
      ? list.from
      : piece
        ? Math.min(piece.from, phrase.from)
        : named?.from === 'earlier' || carried !== null || granted !== null
          ? Math.min(reach, phrase.earlier)
          : phrase.from;
    last = { name: names.at(-1) ?? '', start: number.start };
    lastKind = kind;
    const tail = list?.to ?? tailEnd(text, number.end, phrase.to, named?.from === 'after' ? named.name : null);
    const wording = wordingOf(flow, official, from, number, tail, names[0] ?? '');
    const shared = list?.year;
    const given = kind === 'achievement' && own?.until && !/截[至止]/.test(said) ? null : own?.year;
    const year = shared ?? ownYear(said) ?? given ?? (kind === 'target' ? (lead ?? setting.leadYear) : null);
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
          shared !== undefined && squeeze(wording).includes(`${shared}年`)
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
    /^(?:及?以上)/.test(after) || /(?:超过?|达到?|突破|满|不低于|不少于|大于|高于)$/.test(text.slice(0, number.start));
  if (/完不成|未完成|未达到/.test(text.slice(Math.max(0, number.start - 10), number.start))) return true;
  if ((compared && IF_SO.test(after)) || isPiece(text, number)) return true;
  return (
    /元$|^年$/.test(number.unit) &&
    compared &&
    /^(?:及?以上)?的(?:[，,；;]|[\u4e00-\u9fff]{0,4}(?:企业|单位|机构|项目|专利|商标|产品|园区|品牌)|\d)/.test(after)
  );
}

/** 每新增1家: one piece of what a grant is paid for. */
const isPiece = (text: string, number: Counted): boolean =>
  number.value === 1 && EACH.test(text.slice(0, number.start)) && EACH_PAID.test(text.slice(number.end));

/** The name of the piece that a grant is paid for, where the number before it is that piece, and where its phrase begins. */
function pieceOf(text: string, sentence: number, before: Counted | undefined): { name: string; from: number } | null {
  if (!before || before.start < sentence || !isPiece(text, before)) return null;
  const [from] = spanOf(text, before.start, DELIMITER);
  const name = pieceName(text.slice(from, before.start), text.slice(before.end));
  return name === null ? null : { name, from };
}

/** What counts nothing that the plan will do: how long the document holds, and the things that an item turns to (围绕3大产业). */
function notCounted(text: string, number: Counted): string | null {
  const phrase =
    text
      .slice(Math.max(0, number.start - 30), number.start)
      .split(/[，。；,;\n]/)
      .at(-1) ?? '';
  if (/有效期(?:限)?(?:为|至)?$/.test(phrase)) return '文件的有效期，没有当作数字';
  if (/^(?:紧紧)?(?:围绕|聚焦|面向|针对|依托|立足|瞄准)/.test(phrase) && /^(?:大|个)/.test(number.unit))
    return '说的是对象和范围，没有当作数字';
  return null;
}

/** What a grant is paid for, where the words at its number do not say it: 对……的企业，每件给予. */
function grantOf(said: string, name: string): string | null {
  if (!PER_PIECE.test(name)) return null;
  const phrases = said.split(/[，；;：:]/).slice(0, -1);
  const thing = phrases.findLast(
    (phrase) => /^对.{4,}|的(?:企业|单位|机构|个人|人员|项目|专利|商标)?$/.test(phrase) && !GRANT.test(phrase),
  );
  const bare = thing?.replace(/^对/, '').replace(/的$/, '').slice(-40) ?? '';
  return bare.length >= 4 ? bare : null;
}

/** The name of the number before, where that stands in the phrase before and in the same sentence. */
const carriedName = (last: { name: string; start: number } | null, sentence: number, earlier: number) =>
  last !== null && last.start >= Math.max(sentence, earlier) ? last.name : null;

/** The year of the last sentence that began with one (到2025年，……): it goes on for the sentences behind it. */
function leadIn(text: string): number | null {
  // A line that ends in a semicolon goes on in the next: its year holds there too.
  const open = /((?:[^。\n]*[；;]\n)+)$/.exec(text)?.[1];
  const before = open === undefined ? null : yearIn(open);
  if (before?.until) return before.year;
  const led = text
    .split(/[。\n]/)
    .findLast(
      (sentence) => /^(?:力争|通过[^，]{0,12}，)?(?:到|至)/.test(sentence) && yearIn(sentence.slice(0, 24))?.until,
    );
  return led === undefined ? null : (yearIn(led.slice(0, 24))?.year ?? null);
}

/** The short line right before a sentence: in the row of a table, what the row is about. */
const rowOf = (text: string, sentence: number): string =>
  /(?:^|\n)([^。；，\n]{2,16})\n$/.exec(text.slice(0, sentence))?.[1] ?? '';

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

/** The words of the wording that name what is counted. */
function countedIn(wording: string, name: string): string | undefined {
  const bare = squeeze(name);
  if (squeeze(wording).includes(bare)) return bare;
  return undefined;
}

/** 2015年的35亿元: the year right before a number is its own. */
const ownYear = (said: string): number | null =>
  Number(/(?<![是为较比])((?:19|20)\d\d)年(?:底|末)?的$/.exec(said)?.[1]) || null;
