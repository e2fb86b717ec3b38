import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { BASES, COMPARATORS, FIGURE_KINDS } from '../figure.ts';
import { choice, clauseId, date, field, id, normalized, text, url, value, year } from './common.ts';
import { region } from './plan.ts';

export const comparator = choice(COMPARATORS, strings.data.comparators, '比较关系', '官方措辞归成的比较关系：');
export const basis = choice(BASES, strings.figure.bases, '口径', '口径不同的数不能比：');

const attribute = choice(['binding', 'expected'], strings.figure.attributes, '属性', '原文给指标标的属性：');

export const publishedFigure = z.strictObject({
  id: field(id, '编号', '文件编号/数字编号，不变'),
  plan: field(id, '文件编号', '所在文件的编号，见 plans'),
  clause: field(clauseId, '条款编号', '所在条款的编号，见 clauses'),
  kind: choice(FIGURE_KINDS, strings.figure.kinds, '性质', '数字的性质：'),
  baselineOf: field(id.nullable(), '所对目标', '它是哪个目标的基期值（目标的编号）；不是基期值就是空'),
  indicator: field(id.nullable(), '指标编号', '所属指标的编号，见 indicators；没有归入指标就是空'),
  name: field(text, '数的是什么', '一个短名称'),
  comparator,
  value: field(value, '数值', '照原文（6万件就是 6）；区间有两个值'),
  unit: field(text, '单位', '照原文，如 件、万件、%'),
  normalized,
  year: field(year.nullable(), '年份', '数值所指的年份；原文没有写明就是空'),
  from: field(year.nullable(), '起始年', '累计值从哪一年算起；不是累计值或没有写明就是空'),
  spanText: field(text.nullable(), '时间跨度', '累计的时间跨度，照原文，如 近三年'),
  attribute: field(attribute.nullable(), '属性', `${attribute.description ?? ''}；原文没有标就是空`),
  basis,
  wording: field(text.max(120), '官方原话', '原文里连续的一小段，含这个数；印刷错误照原样'),
  note: field(text.nullable(), '说明', '疑点的说明'),
  url,
});

const {
  name,
  value: amount,
  unit,
  year: ofYear,
  kind,
  wording,
  ...others
} = publishedFigure.omit({
  comparator: true,
  basis: true,
}).shape;

/** A figure with what a reader needs to cite it, for files that stand alone: first what people look for, then what programs need. */
export const citedFigure = z.strictObject({
  region,
  name,
  comparator,
  value: amount,
  unit,
  year: ofYear,
  kind,
  basis,
  wording,
  heading: field(text, '条款', '所在条款的序号和标题，照原文'),
  document: field(
    z.strictObject({
      issuer: field(text, '发文机关', '发文机关；新闻报道是报社'),
      title: field(text, '名称', '文件全称，照原文'),
      docNumber: field(text.nullable(), '文号', '发文字号；原文没有印就是空'),
      issuedDate: field(date.nullable(), '成文日期', '成文日期；原文没有印明就是空'),
    }),
    '文件',
    '数字所在的文件，引用时写它',
  ),
  ...others,
});
