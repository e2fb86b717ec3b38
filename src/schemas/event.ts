import { z } from 'astro/zod';
import { clauseId, draft, id, isoDate, listOf, regionCode, text, year } from './common.ts';

export const EVENT_KINDS = ['day', 'week', 'campaign', 'activity', 'requirement', 'reported'] as const;

export const eventSchema = z
  .strictObject({
    id,
    title: text.describe('名称'),
    kind: z
      .enum(EVENT_KINDS)
      .describe(
        '种类：day 日，week 周，campaign 集中活动，activity 常态活动，requirement 年度要求，reported 已报告的活动',
      ),
    recurs: z
      .string()
      .regex(
        /^FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYMONTHDAY=([1-9]|[12]\d|3[01])$/,
        '重复规则写成 RRULE，如 FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=26',
      )
      .nullable()
      .default(null)
      .describe('每年重复的规则（RRULE）；不重复或日期不定写 null'),
    start: isoDate.nullable().default(null).describe('第一天；不知道写 null'),
    end: isoDate.nullable().default(null).describe('最后一天；不知道写 null'),
    plan: id.nullable().default(null).describe('文件编号'),
    clause: clauseId.nullable().default(null),
    region: regionCode,
    audience: listOf(text).default([]).describe('面向谁'),
    places: listOf(text).default([]).describe('在哪里办'),
    summary: text.describe('一两句话，用自己的话，不写数字'),
    figures: listOf(id).default([]).describe('有关的数字编号（同一文件）'),
    themes: z
      .array(
        z.strictObject({
          year: year.describe('哪一年'),
          theme: text.nullable().describe('主题；没有查到写 null'),
          source: id.nullable(),
        }),
      )
      .default([])
      .describe('历年主题和来源'),
    sources: listOf(id).default([]).describe('来源编号'),
    draft,
  })
  .superRefine((e, ctx) => {
    if ((e.plan === null) !== (e.clause === null))
      ctx.addIssue({ code: 'custom', path: ['clause'], message: 'plan 和 clause 要么都填，要么都不填' });
    if (e.plan === null && e.sources.length === 0)
      ctx.addIssue({ code: 'custom', path: ['sources'], message: '没有文件条款的活动必须有来源' });
    if (e.start && e.end && e.start > e.end)
      ctx.addIssue({ code: 'custom', path: ['end'], message: '最后一天不能早于第一天' });
  });
export const eventsSchema = z.array(eventSchema);
export type Event = z.output<typeof eventSchema>;
