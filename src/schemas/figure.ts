import { z } from 'astro/zod';
import { clauseId, id, proposed, text, year } from './common.ts';

export const FIGURE_KINDS = ['target', 'baseline', 'achievement', 'budget'] as const;
export const COMPARATORS = [
  'eq',
  'ge',
  'gt',
  'le',
  'lt',
  'approx',
  'range',
  'increase-ge',
  'increase-gt',
  'multiple-ge',
] as const;
export const BASES = [
  'stock',
  'annual',
  'cumulative',
  'growth',
  'share',
  'relative',
  'rank',
  'count',
  'duration',
  'unspecified',
] as const;

/** A number of a plan, as printed, with its clause and its official wording. */
export const figureSchema = z
  .strictObject({
    id,
    clause: clauseId.describe('这个数字所在条款的编号'),
    kind: z
      .enum(FIGURE_KINDS)
      .describe('种类：target 目标，baseline 基期值（本文件有目标接续它），achievement 已有成绩，budget 安排的钱'),
    baselineOf: id.nullable().default(null).describe('它是哪个目标的基期值（目标数字的编号）；只有 baseline 填'),
    indicator: id.nullable().default(null).describe('所属指标编号，见 indicators/；没有写 null'),
    name: text.describe('数的是什么，一个短名称'),
    comparator: z
      .enum(COMPARATORS)
      .describe(
        '比较关系：eq 等于，ge 以上，gt 超过，le 以下，lt 低于，approx 约，increase-ge 增加…以上，increase-gt 增长超过，multiple-ge …倍以上，range 区间',
      ),
    value: z
      .union([z.number(), z.tuple([z.number(), z.number()])])
      .describe('数值，照原文（6万件写 6）；区间写 [低, 高]'),
    unit: text.describe('单位，照原文，如 件、万件、%、家'),
    year: year.nullable().describe('数值所指的年份；原文没写明写 null'),
    from: year.nullable().default(null).describe('累计值的起始年'),
    spanText: text.nullable().default(null).describe('时间跨度，照原文，如 近三年'),
    attribute: z
      .enum(['binding', 'expected'])
      .nullable()
      .default(null)
      .describe('指标属性：binding 约束性，expected 预期性；没写 null'),
    basis: z
      .enum(BASES)
      .describe(
        '口径：stock 存量，annual 年度，cumulative 累计，growth 增长，share 占比，relative 相对值，rank 位次，count 件次，duration 时长，unspecified 没写明',
      ),
    wording: text.describe('官方原话：原文里连续的一小段，含这个数，最多 60 字'),
    counted: text
      .optional()
      .describe('原话里指明数的是什么的那几个字（名称与原话用词不同，或原话是“分别为”的并列句时填）'),
    note: text.nullable().default(null).describe('疑点说明，读者看得到'),
    proposed,
  })
  .superRefine((f, ctx) => {
    const pair = Array.isArray(f.value);
    if ((f.comparator === 'range') !== pair)
      ctx.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'comparator 是 range 时 value 写成 [低, 高]，否则写一个数',
      });
    if (Array.isArray(f.value) && f.value[0] >= f.value[1])
      ctx.addIssue({ code: 'custom', path: ['value'], message: '区间的低值必须小于高值' });
    if ((f.kind === 'baseline') !== (f.baselineOf !== null))
      ctx.addIssue({
        code: 'custom',
        path: ['baselineOf'],
        message: 'kind 是 baseline 时必须填 baselineOf，其他种类不填',
      });
    if (f.wording.replace(/\s+/g, '').length > 60)
      ctx.addIssue({ code: 'custom', path: ['wording'], message: '官方原话最多 60 字，请只截取含数字的一小段' });
    if (f.basis === 'cumulative' && f.from === null && f.spanText === null)
      ctx.addIssue({
        code: 'custom',
        path: ['spanText'],
        message: '累计值要填 from（起始年）或 spanText（原文的时间跨度）',
      });
  });
export const figuresSchema = z.array(figureSchema);
export type Figure = z.output<typeof figureSchema>;
export type Comparator = Figure['comparator'];
export type Basis = Figure['basis'];
