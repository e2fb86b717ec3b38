import { z } from 'astro/zod';
import { field, id, partialDate, text, webAddress } from './common.ts';

export const publishedSource = z.strictObject({
  id: field(id, '编号', '来源编号，不变'),
  publisher: field(text, '发布者', '发布者'),
  title: field(text, '题名', '题名或文件名'),
  docNumber: field(text.nullable(), '文号', '发文字号；没有就是空'),
  date: field(partialDate.nullable(), '日期', '知道多少写多少；不知道就是空'),
  url: field(webAddress.nullable(), '网址', '没有核实到就是空'),
  supports: field(text, '证明什么', '它证明什么'),
});
