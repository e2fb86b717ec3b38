import { simplifyMap, synonymsOf, type Dictionary, type Names, type Traditional } from './dictionary.ts';
import { dayOfNumber, daysOf, daysTyped, normalizeText, standardsOf } from './normalize.ts';
import { tokens, type Common } from './segment.ts';

/** A word of a query, with what else means the same. */
export interface QueryWord {
  text: string;
  synonyms: string[];
}

/** How a query is asked. */
export interface QueryPlan {
  /** The query in one way of writing. */
  text: string;
  /** Its parts as typed, between spaces and punctuation. */
  parts: string[];
  /** Words, for when the parts as typed stand nowhere together. Question words and places are taken out. */
  words: QueryWord[];
  /** The place that the query names, with the codes of the places in it. */
  place: { code: string; name: string; codes: string[] } | null;
  /** Days that the query may mean, as `MMDD`. */
  days: string[];
  /** The same days, and standards, as texts write them, for marking. */
  forms: string[];
  /** The type of thing that the query asks for by its wording: 电话 a line, 补贴 a measure, 什么是 a term. */
  intent: string | null;
  /** Only Latin letters: may be pinyin. */
  letters: string | null;
  /** What stands nearly everywhere and is not searched. */
  common: Common;
  /** Whether only the beginning of the query is searched, because it is too long. */
  cut: boolean;
}

/** So many characters of a query are searched. */
const LONGEST = 100;
const beginning = (query: string): string => [...query.trim()].slice(0, LONGEST).join('');
// What people say around the word that they mean.
const QUESTION_WORDS = [
  '去哪里',
  '去哪',
  '什么时候',
  '为啥',
  '我的',
  '怎么办',
  '怎么样',
  '怎么',
  '怎样',
  '如何',
  '在哪里',
  '在哪儿',
  '在哪',
  '哪里',
  '哪儿',
  '哪天',
  '哪年',
  '哪个',
  '哪些',
  '多少钱',
  '多少',
  '有没有',
  '有什么',
  '有哪些',
  '是什么意思',
  '什么意思',
  '是什么',
  '什么是',
  '什么',
  '为什么',
  '能不能',
  '可不可以',
  '可以吗',
  '能打吗',
  '还能打',
  '还能',
  '吗',
  '呢',
  '请问',
  '我要',
  '我想',
  '想要',
  '想',
  '被',
  '的',
  '了',
  '是',
  '在',
  '和',
  '与',
  '及',
  '有',
  '谁',
  '打不通',
  '查询',
  '查',
  '找',
  '申请办法',
].sort((a, b) => b.length - a.length);
// What the wording of a query asks for.
const INTENTS: readonly [string, RegExp][] = [
  ['term', /什么是|是什么|什么意思/],
  ['channel', /电话|热线|举报|投诉|打假|窗口|哪里办|找谁/],
  ['measure', /补贴|补助|资助|奖励|贷款|融资|担保|扶持|申请(?!量)|培训|托管/],
  ['figure', /目标|指标|多少|达到/],
  ['event', /宣传周|宣传日|活动/],
];
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
  const text = standardsOf(normalizeText(beginning(query), traditional ? simplifyMap(traditional) : undefined)).trim();
  const parts = [...new Set(text.split(SEPARATORS).filter((part) => tokens(part).length > 0))];
  const place = placeOf(parts, dictionary);
  const words = new Map<string, QueryWord>();
  for (const part of parts) {
    const rest = place ? part.replaceAll(place.word, ' ') : part;
    for (const piece of rest.split(' '))
      for (const word of wordsOf(piece, dictionary, names))
        words.set(word, { text: word, synonyms: synonymsOf(word, dictionary) });
  }
  const bare = parts.length === 1 ? dayOfNumber(parts[0] ?? '') : null;
  const days = [...new Set([...daysOf(text), ...daysTyped(text), ...(bare ? [bare] : [])])];
  return {
    text,
    parts,
    words: telling([...words.values()]),
    place: place && { code: place.code, name: place.name, codes: place.codes },
    days,
    forms: [
      ...days.flatMap((day) => [
        `${Number(day.slice(0, 2))}·${Number(day.slice(2))}`,
        `${Number(day.slice(0, 2))}.${Number(day.slice(2))}`,
        `${Number(day.slice(0, 2))}月${Number(day.slice(2))}日`,
      ]),
      ...[...text.matchAll(/gb\/t(?=\d)(\d+)/g)].map(([, number = '']) => `gb/t ${number}`),
    ],
    intent: days.length > 0 ? 'event' : (INTENTS.find(([, wordings]) => wordings.test(text))?.[0] ?? null),
    letters: parts.length > 0 && /^[a-z\s']+$/.test(text) ? text.replace(/[^a-z]/g, '') : null,
    common: commonOf(dictionary),
    cut: [...query.trim()].length > LONGEST,
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

/** Cuts a run into words: question words out, known names first, the rest by the browser's own segmenter. */
function wordsOf(run: string, dictionary: Dictionary, names: Names | null): string[] {
  const known = knownWords(dictionary, names);
  const words: string[] = [];
  let rest = '';
  const flush = () => {
    if (rest) words.push(...segment(rest));
    rest = '';
  };
  for (let at = 0; at < run.length;) {
    const name = known.find((word) => run.startsWith(word, at));
    const question = QUESTION_WORDS.find((word) => run.startsWith(word, at));
    if (name && name.length >= (question?.length ?? 0)) {
      flush();
      words.push(name);
      at += name.length;
    } else if (question && HAN.test(run[at] ?? '')) {
      flush();
      at += question.length;
    } else {
      rest += run[at];
      at += 1;
    }
  }
  flush();
  return words.filter((word) => tokens(word).length > 0);
}

let knownOf: { key: unknown; words: string[] } | null = null;
function knownWords(dictionary: Dictionary, names: Names | null): string[] {
  const key = names ?? dictionary;
  if (knownOf?.key !== key) {
    const words = [...(names?.names.map((name) => normalizeText(name)) ?? []), ...dictionary.synonyms.flat()];
    knownOf = { key, words: [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length) };
  }
  return knownOf.words;
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/** Words of a run that no name covers. Single characters join the word before them, since alone they find everything. */
function segment(run: string): string[] {
  if (!HAN.test(run)) return [run];
  if (!segmenter) return inTwos(run);
  const words: string[] = [];
  for (const { segment: word, isWordLike } of segmenter.segment(run)) {
    if (!isWordLike) continue;
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
  const long = words.filter((word) => [...word].length > 1 || !HAN.test(word));
  return long.length > 0 ? long : words;
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
