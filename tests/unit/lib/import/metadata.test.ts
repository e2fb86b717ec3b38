import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/lib/import/lines.ts';
import { dateIn, metadataOf } from '../../../../src/lib/import/metadata.ts';

const read = (...lines: string[]) => metadataOf(linesOf(lines.join('\n')), lines.length);
const BODY = '为加强知识产权工作，推动全市经济社会高质量发展，结合实际，制定本方案，请认真贯彻执行。';

describe('the title', () => {
  it.each([
    [
      'of a notice, with book-title marks',
      ['某市人民政府', '关于印发《某市知识产权规划》的通知', BODY],
      '某市知识产权规划',
    ],
    ['of a notice, without them', ['某市人民政府关于印发某市知识产权工作方案的通知', BODY], '某市知识产权工作方案'],
    [
      'with the years that stand in a line of their own',
      [
        '某市人民政府',
        '关于印发《某市知识产权',
        '工作方案》的通知',
        BODY,
        '某市知识产权工作方案',
        '（2022—2025年）',
        BODY,
      ],
      '某市知识产权工作方案（2022—2025年）',
    ],
    [
      'broken over lines',
      ['某市知识产权强市建设', '实施方案', '（2023-2025年）', BODY],
      '某市知识产权强市建设实施方案（2023—2025年）',
    ],
    [
      'behind issuer and number',
      ['某市知识产权局', '某知发〔2024〕3号', '某市知识产权局关于某建议的答复函', BODY],
      '某市知识产权局关于某建议的答复函',
    ],
    [
      'of the document, not of one that its first sentence cites',
      [
        '示例市知识产权强市建设实施方案',
        '根据省政府办公室转发《省知识产权强省建设纲要》的通知，结合我市实际，制定本方案。',
        BODY,
      ],
      '示例市知识产权强市建设实施方案',
    ],
    [
      'of the document, where the sentence that cites is broken by the width of the page',
      [
        '示例市知识产权强市建设实施方案',
        '按照省政府关于印发《省知识产权强省',
        '建设纲要》的通知',
        '要求，制定本方案。',
        BODY,
      ],
      '示例市知识产权强市建设实施方案',
    ],
    [
      'of the document, where it cites a notice in book-title marks',
      ['示例市知识产权强市建设实施方案', '为落实《省政府关于印发省知识产权纲要的通知》，制定本方案。', BODY],
      '示例市知识产权强市建设实施方案',
    ],
    [
      'of the document, where it goes by the spirit of a notice',
      ['示例市知识产权强市建设实施方案', '贯彻省政府关于印发省知识产权强省建设纲要的通知精神，制定本方案。', BODY],
      '示例市知识产权强市建设实施方案',
    ],
    [
      'of a notice under a line that speaks of what it carries out',
      ['示例市贯彻落实强国建设纲要', '示例市人民政府关于印发示例市知识产权工作方案的通知', BODY],
      '示例市知识产权工作方案',
    ],
    [
      'of what another office made and a notice passes on',
      ['示例市人民政府办公室', '关于转发市知识产权局《示例市知识产权强市实施方案》的通知', BODY],
      '示例市知识产权强市实施方案',
    ],
    [
      'of what two issue together',
      ['某市知识产权局 某市财政局', '印发《某市知识产权', '专项资金办法》的通知', BODY],
      '某市知识产权专项资金办法',
    ],
  ])('%s', (_, lines, title) => {
    expect(read(...lines).title).toBe(title);
  });
});

describe('the kind', () => {
  it.each([
    ['某市知识产权强市建设纲要（2021—2035年）', 'plan'],
    ['某市知识产权规划（2021—2025年）（征求意见稿）', 'plan'],
    ['某市贯彻《知识产权强国建设纲要（2021—2035年）》实施方案（2023—2025年）', 'work-programme'],
    ['某局关于《某规划（2021—2025年）》建议的答复函（一）', 'reply'],
  ])('of %s', (title, kind) => {
    expect(read(title, BODY).kind).toBe(kind);
  });
});

describe('the other fields', () => {
  it('number: on a line of its own, not in a sentence', () => {
    expect(read('某府发〔2022〕34号', BODY).docNumber).toBe('某府发〔2022〕34号');
    expect(read('某府发[2022]34号', BODY).docNumber).toBe('某府发〔2022〕34号');
    expect(read(`${BODY}（国知发〔2022〕131号）`, BODY).docNumber).toBeNull();
  });
  it('issuer and date of the signature, in digits or Chinese numerals', () => {
    const { issuer, issuedDate } = read('某市专利工作方案', BODY, '某市人民政府办公室', '二〇二二年九月二十九日');
    expect([issuer, issuedDate]).toEqual(['某市人民政府办公室', '2022-09-29']);
  });
  it('several issuers', () => {
    expect(read('某市专利工作方案', BODY, '某市知识产权局　　某市财政局', '2024年3月18日').issuer).toBe(
      '某市知识产权局、某市财政局',
    );
  });
  it.each([
    ['某市专利规划（2021—2025年）', { start: 2021, end: 2025 }],
    ['某市“十四五”专利规划', { start: 2021, end: 2025 }],
    ['某市“十五五”专利规划', { start: 2026, end: 2030 }],
    ['2024年某市专利工作要点', { start: 2024, end: 2024 }],
    ['某市专利工作方案', null],
  ])('period of %s', (title, period) => {
    expect(read(title, BODY).period).toEqual(period);
  });
  it.each([
    ['某市专利规划', 'plan'],
    ['某市知识产权强国建设纲要', 'plan'],
    ['某市专利行动计划', 'work-programme'],
    ['某局关于某建议的复函', 'reply'],
  ])('kind of %s', (title, kind) => {
    expect(read(title, BODY).kind).toBe(kind);
  });
  it('a report by its reporter', () => {
    expect(read('某市这样建设知识产权强市', '某某日报记者 某某某', BODY)).toMatchObject({
      kind: 'press-report',
      issuer: '某某日报',
      issuedDate: null,
    });
  });
  it('says what it did not find', () => {
    expect(read(BODY).doubts.map(({ text }) => text.slice(0, 8))).toEqual([
      '没有认出文件标题',
      '没有认出发文机关',
      '没有印发文字号，',
      '没有认出成文日期',
      '没有认出规划期，',
    ]);
  });
});

describe('dateIn', () => {
  it.each([
    ['2022年9月29日', '2022-09-29'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二○二三年一月十日', '2023-01-10'],
    ['２０２２年１月２７日', '2022-01-27'],
    ['2022年2月30日', null],
    ['2021年12月', null],
    ['于2022年9月29日印发', null],
  ])('%s', (line, date) => {
    expect(dateIn(line)).toBe(date);
  });
});
