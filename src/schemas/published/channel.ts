import { z } from 'astro/zod';
import { strings } from '../../strings.ts';
import { CHANNEL_KINDS, channelSchema } from '../channel.ts';
import { choice, clauseId, field, id, partialDate, regionCode, text, url } from './common.ts';

export const publishedChannel = z.strictObject({
  id: field(id, '编号', '热线或机构的编号，不变'),
  name: field(text, '名称', '名称'),
  kind: choice(CHANNEL_KINDS, strings.channel.kinds, '种类', '种类：'),
  number: field(
    z
      .string()
      .regex(/^[\d-]+$/)
      .nullable(),
    '电话',
    '公布的电话；没有公布就是空',
  ),
  regions: field(z.array(regionCode).min(1), '服务地区', '服务地区的代码，见 regions；100000 是全国'),
  handles: field(z.array(text).min(1), '管什么', '管什么事'),
  state: choice(channelSchema.shape.state.options, strings.channel.states, '现况', '现况：'),
  agency: field(id.nullable(), '主管单位', '主管单位的编号，见 agencies；不知道就是空'),
  evidence: field(
    z
      .array(
        z.union([
          z.strictObject({
            plan: field(id, '文件编号', '见 plans'),
            clause: field(clauseId, '条款编号', '见 clauses'),
          }),
          z.strictObject({ source: field(id, '来源编号', '见 sources') }),
        ]),
      )
      .min(1),
    '依据',
    '依据的文件条款（CSV 里写成 文件#条款）或来源编号',
  ),
  checked: field(partialDate, '依据截至', '最新一份依据的日期，知道多少写多少；不是查看日期'),
  url,
});
