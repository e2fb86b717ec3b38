import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { labelGaps } from '../../../src/build/label-gaps.ts';

const html = (markdown: string): string => markdownToHtml(markdown, { hastPlugins: [labelGaps()] }).html.trim();

describe('labelGaps', () => {
  it('closes the gap after a label that ends in a full-width sign', () => {
    expect(html('**考核：** 列入考核。')).toBe('<p><strong>考核：</strong>列入考核。</p>');
    expect(html('**考核：** [规划](/plans/)')).toBe('<p><strong>考核：</strong><a href="/plans/">规划</a></p>');
  });

  it.each(['**PCT** 申请', '**考核** 列入', '考核： **列入**', '**考核：**'])(
    'leaves other spaces alone: %s',
    (text) => {
      expect(html(text).replace(/<[^>]+>/g, '')).toBe(text.replaceAll('**', ''));
    },
  );
});
