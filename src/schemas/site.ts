import { z } from 'astro/zod';
import { httpUrl, text } from './common.ts';

export const siteSchema = z.strictObject({
  name: text.describe('站名'),
  tagline: text.describe('一句话站名说明'),
  description: text.describe('网站简介'),
  headline: text
    .optional()
    .describe('首页放大的那个数：文件编号/数字编号，如 nanan-2022-2025/patents-per-10k-2025；不写就不放'),
  url: httpUrl.nullable().describe('正式网址；没有写 null'),
  operator: text.nullable().describe('主办者；没有写 null'),
  contact: z
    .strictObject({ email: z.email('邮箱写法不对').max(254, '邮箱最多 254 字').describe('联系邮箱') })
    .nullable()
    .describe('联系方式；没有写 null，页面就不显示'),
  filingNumber: text.nullable().describe('备案编号；没有写 null'),
});
export type Site = z.output<typeof siteSchema>;
