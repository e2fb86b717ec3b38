import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { create } from 'fontkitten';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { SIZE, type Element } from '../lib/share-card/element.ts';

const CACHE = 'node_modules/.cache/ip-plans-cards';
const FONTS = 'node_modules/@fontsource/noto-serif-sc';
const WEIGHTS = [400, 700] as const;

/** What draws the cards: a newer version of any of them draws them anew. */
const TOOLS = ['satori', '@resvg/resvg-js', 'sharp', '@fontsource/noto-serif-sc'];

/**
 * A card as a small PNG with a palette, 1200×630. It is drawn once for its content and then kept in a folder aside.
 * @throws when the font has no sign for a character of the card
 */
export async function cardImage(card: Element): Promise<Buffer> {
  const file = path.join(CACHE, `${keyOf(card)}.png`);
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const image = await draw(card);
  fs.mkdirSync(CACHE, { recursive: true });
  // Two builds may draw the same card: neither may read half a file of the other.
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, image);
  fs.renameSync(aside, file);
  return image;
}

async function draw(card: Element): Promise<Buffer> {
  const svg = await satori(card, {
    ...SIZE,
    fonts: (fonts ??= WEIGHTS.map((weight) => font('chinese-simplified', weight))),
    loadAdditionalAsset: async (_, text) => rareFonts(text),
  });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return sharp(png).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
}

let fonts: Font[] | null = null;

/** One file of the font. Each has a name of its own, since satori looks further only under other names. */
function font(subset: string, weight: (typeof WEIGHTS)[number]): Font {
  const data = fs.readFileSync(`${FONTS}/files/noto-serif-sc-${subset}-${weight}-normal.woff`);
  return { name: `serif-${subset}`, data, weight, style: 'normal' };
}

/** The common file lacks rare characters (脿) and signs (≥): they stand in the numbered files of the same font. */
function rareFonts(text: string): Font[] {
  const subsets = new Set([...text].map((sign) => subsetOf(sign)));
  return [...subsets].flatMap((subset) => WEIGHTS.map((weight) => font(subset, weight)));
}

/**
 * The numbered file of the font that has a character.
 * @throws when none has it
 */
export function subsetOf(sign: string): string {
  ranges ??= Object.entries(JSON.parse(fs.readFileSync(`${FONTS}/unicode.json`, 'utf8')) as Record<string, string>);
  const code = sign.codePointAt(0) ?? 0;
  for (const [name, list] of ranges) {
    if (!name.startsWith('[') || !list.split(',').some((part) => within(part, code))) continue;
    const subset = name.slice(1, -1);
    // The ranges are those of a family of fonts: only the file itself knows.
    if (WEIGHTS.every((weight) => hasSign(font(subset, weight), code))) return subset;
  }
  throw new Error(
    `分享图的字体没有“${sign}”（U+${code.toString(16).toUpperCase()}）这个字。请改题目里的这个字，或在 src/build/share-card-image.ts 换字体。`,
  );
}

function hasSign({ data }: Font, code: number): boolean {
  const parsed = create(data as Buffer);
  return !parsed.isCollection && parsed.hasGlyphForCodePoint(code);
}

let ranges: [name: string, list: string][] | null = null;

/** Whether a range as in a style sheet (`U+4e00-4e0f`) holds a code. */
function within(part: string, code: number): boolean {
  const [from = '', to = from] = part.trim().slice(2).split('-');
  return code >= parseInt(from, 16) && code <= parseInt(to, 16);
}

function keyOf(card: Element): string {
  versions ??= TOOLS.map((name) => (JSON.parse(fs.readFileSync('package.json', 'utf8')) as Package).dependencies[name]);
  return createHash('sha256')
    .update(JSON.stringify([versions, card]))
    .digest('hex')
    .slice(0, 32);
}

interface Package {
  dependencies: Record<string, string>;
}
let versions: (string | undefined)[] | null = null;
