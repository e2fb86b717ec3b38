/** A line of an index, with what it is sorted by: its pinyin in small letters, syllables apart. */
export interface Entry<Line> {
  key: string;
  line: Line;
}

/** Lines under a letter. */
export interface Group<Line> {
  letter: string;
  lines: Line[];
}

/** A page of an index. */
export interface IndexPart<Line> {
  /** What stands behind the address of the index: `z`, `z/zhi`, `z/zhi/2`; empty for its first page. */
  part: string;
  /** What it is called: a letter, a syllable, the lines that it has; empty for the first page. */
  name: string;
  /** The lines that stand on it. */
  groups: Group<Line>[];
  /** The pages that it leads to, when its lines are too many for one. */
  below: { part: string; name: string; count: number }[];
}

/** What begins with no letter stands here: digits and signs. */
const OTHER = '#';
/** What a letter is called in addresses. */
export const letterPart = (letter: string): string => (letter === OTHER ? 'other' : letter.toLowerCase());

/**
 * An index as pages, the first one first. One that is short is one page; else each letter has its page, a letter with too many lines one
 * for each of its syllables, and a syllable with too many as many as it takes.
 * @param entries in any order
 * @param most so many lines a page has at most
 */
export function indexParts<Line>(entries: readonly Entry<Line>[], most: number): IndexPart<Line>[] {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const letters = Map.groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? (key[0] ?? '').toUpperCase() : OTHER));
  const groups = [...letters].sort(([a], [b]) => (a < b ? -1 : 1));
  const group = (letter: string, list: readonly Entry<Line>[]) => ({ letter, lines: list.map(({ line }) => line) });
  if (entries.length <= most)
    return [{ part: '', name: '', groups: groups.map(([letter, list]) => group(letter, list)), below: [] }];

  /** The pages of lines that belong together, the one that leads to the others first. */
  const pages = (
    letter: string,
    part: string,
    name: string,
    list: readonly Entry<Line>[],
    syllables: boolean,
  ): IndexPart<Line>[] => {
    if (list.length <= most) return [{ part, name, groups: [group(letter, list)], below: [] }];
    const below = syllables
      ? [...Map.groupBy(list, ({ key }) => /^[a-z]+/.exec(key)?.[0] ?? '')].flatMap(([syllable, own]) =>
          pages(letter, `${part}/${syllable}`, syllable, own, false),
        )
      : Array.from({ length: Math.ceil(list.length / most) }, (_, n): IndexPart<Line> => {
          const own = list.slice(n * most, (n + 1) * most);
          return {
            part: `${part}/${n + 1}`,
            name: `${name} ${n * most + 1}–${n * most + own.length}`,
            groups: [group(letter, own)],
            below: [],
          };
        });
    return [{ part, name, groups: [], below: next(part, below, list.length) }, ...below];
  };
  const all = groups.flatMap(([letter, list]) => pages(letter, letterPart(letter), letter, list, letter !== OTHER));
  return [{ part: '', name: '', groups: [], below: next('', all, entries.length) }, ...all];
}

/** Of pages that follow, those that stand right below an address, each with its lines and those of the pages below it. */
function next<Line>(part: string, pages: readonly IndexPart<Line>[], total: number): IndexPart<Line>['below'] {
  const depth = part === '' ? 1 : part.split('/').length + 1;
  const size = ({ groups }: IndexPart<Line>) => groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const below = pages
    .filter((page) => page.part.split('/').length === depth)
    .map((page) => ({
      part: page.part,
      name: page.name,
      count: pages
        .filter((other) => other.part === page.part || other.part.startsWith(`${page.part}/`))
        .reduce((sum, other) => sum + size(other), 0),
    }));
  if (below.reduce((sum, { count }) => sum + count, 0) !== total) throw new Error(`索引“${part}”的行数对不上`);
  return below;
}
