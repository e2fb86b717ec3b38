import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOKED_AT, openBench, type Bench } from '../../scripts/lighthouse.ts';

const GATES = ['accessibility', 'best-practices', 'seo'] as const;

let bench: Bench;
beforeAll(async () => void (bench = await openBench()), 30_000);
afterAll(() => bench.close());

describe('Lighthouse on a phone gives 100 for accessibility, best practices and SEO', () => {
  for (const [name, page] of Object.entries(LOOKED_AT))
    it(`to the ${name} page`, async () => {
      const { scores, failed } = await bench.look(page, GATES);
      expect(failed).toEqual([]);
      expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
    }, 60_000);
});
