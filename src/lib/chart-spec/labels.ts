/** Width of a text in em, near enough to place it: Chinese characters and full-width signs are 1 wide, others at most about 0.68 in bold. */
export function emWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2E80-\uFFEF“”‘’—…]/.test(sign) ? 1 : 0.68;
  return width;
}

/** Breaks a text into lines of at most so many em; before no closing sign, and not inside Latin words where that can be helped. */
export function wrapText(text: string, em: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u0021-\u007E]+|[\s\S]/gu) ?? []) {
    for (const part of emWidth(piece) > em ? piece : [piece]) {
      if (emWidth(line + part) > em && !/^[，。；：、）〕》”]/.test(part)) {
        lines.push(line);
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A point on the picture, and how wide its label is; all in one measure. */
export interface Labelled {
  x: number;
  y: number;
  width: number;
}

/** The radius of a point's mark, as a part of the height of a label with its distance. */
const MARK = 0.3;

/** Where a label starts, and whether it stands above or below its point; null when there is no room for it. */
export type Placed = { start: number; below: boolean } | null;

/**
 * Places the labels of points so that none overlaps another, covers the mark of another point or leaves the picture:
 * above its point, else below, else left out (it is read from the table and the panel).
 * The last point is named first, since a target stands there; the others follow from left to right.
 * @param points in the order of their x
 * @param width of the picture
 * @param gap between two labels on one side
 * @param height how far apart two points are when their labels on one side cannot touch
 * @param floor how low a point may lie to have its label below it: what stands under the axis is not covered
 */
export function placeLabels(
  points: readonly Labelled[],
  width: number,
  gap: number,
  height: number,
  floor = Infinity,
): Placed[] {
  const taken: { start: number; end: number; y: number; below: boolean }[] = [];
  const place = (point: Labelled): Placed => {
    const start = Math.max(0, Math.min(point.x - point.width / 2, width - point.width));
    const end = start + point.width;
    // A label below a point stands about two lines lower than one above it.
    const middle = (below: boolean, y: number) => y + (below ? height : -height);
    const free = (below: boolean) =>
      points.every((other) => {
        const away = below ? other.y - point.y : point.y - other.y;
        const beside = other.x + MARK * height <= start || other.x - MARK * height >= end;
        return other === point || beside || away < 0.2 * height || away > 1.45 * height;
      }) &&
      taken.every(
        (label) =>
          end + gap <= label.start ||
          start >= label.end + gap ||
          Math.abs(middle(below, point.y) - middle(label.below, label.y)) >= height,
      );
    const below = free(false) ? false : point.y <= floor && free(true) ? true : null;
    if (below === null) return null;
    taken.push({ start, end, y: point.y, below });
    return { start, below };
  };
  const last = points.slice(-1).map(place);
  return [...points.slice(0, -1).map(place), ...last];
}

/** Which of the years under an axis are written, from left to right: each once, the last always, and none that would touch another. */
export function placeTicks(points: readonly { x: number }[], width: number): boolean[] {
  const last = points.at(-1)?.x ?? 0;
  let free = -Infinity;
  return points.map(({ x }) => {
    const written = x >= free && (x === last || x + width <= last);
    if (written) free = x + width;
    return written;
  });
}
