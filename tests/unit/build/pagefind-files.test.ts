import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { pagefindFiles, WordList, type Files, type Word } from '../../../src/build/pagefind-files.ts';
import { indexText } from '../../../src/lib/search/segment.ts';
import { SIGNATURE } from '../../../src/lib/search/soundness.ts';

const record = (title: string, words: string) => indexText({ title, words, names: [title] });
const TEXTS = [
  record('质押融资', '帮助企业办质押融资。\n到2025年达到6万件，每万人10.5件。'),
  record('知识产权保护', '知识产权保护 GB/T 29490 和 4·26\n保护，再保护。'),
  record('A', '一'),
];

/** What Pagefind puts before positions of the usual weight. */
const USUAL = -25;

/** What Pagefind lists of texts, its records put back into their order. */
function listOf(files: Files): Word[] {
  const content = (name: string) => gunzipSync(files.get(name) ?? new Uint8Array()).subarray(SIGNATURE.length);
  const name = (ending: string) => [...files.keys()].filter((file) => file.endsWith(ending));
  const [, records] = decode(content(name('.pf_meta')[0] ?? ''), { allowIndefinite: true }) as [string, [string][]];
  const places = records.map(([fragment]) =>
    Number((JSON.parse(content(`fragment/${fragment}.pf_fragment`).toString()) as { url: string }).url),
  );
  const words = name('.pf_index').flatMap((file) => (decode(content(file), { allowIndefinite: true }) as [Word[]])[0]);
  return words
    .map(([word, postings, variants]): Word => {
      let old = 0;
      const at = postings
        .map(([step, positions, meta]): Word[1][number] => [
          places[(old += step)] ?? -1,
          positions[0] === USUAL ? positions.slice(1) : positions,
          meta,
        ])
        .sort((a, b) => a[0] - b[0]);
      const steps = at.map(([place, ...rest], n) => [place - (at[n - 1]?.[0] ?? 0), ...rest] as Word[1][number]);
      return [word, steps, variants];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

test('the words of texts are listed as the pinned version of Pagefind lists them', async () => {
  const list = new WordList();
  for (const [n, text] of TEXTS.entries()) list.add(n, text.split(' '));
  const words = [...list.words()];
  expect(words.length).toBeGreaterThan(40);
  expect(words).toEqual(listOf(await pagefindFiles(TEXTS)));
}, 60_000);

test('a text without words adds none, and keeps its number', () => {
  const list = new WordList();
  list.add(0, []);
  list.add(1, ['aaaz', 'bbbz', 'aaaz']);
  expect([...list.words()]).toEqual([
    ['aaaz', [[1, [0, 2], []]], []],
    ['bbbz', [[1, [1], []]], []],
  ]);
});
