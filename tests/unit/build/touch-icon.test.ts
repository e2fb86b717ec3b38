import sharp from 'sharp';
import { expect, it } from 'vitest';
import { SIDE, touchIcon } from '../../../src/build/touch-icon.ts';

it('the icon for home screens is a small PNG of the mark: red on opaque paper, with air around it', async () => {
  const png = await touchIcon();
  expect(png.length).toBeLessThan(1500);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([SIDE, SIDE]);
  const at = (x: number, y: number) => [...data.subarray((y * SIDE + x) * 4, (y * SIDE + x) * 4 + 4)];
  const paper = [0xfb, 0xfa, 0xf6, 255];
  expect(at(4, 4)).toEqual(paper);
  expect(at(SIDE - 5, SIDE / 2)).toEqual(paper);
  const [red = 0, green = 255] = at(Math.round((SIDE * 8.5) / 46), SIDE / 2);
  expect(red).toBeGreaterThan(green + 80);
});

it('another drawing than the one it knows is refused', async () => {
  await expect(touchIcon('public/third-party.txt')).rejects.toThrow(/viewBox/);
});
