import { parseHanNumber } from '../text/numbers.ts';
import { unitAt, type PrintedUnit } from './units.ts';

/** A number of a sentence that counts something. Offsets are of the flow. */
export interface Counted {
  value: number | [number, number];
  unit: string;
  /** 余 or 多 after the number. */
  more: boolean;
  /** The sign before it: ≥, >, ≤, <. */
  sign: '' | '≥' | '>' | '≤' | '<';
  start: number;
  /** After the unit. */
  end: number;
}

/** A number that counts nothing that could be told, with the reason. */
export interface Uncounted {
  printed: string;
  reason: string;
  start: number;
}

const NUMBER = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const HAN = '[零〇一二两三四五六七八九十百千]+';
const RANGE = /^(?:[—–―~～-]{1,2}|至|到)/;

/** Spans in which numbers count nothing: titles, document and standard numbers, dates, days, telephones, versions. */
const BLIND: readonly RegExp[] = [
  /《[^》]{0,80}》/g,
  /[〔［\[【(（]\d{4}[〕］\]】)）]\s*(?:第)?\d+\s*号/g,
  /第\d+号(?:令|公告|文|建议|提案)?/g,
  /(?:GB|ISO|IEC|DB\d*|T)[A-Z/]*\s*\d+(?:[.:—–-]\d+)*/g,
  // A span of years, with or without the first 年.
  /(?:19|20)\d\d年?\s*[—–―~～至到-]+\s*(?:(?:19|20)\d\d年?(?:底|末|初)?|\d{1,2}月)(?!\d)/g,
  /(?:19|20)\d\d年(?:度|底|末|初|上半年|下半年)?(?:\d{1,2}月(?:份|底)?(?:\d{1,2}日)?)?(?:[—–―~～至到-]+(?:(?:19|20)\d\d年)?\d{1,2}月(?:底|份)?(?:\d{1,2}日)?)?/g,
  /\d{1,2}月(?:份|底)?(?:\d{1,2}日)?(?:[—–―~～至到-]+\d{1,2}(?:月|日)(?:\d{1,2}日)?)?/g,
  /(?<!\d)\d{1,2}[·•.．]\d{1,2}(?=[”"’]|世界|知识产权|国际|消费者|全国|品牌)/g,
  /[“"‘]?(?<!\d)(?:12345|12315|12330|12390|12368|12388|12348|12309|96\d{3}|95\d{3})[”"’]?/g,
  /(?:电话|热线|传真|邮编|邮政编码|手机)[:：]?[\d\-—*(（)）]{5,}/g,
  /0\d{2,3}[-—]\d{7,8}/g,
  // 1+7+5+10, 3+N
  /[“"]?[\dN]+(?:[+＋][\dNnXx]+)+[”"]?/g,
  /\d+[GgDdKk](?![A-Za-z0-9])/g,
  // GB18030, 5G, Web3.0; but not PCT300件.
  /[A-Za-z]+[-—.]?\d+(?:\.\d+)*(?![\d.]|[余多万]?[件项个家])/g,
  /\d+[:：∶]\d+/g,
  /最后(?:一|1)(?:公里|米)/g,
  /\d+[A-Z]级/g,
  /24小时/g,
  /365天/g,
];
/** Short quotations are names and slogans (“5+2”, “三个100”); long ones are what somebody says. */
const QUOTED = /“([^“”]{1,14})”/g;
/** What is no count though it looks like one. */
const ORDINAL = /(?:第|前|专题|专栏|附件|附表|[见如附][表图]|No\.?)$/;
const AFTER_ORDINAL = /^(?:号|时|分$|级[^别以]|周年|届|世纪|岁|路|弄|室|楼|线|后|前|版|码)/;
/** A span of years is a duration only where something is said to last. */
const LASTS = /(?:有效期|任期|期限|为期|周期|时限|不超过|不少于|不低于|缩短|压缩|延长)[^，。；]{0,8}$/;

/** All numbers of a running text: those that count something, and those of which it cannot be told. */
export function numbersIn(text: string): { counted: Counted[]; uncounted: Uncounted[] } {
  const blind = blindSpans(text);
  const counted: Counted[] = [];
  const uncounted: Uncounted[] = [];
  let past = 0;
  for (const match of text.matchAll(NUMBER)) {
    const { index } = match;
    if (index < past || blind.some(([from, to]) => from <= index && index < to)) continue;
    const found = digits(text, index, match[0]);
    if (found === '') continue; // （1） numbers an item
    if (typeof found === 'string') uncounted.push({ printed: match[0], reason: found, start: index });
    else {
      counted.push(found);
      past = found.end;
    }
  }
  for (const found of [
    ...hanCounts(text),
    ...ranks(text),
    ...percents(text),
    ...doubled(text),
    ...places(text),
    ...tenths(text),
  ])
    if (
      !blind.some(([from, to]) => from <= found.start && found.start < to) &&
      !counted.some((one) => one.start < found.end && found.start < one.end)
    )
      counted.push(found);
  return { counted: counted.sort((a, b) => a.start - b.start), uncounted };
}

function blindSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const pattern of [...BLIND, QUOTED])
    for (const match of text.matchAll(pattern)) {
      if (pattern === QUOTED && /[，。达至超]|以上/.test(match[1] ?? '')) continue;
      spans.push([match.index, match.index + match[0].length]);
    }
  // Straight quotes open and close in turn.
  let open = -1;
  for (const match of text.matchAll(/["\n]/g)) {
    if (match[0] === '\n' || open < 0) open = match[0] === '\n' ? -1 : match.index;
    else {
      if (match.index - open <= 15) spans.push([open, match.index + 1]);
      open = -1;
    }
  }
  return spans;
}

const number = (printed: string) => Number(printed.replaceAll(',', ''));

function digits(text: string, start: number, printed: string): Counted | string {
  const before = text.slice(Math.max(0, start - 12), start);
  if (ORDINAL.test(before) || /[.+＋/*]$/.test(before)) return '序号或编号';
  let end = start + printed.length;
  let value: Counted['value'] = number(printed);
  const first = unitAt(text.slice(end));
  const firstLength = first && /^[—–―~～至到-]/.test(text.slice(end + first.length)) ? first.length : 0;
  const dash = RANGE.exec(text.slice(end + firstLength));
  const second = dash && /^\d+(?:\.\d+)?/.exec(text.slice(end + firstLength + dash[0].length));
  if (dash && second && !(/[至到]/.test(dash[0]) && /(?:由|从|自)$/.test(before)) && Number(second[0]) > value) {
    value = [value, Number(second[0])];
    end += firstLength + dash[0].length + second[0].length;
  }
  const after = text.slice(end);
  if (/[（(]$/.test(before) && /^[）)]/.test(after)) return '';
  if (AFTER_ORDINAL.test(after)) return '序号、时间或年龄';
  const unit = after.startsWith('大') && /^大[\u4e00-\u9fff]{2}/.test(after) ? bigThing(after) : unitAt(after);
  if (!unit) return '没有单位';
  if (!mayCount(unit, before, after)) return '像是时间或排序，没有当作数字';
  const sign = /(≥|>|＞|≤|<|＜)=?$/.exec(before)?.[1]?.replace('＞', '>').replace('＜', '<') as
    Counted['sign'] | undefined;
  return { value, unit: unit.unit, more: unit.more, sign: sign ?? '', start, end: end + unit.length };
}

/** 5大银行: the thing itself is what is counted in. */
function bigThing(after: string): PrintedUnit {
  const unit = after.slice(0, 3);
  return { unit, scale: '', classifier: unit, more: false, length: 3 };
}

function mayCount(unit: PrintedUnit, before: string, after: string): boolean {
  const rest = after.slice(unit.length);
  switch (unit.classifier) {
    case '年':
      return LASTS.test(before) || /^(?:以上|以内|左右)/.test(rest);
    case '天':
    case '日':
    case '小时':
    case '分钟':
    case '个月':
      return !/^(?:前|后|起)/.test(rest);
    case '分':
      return /^(?:及?以上|以下|以内|左右|提|增|上升|降|和|及|[，。；、;,)）\n]|$)/.test(rest);
    case '点':
    case '期':
      return unit.scale !== '' || (unit.classifier === '期' && !/^(?:间|末|初|限|内)/.test(rest));
    case '级':
      return false;
    case '个':
      // How a document divides itself.
      return !/^(?:等次|等级|阶段|部分|步骤|环节|档次|层次|层级|批次进行)/.test(rest);
    case '':
      // A bare 万 or 亿: 3.6亿，
      return /[万亿]$/.test(unit.unit) && !/^[\u4e00-\u9fff]/.test(rest.replace(/^(?:以上|左右|余)/, ''));
    default:
      return true;
  }
}

/** 第六位, 第3名, 并列第一, 位居全省第二. */
function ranks(text: string): Counted[] {
  const found: Counted[] = [];
  const pattern = new RegExp(`第(${HAN}|\\d{1,3})(位|名)?(?=(.?))`, 'g');
  for (const match of text.matchAll(pattern)) {
    const before =
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .split(/[，。；\n]/)
        .at(-1) ?? '';
    const ranked =
      /(?:居|列|排名|排|名列|位次|跃升|升至|进入|保持|稳居|西部|全国|全省|全市|全区|全县|片区|地区|东部|中部)[^第]*$/.test(
        before,
      );
    const alone = match[2] === undefined;
    if (!ranked || (alone && !/^[，。；、,;\n）)”]?$/.test(match[3] ?? ''))) continue;
    const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : parseHanNumber(match[1] ?? '');
    if (value === null || value === 0) continue;
    found.push({
      value,
      unit: match[2] ?? '位',
      more: false,
      sign: '',
      start: match.index + 1,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** 进入全省前三, 位居全国前10位: a place not below. */
function places(text: string): Counted[] {
  const pattern = new RegExp(
    `(?:进入|位居|稳居|保持|跻身|位列|居)[^，。；\\n]{0,14}前(${HAN}|\\d{1,3})(位|名)?(?=[，。；、\\n]|$)`,
    'g',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : parseHanNumber(match[1] ?? '');
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length - (match[2] ?? '').length;
    return value === null ? [] : [{ value, unit: match[2] ?? '位', more: false, sign: '≤' as const, start, end }];
  });
}

/** 增长两成: tenths. */
function tenths(text: string): Counted[] {
  return [...text.matchAll(/([一二两三四五六七八九\d])成(?=[，。；、\n以左]|$)/g)].flatMap((match) => {
    const value = parseHanNumber(match[1] ?? '') ?? Number(match[1]);
    return [
      { value, unit: '成', more: false, sign: '' as const, start: match.index, end: match.index + match[0].length },
    ];
  });
}

/** 百分之二十 */
function percents(text: string): Counted[] {
  return [...text.matchAll(new RegExp(`百分之(${HAN}|\\d+(?:\\.\\d+)?)(?![点多])`, 'g'))].flatMap((match) => {
    const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : parseHanNumber(match[1] ?? '');
    return value === null
      ? []
      : [{ value, unit: '%', more: false, sign: '' as const, start: match.index, end: match.index + match[0].length }];
  });
}

/** 翻一番, 翻两番: a rise, counted in doublings. */
function doubled(text: string): Counted[] {
  return [...text.matchAll(/翻(?:了)?([一二两三四\d])番/g)].flatMap((match) => {
    const value = parseHanNumber(match[1] ?? '') ?? Number(match[1]);
    const start = match.index + match[0].indexOf(match[1] ?? '');
    return [{ value, unit: '番', more: false, sign: '' as const, start, end: match.index + match[0].length }];
  });
}

/** What stands right before a number of things that are done or reached. */
export const DONE =
  /(?:建设|建成|建立|新建|培育|培养|引进|打造|新增|完成|设立|组织|开展|举办|召开|创建|扶持|认定|形成|遴选|支持|发布|编制|制定|每年|每季度|每半年|每月|至少|不少于|不低于|超过|突破|达到|达|力争|近|约|各)$/;

const LASTING = /工作日|个月|天|小时/;

/** 服务站点八个，: the number ends its phrase, behind the name of what it counts. */
const behindName = (before: string, rest: string) =>
  /[\u4e00-\u9fff]{4}$/.test(before) &&
  !/[第前每这那几各有]$|(?:做到|实现|坚持|围绕|聚焦|落实|处理好|抓好)$/.test(before) &&
  /^[，。；、,;\n]/.test(rest);

/** Chinese numerals count where a verb of doing, or a comparison, stands before them: 培育十家, 不少于两次. 一 is mostly an article. */
function hanCounts(text: string): Counted[] {
  const found: Counted[] = [];
  for (const match of text.matchAll(new RegExp(HAN, 'g'))) {
    const end = match.index + match[0].length;
    const value = parseHanNumber(match[0]);
    if (value === null || value === 0) continue;
    const unit = unitAt(text.slice(end));
    if (
      !unit ||
      !/^(?:家|件|项|个|次|场|场次|所|处|人|名|户|亿元|万元|家次|人次|万件|万人|门|期|套|种|批次|元|个工作日|工作日|个月|天|小时|座)$/.test(
        unit.unit,
      )
    )
      continue;
    const rest = text.slice(end + unit.length);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const compared = /^(?:以上|左右|以内)/.test(rest) || /(?:不少于|不低于|至少|超过|突破|达到|不超过)$/.test(before);
    if (
      !compared &&
      (value === 1
        ? !/(?:每年|每季度|每半年|每月)[\u4e00-\u9fff]{0,6}$/.test(before) || !/^[次场期]/.test(unit.unit)
        : !DONE.test(before) && !(value > 1 && behindName(before, rest) && !LASTING.test(unit.unit)))
    )
      continue;
    if (
      /^(?:方面|阶段|层次|环节|原则|意识|维护|确保|坚持|统筹|强化|统一|结合|转变|定位|作用|先行|服务|到位|关键|全面)/.test(
        rest,
      )
    )
      continue;
    found.push({ value, unit: unit.unit, more: unit.more, sign: '', start: match.index, end: end + unit.length });
  }
  return found;
}
