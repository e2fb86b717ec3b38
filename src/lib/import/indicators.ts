import { splitUnit } from '../figure/units.ts';
import { squeeze } from '../text/squeeze.ts';

/** What is known of an indicator: its names and the units that it is counted in. */
export interface KnownIndicator {
  id: string;
  names: readonly string[];
  unit: string;
  sameUnits: readonly string[];
}

/** The least likeness at which an indicator is proposed. */
const LEAST = 0.72;

/** The indicator that a figure most likely belongs to, by its name and unit; null where none is near. Names that are equal come first. */
export function likelyIndicator(name: string, unit: string, indicators: readonly KnownIndicator[]): string | null {
  const bare = plain(name);
  let best: { id: string; points: number } | null = null;
  for (const indicator of indicators) {
    if (!unitFits(unit, indicator)) continue;
    for (const known of indicator.names) {
      const points = likeness(bare, plain(known));
      if (points >= LEAST && points > (best?.points ?? 0)) best = { id: indicator.id, points };
    }
  }
  return best?.id ?? null;
}

/** What makes no difference to what is counted. */
const plain = (name: string) =>
  squeeze(name).replace(/[“”"《》（）()]|数量|总数|总量|全市|全区|全县|企业数$/g, (word) =>
    word === '企业数' ? '企业' : '',
  );

function unitFits(unit: string, indicator: KnownIndicator): boolean {
  const bases = [indicator.unit, ...indicator.sameUnits].map((one) => splitUnit(one).base);
  return unit === '%' || bases.includes(splitUnit(unit).base) ? unit !== '%' || bases.includes('%') : false;
}

const PER_CAPITA = /每?万(?:人|户)|每万/;

/** Likeness by pairs of characters, from 0 to 1; words that change the meaning (每万, 高价值, 新增) must stand in both or in none. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (PER_CAPITA.test(a) !== PER_CAPITA.test(b) || /万户/.test(a) !== /万户/.test(b)) return 0;
  for (const word of [
    '高价值',
    '企业',
    '园区',
    '城市',
    '项目',
    '人才',
    '海外',
    '境外',
    '新增',
    '有效',
    '申请',
    '授权',
    '登记',
    '优势',
    '示范',
    '增',
    '率',
    '马德里',
    '地理标志',
    'PCT',
    '质押',
  ])
    if (a.includes(word) !== b.includes(word)) return 0;
  const pairs = (text: string) => new Set([...text].slice(1).map((char, n) => `${[...text][n] ?? ''}${char}`));
  const [one, two] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + two.size);
}
