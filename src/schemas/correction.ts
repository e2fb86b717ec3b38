import { z } from 'astro/zod';
import { id, isoDate, text } from './common.ts';

export const correctionSchema = z.strictObject({
  id,
  date: isoDate.describe('更正日期'),
  page: z
    .string()
    .regex(/^\/\S*$/, '页面地址以 / 开头')
    .describe('哪个页面，站内地址'),
  was: text.describe('原来错在哪里'),
  now: text.describe('现在是什么'),
});
export const correctionsSchema = z.array(correctionSchema);
export type Correction = z.output<typeof correctionSchema>;
