import { z } from 'astro/zod';
import { field, id, regionCode, text, url } from './common.ts';

export const publishedAgency = z.strictObject({
  id: field(id, '编号', '单位编号，不变'),
  name: field(text, '名称', '规范名称，带地名'),
  printedNames: field(z.array(text), '原文写法', '各文件里的写法'),
  region: field(regionCode, '地区代码', '所在地区的代码，见 regions'),
  url,
});
