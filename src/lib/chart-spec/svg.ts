import { containment, describe, sourcesOf, titleOf, undatedText } from './describe.ts';
import type { Credits } from './credits.ts';
import { emWidth, placeLabels, placeTicks, wrapText } from './labels.ts';
import { ends, markText, whenText, type ChartPoint } from './point.ts';
import type { ChartSpec } from './spec.ts';
import { toldElement } from './told.ts';

/** Colours of the paper; a test holds them to the tokens. */
export const PAPER = {
  paper: '#fbfaf6',
  ink: '#1c1a16',
  quiet: '#4d4940',
  edge: '#857e6e',
  data: '#124a66',
  soft: '#a9c6d6',
} as const;

const WIDTH = 640;
const MARGIN = 28;
const INNER = WIDTH - 2 * MARGIN;
const SIZE = 15;
const SMALL = 12.5;
const SERIF = "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',SimSun,serif";
const SANS = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const n = (value: number) => String(Math.round(value * 10) / 10);

interface Look {
  size?: number;
  fill?: string;
  weight?: number;
  serif?: boolean;
}
function label(x: number, y: number, text: string, { size = SIZE, fill = PAPER.ink, weight = 400, serif }: Look = {}) {
  const font = serif ? ` font-family="${SERIF}"` : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${font}>${escaped(text)}</text>`;
}
const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number, dashed = false) =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}" stroke-width="${width}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`;
/** A target is a dot that fits into the ring of what is none: near each other, or at one value, both are seen. */
const dot = (x: number, y: number, solid: boolean) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${solid ? 5 : 7.5}" fill="${solid ? PAPER.data : PAPER.paper}" stroke="${PAPER.data}" stroke-width="2.5"/>`;
const solid = (point: ChartPoint) => point.role === 'target';
/** A label that a line may run through: the paper shows around it. Twice, since not every program paints the edge of letters first. */
const clearLabel = (x: number, y: number, text: string, look: Look) =>
  label(x, y, text, look).replace('<text', `<text stroke="${PAPER.paper}" stroke-width="5" stroke-linejoin="round"`) +
  label(x, y, text, look);

/** A part of the picture, drawn from its own top; `height` is what it takes. */
interface Part {
  marks: string;
  height: number;
}

function bars({ points, shape }: ChartSpec): Part {
  const row = 46;
  const room = INNER - Math.max(...points.map(({ amount }) => emWidth(amount))) * SIZE - 10;
  const top = Math.max(...points.map((point) => ends(point)[1]), Number.MIN_VALUE);
  const marks = points.map((point, at) => {
    const [low, high] = ends(point);
    const from = low === high ? 0 : (low / top) * room;
    const width = Math.max((high / top) * room - from, 1.5);
    const fill = solid(point) ? PAPER.data : PAPER.soft;
    const middle = at * row + 28.5;
    // A range does not begin at zero: a thin line says where zero is.
    const zero =
      shape === 'range'
        ? line(0, middle, from, middle, PAPER.edge, 1) + line(0.5, middle - 5, 0.5, middle + 5, PAPER.edge, 1)
        : '';
    return (
      zero +
      label(0, at * row + 15, `${point.place} ${whenText(point)}`, { size: 13.5, fill: PAPER.quiet }) +
      `<rect x="${n(from)}" y="${at * row + 22}" width="${n(width)}" height="13" fill="${fill}" stroke="${PAPER.data}" stroke-width="1"/>` +
      label(from + width + 8, at * row + 34, point.amount, { weight: 600 })
    );
  });
  return { marks: marks.join(''), height: points.length * row };
}

function change({ points }: ChartSpec): Part {
  const top = Math.max(...points.map((point) => ends(point)[1]), Number.MIN_VALUE);
  const x = (point: ChartPoint) => 9 + (ends(point)[1] / top) * (INNER - 18);
  const [from, to] = points as [ChartPoint, ChartPoint];
  const words = (point: ChartPoint, y: number) => {
    const text = `${whenText(point)} ${point.amount}`;
    const width = emWidth(text) * SIZE;
    return label(Math.max(0, Math.min(x(point) - width / 2, INNER - width)), y, text, { weight: 600 });
  };
  return {
    marks:
      line(9, 45, INNER - 9, 45, PAPER.edge, 1) +
      line(9, 39, 9, 51, PAPER.edge, 1) +
      line(x(from), 45, x(to), 45, PAPER.data, 4) +
      dot(x(from), 45, solid(from)) +
      dot(x(to), 45, solid(to)) +
      words(to, 24) +
      words(from, 78),
    height: 92,
  };
}

function phases({ points }: ChartSpec): Part {
  const years = points.map(({ year }) => year ?? 0);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const top = Math.max(...points.map((point) => ends(point)[1]), Number.MIN_VALUE);
  const side = 28;
  const at = points.map((point) => ({
    point,
    x: side + (((point.year ?? first) - first) / (last - first)) * (INNER - 2 * side),
    y: 200 - (ends(point)[1] / top) * 160,
    width: emWidth(markText(point)) * SIZE,
  }));
  const placed = placeLabels(at, INNER, 10, 26, 165);
  const joins = at.slice(1).map((to, k) => {
    const from = at[k] ?? to;
    // The way to a target is not travelled yet, nor is one that starts there.
    return line(from.x, from.y, to.x, to.y, PAPER.data, 2, solid(from.point) || solid(to.point));
  });
  const ticks = placeTicks(at, 13.5 * emWidth('2025') + 8);
  const marks = at.map(({ point, x, y }, k) => {
    const where = placed[k];
    const value = where ? clearLabel(where.start, where.below ? y + 28 : y - 15, markText(point), { weight: 600 }) : '';
    const tick = ticks[k] ? label(x - 16, 222, String(point.year), { size: 13.5, fill: PAPER.quiet }) : '';
    return { under: line(x, 197, x, 203, PAPER.edge, 1) + tick + value, mark: dot(x, y, solid(point)) };
  });
  const under = marks.map((one) => one.under).join('');
  return {
    marks: line(0, 200, INNER, 200, PAPER.edge, 1) + joins.join('') + under + marks.map(({ mark }) => mark).join(''),
    height: 234,
  };
}

/**
 * A chart as a picture that stands alone: title, unit, marks with their values, sources, address, date, licence.
 * The same shapes, order and labels as on the page; always ink on paper, since it goes into papers.
 */
export function svgOf(spec: ChartSpec, credits: Credits): string {
  const plot = spec.shape === 'change' ? change(spec) : spec.shape === 'phases' ? phases(spec) : bars(spec);
  const titles = wrapText(titleOf(spec), INNER / 22);
  const notes = [
    containment(spec) + undatedText(spec),
    `${credits.sourceLabel}：${sourcesOf(spec).join('；')}`,
    credits.address,
    credits.terms,
  ]
    .filter((text) => text !== '')
    .flatMap((text) => wrapText(text, INNER / SMALL));
  let y = MARGIN;
  const head = titles.map((text) => label(0, (y += 28) - 8, text, { size: 22, weight: 700, serif: true })).join('');
  const under = label(0, (y += 22) - 5, credits.subtitle, { size: 13.5, fill: PAPER.quiet });
  const body = `<g transform="translate(0 ${n((y += 16))})">${plot.marks}</g>`;
  y += plot.height + 14;
  const rule = line(0, y, INNER, y, PAPER.edge, 1);
  const foot = notes.map((text) => label(0, (y += 19), text, { size: SMALL, fill: PAPER.quiet })).join('');
  const height = Math.ceil(y + MARGIN - 6);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d" font-family="${SANS}">` +
    `<title id="t">${escaped(titleOf(spec))}</title><desc id="d">${escaped(describe(spec))}</desc>` +
    toldElement({ spec, credits }) +
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER.paper}"/>` +
    `<g transform="translate(${MARGIN} 0)">${head}${under}${body}${rule}${foot}</g></svg>\n`
  );
}

/** The size of a picture, in its own pixels. */
export function svgSize(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
