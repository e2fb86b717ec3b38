import type { Citable } from '../../../../src/lib/citation/citable.ts';

const site = 'https://example.cn/plans/liangping-2021-2025/';
const document = {
  form: 'document',
  producers: ['重庆市梁平区人民政府'],
  title: '重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）',
  number: '梁平府发〔2022〕9号',
  date: '2022-01-27',
} as const;

/** One of each kind of thing that can be cited. */
export const EXAMPLES = {
  plan: { key: 'liangping-2021-2025', work: document, address: site, locator: null, quote: null },
  figure: {
    key: 'liangping-2021-2025:f-rd-growth',
    work: document,
    address: `${site}#f-rd-growth`,
    locator: '第一章第一节（一）发展水平',
    quote: '“全区研发经费支出超过3.6亿，同比增长44.5%”',
  },
  report: {
    key: 'chongqing-2021-2025',
    work: {
      form: 'newspaper',
      producers: ['重庆日报'],
      title: '5方面重点任务+10个重点专项工程 “十四五”时期重庆这样建设知识产权强市',
      newspaper: '重庆日报',
      date: null,
    },
    address: 'https://example.cn/plans/chongqing-2021-2025/',
    locator: null,
    quote: null,
  },
  data: {
    key: 'indicator:pct-applications',
    work: {
      form: 'dataset',
      producers: ['重庆市南岸区人民政府', '重庆市梁平区人民政府'],
      title: 'PCT专利申请量：各文件登记的数字',
      version: '2026-11-22版',
      platform: '知产规划通览',
      date: '2026-11-22',
    },
    address: 'https://example.cn/indicators/pct-applications/',
    locator: null,
    quote: null,
  },
  // What no document prints, and every format must survive.
  awkward: {
    key: 'awkward:1',
    work: {
      form: 'document',
      producers: ['甲, 乙 and 丙局'],
      title: '{A} & B_c 100% #1 $2 ^~\\x',
      number: null,
      date: null,
    },
    address: 'https://example.cn/a_b%20c/#f-1',
    locator: '一、（一）',
    quote: '“50% & {更多}”',
  },
} as const satisfies Record<string, Citable>;
export const LIST: readonly Citable[] = Object.values(EXAMPLES);
