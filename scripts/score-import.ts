import fs from 'node:fs';
import path from 'node:path';
import { reached, score, scoreMadeUp, total } from '../src/build/import-score.ts';
import { readContent } from '../src/loaders/read-content.ts';

// Holds what an import proposes against what editors made of the same texts.
const folder = process.argv[2] ?? process.env['ORIGINALS_DIR'];
if (!folder || !fs.existsSync(folder)) {
  console.error(
    `找不到官方原文的文件夹${folder ? `“${folder}”` : ''}。用法：npm run score:import -- 文件夹，或设环境变量 ORIGINALS_DIR。文件夹里每份原文名为 <文件编号>.txt；编出来的原文，答案写在 expected/<同名>.yaml。`,
  );
  process.exit(2);
}
const { content } = readContent(process.cwd());
const official = content.plans.flatMap((plan) => {
  const file = path.join(folder, `${plan.id}.txt`);
  return plan.data.digested && fs.existsSync(file) ? [score(plan, file, content)] : [];
});
const madeUp = fs
  .readdirSync(folder)
  .filter((name) => fs.existsSync(path.join(folder, 'expected', `${path.parse(name).name}.yaml`)));
const scores = [
  ...official,
  ...(await Promise.all(madeUp.map((name) => scoreMadeUp(path.join(folder, name), content)))),
];
console.log(['文件', '带序号的标题', '找到的数字', '值、单位、比较都对', '多提的', '不对的字段'].join('\t'));
for (const one of scores)
  console.log(
    [
      one.plan,
      `${one.headings.found}/${one.headings.all}`,
      `${one.figures.found}/${one.figures.all}`,
      `${one.right.right}/${one.right.of}`,
      `${one.excess.excess}/${one.excess.of}`,
      one.metadata.map(({ field }) => field).join('、') || '0',
    ].join('\t'),
  );
for (const one of scores)
  for (const [what, list] of [
    ['没有找到的标题', one.headings.missing],
    ['没有找到的数字', one.figures.missing],
    ['不对的数字（本站 / 导入）', one.right.wrong],
    ['多提的数字', one.excess.which],
    [
      '不对的字段（本站 / 导入）',
      one.metadata.map(({ field, ours, imported }) => `${field}: ${String(ours)} / ${String(imported)}`),
    ],
  ] as const)
    for (const line of list) console.log(`${one.plan}｜${what}｜${line}`);
const sum = total(scores);
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
console.log(
  `合计：标题 ${percent(sum.headings)}，数字 ${percent(sum.figures)}，其中都对 ${percent(sum.right)}，多提 ${percent(sum.excess)}，字段不对 ${sum.metadata} 处。`,
);
if (scores.length === 0 || !reached(sum)) {
  console.error('没有达到要求：标题 100%，数字 95%，其中都对 95%，多提不超过 15%，字段全对。');
  process.exit(1);
}
