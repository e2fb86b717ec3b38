import { z } from 'astro/zod';
import { field, regionCode, text, url } from './common.ts';

export const publishedRegion = z.strictObject({
  id: field(regionCode, '代码', 'GB/T 2260 六位行政区划代码；100000 是全国'),
  name: field(text, '名称', '名称'),
  fullName: field(text, '全称', '带上级的全称'),
  parent: field(regionCode.nullable(), '上级代码', '上级地区的代码；全国是空'),
  url,
});
