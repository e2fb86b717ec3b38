import { describe, expect, it } from 'vitest';
import { recordParts } from '../../../src/build/record-parts.ts';

const line = (n: number) => `第${n}行${'字'.repeat(90)}`;
const lines = Array.from({ length: 20 }, (_, n) => line(n));

describe('recordParts', () => {
  it('leaves a short record whole', () => {
    expect(recordParts({ words: '甲\n乙', text: '乙', cited: '' })).toEqual([
      { words: '甲\n乙', text: '乙', cited: false },
    ]);
    expect(recordParts({ words: '', text: '', cited: '' })).toEqual([{ words: '', text: '', cited: false }]);
  });

  it('cuts a long one between lines, and loses none', () => {
    const parts = recordParts({ words: lines.join('\n'), text: lines.join('\n'), cited: '' });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(({ words }) => words.split('\n'))).toEqual(lines);
    for (const { words, text } of parts) {
      expect(words.length).toBeLessThan(500);
      expect(text).toBe(words);
    }
  });

  it('keeps a line that is too long in one piece', () => {
    const long = '字'.repeat(5000);
    expect(recordParts({ words: `甲\n${long}\n乙`, text: long, cited: '' }).map(({ words }) => words)).toEqual([
      '甲',
      long,
      '乙',
    ]);
  });

  it('shows of a part only what is shown of the record', () => {
    const parts = recordParts({ words: lines.join('\n'), text: lines.slice(10).join('\n'), cited: '' });
    expect(parts[0]?.text).toBe('');
    expect(
      parts
        .map(({ text }) => text)
        .filter(Boolean)
        .join('\n'),
    ).toBe(lines.slice(10).join('\n'));
  });

  it('keeps apart what only names sources', () => {
    expect(recordParts({ words: '甲\n乙\n日报：甲', text: '乙\n日报：甲', cited: '日报：甲' })).toEqual([
      { words: '甲\n乙', text: '乙', cited: false },
      { words: '日报：甲', text: '日报：甲', cited: true },
    ]);
    expect(recordParts({ words: '日报：甲', text: '', cited: '日报：甲' })).toHaveLength(1);
  });
});
