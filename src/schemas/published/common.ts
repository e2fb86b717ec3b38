import { z } from 'astro/zod';

// Shapes of what the site publishes under /data/. Their titles and descriptions are written for readers of the data:
// the page about the data, the JSON Schemas, the table schemas and the sheets of the workbooks all take them from here.

/** A field with its short name and what it means, for readers of the data. */
export const field = <T extends z.ZodType>(schema: T, title: string, description: string): T =>
  schema.meta({ title, description });

/** Where a JSON Schema keeps what the words of a choice are in Chinese; sheets for people take them from there. */
const WORDS = 'x-words';

/** A field that takes one of a few words, each of which is explained. */
export const choice = <const V extends readonly string[]>(
  values: V,
  words: Readonly<Record<V[number], string>>,
  title: string,
  description: string,
) =>
  z.enum(values).meta({ title, description: `${description}${legend(values, words)}`, [WORDS]: pick(values, words) });

const pick = (values: readonly string[], words: Readonly<Record<string, string>>) =>
  Object.fromEntries(values.map((value) => [value, words[value] ?? value]));

/** What each word of a choice means: `target 目标，baseline 基期值`. */
const legend = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): string =>
  values.map((value) => `${value} ${words[value]}`).join('，');

export const id = z.string().regex(/^[a-z0-9][a-z0-9./-]*$/);
export const clauseId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
export const regionCode = z.string().regex(/^\d{6}$/);
export const text = z.string().min(1);
export const year = z.int().min(1900).max(2100);
export const date = z.iso.date();
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const webAddress = z.string().regex(/^https?:\/\/\S+$/);

const siteAddress = z.string().regex(/^\/\S*$/);
export const url = field(siteAddress, '网址', '站内地址，前面加上本站网址。地址不变');
export const pageAddress = siteAddress;

/** One value, or the two ends of a range. */
export const value = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** A value in the unit of its indicator; null where it cannot be converted. */
export const normalized = field(
  z
    .strictObject({
      value: field(value, '值', '换算成指标标准单位的值，如 6万件 → 60000'),
      unit: field(text, '单位', '指标的标准单位'),
    })
    .nullable(),
  '换算',
  '换算成指标标准单位的值，比较时用它；没有对应指标，或者单位不能换算，就是空',
);
