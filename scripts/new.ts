import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DRAFT_KINDS, draftFilesOf, draftRecord, QUESTIONS, type DraftKind } from '../src/build/drafts.ts';
import { checkContent } from '../src/loaders/check-content.ts';
import { problemText, zodProblems } from '../src/loaders/problem.ts';

const USAGE = [
  `用法：npm run new -- ${DRAFT_KINDS.join('|')} [--字段 值 …]`,
  '没有给的字段会逐个问。写好的是草稿（draft: true）：npm run dev 看得到，正式构建不收。',
  ...DRAFT_KINDS.map((kind) => `  ${kind}：${QUESTIONS[kind].map(({ name }) => `--${name}`).join(' ')}`),
].join('\n');

const kind = process.argv[2] as DraftKind;
if (!DRAFT_KINDS.includes(kind)) stop(USAGE);
const answers = await askFor(given());
if (!/^[a-z0-9][a-z0-9-]*$/.test(answers['id'] ?? ''))
  stop(`编号“${answers['id'] ?? ''}”只能用小写英文字母、数字和连字符。`);

const { record, schema } = draftRecord(kind, answers);
const result = schema.safeParse(record, { reportInput: true });
const files = draftFilesOf(kind, answers);
if (!result.success)
  stop(
    zodProblems(files[0]?.file ?? '', schema, result.error, () => undefined)
      .map(problemText)
      .join('\n'),
  );
for (const { file, append } of files) if (!append && fs.existsSync(file)) stop(`${file} 已经有了，换一个编号。`);
// What was there stays if the new one does not fit the rest.
const before = files.map(({ file }) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null));
const known = new Set(checkContent(process.cwd()).problems.map(problemText));
for (const [n, { file, text }] of files.entries()) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const old = before[n] ?? null;
  fs.writeFileSync(file, old === null ? text : `${old.replace(/\n*$/, '\n').replace(/^\[\]\n$/m, '')}${text}`);
}
const said = checkContent(process.cwd())
  .problems.map(problemText)
  .filter((problem) => !known.has(problem));
if (said.length > 0) {
  for (const [n, { file }] of files.entries()) {
    const old = before[n] ?? null;
    if (old === null) fs.rmSync(file);
    else fs.writeFileSync(file, old);
    if (kind === 'plan') fs.rmSync(path.dirname(file), { recursive: true, force: true });
  }
  stop(`没有写，内容检查会说：\n${said.join('\n')}`);
}
console.log(`写好了草稿：\n${files.map(({ file }) => `  ${file}`).join('\n')}`);
console.log('写着“待写：”的地方由人来写，写完删去 draft: true，运行 npm run check:content。');

/** The flags that were given. */
function given(): Record<string, string> {
  const options = Object.fromEntries(QUESTIONS[kind].map(({ name }) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: process.argv.slice(3), options });
    return values as Record<string, string>;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Asks for what no flag gave; where nobody answers any more, takes what may be left out, and says what is missing. */
async function askFor(known: Record<string, string>): Promise<Record<string, string>> {
  const all: Record<string, string | undefined> = { ...known };
  const open = QUESTIONS[kind].filter(({ name }) => all[name] === undefined);
  if (open.length === 0) return known;
  const prompt = readline.createInterface({ input: process.stdin, output: process.stdout });
  const lines = prompt[Symbol.asyncIterator]();
  const missing: string[] = [];
  for (const { name, ask, otherwise, choices } of open) {
    const hint = `${choices ? `（${choices.join('、')}）` : ''}${otherwise ? `，直接回车是 ${otherwise}` : ''}`;
    while (all[name] === undefined) {
      process.stdout.write(`${ask}${hint}：`);
      const line = await lines.next();
      if (line.done && otherwise === undefined) missing.push(`--${name}`);
      const said = line.done ? (otherwise ?? '') : line.value.trim() || otherwise;
      if (line.done) all[name] = said;
      else if (said !== undefined && (choices === undefined || choices.includes(said))) all[name] = said;
    }
  }
  prompt.close();
  if (missing.length > 0) stop(`\n还缺 ${missing.join(' ')}，什么也没有写。\n${USAGE}`);
  return all as Record<string, string>;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
