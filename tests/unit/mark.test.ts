import fs from 'node:fs';
import { expect, test } from 'vitest';
import { tokensOf } from '../../src/lib/design-tokens.ts';
import { mark } from '../../src/lib/share-card/element.ts';

const read = (file: string) => fs.readFileSync(file, 'utf8');
/** The shapes of a drawing: its paths and the places of its rectangles, but for a ground that fills it. */
const shapes = (svg: string) => [
  ...[...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path),
  ...[...svg.matchAll(/<rect[^>]*? x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g)].map((found) =>
    found.slice(1).join(' '),
  ),
];

test('the mark in the header, the icon of the site and the mark on share cards are one drawing', () => {
  expect(shapes(read('public/favicon.svg'))).toEqual(shapes(read('src/components/layout/Mark.astro')));
  expect(shapes(read('public/favicon.svg')).length).toBe(3);
  const onCards = mark(32).props.children?.map((part) => (typeof part === 'string' ? {} : part.props)) ?? [];
  expect(onCards.map(({ d, x, y, width, height }) => d ?? [x, y, width, height].join(' ')).sort()).toEqual(
    shapes(read('public/favicon.svg')).sort(),
  );
});

test('the icon and the colours of the browser’s frame are those of the tokens, in both schemes', () => {
  const { light, dark } = tokensOf(read('src/styles/tokens.css'));
  const icon = read('public/favicon.svg');
  const frame = read('src/layouts/Base.astro');
  for (const tokens of [light, dark]) {
    for (const name of ['paper', 'seal']) expect(icon, name).toContain(tokens.get(name));
    expect(frame).toContain(`content="${tokens.get('paper')}"`);
  }
});
