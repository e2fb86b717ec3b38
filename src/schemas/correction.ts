import { z } from 'astro/zod';
import { id, isSeen, isoDate, text } from './common.ts';

export const correctionSchema = z.strictObject({
  id,
  date: isoDate.describe('更正日期'),
  page: z
    .string()
    .max(200, '地址最多 200 字')
    .refine(isSeen, '有看不见或无法识别的字符，请重新录入')
    .regex(/^\/[^\s<>"\\]*$/, '页面地址以 / 开头')
    .describe('哪个页面，站内地址'),
  was: text.describe('原来错在哪里'),
  now: text.describe('现在是什么'),
});
export const correctionsSchema = z.array(correctionSchema);
export type Correction = z.output<typeof correctionSchema>;
