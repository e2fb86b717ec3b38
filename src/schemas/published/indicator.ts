import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { BASES } from '../figure.ts';
import { THEMES } from '../indicator.ts';
import { choice, field, id, text, url } from './common.ts';

export const publishedIndicator = z.strictObject({
  id: field(id, '编号', '指标编号，不变'),
  name: field(text, '名称', '指标名称'),
  aliases: field(
    z.array(
      z.strictObject({
        name: field(text, '别名', '别名'),
        reason: field(text, '理由', '为什么是同一个指标'),
      }),
    ),
    '别名',
    '别名，各有理由（CSV 里只有别名）',
  ),
  theme: choice(THEMES, strings.indicator.themes, '主题', '主题：'),
  unit: field(text, '标准单位', '换算时用的单位'),
  basis: choice(BASES, strings.figure.bases, '口径', '通常的口径：'),
  definition: field(text, '定义', '数的是什么，用本站的话'),
  url,
});
