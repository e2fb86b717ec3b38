import { checkContent } from '../src/loaders/check-content.ts';
import { problemText } from '../src/loaders/problem.ts';

const { content, problems } = checkContent(process.cwd());
for (const problem of problems) console.error(problemText(problem));
if (problems.length > 0) {
  console.error(`\n内容检查没有通过：${problems.length} 处。`);
  process.exit(1);
}
const figures = content.plans.reduce((n, plan) => n + plan.figures.length, 0);
const measures = content.plans.reduce((n, plan) => n + plan.measures.length, 0);
console.log(
  `内容检查通过：${content.plans.length} 份文件，${figures} 个数字，${measures} 条措施，${content.channels.length} 个热线与机构，${content.events.length} 项活动。`,
);
