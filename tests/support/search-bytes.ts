import { openCold, total } from './search.ts';

/** What readers ask: words that stand everywhere and words that hardly do, names, numbers, two words together. */
const QUERIES = [
  '质押融资',
  '知识产权',
  '12315',
  '高价值发明专利',
  '云溪县 贷款',
  '地理标志',
  '60件',
  '维权援助',
  '侵权',
  '人才',
];
/** So many results stand on the first page. */
const SHOWN = 10;

/** What is loaded to open the search, and by each query with its first page of results, as a server sends it. */
export async function searchBytes(folder: string): Promise<{ opening: number; search: number[] }> {
  const open = await openCold(folder);
  const opening = total((await open()).fetched());
  const search: number[] = [];
  for (const query of QUERIES) {
    const { search: asked, fetched } = await open();
    const { found } = await asked.search(query);
    await Promise.all(found.hits.slice(0, SHOWN).map(({ id }) => asked.load(id)));
    search.push(total(fetched()) - opening);
  }
  return { opening, search: search.sort((a, b) => a - b) };
}
