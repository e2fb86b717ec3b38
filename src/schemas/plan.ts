import { z } from 'astro/zod';
import { PROPOSABLE } from '../lib/import/proposable.ts';
import { clauseId, draft, httpUrl, id, isoDate, isoMonth, listOf, regionCode, text, year } from './common.ts';

/** A clause of a plan's outline. Its digest stands in the body as `<Clause id="…">`. */
const clauseSchema = z.strictObject({
  id: clauseId,
  number: text.nullable().describe('条款序号，照原文，如 第一章、（一）、1．；没有序号写 null'),
  heading: text.describe('条款标题，照原文，不带序号和末尾句号'),
  level: z.int().min(1).max(5).describe('层级，最高一层是 1'),
  printed: text.optional().describe('原文里这一条开头怎么印（序号加标题与原文不同时才填），核对时用它找条款'),
  titleOnly: z.boolean().default(false).describe('true 表示这一条只有标题，没有自己的正文，不需要摘要'),
  agencies: listOf(id).default([]).describe('责任单位的编号，见 agencies/'),
  notes: z
    .array(z.strictObject({ text: text.describe('说明文字'), sources: listOf(id).min(1).describe('依据的来源编号') }))
    .default([])
    .describe('提到的标准、文件、热线后来被取代等情况的说明，必须有来源'),
});

const phaseSchema = z.strictObject({
  id,
  name: text.describe('阶段名称'),
  clause: clauseId,
  start: isoMonth.describe('开始月份'),
  end: isoMonth.nullable().describe('结束月份；没有写明写 null'),
  printed: text.describe('原文怎样写起止时间'),
  summary: text.describe('这一阶段做什么，用自己的话'),
  note: text.optional().describe('读者应知道的疑点'),
});

const otherDocument = z.strictObject({
  title: text.describe('文件名称，不带书名号'),
  issuer: text.optional().describe('发文机关'),
  docNumber: text.nullable().describe('发文字号；不知道写 null'),
  issuedDate: isoDate.optional().describe('成文日期'),
  url: httpUrl.nullable().default(null),
  sources: listOf(id).default([]).describe('依据的来源编号'),
});

export const planSchema = z.strictObject({
  title: text.describe('文件全称，照原文'),
  shortTitle: text.describe('简称，列表和导航里用，如 梁平区“十四五”知识产权规划'),
  kind: z
    .enum(['plan', 'work-programme', 'reply', 'press-report'])
    .describe('文件种类：plan 规划，work-programme 工作方案，reply 答复函，press-report 新闻报道'),
  region: regionCode,
  issuer: text.describe('发文机关（报道写报社）'),
  issuedDate: isoDate.nullable().describe('成文日期；没有印明写 null'),
  docNumber: text.nullable().describe('发文字号，用〔 〕；没有写 null'),
  period: z
    .strictObject({ start: year.describe('起始年'), end: year.describe('终止年') })
    .refine((p) => p.start <= p.end, '起始年不能晚于终止年')
    .nullable()
    .describe('规划期的起止年；没有写 null'),
  validity: text.nullable().default(null).describe('有效性，只写发文机关标明的；没标明写 null，页面显示“未标注”'),
  sourceUrl: httpUrl.nullable().describe('官方原文网址；没有核实到写 null'),
  summary: text.describe('一两句话说清这份文件，用自己的话，不写数字'),
  reportsOn: otherDocument.nullable().default(null).describe('报道所说的那份文件（只有 press-report 填）'),
  reportDate: z
    .strictObject({ text: text.describe('页面上怎样写这个日期'), sources: listOf(id).min(1) })
    .optional()
    .describe('报道里的事件日期不全时，推定的日期和依据'),
  successor: otherDocument.nullable().default(null).describe('接续的文件；不知道写 null'),
  digested: z.boolean().describe('true 表示条文摘要已整理完；false 时页面显示“条文摘要整理中”'),
  keyFigures: listOf(id).max(4).default([]).describe('页首突出显示的数字编号，最多四个'),
  clauses: z.array(clauseSchema).default([]).describe('条款目录，按原文顺序，一条不漏'),
  phases: z.array(phaseSchema).default([]).describe('工作阶段'),
  proposed: listOf(z.enum(PROPOSABLE)).default([]).describe('导入时提议、还没有人核对的字段；核对一个删一个'),
  draft,
});
export type Plan = z.output<typeof planSchema>;
export type Clause = z.output<typeof clauseSchema>;
