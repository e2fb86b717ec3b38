import type { UsedComponent } from '../mdx-file.ts';
import type { Article, PlanArticle } from '../read-content.ts';
import { addressBook, pathOf, type AddressBook } from './addresses.ts';
import type { Context } from './context.ts';

/** Bodies: what their components refer to, and where their links lead. */
export function checkBodies(check: Context): void {
  const { content } = check;
  const addresses = addressBook(check);
  for (const plan of content.plans) checkBody(check, addresses, plan, plan);
  for (const article of [...content.indicators, ...content.channels, ...content.news, ...content.pages])
    checkBody(check, addresses, article, null);
}

function checkBody(check: Context, addresses: AddressBook, article: Article<unknown>, plan: PlanArticle | null): void {
  const draft = check.isDraft(article);
  for (const used of article.body.components) {
    const at = { file: article.file, line: used.line, field: '正文' };
    if (!draft && namesDraft(check, used))
      check.say({
        ...at,
        cause: `“${article.id}”的正文引用了草稿“${used.attributes['plan'] ?? used.attributes['id'] ?? ''}”`,
        remedy: '先发布被引用的条目，或把这一条也设为草稿',
      });
    const id = used.attributes['id'];
    // A component without an id is a problem already.
    if (id === undefined) continue;
    if (used.name === 'F') checkFigure(check, article, plan, used, id);
    if (used.name === 'Channel' && check.state('channels', id) === null)
      check.say({
        ...at,
        cause: `“${article.id}”的正文引用了热线或机构“${id}”，但 content/channels/ 里没有它`,
        remedy: '改成已有的编号',
      });
    if (used.name === 'Term' && check.state('terms', id) === null)
      check.say({
        ...at,
        cause: `“${article.id}”的正文引用了词语“${id}”，但 content/glossary.yaml 里没有它`,
        remedy: '改成已有的编号',
      });
    if (used.name === 'Clause' && !plan)
      check.say({ ...at, cause: '只有文件（plan.mdx）的正文能用 <Clause>', remedy: '删去 <Clause>' });
  }
  for (const { url, line } of article.body.links) {
    const path = pathOf(url);
    if (path === null || addresses.leads(path, draft)) continue;
    check.say({
      file: article.file,
      line,
      field: '正文',
      cause: addresses.moved.has(path) ? `链接的“${path}”已经搬走了` : `链接的“${path}”不是本站的页面`,
      remedy: '改成本站已有的地址，照抄地址栏里的路径，以 / 结尾',
    });
  }
}

function namesDraft(check: Context, { name, attributes }: UsedComponent): boolean {
  if (name === 'Term') return check.state('terms', attributes['id'] ?? '') === 'draft';
  if (name === 'Channel') return check.state('channels', attributes['id'] ?? '') === 'draft';
  return name === 'F' && check.state('plans', attributes['plan'] ?? '') === 'draft';
}

function checkFigure(
  check: Context,
  article: Article<unknown>,
  plan: PlanArticle | null,
  used: UsedComponent,
  id: string,
): void {
  const at = { file: article.file, line: used.line, field: '正文' };
  const owner = used.attributes['plan'] ?? plan?.id;
  if (!owner) check.say({ ...at, cause: `<F id="${id}"> 没有说明是哪份文件的数字`, remedy: '补上 plan="文件编号"' });
  else if (check.state('plans', owner) === null)
    check.say({ ...at, cause: `<F> 引用的文件“${owner}”不存在`, remedy: '改成 content/plans/ 里有的编号' });
  else if (check.lacksFigure(owner, id))
    check.say({
      ...at,
      cause: `“${article.id}”的正文引用了数字“${id}”，但 content/plans/${owner}/figures.yaml 里没有它`,
      remedy: '改成已有的数字编号，或先登记这个数字',
    });
}
