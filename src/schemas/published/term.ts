import { z } from 'astro/zod';
import { field, id, text, url } from './common.ts';

export const publishedTerm = z.strictObject({
  id: field(id, '编号', '词语编号，不变'),
  name: field(text, '词语', '词语'),
  aliases: field(z.array(text), '别名', '别的叫法'),
  definition: field(text, '解释', '用本站的话解释'),
  url,
});
