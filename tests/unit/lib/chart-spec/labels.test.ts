import { describe, expect, it } from 'vitest';
import { emWidth, placeLabels, placeTicks, wrapText } from '../../../../src/lib/chart-spec/labels.ts';
import { seeded } from '../../../support/random.ts';

describe('emWidth', () => {
  it('counts Chinese characters and full-width signs as one, others less', () => {
    expect(emWidth('目标，“')).toBe(4);
    expect(emWidth('60')).toBeLessThan(2);
  });
});

describe('wrapText', () => {
  it('breaks where a line is full, and loses nothing', () => {
    const text = '来源：重庆市梁平区人民政府，梁平府发〔2022〕9号，专题1；https://example.cn/indicators/x/';
    const lines = wrapText(text, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll(' ', '')).toBe(text);
    // A closing sign may hang over.
    for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(13);
  });

  it('begins no line with a closing sign', () => {
    for (const em of [4, 5, 6, 7])
      for (const line of wrapText('甲乙丙，丁戊己。庚辛壬）癸甲；乙丙', em)) expect(line).not.toMatch(/^[，。；）]/);
  });
});

describe('placeLabels', () => {
  it('puts labels above their points, the last first, and one that would touch another below', () => {
    expect(
      placeLabels(
        [
          { x: 20, y: 100, width: 60 },
          { x: 180, y: 50, width: 60 },
          { x: 220, y: 48, width: 60 },
        ],
        260,
        8,
        26,
      ),
    ).toEqual([
      { start: 0, below: false },
      { start: 150, below: true },
      { start: 190, below: false },
    ]);
  });

  it('covers the mark of no other point, and stands below none that lies on the axis', () => {
    const rising = [
      { x: 100, y: 100, width: 60 },
      { x: 125, y: 76, width: 20 },
    ];
    expect(placeLabels(rising, 260, 8, 26)).toEqual([
      { start: 70, below: true },
      { start: 115, below: false },
    ]);
    expect(placeLabels(rising, 260, 8, 26, 90)).toEqual([null, { start: 115, below: false }]);
  });

  it('leaves a label out before it covers another, and lets none out of the picture', () => {
    const random = seeded(2026);
    for (let round = 0; round < 300; round++) {
      const points = Array.from({ length: 6 }, () => ({
        x: random() * 260,
        y: random() * 120,
        width: 30 + random() * 60,
      }));
      points.sort((a, b) => a.x - b.x);
      const placed = placeLabels(points, 260, 4, 20);
      const boxes = placed.flatMap((label, n) => {
        const { y = 0, width = 0 } = points[n] ?? {};
        return label ? [{ start: label.start, end: label.start + width, y: y + (label.below ? 20 : -20) }] : [];
      });
      for (const [n, a] of boxes.entries()) {
        expect(a.start).toBeGreaterThanOrEqual(0);
        expect(a.end).toBeLessThanOrEqual(260);
        for (const b of boxes.slice(n + 1))
          expect(a.end <= b.start || b.end <= a.start || Math.abs(a.y - b.y) >= 20).toBe(true);
      }
    }
  });
});

describe('placeTicks', () => {
  it('writes the first and the last year and none that would touch another', () => {
    expect(placeTicks([{ x: 0 }, { x: 100 }, { x: 200 }], 40)).toEqual([true, true, true]);
    expect(placeTicks([{ x: 0 }, { x: 170 }, { x: 200 }], 40)).toEqual([true, false, true]);
    expect(placeTicks([{ x: 0 }, { x: 0 }, { x: 200 }, { x: 200 }], 40)).toEqual([true, false, true, false]);
  });
});
