import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/lib/contrast.ts';
import { PAIRS, tokensOf } from '../../../src/lib/design-tokens.ts';

const schemes = tokensOf(fs.readFileSync('src/styles/tokens.css', 'utf8'));
const sheets = fs
  .readdirSync('src/styles', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: fs.readFileSync(`src/styles/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

describe('the tokens of a style sheet', () => {
  it('are those of :root; the dark scheme has the others of the light one too', () => {
    const { light, dark } = tokensOf(
      `/* --no: 1; */
      :root { --paper: #fff; --serif:
        'A', serif; }
      @media (prefers-color-scheme: dark) { :root { --paper: #000; } }`.replace(/^\s+/gm, ''),
    );
    expect(Object.fromEntries(light)).toEqual({ paper: '#fff', serif: "'A', serif" });
    expect(dark.get('paper')).toBe('#000');
    expect(dark.get('serif')).toBe("'A', serif");
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colour = (name: string) => schemes[scheme].get(name) ?? `没有 --${name}`;
  it.each(PAIRS.map((pair) => ({ ...pair })))('$colour on $ground stands out $least times', (pair) => {
    expect(contrast(colour(pair.colour), colour(pair.ground))).toBeGreaterThanOrEqual(pair.least);
  });
});

describe('the style sheets', () => {
  const used = (property: RegExp) => [
    ...new Set(sheets.flatMap(({ css }) => [...css.matchAll(property)].map((match) => match[1] ?? ''))),
  ];

  it('set text in no colour, and on no ground, but those whose contrast is held', () => {
    const held = PAIRS.filter((pair) => pair.least === 7);
    const colours = used(/(?<![-\w])color:\s*var\(--([\w-]+)\)/g);
    const grounds = used(/(?<![-\w])background(?:-color)?:\s*var\(--([\w-]+)\)/g);
    expect(colours.filter((name) => !held.some((pair) => pair.colour === name))).toEqual([]);
    // The line that says something is on its way is no ground of text.
    expect(grounds.filter((name) => name !== 'data' && !held.some((pair) => pair.ground === name))).toEqual([]);
  });

  it('write no colour of text and ground by themselves: the tokens have them all', () => {
    const written = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/(?<![-\w])(?:color|background(?:-color)?):\s*(#[^;]*|(?:rgb|hsl)\([^;]*)/g)].map(
        ([, value]) => `${file}: ${value}`,
      ),
    );
    // The shade behind a dialog.
    expect(written).toEqual(['components/embed-codes.css: rgb(0 0 0 / 55%)']);
  });
});
