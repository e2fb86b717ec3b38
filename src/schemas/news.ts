import { z } from 'astro/zod';
import { draft, id, listOf, partialDate, regionCode, text } from './common.ts';

export const newsSchema = z.strictObject({
  title: text.describe('标题'),
  date: partialDate.describe('事情发生的日期，知道到哪一级写到哪一级，加引号'),
  dateNote: text.optional().describe('日期的说明，如“年份据文号推定”'),
  summary: text.describe('一两句话，不写数字'),
  regions: listOf(regionCode).min(1),
  plans: listOf(id).default([]).describe('有关文件编号'),
  events: listOf(id).default([]).describe('有关活动编号'),
  channels: listOf(id).default([]).describe('有关热线或机构编号'),
  sources: listOf(id).default([]).describe('来源编号；据本站收录的文件写的可以不填'),
  draft,
});
export type News = z.output<typeof newsSchema>;
