import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { EVENT_KINDS } from '../event.ts';
import { choice, clauseId, date, field, id, regionCode, text, url } from './common.ts';

export const publishedEvent = z.strictObject({
  id: field(id, '编号', '活动编号，不变'),
  title: field(text, '名称', '活动名称'),
  kind: choice(EVENT_KINDS, strings.event.kinds, '种类', '种类：'),
  recurs: field(text.nullable(), '重复规则', '每年重复的规则（iCalendar 的 RRULE）；不重复或日期不定就是空'),
  start: field(date.nullable(), '第一天', '第一天；不知道就是空'),
  end: field(date.nullable(), '最后一天', '最后一天（含）；不知道就是空'),
  plan: field(id.nullable(), '文件编号', '写到它的文件，见 plans；没有就是空'),
  clause: field(clauseId.nullable(), '条款编号', '写到它的条款，见 clauses；没有就是空'),
  region: field(regionCode, '地区代码', '地区代码，见 regions'),
  url,
});
