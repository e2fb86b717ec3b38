import { describe, expect, it } from 'vitest';
import { openingOf, segmentText, type ClauseMark } from '../../../../src/lib/proof/segments.ts';

const clause = (id: string, number: string | null, heading: string, printed?: string): ClauseMark => ({
  id,
  number,
  heading,
  printed,
});
const outline = [
  clause('preamble', null, '引言'),
  clause('c1', '一、', '总体要求'),
  clause('c2', '二、', '主要任务'),
  clause('c2-1', '（一）', '促进创造'),
];
const official = [
  '某市工作方案',
  '为做好工作，制定本方案，含二、主要任务等。',
  '一、总体要求',
  '到2025年，达到60件。（一）促进创造不在行首。',
  '二、主要任务',
  '　　（一）促进 创造。专利10件。',
  '再一行。',
].join('\r\n');

describe('segmentText', () => {
  const { segments, missing, squeezed } = segmentText(official, outline);

  it('finds every clause of the outline', () => {
    expect(missing).toEqual([]);
    expect([...segments.keys()]).toEqual(['preamble', 'c1', 'c2', 'c2-1']);
  });

  it('gives the text before the first heading to the preamble', () => {
    expect(segments.get('preamble')?.body).toBe('某市工作方案为做好工作，制定本方案，含二、主要任务等。');
  });

  it('takes a heading at the start of a line only, not where it is mentioned', () => {
    expect(segments.get('c2')?.text).toBe('二、主要任务');
    expect(segments.get('c1')?.body).toBe('到2025年，达到60件。（一）促进创造不在行首。');
  });

  it('ends a clause where the next of any level begins, so that a title alone has no text', () => {
    expect(segments.get('c2')?.body).toBe('');
  });

  it('does not mind white space in a heading, and leaves the stop after it out of the body', () => {
    expect(segments.get('c2-1')?.body).toBe('专利10件。再一行。');
  });

  it('cuts the text into pieces that together are the whole text', () => {
    expect([...segments.values()].map((segment) => segment.text).join('')).toBe(squeezed);
  });
});

describe('segmentText on texts that do not fit their outline', () => {
  it('names the clause that is not there and goes on with the next', () => {
    const { segments, missing } = segmentText(official, [
      ...outline.slice(0, 2),
      clause('c9', '九、', '没有这一条'),
      ...outline.slice(2),
    ]);
    expect(missing.map((mark) => mark.id)).toEqual(['c9']);
    expect(segments.has('c2-1')).toBe(true);
  });

  it('matches in document order: a clause out of order is missing', () => {
    const { missing } = segmentText(official, [
      clause('c2', '二、', '主要任务'),
      clause('c1', '一、', '总体要求'),
      clause('c2-1', '（一）', '促进创造'),
    ]);
    expect(missing.map((mark) => mark.id)).toEqual(['c1']);
  });

  it('gives the second of two equal headings to the second clause', () => {
    const text = '一、甲\n（一）保障\n第一处\n二、乙\n（一）保障\n第二处';
    const { segments } = segmentText(text, [
      clause('c1', '一、', '甲'),
      clause('c1-1', '（一）', '保障'),
      clause('c2', '二、', '乙'),
      clause('c2-1', '（一）', '保障'),
    ]);
    expect(segments.get('c1-1')?.body).toBe('第一处');
    expect(segments.get('c2-1')?.body).toBe('第二处');
  });
});

describe('openingOf', () => {
  it('is number and heading, or what is printed instead', () => {
    expect(openingOf(clause('c1', '第一节', '加强 领导'))).toBe('第一节加强领导');
    expect(openingOf(clause('c1', null, '加强领导'))).toBe('加强领导');
    expect(openingOf(clause('box-2', '专题2', '提升', '专题2：提升'))).toBe('专题2：提升');
  });
});
