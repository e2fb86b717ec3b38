import { z } from 'astro/zod';
import { clauseId, id, listOf, text } from './common.ts';

export const MEASURE_FORMS = [
  'grant',
  'award',
  'loan',
  'guarantee',
  'insurance',
  'tax',
  'certification',
  'training',
  'service',
  'platform',
  'award-selection',
  'cooperation',
  'other',
] as const;
export const MEASURE_STATUSES = ['plan-promise', 'open', 'closed', 'unknown'] as const;

/** A support that a plan promises to somebody. */
export const measureSchema = z.strictObject({
  id,
  clause: clauseId.describe('作出承诺的条款编号'),
  title: text.describe('措施名称，短语，不写数字'),
  summary: text.describe('一两句话：给谁、给什么、怎么给；用自己的话，不写数字'),
  topics: listOf(id).min(1, '至少填一个事项').describe('事项编号，见 topics.yaml'),
  applicants: listOf(id).min(1, '至少填一类对象').describe('对象编号，见 applicants.yaml'),
  form: z
    .enum(MEASURE_FORMS)
    .describe(
      '形式：grant 补助，award 奖励，loan 贷款，guarantee 担保分险，insurance 保险，tax 税费，certification 认证，training 培训，service 服务，platform 平台，award-selection 评选，cooperation 合作，other 其他',
    ),
  status: z
    .enum(MEASURE_STATUSES)
    .default('plan-promise')
    .describe('状态：plan-promise 规划承诺（默认），open 正在受理，closed 已结束，unknown 不明'),
  agencies: listOf(id).default([]).describe('负责单位编号；原文没写明就留空'),
  figures: listOf(id).default([]).describe('有关金额、数量的数字编号（本文件 figures.yaml）'),
});
export const measuresSchema = z.array(measureSchema);
export type Measure = z.output<typeof measureSchema>;
