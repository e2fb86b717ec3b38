import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { draftFiles, regionEntries } from '../src/lib/import/draft.ts';
import { importText } from '../src/lib/import/import-text.ts';
import { reportText } from '../src/lib/import/report.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { knowledgeOf, readOfficial } from '../src/build/import-sources.ts';

const USAGE =
  '用法：npm run import -- 文件 --id 编号 [--force]\n文件可以是 .txt、.docx 或保存下来的 .html；编号只用小写英文字母、数字和连字符，如 shilin-2023-2025。';
/** Where the text and the report are laid down: outside of the content, and of version control. */
const ASIDE = '.build/import';

const { file, id, force } = readArguments();
const folder = path.join('content/plans', id);
refuseOverwrite();

const { content } = readContent(process.cwd());
const source = await readOfficial(file).catch((error: unknown) =>
  stop(`读不了“${file}”：${error instanceof Error ? error.message : String(error)}`),
);
if (source.text.trim() === '') stop(`“${file}”里没有文字。扫描成图片的文件要先做文字识别。`);
const result = importText(source.text, knowledgeOf(content), source.hints);
if (source.lost !== null) result.warnings.unshift({ line: 1, text: source.lost });

const files = draftFiles(result, {
  file: path.basename(file),
  encoding: source.encoding,
  url: source.hints.url ?? null,
});
const backup = writePlan();
const regions = writeRegions();
const textFile = `${ASIDE}/${id}.txt`;
fs.mkdirSync(ASIDE, { recursive: true });
fs.writeFileSync(textFile, result.text);
const report = reportText(result, { id, folder, text: textFile, regions, around: source.around });
fs.writeFileSync(`${ASIDE}/${id}.report.txt`, report);
console.log(report);
if (backup) console.log(`原来的草稿没有丢，移到了 ${backup}/。`);
console.log(`这份报告也在 ${ASIDE}/${id}.report.txt。`);

function readArguments(): { file: string; id: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { id: { type: 'string' }, force: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0 || values.id === undefined) return stop(USAGE);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(values.id)) return stop(`编号“${values.id}”不行。${USAGE}`);
    if (!fs.existsSync(given)) return stop(`找不到文件“${given}”。${USAGE}`);
    return { file: given, id: values.id, force: values.force };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** A plan that is there is not overwritten: a draft only on request, a published one never. */
function refuseOverwrite(): void {
  if (!fs.existsSync(folder)) return;
  const plan = path.join(folder, 'plan.mdx');
  const draft = fs.existsSync(plan) && /^draft: true$/m.test(fs.readFileSync(plan, 'utf8'));
  if (!draft && fs.existsSync(plan)) stop(`${folder}/ 已经有公开的内容，不能覆盖。换一个编号导入，再自己比较。`);
  if (!force) stop(`${folder}/ 已经有了。要重新导入就加 --force：原来的草稿会移到 ${ASIDE}/ 里，不会丢。`);
}

/** Writes the draft beside its place, keeps what was there, and moves it in: at no time is half a plan there. */
function writePlan(): string | null {
  const aside = `${ASIDE}/${id}.new`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.mkdirSync(aside, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(aside, name), text);
  let backup: string | null = null;
  if (fs.existsSync(folder)) {
    for (let n = 1; backup === null || fs.existsSync(backup); n += 1) backup = `${ASIDE}/${id}.old-${n}`;
    fs.renameSync(folder, backup);
  }
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  fs.renameSync(aside, folder);
  return backup;
}

/** Adds the region and those above it to the end of regions.yaml, as drafts; nothing else of the file is touched. */
function writeRegions(): string[] {
  const known = new Set(content.regions.map((region) => region.id));
  const entries = regionEntries(result, known);
  if (entries === '') return [];
  const place = 'content/regions.yaml';
  const before = fs.readFileSync(place, 'utf8');
  fs.writeFileSync(place, `${before.replace(/\n*$/, '\n')}${entries}`);
  return (result.region?.chain ?? []).map((one) => one.code).filter((code) => !known.has(code));
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
