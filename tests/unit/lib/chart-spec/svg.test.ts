import fs from 'node:fs';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { specOf } from '../../../../src/lib/chart-spec/spec.ts';
import type { Credits } from '../../../../src/lib/chart-spec/credits.ts';
import { PAPER, svgOf, svgSize } from '../../../../src/lib/chart-spec/svg.ts';
import { chongqing, nanan, point } from './points.ts';

const credits: Credits = {
  subtitle: '单位：件 · 存量',
  address: '知产规划通览（非政府网站）：https://example.cn/indicators/x/',
  terms: '数据截至2026年11月22日整理，按 CC BY 4.0 使用',
  sourceLabel: '来源',
};
const picture = (points: Parameters<typeof specOf>[1], title = '万人发明专利拥有量') => {
  const spec = specOf({ id: 'x', title }, points);
  if (!spec) throw new Error('no chart');
  return svgOf(spec, credits);
};
const baseline = point({ kind: 'baseline', year: 2020, value: 2.25, comparator: 'gt', amount: '>2.25件' });
const target = point({ value: 6 });
/** The words of a picture, as a reader sees them. */
const words = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)]
    .map(([, text]) => text?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
    .join('');
const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => Number(match[1]));

describe('svgOf', () => {
  it('carries title, unit, values, document number, clause, address, date and licence', () => {
    const text = words(picture([baseline, target]));
    for (const part of [
      '梁平区 · 万人发明专利拥有量',
      '单位：件 · 存量',
      '2020年基期 >2.25件',
      '2025年目标 6件',
      '梁平府发〔2022〕9号',
      '专题1',
      'https://example.cn/indicators/x/',
      '2026年11月22日',
      'CC BY 4.0',
    ])
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
  });

  it('draws bars as long as their values', () => {
    const svg = picture([target, point({ ...nanan, value: 60 }), point({ ...chongqing, value: 30 })]);
    const widths = numbers(svg, /<rect x="0" y="\d+" width="([\d.]+)"/g);
    expect(widths).toHaveLength(3);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.5, 2);
    expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.1, 2);
  });

  it('draws a range from its low to its high value', () => {
    const svg = picture([
      point({ comparator: 'range', value: [5, 10] }),
      point({ ...nanan, comparator: 'range', value: [2, 4] }),
    ]);
    const [first = 0, second = 0] = numbers(svg, /<rect x="([\d.]+)" y="\d+" width="[\d.]+" height="13"/g);
    const [long = 0, short = 0] = numbers(svg, /<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="13"/g);
    expect(first).toBeCloseTo(long, 0);
    expect(second).toBeCloseTo(short, 0);
    expect(short / long).toBeCloseTo(0.4, 1);
    // From zero to where the bar begins.
    const lines = [...svg.matchAll(/<line x1="0" y1="[\d.]+" x2="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(lines.slice(0, 2)).toEqual([first, second]);
  });

  it('dashes what leads to a target or from one, and shows both where they have one year', () => {
    const reached = { ...chongqing, kind: 'achievement', role: 'achievement' } as const;
    const svg = picture([
      point({ ...chongqing, year: 2024, value: 12 }),
      point({ ...reached, year: 2020, value: 8 }),
      point({ ...reached, year: 2023, value: 9 }),
      point({ ...reached, year: 2024, value: 12 }),
    ]);
    const joins = [...svg.matchAll(/<line [^>]*stroke-width="2"([^>]*)\/>/g)].map(([, more]) => more?.includes('dash'));
    expect(joins).toEqual([false, false, true]);
    expect(numbers(svg, /<circle [^>]* r="([\d.]+)"/g)).toEqual([7.5, 7.5, 7.5, 5]);
  });

  it('puts years where they are in time', () => {
    const svg = picture([2020, 2023, 2024].map((year) => point({ ...chongqing, year })));
    const [a = 0, b = 0, c = 0] = numbers(svg, /<circle cx="([\d.]+)"/g);
    expect((b - a) / (c - a)).toBeCloseTo(0.75, 2);
  });

  it('marks a target by its fill, so that it is known without a legend', () => {
    const fills = [...picture([baseline, target]).matchAll(/<circle[^>]*fill="([^"]+)"/g)].map((match) => match[1]);
    expect(fills).toEqual([PAPER.paper, PAPER.data]);
  });

  it('is well formed whatever a title holds, and says its size', () => {
    const svg = picture([baseline, target], '<甲> & "乙"');
    expect(svg).not.toContain('<甲>');
    expect(parseFragment(svg).childNodes).toHaveLength(2);
    expect(svgSize(svg)).toMatchObject({ width: 640 });
    expect(svgSize(svg).height).toBeGreaterThan(200);
  });

  it('has the colours of the tokens', () => {
    const tokens = fs.readFileSync('src/styles/tokens.css', 'utf8');
    const token = (name: string) => new RegExp(`${name}: (#[0-9a-f]+);`).exec(tokens)?.[1];
    expect(PAPER).toEqual({
      paper: token('--paper'),
      ink: token('--ink'),
      quiet: token('--ink-2'),
      edge: token('--edge'),
      data: token('--data'),
      soft: token('--data-soft'),
    });
  });
});
