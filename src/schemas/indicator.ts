import { z } from 'astro/zod';
import { draft, id, listOf, text } from './common.ts';
import { BASES } from './figure.ts';

export const THEMES = [
  'creation',
  'use',
  'protection',
  'management',
  'service',
  'talent',
  'culture',
  'investment',
] as const;

export const indicatorSchema = z.strictObject({
  name: text.describe('指标名称'),
  aliases: z
    .array(z.strictObject({ name: text.describe('别名'), reason: text.describe('为什么是同一个指标') }))
    .default([])
    .describe('别名，每个都写明为什么是同一个指标'),
  theme: z
    .enum(THEMES)
    .describe(
      '主题：creation 创造，use 运用，protection 保护，management 管理，service 服务，talent 人才，culture 文化，investment 投入',
    ),
  unit: text.describe('标准单位'),
  sameUnits: listOf(text).default([]).describe('数同一样东西的其他量词，如 个、家'),
  basis: z.enum(BASES).describe('通常的口径'),
  definition: text.describe('一两句话说明这个指标数的是什么'),
  counted: text.describe('怎么算；没有公开的计算方法就照实说'),
  notThis: listOf(text).default([]).describe('容易混淆、但不是它的东西'),
  sources: listOf(id).default([]).describe('定义依据的来源编号'),
  draft,
});
export type Indicator = z.output<typeof indicatorSchema>;
