import { expect, it } from 'vitest';
import { htmlText } from '../../../../src/lib/import/html-text.ts';

const PAGE = `<html><head><meta name="ArticleTitle" content="某方案"><style>.a{}</style></head><body>
<div><a href="/">首页</a></div><table><tr><td>发文字号：</td><td>某府发〔2022〕1号</td><td>成文日期：</td><td>2022年07月01日</td></tr></table>
<div id="zoom"><p>第一段，写得长一些，好让它是正文的所在，占去这一页大部分的文字，菜单和页脚都比它短得多。</p><p>第二段<br>换行，也写得长一些，还有三万六千个字要写在这里才够分量。</p>
<table><tr><th>指标</th><th>2025年</th></tr><tr><td colspan="2">合并</td></tr></table><script>var x = "不要";</script></div>
<div>主办：某某</div></body></html>`;

it('takes the article, one paragraph or row per line, and lists what stands around it', () => {
  const { text, around, hints } = htmlText(PAGE);
  expect(text.split('\n')).toEqual([
    '第一段，写得长一些，好让它是正文的所在，占去这一页大部分的文字，菜单和页脚都比它短得多。',
    '第二段',
    '换行，也写得长一些，还有三万六千个字要写在这里才够分量。',
    '指标\t2025年',
    '合并\t',
  ]);
  expect(around.join()).toContain('首页');
  expect(around.join()).toContain('主办：某某');
  expect(text + around.join()).not.toContain('不要');
  expect(hints).toEqual({
    title: '某方案',
    issuer: undefined,
    docNumber: '某府发〔2022〕1号',
    issuedDate: '2022-07-01',
    url: undefined,
  });
});

it('takes a page without anything for an empty text', () => {
  expect(htmlText('')).toMatchObject({ text: '', around: [] });
});
