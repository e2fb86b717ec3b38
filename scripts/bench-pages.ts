// npm run bench:pages — how fast the main pages are on a slow phone, by Lighthouse: the median of five.
//   --times 3    looks so many times (default 5)
import { parseArgs } from 'node:util';
import { LOOKED_AT, openBench, type Report } from './lighthouse.ts';

const { values: options } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
const times = Number(options.times);
const COLUMNS = {
  'largest-contentful-paint': 'LCP 毫秒',
  'total-blocking-time': 'TBT 毫秒',
  'cumulative-layout-shift': 'CLS',
  'total-byte-weight': '传输 KB',
} as const;

const bench = await openBench();
console.log(`每页看 ${times} 次，取中位数\n`);
console.log(`| 页 | 性能分 | ${Object.values(COLUMNS).join(' | ')} |`);
console.log(`|---|---|${'---|'.repeat(Object.keys(COLUMNS).length)}`);
try {
  for (const page of Object.values(LOOKED_AT)) {
    const reports: Report[] = [];
    for (let n = 0; n < times; n += 1) reports.push(await bench.look(page, ['performance']));
    const score = median(reports.map(({ scores }) => scores.performance ?? 0));
    const cells = Object.keys(COLUMNS).map((id) => shown(id, median(reports.map(({ values }) => values[id] ?? NaN))));
    console.log(`| ${page} | ${score} | ${cells.join(' | ')} |`);
  }
} finally {
  await bench.close();
}

/** The middle one; of an even number, the lower of the two. */
function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? NaN;
}

function shown(id: string, value: number): string {
  if (id === 'cumulative-layout-shift') return value.toFixed(3);
  return String(Math.round(id === 'total-byte-weight' ? value / 1024 : value));
}
