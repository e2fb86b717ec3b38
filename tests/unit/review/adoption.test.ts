import { describe, expect, it } from 'vitest';
import { agencyRecord, appendTo, initials, recordFile, recordItem } from '../../../src/review/adoption.ts';

const region = { id: '530999', name: '云川市' };

describe('a unit that is adopted', () => {
  it('gets its place before a short name, and says so', () => {
    expect(agencyRecord('市财政局', region, new Set())).toEqual({
      id: '530999-sczj',
      name: '云川市财政局',
      printedNames: [{ name: '市财政局', reason: '原文只印简称，前面补上地名' }],
      region: '530999',
      note: '照原文的写法登记，全称待核。',
      draft: true,
    });
  });

  it('stays as it is printed where nothing is left out, or another level is meant', () => {
    expect(agencyRecord('各街道办事处', region, new Set()).name).toBe('各街道办事处');
    expect(agencyRecord('省知识产权局', region, new Set()).name).toBe('省知识产权局');
  });

  it('has an id that nobody has', () => {
    expect(agencyRecord('市财政局', region, new Set(['530999-sczj', '530999-sczj-2'])).id).toBe('530999-sczj-3');
    expect(initials('ＰＣＴ')).toMatch(/^[a-z0-9]+$/);
  });

  it('is written in the style of the house', () => {
    expect(recordItem(agencyRecord('市财政局', region, new Set()))).toBe(
      [
        '- id: 530999-sczj',
        '  name: 云川市财政局',
        '  printedNames:',
        '    - { name: 市财政局, reason: 原文只印简称，前面补上地名 }',
        "  region: '530999'",
        '  note: 照原文的写法登记，全称待核。',
        '  draft: true',
        '',
      ].join('\n'),
    );
  });
});

describe('appendTo', () => {
  const phase = { id: 'phase-1', name: '启动', start: '2022-08', end: null };
  const written = "phases:\n  - id: phase-1\n    name: 启动\n    start: '2022-08'\n    end: null\n";

  it('begins a list before the keys that come after it', () => {
    expect(appendTo('title: 甲\nproposed: [title]\ndraft: true\n', 'phases', phase, ['proposed', 'draft'])).toBe(
      `title: 甲\n${written}proposed: [title]\ndraft: true\n`,
    );
    expect(appendTo('title: 甲\n', 'phases', phase, ['draft'])).toBe(`title: 甲\n${written}`);
  });

  it('goes on with a list that is there, comments and all', () => {
    const text = `title: 甲\n${written}# 说明\ndraft: true\n`;
    const more = appendTo(text, 'phases', { ...phase, id: 'phase-2' }, ['draft']);
    expect(more.startsWith(`title: 甲\n${written}`)).toBe(true);
    expect(more).toContain('  - id: phase-2\n');
    expect(more.endsWith('# 说明\ndraft: true\n')).toBe(true);
  });
});

it('a record in front matter has its lists of words on one line', () => {
  expect(recordFile({ name: '端口', sameUnits: ['个', '家'], draft: true })).toBe(
    '---\nname: 端口\nsameUnits: [个, 家]\ndraft: true\n---\n',
  );
});
