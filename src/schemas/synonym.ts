import { z } from 'astro/zod';
import { listOf, text } from './common.ts';

/** Words that mean the same to a reader who searches. */
const synonymSchema = z.strictObject({
  words: listOf(text).min(2, '至少写两个词').describe('读者会换着说的几个词；搜其中一个，也会找出另外几个，并标明'),
});
export const synonymsSchema = z.array(synonymSchema).min(1);
export type Synonym = z.output<typeof synonymSchema>;
