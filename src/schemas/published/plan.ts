import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { planSchema } from '../plan.ts';
import { choice, clauseId, date, field, id, regionCode, text, url, webAddress, year } from './common.ts';

const document = (title: string, description: string) =>
  field(
    z
      .strictObject({
        title: field(text, '名称', '文件名称，不带书名号'),
        docNumber: field(text.nullable(), '文号', '发文字号；不知道就是空'),
        url: field(webAddress.nullable(), '网址', '原文网址；没有核实到就是空'),
      })
      .nullable(),
    title,
    description,
  );

export const region = field(
  z.strictObject({
    code: field(regionCode, '代码', 'GB/T 2260 六位行政区划代码'),
    name: field(text, '名称', '地区名称'),
  }),
  '地区',
  '文件管的地区',
);

const publishedClause = z.strictObject({
  id: field(clauseId, '条款编号', '按在文件中的位置取；在一份文件里不重复'),
  number: field(text.nullable(), '序号', '原文的序号，如 第一章、（一）；没有序号就是空'),
  heading: field(text, '标题', '条款标题，照原文'),
  level: field(z.int().min(1).max(5), '层级', '最高一层是 1'),
  agencies: field(z.array(id), '责任单位', '责任单位的编号，见 agencies；原文没有写明就是空'),
  url,
});

export const publishedPlan = z.strictObject({
  id: field(id, '编号', '文件编号，不变'),
  title: field(text, '名称', '文件全称，照原文'),
  kind: choice(planSchema.shape.kind.options, strings.plan.kinds, '种类', '文件种类：'),
  docNumber: field(text.nullable(), '文号', '发文字号；原文没有印就是空'),
  issuer: field(text, '发文机关', '发文机关；新闻报道是报社'),
  issuedDate: field(date.nullable(), '成文日期', '成文日期；原文没有印明就是空'),
  region,
  period: field(
    z
      .strictObject({
        start: field(year, '起始年', '规划期的第一年'),
        end: field(year, '终止年', '规划期的最后一年'),
      })
      .nullable(),
    '规划期',
    '规划期的起止年；没有规划期就是空',
  ),
  periodState: choice(
    ['not-started', 'running', 'ended', 'none'],
    strings.periodState,
    '规划期状态',
    '从数据日期那天看：',
  ),
  url,
  sourceUrl: field(webAddress.nullable(), '原文网址', '官方原文的网址；没有核实到就是空'),
  successor: document('接续文件', '接续这份文件的文件；不知道就是空'),
  reportsOn: document('所报道的文件', '新闻报道所说的那份文件；其他种类是空'),
  clauses: field(z.array(publishedClause), '条款', '条款目录，按原文顺序；在 CSV 里另成一表 clauses.csv'),
});

/** A clause as a row of its own table, where it needs its plan beside it. */
export const clauseRow = z.strictObject({
  plan: field(id, '文件编号', '所在文件的编号，见 plans'),
  ...publishedClause.shape,
});
