import { z } from 'astro/zod';
import { listOf, text } from './common.ts';

/** Whether the first word leads to another: what holds it is found by it anyway. */
const leads = ([first = '', ...others]: readonly string[]) => others.some((other) => !other.includes(first));

/** Words that a reader who searches may take for each other: they mean the same, or a narrower one leads to a wider one. */
const synonymSchema = z.strictObject({
  words: listOf(text)
    .min(2, '至少写两个词')
    .refine(leads, '后面的词都含有第一个词，搜它本来就找得到，这一行不起作用；请删去，或把长的写在前面')
    .describe(
      '读者会换着说的几个词，或一个窄的和包含它的宽的（抖音、电商）；搜其中一个，也会找出另外几个，并标明。站里没有的词只由它找到有的',
    ),
});
export const synonymsSchema = z.array(synonymSchema).min(1);
export type Synonym = z.output<typeof synonymSchema>;
