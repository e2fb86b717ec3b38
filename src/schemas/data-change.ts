import { z } from 'astro/zod';
import { id, isoDate, listOf, text } from './common.ts';

/** A change in the shape of the data files, told to those who use them. */
export const dataChangeSchema = z.strictObject({
  id,
  date: isoDate.describe('从哪天起'),
  changes: listOf(text).min(1).describe('改了什么，一条一句'),
});
export const dataChangesSchema = z.array(dataChangeSchema).min(1);
export type DataChange = z.output<typeof dataChangeSchema>;
