import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorCard, planCard, siteCard } from '../../../../src/lib/share-card/cards.ts';
import { COLOURS, SIZE, textsOf } from '../../../../src/lib/share-card/element.ts';
import { widthOf } from '../../../../src/lib/share-card/lines.ts';

const foot = { site: '知产规划通览', note: '非政府网站' };

describe('the cards', () => {
  it('have the colours of the site', () => {
    const tokens = fs.readFileSync('src/styles/tokens.css', 'utf8');
    for (const [name, colour] of Object.entries(COLOURS)) expect(tokens).toContain(`--${name}: ${colour};`);
  });

  it('show a document with issuer, title, facts and state, in this order', () => {
    const card = planCard({
      ...foot,
      issuer: '某市人民政府',
      title: '某市规划',
      facts: [
        { label: '发文字号', value: '某府发〔2022〕9号' },
        { label: '规划期', value: '2021—2025年', state: '规划期已届满' },
      ],
    });
    expect(textsOf(card)).toEqual([
      ...['某市人民政府', '某市规划', '发文字号', '某府发〔2022〕9号', '规划期', '2021—2025年', '规划期已届满'],
      ...['知产规划通览', '非政府网站'],
    ]);
  });

  const figure = {
    before: '超过',
    number: '100',
    after: '家',
    what: '某区 · 2025年目标',
    sources: ['口径：存量 · 某府发〔2022〕9号 · 二', '口径：存量 · 某府发〔2022〕9号'],
    state: null,
  };

  it('show a figure with the words before and behind its number, and no state that it has not', () => {
    const card = indicatorCard({ ...foot, kicker: '指标', name: '机构数', figure, others: [] });
    expect(textsOf(card)).toEqual([
      ...['指标', '机构数', '超过', '100', '家', '某区 · 2025年目标', '口径：存量 · 某府发〔2022〕9号 · 二'],
      ...['知产规划通览', '非政府网站'],
    ]);
  });

  it('shorten a source that would not fit on its line', () => {
    const sources = [`某府发〔2022〕9号 · ${'很长的标题'.repeat(12)}`, '某府发〔2022〕9号 · 二'];
    const card = indicatorCard({ ...foot, kicker: '指标', name: '数', figure: { ...figure, sources }, others: [] });
    expect(textsOf(card)).toContain(sources[1]);
    expect(textsOf(card)).not.toContain(sources[0]);
  });

  it('name the other places where they fit beside the kicker, else say how many they are', () => {
    const card = (places: number) => {
      const names = Array.from({ length: places }, (_, n) => `某${n}县`);
      const others = [`另有${names.join('、')}的数字`, `另有 ${places} 地的数字`];
      return textsOf(indicatorCard({ ...foot, kicker: '知识产权指标 · 创造', name: '数', figure, others }));
    };
    expect(card(3)).toContain('另有某0县、某1县、某2县的数字');
    expect(card(40)).toContain('另有 40 地的数字');
    for (const text of card(40)) expect(widthOf(text) * 26).toBeLessThan(SIZE.width);
  });

  it('leave no empty box where a figure has no words before it', () => {
    const card = indicatorCard({
      ...foot,
      kicker: '指标',
      name: '数',
      figure: { ...figure, before: '' },
      others: ['另有'],
    });
    expect(textsOf(card)).not.toContain('');
    expect(textsOf(card)).toContain('另有');
  });

  it('break the tagline of the site at its commas', () => {
    expect(textsOf(siteCard({ ...foot, tagline: '每个数，都有出处', counts: '5份' }))).toEqual([
      ...['每个数，', '都有出处', '5份', '知产规划通览', '非政府网站'],
    ]);
  });
});
