import { z } from 'astro/zod';
import { clauseId, id, listOf, regionCode, text } from './common.ts';

/** The number for whoever finds no other door: every problem names it somewhere. */
export const LAST_RESORT = '12315';

const step = z.strictObject({
  channel: id.describe('热线或机构的编号，见 channels/'),
  why: text.optional().describe('为这件事找它做什么，一句话；不写就印它“管什么”'),
});
export type HelpStep = z.output<typeof step>;

/** What somebody comes with, and to whom to go with it. Not to be mixed up with a fault of the content (src/loaders/problem.ts). */
export const helpProblemSchema = z.strictObject({
  id,
  title: text.describe('题目，短语，如“专利侵权”'),
  group: z.enum(['harm', 'wish']).describe('harm 权利受了侵害，wish 想办一件事'),
  asks: listOf(text).min(1, '至少写一种问法').describe('平常人会怎样问，搜索用得上'),
  summary: text.describe('一句话说这是什么事，用自己的话，不写数字'),
  have: listOf(text).min(1, '至少写一样').describe('打电话或上门之前先准备什么；一般的劝告，不写数字和时限'),
  doors: z
    .array(
      z.strictObject({
        region: regionCode,
        steps: z.array(step).min(1, '没有门就删去这个地区').describe('先找谁、再找谁'),
      }),
    )
    .default([])
    .describe('专管这件事的热线和机构，按地区；同一地区里先找的写在前。没有来源的不写'),
  then: z
    .array(step)
    .default([])
    .describe('不专管、但可以接着打的号码，先打的写在前。doors 的全国和这里合起来，要有 12315'),
  promises: listOf(
    z.union([
      z.strictObject({ plan: id.describe('文件编号'), measure: id.describe('措施编号，见那份文件的 measures.yaml') }),
      z.strictObject({ plan: id.describe('文件编号'), clause: clauseId }),
    ]),
  )
    .default([])
    .describe('各地文件里有关的承诺：措施（plan 和 measure），没有措施的写条款（plan 和 clause）'),
  topics: listOf(id).default([]).describe('支持政策里有关的事项编号，见 topics.yaml'),
  see: z
    .array(
      z.strictObject({
        text: text.describe('链接上的字'),
        url: text.regex(/^\/[a-z0-9/-]*\/$/, '站内地址用小写字母，以 / 开头、以 / 结尾').describe('站内地址'),
      }),
    )
    .default([])
    .describe('还可以看的站内页面'),
  notes: z
    .array(z.strictObject({ text: text.describe('提醒的话'), sources: listOf(id).default([]).describe('来源编号') }))
    .default([])
    .describe('提醒；有数字、日期、职责时写来源编号'),
});
export const helpProblemsSchema = z.array(helpProblemSchema).min(1);
export type HelpProblem = z.output<typeof helpProblemSchema>;
