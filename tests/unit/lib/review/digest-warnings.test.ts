import { describe, expect, it } from 'vitest';
import { digestWarnings, pastedRuns, unitless } from '../../../../src/lib/review/digest-warnings.ts';

const OFFICIAL =
  '（一）建立高价值专利培育中心五个以上，\n每个中心三年内形成高价值专利组合不少于 3 个，推动产业链协同发展。';
const beside = {
  official: OFFICIAL,
  names: ['高价值专利培育中心建设工程方案'],
  figures: [{ id: 'centres', clause: 'c1', name: '培育中心', value: 5, unit: '个' }],
  clause: 'c1',
};
const warnings = (...pieces: string[]) => digestWarnings({ pieces, printed: ['centres'] }, beside);

describe('digestWarnings', () => {
  it('says nothing of own words, nor of a digest that is not begun', () => {
    expect(warnings('市里要多办几处培育中心，带企业一起做专利。')).toEqual([]);
    expect(digestWarnings({ pieces: ['  '], printed: [] }, beside)).toEqual([]);
  });

  it('tells official sentences that were pasted, over line breaks and spaces too', () => {
    expect(warnings('市里要在每个中心三年内形成高价值专利组合不少于 3 个。')).toContainEqual(
      expect.stringMatching(/^“每个中心三年内形成高价值专利组合不少于3个”有 21 个字与原文连着相同/),
    );
    expect(warnings('他们三年内形成高价值专利组合。')).toEqual([expect.stringMatching(/有 12 个字与原文相同，看看/)]);
  });

  it('tells numbers that are figures, numbers without a unit, and personal numbers', () => {
    expect(warnings('一共五个。')).toEqual(['“五个”是登记过的数字，换成 <F id="centres" />']);
    expect(warnings('一共 30，够了。')).toEqual(['“30”后面没有单位，读者不知道数的是什么']);
    expect(warnings('打 13800001234 问。')).toEqual(['“138…”像是个人号码，不能写进内容']);
  });

  it('tells figures of the clause that are not printed', () => {
    expect(digestWarnings({ pieces: ['写了。'], printed: [] }, beside)).toEqual([
      '这一条的数字“培育中心”还没有印出来：<F id="centres" />',
    ]);
    expect(digestWarnings({ pieces: ['写了。'], printed: [] }, { ...beside, clause: 'c2' })).toEqual([]);
  });
});

it('names, headings and titles may stand as they are printed', () => {
  expect(pastedRuns('有《建立高价值专利培育中心五个以上，每个》。', OFFICIAL, [])).toEqual([]);
  expect(pastedRuns('建立高价值专利培育中心五个', OFFICIAL, ['建立高价值专利培育中心五个'])).toEqual([]);
  expect(pastedRuns('建立高价值专利培育中心五个', OFFICIAL, [])).toEqual(['建立高价值专利培育中心五个']);
});

it('numbers of documents, named days and lists of things are no sentences', () => {
  const official = '依据国知发运函字〔2022〕131号，在“4·26”世界知识产权日，面向新材料、绿色能源、环保产业开展工作。';
  expect(pastedRuns('依据国知发运函字〔2022〕131号。', official, [])).toEqual([]);
  expect(pastedRuns('每到“4·26”世界知识产权日。', official, [])).toEqual([]);
  expect(pastedRuns('有新材料、绿色能源、环保产业。', official, [])).toEqual([]);
  expect(pastedRuns('世界知识产权日，面向新材料、绿色能源、环保产业开展工作。', official, [])).toHaveLength(1);
});

it.each([
  ['到2025。', []],
  ['国知发〔2022〕17号，GB/T 29490-2013，', []],
  ['请打12345678。', []],
  ['达到 12、', ['12']],
  ['60%，3家，第5，1.5。', ['1.5']],
])('numbers without a unit in %j', (text, found) => {
  expect(unitless(text)).toEqual(found);
});
