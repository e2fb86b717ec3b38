import { z } from 'astro/zod';
import { httpUrl, id, partialDate, text } from './common.ts';

/** A public source beyond the plans themselves. */
export const sourceSchema = z.strictObject({
  id,
  publisher: text.describe('发布者'),
  title: text.describe('题名或文件名'),
  docNumber: text.optional().describe('发文字号'),
  date: partialDate.nullable().describe('日期；不知道写 null'),
  url: httpUrl.nullable().describe('网址；没有核实到写 null，页面显示“网址待核”'),
  supports: text.describe('它证明什么'),
});
export const sourcesSchema = z.array(sourceSchema).min(1);
export type Source = z.output<typeof sourceSchema>;
