import { describe, expect, it } from 'vitest';
import { fillIn, withFragment } from '../../../../src/lib/citation/access.ts';
import { citationText, producersText, reference } from '../../../../src/lib/citation/reference.ts';
import { EXAMPLES } from './examples.ts';

const { plan, figure, report, data } = EXAMPLES;

describe('a reference by GB/T 7714-2025', () => {
  it('of a document read on a page names the issuer, title and number, date, day of access and address', () => {
    expect(reference(plan.work, plan.address)).toBe(
      '重庆市梁平区人民政府. 重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）：梁平府发〔2022〕9号[EB/OL]. （2022-01-27）[引用日期]. https://example.cn/plans/liangping-2021-2025/.',
    );
  });

  it('of the document itself has neither address nor day of access', () => {
    expect(reference(plan.work, null)).toBe(
      '重庆市梁平区人民政府. 重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）：梁平府发〔2022〕9号[Z]. 2022-01-27.',
    );
  });

  it('leaves out a number and a date that are not printed', () => {
    const work = { ...plan.work, number: null, date: null };
    const title = '重庆市梁平区人民政府. 重庆市梁平区知识产权保护和运用“十四五”规划（2021—2025年）';
    expect(reference(work, null)).toBe(`${title}[Z].`);
    expect(reference(work, plan.address)).toBe(`${title}[EB/OL]. [引用日期]. ${plan.address}.`);
  });

  it('of a press report is that of a newspaper, and says that the date is not known', () => {
    expect(reference(report.work, null)).toBe(
      '重庆日报. 5方面重点任务+10个重点专项工程 “十四五”时期重庆这样建设知识产权强市[N]. 重庆日报，[出版日期不详].',
    );
    expect(reference(report.work, report.address)).toBe(
      '重庆日报. 5方面重点任务+10个重点专项工程 “十四五”时期重庆这样建设知识产权强市[N/OL]. 重庆日报，[出版日期不详][引用日期]. https://example.cn/plans/chongqing-2021-2025/.',
    );
    expect(reference({ ...report.work, date: '2021-12-18' }, null)).toMatch(/重庆日报，2021-12-18\.$/);
  });

  it('of data puts those who set the numbers first, and this site as the platform', () => {
    expect(reference(data.work, data.address)).toBe(
      '重庆市南岸区人民政府，重庆市梁平区人民政府. PCT专利申请量：各文件登记的数字[DS/OL]. 2026-11-22版. 知产规划通览（2026-11-22）[引用日期]. https://example.cn/indicators/pct-applications/.',
    );
  });

  it('names three producers at most', () => {
    expect(producersText(['甲', '乙', '丙'])).toBe('甲，乙，丙');
    expect(producersText(['甲', '乙', '丙', '丁'])).toBe('甲，乙，丙，等');
  });
});

describe('a citation to be copied', () => {
  it('of a figure has its wording and its clause on a line before the reference', () => {
    expect(citationText(figure).split('\n')).toEqual([
      '“全区研发经费支出超过3.6亿，同比增长44.5%”（第一章第一节（一）发展水平）',
      reference(figure.work, figure.address),
    ]);
  });

  it('of a clause has its place on a line before the reference, that of a document the reference alone', () => {
    expect(citationText({ ...figure, quote: null })).toMatch(/^第一章第一节（一）发展水平\n/);
    expect(citationText(plan)).toBe(reference(plan.work, plan.address));
  });
});

describe('what the browser fills in', () => {
  it('is the day of access, and scheme and host before a site-relative address', () => {
    const text = citationText({ ...figure, address: '/ip/plans/x/#f-y' });
    expect(fillIn(text, '2026-11-22', 'https://example.cn')).toMatch(
      /（2022-01-27）\[2026-11-22\]\. https:\/\/example\.cn\/ip\/plans\/x\/#f-y\.$/,
    );
  });

  it('leaves a whole address and a reference without one alone', () => {
    expect(fillIn(reference(plan.work, plan.address), '2026-11-22', 'http://localhost:1')).toBe(
      reference(plan.work, plan.address).replace('引用日期', '2026-11-22'),
    );
    expect(fillIn(reference(plan.work, null), '2026-11-22', 'http://localhost:1')).toBe(reference(plan.work, null));
  });

  it('gives the reference of a page the fragment of a place on it', () => {
    expect(withFragment(reference(plan.work, plan.address), '#f-rd-growth')).toBe(
      reference(plan.work, `${plan.address}#f-rd-growth`),
    );
    expect(withFragment('甲. 乙[EB/OL]. /a/.', '')).toBe('甲. 乙[EB/OL]. /a/.');
  });
});
