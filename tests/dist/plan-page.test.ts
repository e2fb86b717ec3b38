import { expect, test } from 'vitest';
import { attribute, hasClass, inside, items, pages, text, type Page } from '../support/dist.ts';

interface Plan {
  id: string;
  url: string;
  issuer: string;
  docNumber: string | null;
  kind: string;
  clauses: { id: string }[];
}
const plans = items<Plan>('plans');
const pageOf = (plan: Plan): Page => {
  const page = pages().find(({ url }) => url === plan.url);
  if (!page) throw new Error(plan.url);
  return page;
};
const byId = (page: Page, id: string) => page.elements.find((element) => attribute(element, 'id') === id);
/** What the head of a plan says, by its label. */
function factsOf(page: Page): Map<string, string> {
  const list = page.elements.find((element) => element.tagName === 'dl' && hasClass(element, 'meta'));
  const all = list ? inside(list) : [];
  const values = all.filter(({ tagName }) => tagName === 'dd').map((element) => text(element).trim());
  return new Map(all.filter(({ tagName }) => tagName === 'dt').map((dt, n) => [text(dt).trim(), values[n] ?? '']));
}

test('the head of every plan says issuer, number, date, period with its state, validity, kind and original', () => {
  for (const plan of plans) {
    const facts = factsOf(pageOf(plan));
    const report = plan.kind === 'press-report';
    for (const label of ['发文字号', report ? '发布会日期' : '成文日期', '地区', '规划期', '体裁', '原文'])
      expect(facts.get(label), `${plan.id} ${label}`).toBeTruthy();
    expect(facts.get(report ? '发表的报纸' : '发文机关'), plan.id).toBe(plan.issuer);
    // A newspaper's report has no legal validity.
    expect(facts.has('有效性'), plan.id).toBe(!report);
    expect(facts.get('发文字号'), plan.id).toBe(plan.docNumber ?? '原文没有印发文字号');
    expect(facts.get('规划期'), plan.id).toMatch(/规划期已届满|规划期内|未开始|没有规划期/);
  }
});

test('every clause of every plan can be linked to, and its figures and measures stand in it', () => {
  const places = [
    ...items<{ id: string; plan: string; clause: string; url: string }>('figures'),
    ...items<{ id: string; plan: string; clause: string; url: string }>('measures'),
  ];
  for (const plan of plans) {
    const page = pageOf(plan);
    for (const { id } of plan.clauses) {
      const section = byId(page, id);
      expect(section, `${plan.id} ${id}`).toBeDefined();
      if (!section || !hasClass(section, 'clause')) continue;
      const within = inside(section);
      expect(within.some((element) => element.tagName === 'a' && attribute(element, 'href') === `#${id}`)).toBe(true);
      const ids = new Set(within.map((element) => attribute(element, 'id')));
      for (const place of places.filter((item) => item.plan === plan.id && item.clause === id))
        expect(ids, place.url).toContain(place.url.split('#')[1]);
    }
  }
  expect(places.length).toBeGreaterThan(200);
});

test('a bold label and its text stand close together', () => {
  for (const plan of plans) expect(pageOf(plan).html, plan.id).not.toMatch(/[：，。；]<\/strong>\s/);
});

test('dates and document numbers in the digests do not break', () => {
  const { html } = pageOf(plans.find(({ id }) => id === 'liangping-2021-2025') as Plan);
  expect(html).toContain('<span class="kept">2022年1月27日</span>');
});

test('no page publishes the marks that only the search index reads', () => {
  for (const page of pages()) expect(page.html.includes(' data-record'), page.url).toBe(false);
});
