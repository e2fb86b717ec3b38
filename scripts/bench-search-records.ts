// Records for the benchmark: the sentences of our own digests put together anew, with other places. The same at every run.
import type { SearchRecord } from '../src/build/records.ts';
import type { Place } from '../src/build/search-dictionary.ts';
import { seeded } from '../tests/support/random.ts';

const PROVINCES = [...'川滇黔桂湘鄂皖赣陕甘'];
const FIRST = [...'安梁南江永青白石金长龙云平新临清东西'];
const SECOND = [...'宁岸河川山阳州城溪水湖林海桥泉原门口'];
const TYPES = [
  'clause',
  'clause',
  'clause',
  'figure',
  'figure',
  'figure',
  'measure',
  'measure',
  'news',
  'event',
  'agency',
  'channel',
];
const OUR_PLACES = /重庆市?|南岸区?|梁平区?|安宁市?|昆明市?|云南省?/g;

/** Ten provinces with 32 places in each. */
export function madePlaces(): Place[] {
  const places: Place[] = [{ id: '100000', name: '全国', parent: null }];
  for (const [p, letter] of PROVINCES.entries()) {
    const province = `9${p}0000`;
    places.push({ id: province, name: `${letter}省`, parent: '100000' });
    for (let n = 0; n < 32; n += 1) {
      const at = p * 32 + n;
      const name = `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length)]}${'区县市'[at % 3]}`;
      places.push({ id: `9${p}${String(n + 1).padStart(4, '0')}`, name, parent: province });
    }
  }
  return places;
}

/** As many records of about 100 characters. 知识产权 stands in nine of ten. */
export function madeRecords(count: number, sources: readonly SearchRecord[]): SearchRecord[] {
  const random = seeded(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = [
    ...new Set(
      sources
        .filter(({ type }) => ['clause', 'measure', 'channel', 'news', 'term', 'figure', 'event'].includes(type))
        .flatMap(({ words }) => words.split(/[\n。；]/))
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 9 && sentence.length < 80),
    ),
  ];
  const halves = sentences.flatMap((sentence) => sentence.split('，').filter((half) => half.length > 5));
  const names = sources.filter(({ type }) => type === 'indicator').map(({ title }) => title);
  const places = madePlaces().filter(({ parent }) => parent !== null && parent !== '100000');
  return Array.from({ length: count }, (_, n) => {
    // Place by place, as plans are read one after the other.
    const place = places[Math.floor((n * places.length) / count)] as Place;
    const type = pick(TYPES);
    let words = '';
    while (words.length < 85) words += `${pick(halves)}，${pick(halves)}。`;
    words = words.replace(OUR_PLACES, place.name);
    if (random() < 0.9) words = words.includes('知识产权') ? words : `在知识产权工作中，${words}`;
    else words = words.replaceAll('知识产权', '');
    const year = 2016 + Math.floor(random() * 15);
    const title =
      type === 'figure'
        ? `${pick(names)} · ${place.name} · ${year}年目标 ${Math.floor(random() * 900) + 5}件`
        : `${pick(halves).replace(OUR_PLACES, '').slice(0, 18)} · ${place.name}`;
    return {
      type,
      title,
      url: `/plans/${place.id}/#r${n}`,
      text: words,
      words: `${words}\n第${n}条`,
      regions: [place.id, place.parent ?? ''],
      plan: `${place.name}规划`,
      state: 'current',
      names: [],
      called: [],
      answer: '',
      cited: '',
      lead: '',
      first: n % 500 === 0,
    };
  });
}

/** Pieces of two to eight Chinese characters that stand in the records, the same at every run. */
export function drawnQueries(count: number, records: readonly SearchRecord[], seed = 7): string[] {
  const random = seeded(seed);
  const queries = new Set<string>();
  while (queries.size < count) {
    const { words } = records[Math.floor(random() * records.length)] as SearchRecord;
    const length = 2 + Math.floor(random() * 7);
    const piece = words.slice(Math.floor(random() * words.length)).slice(0, length);
    if (piece.length === length && /^\p{Script=Han}+$/u.test(piece)) queries.add(piece);
  }
  return [...queries];
}
