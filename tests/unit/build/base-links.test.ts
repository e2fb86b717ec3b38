import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { baseLinks } from '../../../src/build/base-links.ts';

const html = async (markdown: string, base: string): Promise<string> => {
  const result: unknown = await markdownToHtml(markdown, { hastPlugins: [baseLinks(base)] });
  return typeof result === 'string' ? result : (result as { html: string }).html;
};

describe('baseLinks', () => {
  it('puts the base path before the site’s own addresses', async () => {
    expect(await html('[规划](/plans/#x)', '/ip/')).toContain('href="/ip/plans/#x"');
  });

  it('changes nothing when the site stands at the root', async () => {
    expect(await html('[规划](/plans/)', '/')).toContain('href="/plans/"');
  });

  it.each(['https://www.gov.cn/x', '#c1', 'mailto:a@example.cn'])('leaves %s alone', async (address) => {
    expect(await html(`[文](${address})`, '/ip/')).toContain(`href="${address}"`);
  });
});
