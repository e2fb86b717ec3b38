import { z } from 'astro/zod';
import { text } from './common.ts';

export const pageSchema = z.strictObject({
  title: text.describe('标题'),
  description: text.describe('一两句话，说明这一页讲什么'),
});
export type Page = z.output<typeof pageSchema>;
