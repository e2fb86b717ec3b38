import { z } from 'astro/zod';
import { UNSEEN } from '../lib/text/unseen.ts';

z.config(z.locales.zhCN());

/** An id: lower-case ASCII letters, digits, hyphen and full stop. */
export const id = z
  .string()
  .max(100, '编号最多 100 字')
  .regex(/^[a-z0-9][a-z0-9.-]*$/, '编号只用小写英文字母、数字、连字符和点，以字母或数字开头')
  .describe('编号，小写英文字母、数字和连字符，公布后不再改');

/** A clause id, by its place in the document: `c3-1-2`, `ch1-s1-1`, `box-1`. */
export const clauseId = z
  .string()
  .max(100, '条款编号最多 100 字')
  .regex(/^[a-z0-9][a-z0-9-]*$/, '条款编号只用小写英文字母、数字和连字符，如 ch1-s1-1')
  .describe('条款编号，按在文件中的位置取，如 c3-1-2、ch1-s1-1、box-1');

/** A GB/T 2260 code as a string of six digits. */
export const regionCode = z
  .string('行政区划代码要加引号，写成文字，如 "500155"')
  .regex(/^\d{6}$/, '行政区划代码是六位数字')
  .describe('GB/T 2260 六位行政区划代码，加引号，如 "500155"');

export const isoDate = z.iso
  .date('日期写成 "年-月-日" 并加引号，如 "2022-01-27"，且必须真有这一天')
  .describe('日期，加引号，如 "2022-01-27"');

/** Whether a text of ten characters is a day that there is. */
const isDay = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A date of which only the year, or the year and month, may be known. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    '日期写成 "2022-01-27"、"2009-04" 或 "2019"，知道多少写多少',
  )
  .refine((s) => s.length !== 10 || isDay(s), '没有这一天')
  .describe('日期，加引号，知道到哪一级写到哪一级');

export const isoMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份写成 "年-月" 并加引号，如 "2022-08"')
  .describe('月份，加引号，如 "2022-08"');

export const year = z.int('年份是四位整数').min(1900).max(2100);

/** Whether a reader sees every character of a text. */
export const isSeen = (text: string): boolean => !UNSEEN.test(text) && !text.includes('\uFFFD');

/** So long is no text of a field; the longest have a few hundred characters. */
const LONGEST = 5000;

/** Text that is not blank, carries no mark-up, and which neither a spreadsheet nor a feed takes for anything else. */
export const text = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(LONGEST, `最多 ${LONGEST} 字`)
  .refine((s) => !UNSEEN.test(s), '有看不见的字符，请删去后重新录入')
  .refine((s) => !/^(?:[=+@]|-+[\w(])/.test(s), '不能以 =、+、-、@ 开头：表格软件会把它当成公式')
  .refine((s) => !/<\/?[a-zA-Z!]/.test(s), '不能写 HTML 标签')
  .refine((s) => !s.includes('\uFFFD'), '有无法识别的字符（编码坏了），请用 UTF-8 重新录入');

export const httpUrl = z
  .string()
  .max(2000, '网址最多 2000 字')
  .refine(isSeen, '有看不见或无法识别的字符，请重新录入')
  .refine(
    (s) => /^https?:\/\/[^\s/<>"\\]+\.[^\s<>"\\]+$/.test(s),
    '网址必须以 http:// 或 https:// 开头，不能有空格；查不到就写 null，不能猜',
  )
  .describe('网址，以 http:// 或 https:// 开头；查不到写 null');

/** A list in which nothing stands twice. */
export const listOf = <T extends z.ZodType>(item: T): z.ZodArray<T> =>
  z.array(item).superRefine((items, ctx) => {
    const keys = items.map((entry) => JSON.stringify(entry));
    for (const [n, entry] of items.entries())
      if (keys.indexOf(keys[n] ?? '') !== n)
        ctx.addIssue({
          code: 'custom',
          path: [n],
          message: `${typeof entry === 'string' ? `“${entry}”` : '这一项'}在同一个列表里写了两次`,
        });
  });

/** Where a statement has its evidence: a clause of a plan, or a source record. */
export const evidence = z.union([
  z.strictObject({ plan: id.describe('文件编号'), clause: clauseId }),
  z.strictObject({ source: id.describe('来源编号，见 sources.yaml') }),
]);
export type Evidence = z.output<typeof evidence>;

export const proposed = z
  .boolean()
  .default(false)
  .describe('true 表示导入的提议，还没有人对照原文看过；看过就删去这一行，不是数字就删去整条');

export const draft = z.boolean().default(false).describe('true 表示草稿：开发时看得到，正式构建不收');
