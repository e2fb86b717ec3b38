import { describe, expect, it } from 'vitest';
import { passagesOf, spanOf } from '../../../../src/lib/proof/passages.ts';

const TEXT = '某市方案\n引言在此。\n一、 目标\n到2025年，\n　　专利达到6 0件。\n二、任务\n加强保护。\n';
const MARKS = [
  { id: 'preamble', number: null, heading: '引言' },
  { id: 'c1', number: '一、', heading: '目标' },
  { id: 'c2', number: '二、', heading: '任务' },
  { id: 'c3', number: '三、', heading: '保障' },
];

describe('passagesOf', () => {
  it('gives each clause its text as printed, and its line', () => {
    const { passages, missing } = passagesOf(TEXT, MARKS);
    expect(passages.get('preamble')).toMatchObject({ text: '某市方案\n引言在此。', bodyAt: 0, line: 1 });
    expect(passages.get('c1')).toMatchObject({ text: '一、 目标\n到2025年，\n　　专利达到6 0件。', line: 3 });
    expect(passages.get('c2')?.text.slice(passages.get('c2')?.bodyAt)).toBe('加强保护。');
    expect(missing.map((mark) => mark.id)).toEqual(['c3']);
  });
});

describe('spanOf', () => {
  it('finds a wording over white space, once', () => {
    const span = spanOf(TEXT, '专利达到60件');
    expect(TEXT.slice(span?.start, span?.end)).toBe('专利达到6 0件');
    expect(spanOf(TEXT, '没有')).toBeNull();
    expect(spanOf('甲甲', '甲')).toBeNull();
    expect(spanOf(TEXT, ' ')).toBeNull();
  });
});
