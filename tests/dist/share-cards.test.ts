import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DIST, files, items } from '../support/dist.ts';

const cards = files().filter((file) => file.startsWith('cards/'));

test('there is a card for the site, each document and each indicator, and no other', () => {
  const ids = (name: string) => items<{ id: string }>(name).map(({ id }) => `cards/${name}/${id}.png`);
  expect(cards).toEqual(['cards/site.png', ...ids('plans'), ...ids('indicators')].sort());
});

test('every card has the size that links to it promise, and weighs no more than 60 KB', async () => {
  for (const card of cards) {
    const { width, height, format } = await sharp(path.join(DIST, card)).metadata();
    expect([format, width, height], card).toEqual(['png', 1200, 630]);
    expect(fs.statSync(path.join(DIST, card)).size, card).toBeLessThanOrEqual(60 * 1024);
  }
});

test('nothing on a card runs into its edge', async () => {
  for (const card of cards) {
    const { data, info } = await sharp(path.join(DIST, card)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const paper = [...data.subarray(0, 3)];
    const margin = 24;
    for (let y = 0; y < info.height; y++)
      for (let x = 0; x < info.width; x++) {
        if (x >= margin && x < info.width - margin && y >= margin && y < info.height - margin) continue;
        const at = (y * info.width + x) * info.channels;
        if (data[at] !== paper[0] || data[at + 1] !== paper[1] || data[at + 2] !== paper[2])
          expect.fail(`${card}：(${x}, ${y}) 上有东西，内容超出了纸边`);
      }
  }
});
