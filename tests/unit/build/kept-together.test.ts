import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { keptTogether } from '../../../src/build/kept-together.ts';
import { labelGaps } from '../../../src/build/label-gaps.ts';

const html = (markdown: string): string =>
  markdownToHtml(markdown, { hastPlugins: [labelGaps(), keptTogether()] }).html.trim();

test('dates stand in an element that does not break, with labels closed up before them', () => {
  expect(html('**时间：** 2021年12月起')).toBe('<p><strong>时间：</strong><span class="kept">2021年12月</span>起</p>');
});

test('text without numbers is left as it is', () => {
  expect(html('文件向社会公开。')).toBe('<p>文件向社会公开。</p>');
});
