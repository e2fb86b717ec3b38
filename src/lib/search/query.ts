import { simplifyMap, synonymsOf, type Dictionary, type Names, type Traditional } from './dictionary.ts';
import { dayOfNumber, daysOf, daysTyped, documentsOf, normalizeText, standardsOf } from './normalize.ts';
import { endsOf } from '../text/word-ends.ts';
import { segmenter, tokens, type Common } from './segment.ts';

/** A word of a query, with what else means the same. */
export interface QueryWord {
  text: string;
  synonyms: string[];
  /** The day that it means, as `MMDD`. */
  day?: string;
  /** Whether it is a short form that stands on the site only where two words meet: then what means the same comes first. */
  short?: boolean;
}

/** How a query is asked. */
export interface QueryPlan {
  /** The query in one way of writing. */
  text: string;
  /** Its parts as typed, between spaces and punctuation. */
  parts: string[];
  /** Words, for when the parts as typed stand nowhere together. Question words and places are taken out. */
  words: QueryWord[];
  /** Words that go with what is asked: where something is done is where it is applied for. Titles that hold them come a little before others. */
  aside: string[];
  /** What is left of it as one run when place and question words are taken out: may be what something is called. */
  core: string;
  /** The same run by run, as question words cut them. */
  runs: string[];
  /** Runs that hold a little more than a word, as 专利周: what a word cannot hold tells records apart. */
  wider: string[];
  /** Those of the words that are all of a run: 专利 of 专利是什么, not of 专利周是什么. */
  alone: string[];
  /** The same with the place, which may be part of a name (安宁市公安局); empty when there is no place. */
  placed: string;
  /** The place that the query names, with the codes of the places in it. */
  place: { code: string; name: string; codes: string[] } | null;
  /** Days that the query may mean, as `MMDD`. */
  days: string[];
  /** The same days, and standards, as texts write them, for marking. */
  forms: string[];
  /** A place that the query names and of which nothing is kept here; null when it names none, or one of ours. */
  elsewhere: string | null;
  /** The type of thing that the query asks for by its wording: 电话 a line, 补贴 a measure, 什么是 a term. */
  intent: string | null;
  /** The unit of the number that it asks for (多少场: 场); null when it asks for none. */
  counted: string | null;
  /** Whether it asks what to do or whom to turn to: then the pages that say so come first. */
  errand: boolean;
  /** Only Latin letters: may be pinyin. */
  letters: string | null;
  /** What stands nearly everywhere and is not searched. */
  common: Common;
  /** Whether only the beginning of the query is searched, because it is too long. */
  cut: boolean;
}

/** So many characters of a query are searched. */
export const LONGEST = 100;
const beginning = (query: string): string => [...query.trim()].slice(0, LONGEST).join('');
// What people say around the word that they mean.
const QUESTION_WORDS = (
  '去哪里 去哪儿 去哪 上哪里 上哪儿 上哪 到哪里 到哪儿 找哪个 找哪家 打哪个 拨哪个 归哪个 归哪 什么时候 什么日子 什么地方 什么部门 哪个部门 哪个单位 为啥 我的 我们公司 我们单位 我们 咱们 我在 我有 他们 ' +
  '自己 怎么办 怎么样 怎么弄 怎么做 怎么写 怎么找 怎么 怎样 咋办 咋弄 咋整 咋做 咋写 咋个 咋样 咋 如何 在哪里 在哪儿 在哪个省 在哪个市 在哪个县 属于哪个省 属于哪个市 在哪个 在哪 哪里 哪儿 哪天 哪年 哪个 哪些 哪家 哪几个 哪几项 几月几日 几号 几天 几月 几时 几点 多少钱 ' +
  '多少天 多少年 多少户 多少 多久 多长 多大 有没有 有什么 有哪些 是什么意思 什么意思 什么样 是什么 什么是 是不是 是谁 什么 为什么 能不能 可不可以 能否 可否 是否 行不行 会不会 用不用 ' +
  '可以吗 可以 能打吗 还能打 还能 要不要 需要 应该 应当 打几号 拨几号 要带 打什么 拨什么 找谁 谁管 归谁 谁来管 谁负责 想知道 不知道 知道 打听 想问 发现 遇到 碰到 买到 想要 想把 想拿去 想拿 拿去 想请 我要 我想 请问 请教 麻烦 你好 ' +
  '有何不同 不同 差别 你们 您们 别人 人家 有人 被别人 被人 拿去用 包括哪些 包括什么 包含哪些 指什么 参与哪些 承担哪些 变成 怎么联系 如何联系 怎样联系 负责 各地 各区县 全国各地 哪些事 哪一年 哪里能 是啥意思 啥意思 是个啥 是个什么 是啥 啥叫 啥时候 啥样 啥子 有啥 干啥 做啥 干嘛 啥 是干什么的 是做什么的 管什么 管哪些 干什么 做什么 牵头 多长时间 哪种 成为 告诉我 帮我 一下 一个 这个 那个 这是 关于 对于 以及 或者 如果 因为 已经 现在 目前 不给 查询 查找 查一下 申请办法 打不通 全文 原文是 区别 东西 '
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
// Little words that may also be part of another, as 想 of 思想: the segmenter knows them; where there is none, a run is cut at them.
const LITTLE_WORDS = [...'我你他吗呢吧啊想被的了是在和与及有谁查找'];
// These stand between words and tell nothing: not even two of them together are a word. Only where the segmenter is, since 能 is also in 智能.
const BETWEEN = new Set('能要把给被带就都也很每');
// How many, and of what: 多少场, 有几家.
const UNITS = '件家个项人场次亿万名所类条元位倍步';
const COUNTED = new RegExp(`有?(?:多少|几)([${UNITS}])`, 'u');
const COUNTED_HERE = new RegExp(COUNTED.source, 'uy');
// Where a thing is done is where it can be applied for.
const WHERE = /[在去上到]?哪(?:里|儿)?(?:可以|能)?办理?/u;
const WHERE_DONE = new RegExp(WHERE.source, 'uy');
const DONE = '办理';
// A day is one word, and so is one of the five years' plans (十五五).
const DAY_HERE = /(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])[日号]?|十[一二三四五六]五/uy;
// What is asked about a thing stands after it: the thing is looked for, with or without such a word.
const ASKED_ABOUT =
  /(?:相关|有关)?(?:政策|时间|日期|情况|介绍|简介|详情|内容|流程|手续|资料|数量|总额|总数|条件|事项|规定|任务|职责|分工)(?:有哪些)?$/uy;
/** Runs up to this length are looked for whole. */
const SHORT_RUN = 5;
const ABOUT_IT = new RegExp(ASKED_ABOUT.source, 'u');
// What the wording of a query asks for.
const INTENTS: readonly [string, RegExp][] = [
  ['term', /什么是|是什么|是个?啥|啥叫|啥意思|什么意思|什么叫|指什么|包括哪些|包括什么|包含哪些|区别/],
  [
    'channel',
    /电话|热线|[打拨]几号|举报|投诉|打假|窗口|代办处|哪[里儿]?(?:可以|能)?办|(?:^|[^现存])在哪(?!些)|[去上]哪(?!些)|到哪[里儿办]|找谁|找哪|地址|联系(?!点)/,
  ],
  ['page', /全文|(?:规划|方案|文件)(?:全文|原文|文件)?$|府办?发|号文|[发函字]〔|第?\d+号/],
  ['measure', /[给拿领发补奖].{0,3}(?:钱|多少)/],
  ['indicator', /各地|各区|各县|哪个[区县市]|哪个地方|对比|比较/],
  [
    'figure',
    /目标|指标|多少|达到|几[件家项场]|占比|比例|比重|[率量额数]$|^\d[\d.,]*(?!年)(?:[万亿千百十]*[件元家个项人倍场次份册]|%)/,
  ],
  ['measure', /补贴|补助|资助|奖励|贷款|融资|担保|扶持|申请(?!量)|培训|托管|保险|贴息|政策/],
  ['event', /宣传周|宣传日|活动|行动|几号|几月|哪天|什么时候|啥时候|什么日子|主题/],
];
// Who asks so has an errand: what to do, whom to turn to. 新材料 and 遇到的困难 are things.
const ERRAND =
  /怎么(?!样|引用|算|写)|怎样|咋|如何|找谁|找哪|谁管|归谁|(?:^|[^现存])在哪(?!些)|[去上]哪(?!些)|到哪[里儿办]|哪[里儿]?(?:可以|能)?办|能不能|可以|可不可以|[能有].{0,8}吗$|(?:^|[^思])想(?!象)|我|被(?!授)|[买遇碰]到(?!的)|(?:(?:^|[^主重])要|带|准备|提交|哪些|什么|啥).{0,2}材料|(?:申请|申报|登记)材料|手续/;
// These say so too, where they are words: 要带 is none in 主要带动.
const ERRAND_WORDS = /^(?:要带|能否|可否)/;
// Who asks for a line is answered by its number.
const LINE = /电话|热线|号码/;
const SEPARATORS = /[\s,，。、；;：:？?！!"“”'‘’（）()《》〈〉<>【】[\]{}|\\^$*+~`@#&=%…—_]+/u;
const HAN = /\p{Script=Han}/u;

let simplified: Set<string> | null = null;
/** The characters of GB 2312, the first set of simplified ones: every browser knows them. */
function simplifiedCharacters(): Set<string> {
  if (simplified) return simplified;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return (simplified = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes))));
}

/** Whether a query holds characters that are not among the usual simplified ones: they may be traditional. */
export const isForeign = (query: string): boolean =>
  [...normalizeText(beginning(query))].some(
    (character) => HAN.test(character) && !simplifiedCharacters().has(character),
  );

/**
 * Plans a query against what is known. Pure: asks nothing.
 * @param names the names of things, once they are loaded: words are cut by them
 * @param traditional traditional characters, once they are loaded: they become simplified ones
 */
export function planQuery(
  query: string,
  dictionary: Dictionary,
  names: Names | null,
  traditional: Traditional | null = null,
): QueryPlan {
  const plain = normalizeText(beginning(query), traditional ? simplifyMap(traditional) : undefined);
  const text = joinedUp(documentsOf(standardsOf(plain)).trim());
  const parts = [...new Set(text.split(SEPARATORS).filter((part) => tokens(part).length > 0))];
  const ours = placeOf(parts, dictionary);
  const elsewhere = otherPlaceOf(parts, dictionary, ours?.word ?? '');
  // A place below one of ours of which nothing is kept (重庆渝中区) is no place of ours.
  const place = elsewhere === null ? ours : null;
  const words = new Map<string, QueryWord>();
  const runs: string[] = [];
  const questions: string[] = [];
  const whole = place ? parts.flatMap((part) => wordsOf(part, dictionary, names).runs) : [];
  for (const part of parts) {
    const rest = [place?.word, elsewhere, elsewhere && ours?.word].reduce<string>(
      (left, away) => (away ? left.replaceAll(away, ' ') : left),
      part,
    );
    for (const piece of rest.split(' ')) {
      const cut = wordsOf(piece, dictionary, names);
      runs.push(...cut.runs);
      questions.push(...cut.questions);
      for (const word of cut.words) words.set(word, wordOf(word, piece, dictionary, names));
    }
  }
  const bare = parts.length === 1 ? dayOfNumber(parts[0] ?? '') : null;
  const days = [...new Set([...daysOf(text), ...daysTyped(text), ...(bare ? [bare] : [])])];
  const bareRuns = runs.map((run) => run.replace(ABOUT_IT, ''));
  const meant = new Set([...days, ...[...words.values()].flatMap(({ day }) => day ?? [])]);
  return {
    text,
    parts,
    words: telling([...words.values()]),
    aside: WHERE.test(text) ? synonymsOf(DONE, dictionary, names) : [],
    core: runs.join(''),
    wider: bareRuns.filter(
      (run) => run.length <= SHORT_RUN && [...words.keys()].some((word) => run.includes(word) && run !== word),
    ),
    runs,
    alone: [...words.keys()].filter((word) => bareRuns.includes(word)),
    placed: place && whole.length === 1 ? (whole[0] ?? '') : '',
    place: place && { code: place.code, name: place.name, codes: place.codes },
    elsewhere,
    days,
    forms: [
      ...[...meant].flatMap(dayForms),
      ...[...text.matchAll(/gb\/t(?=\d)(\d+)/g)].map(([, number = '']) => `gb/t ${number}`),
    ],
    intent: days.length > 0 ? 'event' : (INTENTS.find(([, wordings]) => wordings.test(text))?.[0] ?? null),
    counted: COUNTED.exec(text)?.[1] ?? null,
    errand: (ERRAND.test(text) || questions.some((word) => ERRAND_WORDS.test(word))) && !LINE.test(text),
    letters: parts.length > 0 && /^[a-z\s']+$/.test(text) ? text.replace(/[^a-z]/g, '') : null,
    common: commonOf(dictionary),
    cut: [...query.trim()].length > LONGEST,
  };
}

/** A day as texts write it. */
export const dayForms = (day: string): string[] =>
  ['·', '.', '月'].map((dot) => `${Number(day.slice(0, 2))}${dot}${Number(day.slice(2))}${dot === '月' ? '日' : ''}`);

/** A word with what is known of it. A number means a day unless it counts something: 315活动, but 315件. */
function wordOf(word: string, run: string, dictionary: Dictionary, names: Names | null): QueryWord {
  const bare = /^\d{3,4}$/.test(word) && !new RegExp(`${word}(?:[号${UNITS}]|\\D{0,2}%)`, 'u').test(run);
  const day = daysOf(word)[0] ?? (bare ? dayOfNumber(word) : null);
  return {
    text: word,
    synonyms: synonymsOf(word, dictionary, names),
    ...(day === null ? {} : { day }),
    ...(dictionary.short.includes(word) ? { short: true } : {}),
  };
}

const commons = new WeakMap<Dictionary, Common>();
function commonOf(dictionary: Dictionary): Common {
  const known = commons.get(dictionary) ?? new Set(dictionary.common);
  commons.set(dictionary, known);
  return known;
}

/** Single Chinese characters that were left over ask for too much: they count only when there is nothing else. */
function telling(words: QueryWord[]): QueryWord[] {
  const long = words.filter(({ text }) => [...text].length > 1 || !HAN.test(text));
  return long.length > 0 ? long : words;
}

/** The place that a query names: as a part of its own, or at the beginning or end of one. The longest name wins. */
function placeOf(parts: readonly string[], { places }: Dictionary) {
  const found = places
    .flatMap(([code, name, short, codes]) => [name, short].map((word) => ({ code, name, codes, word })))
    .filter(({ word }) => word.length > 1 && parts.some((part) => part.startsWith(word) || part.endsWith(word)))
    .sort((a, b) => b.word.length - a.word.length);
  return found[0] ?? null;
}

/**
 * A place of which nothing is kept here, named as a part of its own or at the beginning of one, perhaps after one of ours; with or without
 * what it is. 安宁区 is another place than 安宁市.
 * @param ours what names a place of ours in the query, or nothing
 */
function otherPlaceOf(parts: readonly string[], { elsewhere, places }: Dictionary, ours: string): string | null {
  for (const [, name, short] of places) {
    const namesake = new RegExp(`^${short}[区县](?!域)`);
    const part = name.endsWith('市') ? parts.find((other) => namesake.test(other)) : undefined;
    if (part) return part.slice(0, short.length + 1);
  }
  const rests = parts.map((part) => (ours && part.startsWith(ours) ? part.slice(ours.length) : part));
  const known = elsewhere
    .split(' ')
    .filter((name) => name && rests.some((part) => part.startsWith(name)))
    .sort((a, b) => b.length - a.length);
  const [name] = known;
  if (!name) return null;
  return rests.map((part) => new RegExp(`^${name}[省市区县州]`).exec(part)?.[0]).find(Boolean) ?? name;
}

/** Chinese characters that are typed one by one, with a space after each, are a word. */
const joinedUp = (text: string): string =>
  /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s+/g, '') : text;

/**
 * Cuts a run into words: question words out, known names first, the rest by the browser's own segmenter. Says what question words there were,
 * and what runs they leave.
 */
function wordsOf(
  run: string,
  dictionary: Dictionary,
  names: Names | null,
): { words: string[]; runs: string[]; questions: string[] } {
  const known = knownWords(dictionary, names);
  const ends = wordEnds(run);
  const words: string[] = [];
  const questions: string[] = [];
  const runs = [''];
  let rest = '';
  const flush = () => {
    if (rest) words.push(...segment(rest));
    rest = '';
  };
  for (let at = 0; at < run.length;) {
    const name = uncutAt(run, at, ends) ?? known.find((word) => run.startsWith(word, at) && standsAlone(word, run, at));
    COUNTED_HERE.lastIndex = WHERE_DONE.lastIndex = DAY_HERE.lastIndex = at;
    const filler = FILLERS.find((word) => run.startsWith(word, at) && isWordAt(word, at, ends));
    const counted = COUNTED_HERE.exec(run)?.[0];
    const question = (counted?.length ?? 0) > (filler?.length ?? 0) ? counted : filler;
    ASKED_ABOUT.lastIndex = at;
    const about = ASKED_ABOUT.exec(run)?.[0];
    const done = WHERE_DONE.exec(run)?.[0];
    const day = /\d/.test(run[at - 1] ?? '') ? undefined : DAY_HERE.exec(run)?.[0];
    if (done || day) {
      flush();
      if (day) words.push(day);
      runs.push(day ? `${runs.pop() ?? ''}${day}` : '');
      at += (done ?? day ?? '').length;
    } else if (about && !(name && name.length > about.length)) {
      flush();
      runs.push((runs.pop() ?? '') + about);
      at = run.length;
    } else if (name && name.length >= (question?.length ?? 0)) {
      flush();
      words.push(name);
      runs.push((runs.pop() ?? '') + name);
      at += name.length;
    } else if (question && HAN.test(run[at] ?? '')) {
      flush();
      questions.push(question);
      runs.push('');
      at += question.length;
    } else {
      rest += run[at];
      runs.push((runs.pop() ?? '') + run[at]);
      at += 1;
    }
  }
  flush();
  return {
    words: words.filter((word) => tokens(word).length > 0),
    runs: runs.map(trimmed).filter(Boolean),
    questions,
  };
}

// Words that the segmenter cuts in two, at a piece that would be taken for a little word or a question: 在|线, 节|能, 东西|部.
const UNCUT = new Set('节能 储能 产能 赋能 在线 在研 长效 东西部 新材料 新能源'.split(' '));

/** The pieces of a run as the segmenter cuts it, punctuation too; character by character where there is none. */
function piecesOf(run: string): string[] {
  if (!segmenter) return [...run];
  const pieces: string[] = [];
  for (const { segment: piece } of segmenter.segment(run)) {
    const joined = (pieces.at(-1) ?? '') + piece;
    if (UNCUT.has(joined)) pieces[pieces.length - 1] = joined;
    else pieces.push(piece);
  }
  return pieces;
}

/** Where the words of a run end, with its beginning; null where the browser knows no words. */
const wordEnds = (run: string): ReadonlySet<number> | null => segmenter && endsOf(piecesOf(run));

/** The word at a place that the segmenter would cut in two, if one is there: in 存在线索 there is none. */
const uncutAt = (run: string, at: number, ends: ReadonlySet<number> | null): string | undefined =>
  [3, 2]
    .map((length) => run.slice(at, at + length))
    .find((word) => UNCUT.has(word) && ends?.has(at) && ends.has(at + word.length));

/** Whether a question word is one where it stands, and no piece of others: 可否 is none in 许可否认, nor 要带 in 主要带动. */
function isWordAt(word: string, at: number, ends: ReadonlySet<number> | null): boolean {
  if (!ends) return true;
  const end = at + word.length;
  return ends.has(end) && (ends.has(at) || ![...ends].some((index) => index > at && index < end));
}

// Little words at the ends of a run, which are none of the thing.
const BEFORE = /^[的了在是]+$/;
const AFTER = /^[吗呢吧啊的了有能是]+$/;

/** A run without the little words at its ends, where they are words: 人工智能 keeps its end. */
function trimmed(run: string): string {
  const pieces = piecesOf(run);
  while (BEFORE.test(pieces[0] ?? '')) pieces.shift();
  while (AFTER.test(pieces.at(-1) ?? '')) pieces.pop();
  return pieces.join('');
}

/** Whether a name in a run is no piece of a longer Latin word, as chongqing in ichongqing. */
const standsAlone = (word: string, run: string, at: number): boolean =>
  !(/^[a-z]/.test(word) && /[a-z]/.test(run[at - 1] ?? '')) &&
  !(/[a-z]$/.test(word) && /[a-z]/.test(run[at + word.length] ?? ''));

const FILLERS = segmenter ? QUESTION_WORDS : [...QUESTION_WORDS, ...LITTLE_WORDS];

let knownOf: { key: unknown; words: string[] } | null = null;
function knownWords(dictionary: Dictionary, names: Names | null): string[] {
  const key = names ?? dictionary;
  if (knownOf?.key !== key) {
    const words = [
      ...(names?.names.map((name) => normalizeText(name)) ?? []),
      ...dictionary.synonyms.flat(),
      ...Object.keys(names?.meant ?? {}),
    ];
    knownOf = { key, words: [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length) };
  }
  return knownOf.words;
}

/** Words of a run that no name covers. Single characters join the word before them, since alone they find everything. */
function segment(run: string): string[] {
  if (!HAN.test(run)) return [run];
  if (!segmenter) return inTwos(run);
  const words: string[] = [];
  for (const cut of piecesOf(run)) {
    if (!/[\p{L}\p{N}]/u.test(cut)) continue;
    // 拍的, 用了: the little word at the end is none of the thing.
    const word = cut.length === 2 ? cut.replace(/[的了着]$/, '') : cut;
    if (LITTLE_WORDS.includes(word) || BETWEEN.has(word)) {
      words.push('');
      continue;
    }
    const previous = words.at(-1);
    if (
      [...word].length === 1 &&
      HAN.test(word) &&
      previous !== undefined &&
      HAN.test(previous) &&
      [...previous].length === 1
    )
      words[words.length - 1] = previous + word;
    else words.push(word);
  }
  const kept = words.filter(Boolean);
  const long = kept.filter((word) => [...word].length > 1 || !HAN.test(word));
  return long.length > 0 ? long : kept;
}

/** Words by their usual length, two characters, for browsers that know no words (Firefox before 125). Three stay together. */
function inTwos(run: string): string[] {
  return (run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []).flatMap((piece) => {
    const characters = [...piece];
    if (!HAN.test(piece) || characters.length <= 3) return [piece];
    const words: string[] = [];
    for (let at = 0; at < characters.length; at += 2) {
      const rest = characters.length - at;
      words.push(characters.slice(at, rest === 3 ? at + 3 : at + 2).join(''));
      if (rest === 3) break;
    }
    return words;
  });
}
