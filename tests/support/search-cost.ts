import { openCold, total } from './search.ts';

/** What readers ask: words that stand everywhere and words that hardly do, names, numbers, two words together. */
const QUERIES = [
  '质押融资',
  '知识产权',
  '12315',
  '高价值发明专利',
  '云阳县 贷款',
  '地理标志',
  '60件',
  '维权援助',
  '侵权',
  '人才',
];
/** So many results stand on the first page. */
const SHOWN = 10;

/** What searching costs, as a server sends it and as this machine takes it; the least of the queries first. */
export interface SearchCost {
  /** Bytes that open the search. */
  opening: number;
  /** Bytes that each query loads with its first page of results. */
  search: number[];
  /** Milliseconds from a query to its results, read from the disk. */
  milliseconds: number[];
}

/** Asks what readers ask of the index in a folder, each time as on a page on which nothing is loaded yet. */
export async function searchCost(folder: string): Promise<SearchCost> {
  const open = await openCold(folder);
  const opening = total((await open()).fetched());
  const [search, milliseconds]: [number[], number[]] = [[], []];
  for (const query of QUERIES) {
    const { search: asked, fetched } = await open();
    const before = performance.now();
    const { found } = await asked.search(query);
    milliseconds.push(performance.now() - before);
    await Promise.all(found.hits.slice(0, SHOWN).map(({ id }) => asked.load(id)));
    search.push(total(fetched()) - opening);
  }
  const least = (a: number, b: number) => a - b;
  return { opening, search: search.sort(least), milliseconds: milliseconds.sort(least) };
}
