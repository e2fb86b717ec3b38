import { z } from 'astro/zod';
import { field, id, normalized, regionCode, text, year } from './common.ts';
import { basis, comparator } from './figure.ts';

export const publishedOutcome = z.strictObject({
  id: field(id, '编号', '编号，不变'),
  indicator: field(id.nullable(), '指标编号', '所属指标的编号，见 indicators；没有对应的指标就是空'),
  region: field(regionCode, '地区代码', '地区代码，见 regions'),
  name: field(text, '数的是什么', '名称，照来源'),
  comparator,
  value: field(z.number(), '数值', '照来源'),
  unit: field(text, '单位', '照来源'),
  normalized,
  year: field(year, '年份', '年份'),
  basis,
  sources: field(z.array(id).min(1), '来源', '来源编号，见 sources'),
  wording: field(text, '来源原话', '来源里含这个数的一小段'),
  note: field(text.nullable(), '说明', '疑点的说明'),
});
