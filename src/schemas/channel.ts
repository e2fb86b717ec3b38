import { z } from 'astro/zod';
import { draft, evidence, id, listOf, partialDate, regionCode, text } from './common.ts';

export const CHANNEL_KINDS = [
  'hotline',
  'centre',
  'station',
  'window',
  'platform',
  'committee',
  'office',
  'contact-point',
] as const;

export const channelSchema = z.strictObject({
  name: text.describe('名称'),
  kind: z
    .enum(CHANNEL_KINDS)
    .describe(
      '种类：hotline 热线，centre 中心，station 工作站，window 窗口，platform 平台，committee 委员会或领导小组，office 办公室，contact-point 联系点',
    ),
  number: z
    .string()
    .max(20, '电话最多 20 位')
    .regex(/^[\d-]+$/, '电话只写数字和连字符')
    .refine((s) => !/^(0?86)?1[3-9]\d{9}$/.test(s.replaceAll('-', '')), '不能登载个人手机号码')
    .nullable()
    .describe('公布的电话，加引号；没有写 null。个人号码不登'),
  regions: listOf(regionCode).min(1).describe('服务的地区；"100000" 是全国'),
  handles: listOf(text).min(1).describe('管什么事，短语'),
  summary: text.describe('一句话说明'),
  state: z
    .enum(['in-service', 'merged', 'to-verify'])
    .describe('现况：in-service 在用，merged 已并入，to-verify 待核实'),
  stateNote: text.optional().describe('现况的说明，如“待核实，可先拨 12315”'),
  evidence: listOf(evidence).min(1).describe('依据：文件条款或来源'),
  checked: partialDate.describe('最新一份依据的日期，知道多少写多少；不是查看日期'),
  agency: id.nullable().default(null).describe('主管单位编号'),
  history: z
    .array(
      z.strictObject({
        date: partialDate,
        text: text.describe('发生了什么'),
        evidence: evidence.describe('依据：文件条款或来源'),
      }),
    )
    .default([])
    .describe('沿革，每条都有依据'),
  draft,
});
export type Channel = z.output<typeof channelSchema>;
