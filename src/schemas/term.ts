import { z } from 'astro/zod';
import { draft, id, listOf, text } from './common.ts';

export const termSchema = z.strictObject({
  id,
  name: text.describe('词语'),
  aliases: listOf(text).default([]).describe('别的叫法'),
  definition: text.describe('两句话，用自己的话解释'),
  sources: listOf(id).default([]).describe('解释里有数字、日期、机构、职责时，依据的来源编号'),
  draft,
});
export const termsSchema = z.array(termSchema).min(1);
export type Term = z.output<typeof termSchema>;
