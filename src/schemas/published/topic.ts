import { z } from 'astro/zod';
import { field, id, text, url } from './common.ts';

/** A group of applicants: a name with its explanation. */
export const publishedApplicant = z.strictObject({
  id: field(id, '编号', '编号，不变'),
  name: field(text, '名称', '名称'),
  summary: field(text, '说明', '一句话说明'),
});

/** A topic of support measures, with its page. */
export const publishedTopic = z.strictObject({ ...publishedApplicant.shape, url });
