import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '../src/loaders/check-content.ts';
import { knowledgeOf } from '../src/build/import-sources.ts';
import { unrecordedNumbers } from '../src/lib/import/unrecorded.ts';
import { FAULT_WORDS } from '../src/lib/proof/fault-words.ts';
import { proveFigure } from '../src/lib/proof/figure-proof.ts';
import { holdsName, printedNames } from '../src/lib/proof/names.ts';
import { segmentText } from '../src/lib/proof/segments.ts';

// Ids of plans may be given behind the folder: an editor of one plan has only its text.
const [given, ...only] = process.argv.slice(2);
const folder = given ?? process.env['ORIGINALS_DIR'];
if (!folder || !fs.existsSync(folder)) {
  console.error(
    `找不到官方原文的文件夹${folder ? `“${folder}”` : ''}。用法：npm run verify -- 文件夹，或设环境变量 ORIGINALS_DIR。文件夹里每份原文名为 <文件编号>.txt；后面可以写文件编号，只核对那几份。`,
  );
  process.exit(2);
}
const { content, problems } = checkContent(process.cwd());
if (problems.length > 0) {
  console.error(`内容检查有 ${problems.length} 处没有通过，先运行 npm run check:content。`);
  process.exit(1);
}
const unknown = only.filter((id) => !content.plans.some((plan) => plan.id === id));
if (unknown.length > 0) {
  console.error(`没有编号为“${unknown.join('、')}”的文件。`);
  process.exit(2);
}
const knowledge = knowledgeOf(content);
let failed = 0;
const rows: string[][] = [['文件', '条款', '数字', '通过', '未通过']];
const review: string[] = [];
const unrecorded: string[] = [];
const say = (line: string) => {
  failed += 1;
  console.error(line);
};
for (const plan of content.plans.filter(({ id }) => only.length === 0 || only.includes(id))) {
  if (!plan.data.digested) {
    rows.push([plan.id, '—', '—', '—', '摘要整理中']);
    continue;
  }
  const file = path.join(folder, `${plan.id}.txt`);
  if (!fs.existsSync(file)) {
    say(`${plan.file}｜没有官方原文 ${plan.id}.txt，无法核对`);
    continue;
  }
  const official = fs.readFileSync(file, 'utf8');
  const segmentation = segmentText(official, plan.data.clauses);
  for (const mark of segmentation.missing)
    say(
      `${plan.file}｜条款 ${mark.id}｜原文里按顺序找不到这一条的开头“${mark.printed ?? `${mark.number ?? ''}${mark.heading}`}”｜怎么改：照原文改 number、heading，或填 printed`,
    );
  for (const clause of plan.data.clauses) {
    const body = segmentation.segments.get(clause.id)?.body ?? '';
    if (clause.titleOnly && body !== '')
      say(
        `${plan.file}｜条款 ${clause.id}｜标了 titleOnly，但原文这一条有 ${body.length} 个字的正文｜怎么改：写摘要，或补上漏掉的下级条款`,
      );
    if (!clause.titleOnly && body === '' && segmentation.segments.has(clause.id))
      say(`${plan.file}｜条款 ${clause.id}｜原文这一条没有正文｜怎么改：写 titleOnly: true`);
  }
  let passed = 0;
  for (const figure of plan.figures) {
    const proof = proveFigure(figure.data, segmentation);
    if (proof.faults.length === 0) passed += 1;
    for (const fault of proof.faults)
      say(`${figure.file}:${figure.lineOf([]) ?? ''}｜${figure.id}｜${FAULT_WORDS[fault]}：“${figure.data.wording}”`);
    if (proof.otherNumbers.length > 0)
      review.push(`${plan.id}｜${figure.id}｜原话里还有 ${proof.otherNumbers.join('、')}：${figure.data.wording}`);
  }
  for (const one of unrecordedNumbers(
    official,
    plan.data.clauses,
    plan.figures.map((entry) => entry.data),
    knowledge,
  ))
    unrecorded.push(`${plan.id}｜原文第 ${one.line} 行｜${one.clause ?? '不在条款里'}｜${one.printed}：${one.wording}`);
  rows.push([
    plan.id,
    `${segmentation.segments.size}/${plan.data.clauses.length}`,
    String(plan.figures.length),
    String(passed),
    String(plan.figures.length - passed),
  ]);
}
refuseNames();
if (review.length > 0) console.log(`请人工看一眼（原话里还有别的数）：\n${review.join('\n')}\n`);
if (unrecorded.length > 0)
  console.log(
    `原文里有、本站没有登记的数（${unrecorded.length} 个，仅供参考：原文改过，或漏登时，从这里看出来）：\n${unrecorded.join('\n')}\n`,
  );
for (const row of rows) console.log(row.join('\t'));
if (failed > 0) {
  console.error(`\n核对没有通过：${failed} 处。`);
  process.exit(1);
}
console.log('\n核对通过：每个数字的官方原话都在所引条款里。');

/** People are left alone: no name that an original prints may stand in the content or on the site. The name itself is not shown. */
function refuseNames(): void {
  const originals = fs.readdirSync(folder ?? '').filter((name) => name.endsWith('.txt'));
  const names = new Set(
    originals.flatMap((name) => [...printedNames(fs.readFileSync(path.join(folder ?? '', name), 'utf8'))]),
  );
  const files = ['content', 'dist'].filter((place) => fs.existsSync(place)).flatMap(filesBelow);
  for (const file of files)
    for (const [n, line] of fs.readFileSync(file, 'utf8').split('\n').entries())
      for (const name of names)
        if (holdsName(line, name))
          say(`${file}:${n + 1}｜有原文里的人名（${name.slice(0, 1)}某）｜怎么改：删去姓名，写机构或职务`);
  console.log(`原文里的人名 ${names.size} 个，内容和网站的 ${files.length} 个文件都查过。`);
}

function filesBelow(place: string): string[] {
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|json|js|xml|txt|csv|ics|vcf|mdx|yaml|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
