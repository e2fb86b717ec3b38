import type { PlanArticle } from '../read-content.ts';
import type { Context } from './context.ts';

/** What an import proposes and nobody has looked at cannot be published: a plan that is no draft has none of it left. */
export function checkProposals(check: Context): void {
  for (const plan of check.content.plans) if (!plan.data.draft) checkPlan(check, plan);
}

function checkPlan(check: Context, plan: PlanArticle): void {
  for (const [n, field] of plan.data.proposed.entries())
    check.say({
      ...check.at(plan, ['proposed', n], 'proposed'),
      cause: `字段“${field}”是导入时提议的，还没有人核对，不能公开`,
      remedy: `对照原文核对 ${field}，再从 proposed 里删去它；暂时不公开就写 draft: true`,
    });
  for (const figure of plan.figures)
    if (figure.data.proposed)
      check.say({
        ...check.at(figure, ['proposed'], `${figure.id} 的 proposed`),
        cause: `数字“${figure.id}”是导入时提议的，还没有人核对，不能公开`,
        remedy: '对照原文核对后删去 proposed: true 这一行；不是数字就删去整条；暂时不公开就在 plan.mdx 写 draft: true',
      });
  for (const line of plan.body.unconfirmed)
    check.say({
      file: plan.file,
      line,
      field: '正文',
      cause: '这一条的摘要是由要点铺成的，编辑还没有确认，不能公开',
      remedy: '照原文改好，在审读台按 Alt+Enter 确认（或删去这一行注释）；暂时不公开就写 draft: true',
    });
  if (plan.proposals)
    check.say({
      ...check.at(plan.proposals, [], '文件'),
      cause: '导入时提议的热线、活动、责任单位、阶段和疑点还没有处理完，不能公开',
      remedy:
        '采用的写进 channels/、events/、agencies/ 和 plan.mdx，再删去 proposals.yaml；暂时不公开就在 plan.mdx 写 draft: true',
    });
}
