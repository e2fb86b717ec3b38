import { z } from 'astro/zod';
import { draft, id, regionCode, text } from './common.ts';

export const agencySchema = z.strictObject({
  id,
  name: text.describe('规范名称，带地名，如 安宁市市场监督管理局'),
  printedNames: z
    .array(
      z.strictObject({
        name: text.describe('原文里的写法'),
        reason: text.optional().describe('写法不同时，为什么是同一单位'),
      }),
    )
    .default([])
    .describe('各文件里的写法'),
  region: regionCode,
  note: text.optional().describe('说明'),
  draft,
});
export const agenciesSchema = z.array(agencySchema);
export type Agency = z.output<typeof agencySchema>;
