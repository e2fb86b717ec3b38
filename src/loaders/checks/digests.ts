import type { PlanArticle } from '../read-content.ts';
import type { Context } from './context.ts';

/** Digests: one for each clause with a text, in the order of the document, printing each figure of its clause. */
export function checkDigests(check: Context): void {
  for (const plan of check.content.plans) if (plan.body.parsed) checkPlan(check, plan);
}

function checkPlan(check: Context, plan: PlanArticle): void {
  const outline = plan.data.clauses;
  const bodies = plan.body.components.filter((c) => c.name === 'Clause');
  const order = bodies.map((c) => c.attributes['id'] ?? '');
  const known = new Set(outline.map((c) => c.id));
  const at = { file: plan.file, field: '正文' };
  for (const used of bodies)
    if (!known.has(used.attributes['id'] ?? ''))
      check.say({
        ...at,
        line: used.line,
        cause: `<Clause id="${used.attributes['id'] ?? ''}">：clauses 里没有这个条款`,
        remedy: '在 clauses 里补上这个条款，或改正 id',
      });
  for (const [n, id] of order.entries())
    if (order.indexOf(id) !== n)
      check.say({ ...at, line: bodies[n]?.line, cause: `条款“${id}”的摘要写了两次`, remedy: '合并成一个' });
  if (!plan.data.digested) return;
  for (const [n, clause] of outline.entries()) {
    const body = bodies.find((c) => c.attributes['id'] === clause.id);
    if (!clause.titleOnly && (!body || body.empty))
      check.say({
        ...at,
        line: plan.lineOf(['clauses', n]),
        cause: `条款“${clause.id} ${clause.heading}”没有摘要`,
        remedy: `在正文里写 <Clause id="${clause.id}">…</Clause>；这一条确实没有正文时写 titleOnly: true`,
      });
    if (clause.titleOnly && body && !body.empty)
      check.say({
        ...at,
        line: body.line,
        cause: `条款“${clause.id}”标了 titleOnly，却写了摘要`,
        remedy: '删去摘要或去掉 titleOnly',
      });
  }
  const expected = outline.map((c) => c.id).filter((id) => order.includes(id));
  const actual = order.filter((id) => known.has(id));
  const wrong = actual.findIndex((id, n) => id !== expected[n]);
  if (wrong >= 0)
    check.say({
      ...at,
      line: bodies[wrong]?.line,
      cause: `条款“${actual[wrong] ?? ''}”的摘要次序与 clauses 不同`,
      remedy: '按原文顺序排列',
    });
  for (const figure of plan.figures) {
    // Where the clause has no digest at all, that is the fault; where it does not exist, the figure says so.
    const digest = bodies.find((c) => c.attributes['id'] === figure.data.clause);
    if (!digest || digest.empty) continue;
    const printed = plan.body.components.some(
      (c) =>
        c.name === 'F' && c.attributes['id'] === figure.id && c.clause === figure.data.clause && !c.attributes['plan'],
    );
    if (!printed)
      check.say({
        ...at,
        line: digest.line,
        cause: `条款“${figure.data.clause}”的摘要没有印出数字“${figure.id}”（${figure.data.name}）`,
        remedy: `在这一条的摘要里用 <F id="${figure.id}" />`,
      });
  }
}
