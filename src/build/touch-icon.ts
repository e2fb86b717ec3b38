import fs from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Side of the icon in px, as iOS wants it. */
export const SIDE = 180;

const PAPER = '#fbfaf6';

/**
 * The mark as a small PNG for home screens and for browsers that show no SVG icon (Safari up to 17): on paper, with air around it, since its corners are cut round.
 * Drawn from the icon of the site, so that there is one drawing.
 * @throws when that icon has no `viewBox` of 32
 */
export async function touchIcon(file = 'public/favicon.svg'): Promise<Buffer> {
  const icon = fs.readFileSync(file, 'utf8');
  const framed = icon.replace('viewBox="0 0 32 32"', 'viewBox="-7 -7 46 46"');
  if (framed === icon) throw new Error(`${file} 的 viewBox 不是“0 0 32 32”：请照改 src/build/touch-icon.ts`);
  const png = new Resvg(framed, { background: PAPER, fitTo: { mode: 'width', value: SIDE } }).render().asPng();
  return sharp(png).png({ palette: true, colours: 16, effort: 10 }).toBuffer();
}
