import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/lib/import/lines.ts';
import { outlineOf } from '../../../../src/lib/import/outline.ts';
import { findTables } from '../../../../src/lib/import/tables.ts';

const LONG = '这里是这一条自己的正文，写得长一些，好让它看起来是一段话而不是一个标题，一共有好几十个字。';
function outline(...lines: string[]) {
  const text = lines.join('\n');
  const all = linesOf(text);
  return outlineOf(text, all, findTables(all));
}
const shape = (...lines: string[]) =>
  outline(...lines).clauses.map(({ id, number, heading, titleOnly }) => [
    id,
    number,
    heading,
    ...(titleOnly ? ['title only'] : []),
  ]);

describe('outlineOf gives ids by place', () => {
  it('to chapters, sections and items', () => {
    expect(shape('第一章 总则', '第一节 背景', LONG, '（一）形势', LONG, '第二章 任务', LONG)).toEqual([
      ['ch1', '第一章', '总则', 'title only'],
      ['ch1-s1', '第一节', '背景'],
      ['ch1-s1-1', '（一）', '形势'],
      ['ch2', '第二章', '任务'],
    ]);
  });

  it('to 一、（一）1. and to （1） with a name', () => {
    expect(shape('一、任务', '（一）创造', '1.培育专利。' + LONG, '（1）建立台账。' + LONG, '二、保障', LONG)).toEqual([
      ['c1', '一、', '任务', 'title only'],
      ['c1-1', '（一）', '创造', 'title only'],
      ['c1-1-1', '1.', '培育专利'],
      ['c1-1-1-1', '（1）', '建立台账'],
      ['c2', '二、', '保障'],
    ]);
  });

  it('to items whose numbers run on through the document', () => {
    expect(
      shape('一、任务', '（一）甲事', '1．做甲。' + LONG, '（二）乙事', '2．做乙。' + LONG).map(([id]) => id),
    ).toEqual(['c1', 'c1-1', 'c1-1-1', 'c1-2', 'c1-2-2']);
  });

  it('to run-in names behind dashes and behind 一是', () => {
    expect(
      shape(
        '一、目标',
        `——创造迈上新台阶。${LONG}`,
        `——保护取得新进展。${LONG}`,
        '二、安排',
        `一是加强统筹谋划。${LONG}`,
      ),
    ).toEqual([
      ['c1', '一、', '目标', 'title only'],
      ['c1-1', null, '创造迈上新台阶'],
      ['c1-2', null, '保护取得新进展'],
      ['c2', '二、', '安排', 'title only'],
      ['c2-1', '一是', '加强统筹谋划'],
    ]);
  });

  it('to numbered sentences that begin with their year, and to none behind a bullet or a circled number', () => {
    expect(
      shape(
        '一、目标',
        '1.到2023年，专利授权量达到100件，商标注册量达到200件。',
        '2.到2025年，专利授权量达到300件，商标注册量达到400件。',
      ).map(([id]) => id),
    ).toEqual(['c1', 'c1-1', 'c1-2']);
    for (const marks of [
      ['——', '——'],
      ['①', '②'],
    ])
      expect(
        shape(
          '一、目标',
          `${marks[0] ?? ''}到2023年，专利授权量达到100件，商标注册量达到200件。`,
          `${marks[1] ?? ''}到2025年，创造水平更高。专利授权量达到300件，商标注册量达到400件。`,
        ).map(([id]) => id),
      ).toEqual(['c1']);
  });

  it('to run-in names without any mark, where several follow each other', () => {
    expect(
      shape('一、原则', `坚持质量优先。${LONG}`, `坚持严格保护。${LONG}`, '二、目标', LONG).map(([id]) => id),
    ).toEqual(['c1', 'c1-1', 'c1-2', 'c2']);
  });

  it('to boxes, phases and attachments', () => {
    expect(
      shape(
        '一、步骤',
        '第一阶段：准备（2022年8月—10月）',
        LONG,
        '专栏1 重点工程',
        LONG,
        '附件1',
        '任务分工表',
        '一、分工',
        LONG,
      ).map(([id]) => id),
    ).toEqual(['c1', 'c1-1', 'box-1', 'a1', 'a1-1']);
  });
});

describe('outlineOf', () => {
  it('keeps what stands before the first heading as the preamble', () => {
    expect(shape('某市关于印发某方案的通知', LONG, '一、目标', LONG, '二、任务', LONG)[0]).toEqual([
      'preamble',
      null,
      '印发通知和引言',
    ]);
  });

  it('leaves the table of contents alone', () => {
    expect(
      shape('目录', '第一章 总则……1', '第二章 任务……3', '第一章 总则', LONG, '第二章 任务', LONG).map(([id]) => id),
    ).toEqual(['preamble', 'ch1', 'ch2']);
  });

  it('does not take the list of attachments for items', () => {
    expect(
      shape('一、要求', LONG, '二、其他', LONG, '附件：1．甲表', '2．乙表', '某市知识产权局').map(([id]) => id),
    ).toEqual(['c1', 'c2']);
  });

  it('joins a heading that is broken by the width of the page', () => {
    const lines = [
      '一、实施知识产权战略助推产业高质量发展总体',
      '情况。近年来全市工作稳步推进各项指标持续向',
      '好发展基础更加牢固。',
      '二、下一步工作',
      '加强统筹协调健全工作机制完善政策措施抓好。',
    ];
    expect(shape(...lines)[0]?.[2]).toBe('实施知识产权战略助推产业高质量发展总体情况');
  });

  it('says how a heading is printed where number and heading do not say it', () => {
    expect(outline('一、目标', '(一)总体目标', LONG, '二、任务', LONG).clauses[1]).toMatchObject({
      number: '（一）',
      heading: '总体目标',
      printed: '(一)总体目标',
    });
  });

  it('warns with the line where a number is left out, or comes twice', () => {
    const { warnings } = outline('一、甲', LONG, '三、丙', LONG, '三、丁', LONG);
    expect(warnings.map(({ line, text }) => [line, text.slice(0, 4)])).toEqual([
      [3, '编号跳号'],
      [5, '编号“三'],
    ]);
  });

  it('proposes the heading that lost its number, and says so', () => {
    const { clauses, warnings } = outline('一、甲', LONG, '乙项工作', LONG, '三、丙', LONG);
    expect(clauses.map(({ id, number }) => [id, number])).toEqual([
      ['c1', '一、'],
      ['c2', null],
      ['c3', '三、'],
    ]);
    expect(warnings).toEqual([{ line: 3, text: expect.stringContaining('丢了序号') as string }]);
  });

  it('goes by short lines that stand alone where nothing is numbered, and says so', () => {
    const { clauses, warnings } = outline('某报道', LONG, '保护更加有力', LONG, '服务更加便捷', LONG);
    expect(clauses.map(({ heading }) => heading)).toEqual(['引言', '保护更加有力', '服务更加便捷']);
    expect(warnings[0]?.text).toMatch(/几乎没有带序号的标题/);
  });

  it('gives no id twice', () => {
    const ids = shape('一、甲', LONG, '一、甲', LONG, '一、甲', LONG).map(([id]) => id);
    expect(new Set(ids).size).toBe(3);
  });
});
