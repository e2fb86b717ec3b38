import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { MEASURE_FORMS, MEASURE_STATUSES } from '../measure.ts';
import { choice, clauseId, field, id, text, url } from './common.ts';

export const publishedMeasure = z.strictObject({
  id: field(id, '编号', '文件编号/措施编号，不变'),
  plan: field(id, '文件编号', '所在文件的编号，见 plans'),
  clause: field(clauseId, '条款编号', '作出承诺的条款，见 clauses'),
  title: field(text, '名称', '措施名称'),
  summary: field(text, '摘要', '给谁、给什么、怎么给，用本站的话'),
  topics: field(z.array(id), '事项', '事项编号，见 topics'),
  applicants: field(z.array(id), '对象', '对象编号，见 applicants'),
  form: choice(MEASURE_FORMS, strings.support.forms, '形式', '支持的形式：'),
  status: choice(MEASURE_STATUSES, strings.support.statuses, '状态', '能不能申请以主管部门的通知为准：'),
  agencies: field(z.array(id), '负责单位', '负责单位的编号，见 agencies；原文没有写明就是空'),
  figures: field(z.array(id), '有关数字', '有关金额、数量的数字编号，见 figures'),
  url,
});
