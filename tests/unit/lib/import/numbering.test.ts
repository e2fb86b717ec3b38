import { describe, expect, it } from 'vitest';
import { markOf } from '../../../../src/lib/import/numbering.ts';

describe('markOf', () => {
  it.each([
    ['第三章  重点任务', 'chapter', '第三章', 3],
    ['第 十二 章 附则', 'chapter', '第十二章', 12],
    ['第二节 目标', 'section', '第二节', 2],
    ['第一部分 背景', 'part', '第一部分', 1],
    ['二、主要任务', 'h1', '二、', 2],
    ['一 、总体目标', 'h1', '一、', 1],
    ['（三）加强保护', 'h2', '（三）', 3],
    ['( 三 )加强保护', 'h2', '(三)', 3],
    ['12．实施工程', 'h3', '12．', 12],
    ['３．实施工程', 'h3', '３．', 3],
    ['1、落实经费', 'h3', '1、', 1],
    ['（2）建立台账', 'h4', '（2）', 2],
    ['1.2 编制依据', 'decimal', '1.2', 2],
    ['②建立台账', 'circled', '②', 2],
    ['三是加强培训。', 'yi', '三是', 3],
    ['——坚持质量优先。', 'dash', '——', null],
    ['第二阶段：实施', 'phase', '第二阶段', 2],
    ['专栏3 重点工程', 'box', '专栏3', 3],
    ['行动二：转化', 'named', '行动二', 2],
    ['　　（一）引导注册', 'h2', '（一）', 1],
    ['1．2025年目标', 'h3', '1．', 1],
  ] as const)('reads the mark of “%s”', (line, kind, number, value) => {
    expect(markOf(line)).toMatchObject({ kind, number, value });
  });

  it.each([
    '3.5万件专利',
    '2025年目标',
    '第三方机构',
    '一是否则',
    '一二三四',
    '专项行动取得成效',
    '一、二、三等奖',
    '-5%以内',
    '',
  ])('finds none in “%s”', (line) => {
    expect(markOf(line)?.kind ?? null).toBe(null);
  });
});
