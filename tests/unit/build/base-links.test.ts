import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { baseLinks } from '../../../src/build/base-links.ts';

const html = (markdown: string, base: string): string =>
  markdownToHtml(markdown, { hastPlugins: [baseLinks(base)] }).html;

describe('baseLinks', () => {
  it('puts the base path before the site’s own addresses', () => {
    expect(html('[规划](/plans/#x)', '/ip/')).toContain('href="/ip/plans/#x"');
  });

  it('changes nothing when the site stands at the root', () => {
    expect(html('[规划](/plans/)', '/')).toContain('href="/plans/"');
  });

  it.each(['https://www.gov.cn/x', '#c1', 'mailto:a@example.cn'])('leaves %s alone', (address) => {
    expect(html(`[文](${address})`, '/ip/')).toContain(`href="${address}"`);
  });
});
