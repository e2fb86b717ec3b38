import { z } from 'astro/zod';
import { clauseId, id, isoMonth, text } from './common.ts';
import { EVENT_KINDS } from './event.ts';

const printed = text.describe('原文里的写法，短');

/** What an import found beside the figures, and nobody has looked at yet. The file goes when all of it is settled. */
export const proposalsSchema = z.strictObject({
  source: z
    .strictObject({
      file: text.describe('读的是哪个文件'),
      encoding: text.describe('它的编码'),
      characters: z.int().describe('字数，空白不计'),
    })
    .describe('导入的来源'),
  channels: z
    .array(
      z.strictObject({
        clause: clauseId,
        number: z.string().describe('电话'),
        kind: z.enum(['hotline', 'office']),
        channel: id.nullable().describe('像是已有的哪一个热线（channels/ 里的编号）；没有写 null'),
        printed,
      }),
    )
    .default([])
    .describe('提议的热线和机构电话'),
  events: z
    .array(
      z.strictObject({
        clause: clauseId,
        title: text,
        kind: z.enum(EVENT_KINDS),
        recurs: z.string().nullable(),
        printed,
      }),
    )
    .default([])
    .describe('提议的宣传日、宣传周和每年的活动'),
  agencies: z
    .array(
      z.strictObject({
        name: text.describe('原文里的写法'),
        agency: id.nullable().describe('像是已有的哪一个单位（agencies/ 里的编号）；没有写 null'),
        clauses: z.array(clauseId).min(1).describe('哪些条款写了它负责'),
      }),
    )
    .default([])
    .describe('提议的责任单位'),
  phases: z
    .array(
      z.strictObject({
        clause: clauseId,
        name: text,
        start: isoMonth.nullable(),
        end: isoMonth.nullable(),
        printed: z.string(),
      }),
    )
    .default([])
    .describe('提议的工作阶段'),
  warnings: z
    .array(z.strictObject({ line: z.int().min(1).describe('原文的行号'), text: z.string() }))
    .default([])
    .describe('导入时的疑点'),
  numbers: z
    .array(
      z.strictObject({ clause: clauseId.nullable(), line: z.int().min(1), printed: z.string(), reason: z.string() }),
    )
    .default([])
    .describe('没有当作数字登记的数，看看有没有漏的'),
});
export type Proposals = z.output<typeof proposalsSchema>;
