import { squeeze } from '../text/squeeze.ts';
import type { ImportResult } from './import-text.ts';

/** What an import tells its editor. */
export interface Told {
  id: string;
  /** Folder of the plan, from the project root. */
  folder: string;
  /** Where the text was laid down for `npm run verify` and for reading beside the digests. */
  text: string;
  /** Codes that were added to regions.yaml. */
  regions: readonly string[];
  /** Menus and feet of a saved page. */
  around: readonly string[];
}

/** The report in plain Chinese: what was proposed, what is doubtful (by line), what is left over, and what comes next. */
export function reportText(result: ImportResult, told: Told): string {
  const { metadata, region, figures, clauses } = result;
  const left = result.pieces.filter((piece) => piece.clause === null);
  const own = clauses.filter((clause) => !clause.titleOnly).length;
  const kinds = { target: '目标', achievement: '成绩', budget: '安排的钱' } as const;
  const byKind = (Object.keys(kinds) as (keyof typeof kinds)[]).map(
    (kind) => `${kinds[kind]} ${figures.filter((figure) => figure.kind === kind).length}`,
  );
  const lines = [
    `导入完成：${told.folder}/（草稿，核对完才能公开）`,
    '',
    '一、认出来的',
    `  标题　　${metadata.title ?? '没有认出'}`,
    `  文号　　${metadata.docNumber ?? '没有认出'}`,
    `  发文机关　${metadata.issuer ?? '没有认出'}`,
    `  成文日期　${metadata.issuedDate ?? '没有认出'}`,
    `  规划期　${metadata.period ? `${metadata.period.start}—${metadata.period.end} 年` : '没有'}`,
    `  地区　　${region ? `${region.chain.map((place) => place.name).join('')}（${region.place.code}）` : '没有认出'}${told.regions.length > 0 ? `，已把 ${told.regions.join('、')} 作为草稿加进 content/regions.yaml` : ''}`,
    `  条款　　${clauses.length} 条，其中 ${own} 条要写摘要`,
    `  数字　　${figures.length} 个（${byKind.join('，')}），${figures.filter((figure) => figure.indicator !== null).length} 个找到像的指标；表格 ${result.tables} 张`,
    `  热线和电话 ${result.channels.length} 个，宣传日和活动 ${result.events.length} 项，责任单位 ${result.agencies.length} 个，阶段 ${result.phases.length} 个`,
    ...(result.masked > 0 ? [`  个人号码　${result.masked} 个，已经遮去`] : []),
    '',
    `二、要看一看的（${result.warnings.length} 处，数字是原文的行号）`,
    ...list(result.warnings.map((warning) => `第 ${warning.line} 行：${warning.text}`)),
    '',
    `三、没有归入条款的文字（${left.length + told.around.length} 处）`,
    ...list([
      ...left.map((piece) => `${piece.reason ?? ''}：${squeeze(result.text.slice(piece.start, piece.end))}`),
      ...told.around.map((line) => `网页上文章以外：${line.replaceAll('\t', ' ')}`),
    ]),
    '',
    `四、没有当作数字的数（${result.numbers.length} 个，看看有没有漏的）`,
    ...list(result.numbers.map((number) => `第 ${number.line} 行：${number.printed}（${number.reason}）`)),
    '',
    '五、接下来',
    `  1. npm run review -- ${told.id}，在打开的网页上对照原文：核对数字，写摘要，核对文件信息，处理其他提议，最后公开。`,
    `  2. npm run verify -- ${told.text.replace(/\/[^/]*$/, '')} ${told.id}，再拿原文核对一遍每个数字。`,
    '  3. npm run build，npm run preview，看看页面。',
    `  不用审读台也行：直接改 ${told.folder}/ 里的文件，核对过的删去 proposed（写法见 content/README.md）。`,
  ];
  return `${lines.join('\n')}\n`;
}

const list = (items: readonly string[]) => (items.length === 0 ? ['  没有。'] : items.map((item) => `  ${item}`));
