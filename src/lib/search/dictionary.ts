import type { Simplify } from './normalize.ts';

/** What the search page knows before it asks the index: loaded with the first query. */
export interface Dictionary {
  /** Groups of words that mean the same to a reader. */
  synonyms: string[][];
  /** Places: [code, name, short name, codes of the place and of those below it]. */
  places: [string, string, string, string[]][];
  /** The characters that occur on the site, as one string. */
  characters: string;
  /** Tokens that stand in too many records to be searched; none on a site of ordinary size. */
  common: string[];
}

/** The names of things: loaded when a query does not stand anywhere as typed. */
export interface Names {
  /** [name, address] */
  names: [string, string][];
  /** The syllable of each character of the names: 质zhi押ya. */
  syllables: string;
  /** Names that are not read character by character: [name, syllables with a space between]. */
  odd: [string, string][];
  /** Traditional and simplified characters in turn, only those whose simplified form occurs on the site. */
  simplify: string;
}

/** The map from traditional to simplified characters. */
export const simplifyMap = ({ simplify }: Pick<Names, 'simplify'>): Simplify => {
  const characters = [...simplify];
  const map = new Map<string, string>();
  for (let n = 0; n + 1 < characters.length; n += 2) map.set(characters[n] ?? '', characters[n + 1] ?? '');
  return map;
};

/** Words that mean the same as one, itself left out. */
export function synonymsOf(word: string, { synonyms }: Pick<Dictionary, 'synonyms'>): string[] {
  return [...new Set(synonyms.filter((group) => group.includes(word)).flat())].filter((other) => other !== word);
}

/** The syllables of each name. */
export function readings({
  names,
  syllables,
  odd,
}: Pick<Names, 'names' | 'syllables' | 'odd'>): { name: string; syllables: string[] }[] {
  const of = new Map(
    [...syllables.matchAll(/(\P{ASCII})([a-z]+)/gu)].map(([, character = '', syllable = '']) => [character, syllable]),
  );
  const whole = new Map(odd);
  return names.map(([name]) => ({
    name,
    syllables: whole.get(name)?.split(' ') ?? [...name].flatMap((character) => of.get(character) ?? []),
  }));
}

/**
 * What pinyin or initials stand for: names that read so as a whole, else the beginnings of names, else names that hold it.
 * zscq is 知识产权, though no thing is called just that. At most `limit`.
 */
export function namesByPinyin(letters: string, names: Names, limit = 5): string[] {
  const typed = letters.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (typed.length < 2) return [];
  const found = readings(names).flatMap(({ name, syllables }) => {
    const pinyin = syllables.join('');
    const initials = syllables.map((syllable) => syllable[0]).join('');
    if (pinyin === typed || initials === typed) return [{ name, grade: 3 }];
    const characters = [...name];
    if (characters.length === syllables.length && typed.length >= 3) {
      if (initials.startsWith(typed)) return [{ name: characters.slice(0, typed.length).join(''), grade: 2 }];
      const count = syllables.findIndex((_, n) => syllables.slice(0, n + 1).join('') === typed) + 1;
      if (count > 1) return [{ name: characters.slice(0, count).join(''), grade: 2 }];
    }
    // Inside a name only from the beginning of a syllable: zhi in 知 and not in 其hi….
    const inside = typed.length >= 3 && syllables.some((_, n) => syllables.slice(n).join('').startsWith(typed));
    return inside ? [{ name, grade: 1 }] : [];
  });
  const best = Math.max(0, ...found.map((entry) => entry.grade));
  const kept = best === 1 ? found : found.filter((entry) => entry.grade > 1);
  kept.sort((a, b) => b.grade - a.grade || a.name.length - b.name.length);
  return [...new Set(kept.map((entry) => entry.name))].slice(0, limit);
}

/** The names that share most pairs of characters with a query that found nothing. */
export function nearestNames(
  query: string,
  { names }: Pick<Names, 'names'>,
  limit = 5,
): { name: string; url: string }[] {
  const characters = new Set([...query].filter((c) => /\p{Script=Han}/u.test(c)));
  return names
    .map(([name, url]) => ({
      name,
      url,
      shared: [...new Set(name)].filter((c) => characters.has(c)).length / Math.sqrt(name.length),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ name, url }) => ({ name, url }));
}
