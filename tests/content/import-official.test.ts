import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUST, score, total } from '../../src/build/import-score.ts';
import { readContent } from '../../src/loaders/read-content.ts';

// The official texts are not in the repository: they are held where ORIGINALS_DIR has them. Made-up texts are held always (tests/unit/lib/import).
const folder = process.env['ORIGINALS_DIR'];
const { content } = readContent('.');
const scores = content.plans.flatMap((plan) => {
  const file = path.join(folder ?? '', `${plan.id}.txt`);
  return folder !== undefined && plan.data.digested && fs.existsSync(file) ? [score(plan, file, content)] : [];
});

it('the command that scores an import says what it needs', () => {
  const { status, stderr } = spawnSync(path.resolve('node_modules/.bin/node'), ['scripts/score-import.ts', 'nowhere'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/找不到官方原文的文件夹“nowhere”。用法：npm run score:import/);
});

if (scores.length > 0)
  describe(`an import of the ${scores.length} official texts at hand, held against what editors made of them`, () => {
    const sum = total(scores);
    const lists = (pick: (one: (typeof scores)[number]) => string[]) =>
      scores.flatMap((one) => pick(one).map((line) => `${one.plan} ${line}`)).join('\n');

    it('finds every numbered heading', () => {
      expect(
        sum.headings,
        lists((one) => one.headings.missing),
      ).toBeGreaterThanOrEqual(MUST.headings);
    });
    it('finds the figures', () => {
      expect(
        sum.figures,
        lists((one) => one.figures.missing),
      ).toBeGreaterThanOrEqual(MUST.figures);
    });
    it('reads value, unit and comparator right', () => {
      expect(
        sum.right,
        lists((one) => one.right.wrong),
      ).toBeGreaterThanOrEqual(MUST.right);
    });
    it('proposes little that is no figure', () => {
      expect(
        sum.excess,
        lists((one) => one.excess.which),
      ).toBeLessThanOrEqual(MUST.excess);
    });
    it('reads all metadata right', () => {
      expect(scores.flatMap((one) => one.metadata)).toEqual([]);
    });
  });
