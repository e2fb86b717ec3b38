import { expect, test } from 'vitest';
import { correctionItem, newsItem } from '../../../src/build/feed-items.ts';
import type { Source } from '../../../src/schemas/source.ts';

const absolute = (address: string) => `https://example.org${address}`;

test('a news item gives its summary, its date as far as it is known, and its sources', () => {
  const item = newsItem(
    {
      id: 'hotline-12315-2019',
      url: '/news/hotline-12315-2019/',
      title: '统一使用12315',
      summary: '一句话。',
      date: '2019-03',
      dateNote: '月份据报道的日期',
      regions: [{ name: '全国' }] as never,
      sources: [{ publisher: '烟台频道', title: '一篇报道' } as Source],
    },
    absolute,
  );
  expect(item).toEqual({
    guid: 'ip-plans/news/hotline-12315-2019',
    url: 'https://example.org/news/hotline-12315-2019/',
    title: '统一使用12315',
    text: '一句话。\n日期：2019年3月（月份据报道的日期）\n来源：烟台频道：一篇报道',
    date: '2019-03',
    tags: ['全国'],
  });
});

test('a correction names the page that it mends, leads there, and says what was wrong', () => {
  const correction = { id: 'c1', date: '2026-10-01', page: '/plans/x/#f-a', was: '写错了', now: '改好了' };
  const item = correctionItem(correction, new Map([['/plans/x/', '某规划']]), absolute);
  expect(item).toMatchObject({
    guid: 'ip-plans/corrections/c1',
    url: 'https://example.org/plans/x/#f-a',
    title: '更正：某规划',
    text: '原来：写错了\n现在：改好了',
    date: '2026-10-01',
    tags: ['更正'],
  });
  expect(correctionItem(correction, new Map(), absolute).title).toBe('更正：/plans/x/#f-a');
});
