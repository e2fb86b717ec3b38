import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDERS = ['src/components', 'src/elements', 'src/layouts'];

/** Words of Chinese that may stand outside src/strings.ts and content/: each with its reason. */
const ALLOWED: { file: RegExp; text: RegExp; reason: string }[] = [
  {
    file: /\.(?:astro|ts)$/,
    text: /new Error\(.*/,
    reason: '写给编辑和开发的报错，读者看不到',
  },
];

/** Two characters make a word; one alone (年, 至, 第) only joins numbers and names. */
const WORD = /\p{Script=Han}{2,}/u;

/** Lines of code, without comments: of those and of nothing else the page is made. */
const codeOf = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ''));

/** Where Chinese words stand in a file, but for what is allowed. */
function wordsIn(file: string, text: string): string[] {
  return codeOf(text).flatMap((line, n) => {
    const rest = ALLOWED.filter((allowed) => allowed.file.test(file)).reduce(
      (left, allowed) => left.replace(allowed.text, ''),
      line,
    );
    return WORD.test(rest) ? [`${file}:${n + 1}: ${line.trim()}`] : [];
  });
}

describe('the words of the interface', () => {
  it('stand in src/strings.ts or in content/, nowhere else', () => {
    const found = FOLDERS.flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:astro|ts)$/.test(file))
        .map((file) => `${folder}/${file}`)
        .flatMap((file) => wordsIn(file, fs.readFileSync(file, 'utf8'))),
    );
    expect(found).toEqual([]);
  });

  it('would be found between tags, in attributes and in code; in comments they are left alone', () => {
    expect(wordsIn('a.astro', '<p>看规划</p>\n<a title="找支持">\nconst x = `共${n}份文件`;')).toHaveLength(3);
    expect(wordsIn('a.ts', '// 注释\n/* 两行\n注释 */\nthrow new Error(`没有“${id}”这份文件`);')).toEqual([]);
    expect(wordsIn('a.astro', '{year}年，{start}至{end}')).toEqual([]);
  });

  it('name one thing in one way', () => {
    const pages = fs.readdirSync('content/pages').map((file) => `content/pages/${file}`);
    const texts = ['src/strings.ts', ...pages].map((file) => fs.readFileSync(file, 'utf8'));
    // The word on the right is the one that readers see everywhere.
    const OTHERS: Record<string, string> = {
      未公开完成值: '本站未收录官方公布的完成值',
      链接待核: '网址待核',
      原文地址待核: '原文网址待核',
      检索: '搜索',
      规划期已结束: '规划期已届满',
      实施期: '规划期',
      帐号: '账号',
    };
    const used = Object.keys(OTHERS).filter((word) => texts.some((text) => text.includes(word)));
    expect(used.map((word) => `“${word}”应写“${OTHERS[word]}”`)).toEqual([]);
  });
});
