import { z } from 'astro/zod';
import { id, text } from './common.ts';

/** A topic of support measures, or a group of applicants: a name with its explanation. */
export const topicSchema = z.strictObject({
  id,
  name: text.describe('名称'),
  summary: text.describe('一句话说明'),
});
export const topicsSchema = z.array(topicSchema).min(1);
export type Topic = z.output<typeof topicSchema>;
