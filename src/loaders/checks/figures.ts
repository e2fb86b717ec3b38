import { valuesAreTokens } from '../../lib/proof/figure-proof.ts';
import type { PlanArticle } from '../read-content.ts';
import type { Context } from './context.ts';

/** Figures: clause and indicator, value and wording, baseline and target, none recorded twice. */
export function checkFigures(check: Context): void {
  for (const plan of check.content.plans) checkPlan(check, plan);
}

function checkPlan(check: Context, plan: PlanArticle): void {
  const recorded = new Map<string, string>();
  for (const figure of plan.figures) {
    const { data } = figure;
    const at = (field: string) => check.at(figure, [field], `${figure.id} 的 ${field}`);
    check.referClause(figure, ['clause'], 'clause', plan.id, data.clause);
    check.refer(figure, ['indicator'], 'indicator', 'indicators', [data.indicator]);
    // What nobody has looked at cannot be right or wrong yet; it cannot be published either (see checkProposals).
    if (data.proposed) continue;
    if (!valuesAreTokens(data.value, data.wording))
      check.say({
        ...at('value'),
        cause: `数值 ${[data.value].flat().join('、')} 不是官方原话“${data.wording}”里完整的一个数`,
        remedy: '核对 value 和 wording；value 照原文写（6万件写 6，unit 写 万件）',
      });
    if (data.baselineOf !== null) {
      const target = check.figure(plan.id, data.baselineOf);
      if (check.lacksFigure(plan.id, data.baselineOf))
        check.say({
          ...at('baselineOf'),
          cause: `“${figure.id}”的 baselineOf 引用了“${data.baselineOf}”，figures.yaml 里没有它`,
          remedy: '改成本文件里目标的编号',
        });
      else if (target && target.kind !== 'target')
        check.say({
          ...at('baselineOf'),
          cause: `“${data.baselineOf}”不是目标`,
          remedy: 'baselineOf 只能指向 kind 为 target 的数字',
        });
      else if (target && (target.indicator === null || target.indicator !== data.indicator))
        check.say({
          ...at('indicator'),
          cause: `基期值“${figure.id}”和目标“${data.baselineOf}”不属于同一指标`,
          remedy: '两个数字填同一个 indicator；不是同一指标就不算基期值',
        });
    }
    const key = `${data.clause}|${data.wording}|${String(data.value)}|${data.unit}|${data.name}`;
    const other = recorded.get(key);
    if (other) check.say({ ...at('id'), cause: `数字“${figure.id}”与“${other}”重复`, remedy: '一个数字只登记一次' });
    recorded.set(key, figure.id);
  }
}
