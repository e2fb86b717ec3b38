import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// The benchmark opens indexes as the site writes them and as Pagefind does: a change in either shows here, with few records.
test('the benchmark of the search runs, and fills its tables of growth and of comparison', () => {
  const out = execFileSync(process.execPath, ['scripts/bench-search.ts', '--records', '60', '--compare'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const rows = out
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
  const growth = rows.filter(([count]) => count === '60');
  expect(growth.map(([, way]) => way)).toEqual(['单字，整句', '二字重叠，整句', '本站']);
  for (const [count, way, ...measured] of growth) {
    expect([count, way, ...measured]).toHaveLength(rows[0]?.length ?? 0);
    // The last column is the slowest query.
    for (const value of measured.slice(0, -1)) expect(Number(value), way).not.toBeNaN();
  }
  const right = (name: string) => parseFloat(rows.find(([first]) => first === name)?.[1] ?? '');
  expect(right('本站')).toBeGreaterThan(right('Pagefind 默认'));
}, 300_000);
