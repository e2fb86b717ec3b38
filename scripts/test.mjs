import { findBrowser, install, requireNode, run } from './setup.mjs';

const GATES = [
  ['check', '类型'],
  ['lint', '代码规则'],
  ['format', '排版'],
  ['check:content', '内容'],
  ['test:unit', '单元测试'],
  ['test:content', '坏内容测试'],
  ['build', '构建'],
  ['test:dist', '构建结果测试'],
  ['test:e2e', '浏览器测试'],
  ['test:a11y', '无障碍测试'],
  ['test:lighthouse', 'Lighthouse'],
];

requireNode();
install();
const browser = findBrowser();
console.log(`浏览器：${browser}`);

const results = [];
for (const [script, name] of GATES) {
  console.log(`\n── ${name}（npm run ${script}）`);
  const began = Date.now();
  const passed = run('npm', ['run', '--silent', script], { CHROMIUM_PATH: browser }) === 0;
  results.push({ script, name, passed, seconds: Math.round((Date.now() - began) / 1000) });
  // Without a built site the gates that look at it would judge an old one.
  if (!passed && script === 'build') break;
}
console.log('');
for (const { script, name, passed, seconds } of results)
  console.log(`${passed ? '通过' : '没有通过'}  ${name}（npm run ${script}，${seconds} 秒）`);
const missed = GATES.length - results.length;
if (missed > 0) console.log(`构建没有成功，后面 ${missed} 项没有运行，算没有通过。`);
const passed = results.filter((result) => result.passed).length;
console.log(`${passed} passed, ${GATES.length - passed} failed`);
process.exit(passed === GATES.length ? 0 : 1);
