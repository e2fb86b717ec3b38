import { z } from 'astro/zod';
import { field, id, partialDate, regionCode, text, url } from './common.ts';

export const publishedNews = z.strictObject({
  id: field(id, '编号', '动态编号，不变'),
  title: field(text, '标题', '标题'),
  date: field(partialDate, '日期', '事情发生的日期，知道多少写多少'),
  summary: field(text, '摘要', '一两句话'),
  regions: field(z.array(regionCode).min(1), '地区', '地区代码，见 regions'),
  plans: field(z.array(id), '有关文件', '有关文件的编号，见 plans'),
  url,
});
