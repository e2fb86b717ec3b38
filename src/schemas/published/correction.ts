import { z } from 'astro/zod';
import { date, field, id, pageAddress, text } from './common.ts';

export const publishedCorrection = z.strictObject({
  id: field(id, '编号', '编号，不变'),
  date: field(date, '日期', '更正日期'),
  page: field(pageAddress, '页面', '哪个页面，站内地址'),
  was: field(text, '原来', '原来错在哪里'),
  now: field(text, '现在', '现在是什么'),
});
