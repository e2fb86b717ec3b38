import { z } from 'astro/zod';
import { draft, regionCode, text } from './common.ts';

export const regionSchema = z.strictObject({
  id: regionCode,
  name: text.describe('名称，如 南岸区'),
  fullName: text.describe('带上级的全称，如 重庆市南岸区'),
  parent: regionCode.nullable().describe('上级的代码；全国写 null'),
  note: text.optional().describe('容易混淆时的说明'),
  draft,
});
export const regionsSchema = z.array(regionSchema).min(1);
export type Region = z.output<typeof regionSchema>;
