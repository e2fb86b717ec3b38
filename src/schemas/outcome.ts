import { z } from 'astro/zod';
import { id, listOf, regionCode, text, year } from './common.ts';
import { BASES, COMPARATORS } from './figure.ts';

/** A result that an official source published later. */
export const outcomeSchema = z.strictObject({
  id,
  indicator: id.nullable().describe('所属指标编号；没有对应指标写 null'),
  region: regionCode,
  name: text.describe('名称，照来源'),
  comparator: z.enum(COMPARATORS).default('eq').describe('比较关系，同数字的一样'),
  value: z.number().describe('数值，照来源'),
  unit: text.describe('单位，照来源'),
  year: year.describe('年份'),
  basis: z.enum(BASES).describe('口径'),
  sources: listOf(id).min(1).describe('来源编号'),
  wording: text.describe('来源的原话，短'),
  apart: text.nullable().default(null).describe('它的范围与指标不同、不能与规划里的数并列的原因；可以并列就不写'),
  note: text.nullable().default(null).describe('疑点说明'),
});
export const outcomesSchema = z.array(outcomeSchema);
export type Outcome = z.output<typeof outcomeSchema>;
