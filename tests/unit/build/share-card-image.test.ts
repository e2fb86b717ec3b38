import { describe, expect, it } from 'vitest';
import { cardImage, subsetOf } from '../../../src/build/share-card-image.ts';
import { planCard } from '../../../src/lib/share-card/cards.ts';

const card = (title: string) =>
  planCard({ site: '知产规划通览', note: '非政府网站', issuer: '某市人民政府', title, facts: [] });

describe('cardImage', () => {
  it('draws a rare character with another file of the same font', async () => {
    // Two characters that the common file lacks would look alike if they were not found: two empty boxes.
    const [one, other] = await Promise.all([cardImage(card('禄脿街道')), cardImage(card('禄脒街道'))]);
    expect(one.subarray(1, 4).toString()).toBe('PNG');
    expect(one.equals(other)).toBe(false);
  });

  it('refuses a character that the font lacks, and names it', async () => {
    await expect(cardImage(card('某市\u{1F600}规划'))).rejects.toThrow('U+1F600');
  });

  it('draws the same card once only', async () => {
    const first = await cardImage(card('某市规划'));
    expect((await cardImage(card('某市规划'))).equals(first)).toBe(true);
  });
});

describe('subsetOf', () => {
  it.each([
    ['脿', '43'],
    ['≥', '102'],
    ['脒', '43'],
  ])('finds %s in file %s', (sign, file) => {
    expect(subsetOf(sign)).toBe(file);
  });
});
