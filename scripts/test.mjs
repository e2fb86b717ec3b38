import { findBrowser, install, requireNode, run, runApart } from './setup.mjs';

/** What needs no built site and hardly more than one core, in two rows that are gone through beside each other. Lint reads types that the check writes. */
const BESIDE = [
  [
    ['check', '类型'],
    ['lint', '代码规则'],
    ['format', '排版'],
    ['check:content', '内容'],
  ],
  [['test:unit', '单元测试']],
];
const AFTER = [
  ['test:content', '坏内容测试'],
  ['build', '构建'],
  ['test:dist', '构建结果测试'],
  ['test:e2e', '浏览器测试'],
  ['test:a11y', '无障碍测试'],
  ['test:lighthouse', 'Lighthouse'],
];
const all = BESIDE.flat().length + AFTER.length;

requireNode();
install();
const browser = findBrowser();
console.log(`浏览器：${browser}`);

const results = [];
/** Runs a gate and keeps what became of it. @param how runs a command and gives its exit code, at once or later */
async function gate([script, name], how) {
  const began = Date.now();
  const passed = (await how('npm', ['run', '--silent', script], { CHROMIUM_PATH: browser })) === 0;
  results.push({ script, name, passed, seconds: Math.round((Date.now() - began) / 1000) });
  return passed;
}
const title = ([script, name]) => `\n── ${name}（npm run ${script}）`;

await Promise.all(
  BESIDE.map(async (row) => {
    for (const one of row) await gate(one, (...command) => runApart(title(one), ...command));
  }),
);
for (const one of AFTER) {
  console.log(title(one));
  // Without a built site the gates that look at it would judge an old one.
  if (!(await gate(one, run)) && one[0] === 'build') break;
}
console.log('');
for (const { script, name, passed, seconds } of results)
  console.log(`${passed ? '通过' : '没有通过'}  ${name}（npm run ${script}，${seconds} 秒）`);
const missed = all - results.length;
if (missed > 0) console.log(`构建没有成功，后面 ${missed} 项没有运行，算没有通过。`);
const passed = results.filter((result) => result.passed).length;
console.log(`${passed} passed, ${all - passed} failed`);
process.exit(passed === all ? 0 : 1);
