import { squeeze } from '../text/squeeze.ts';
import { numberTokens } from '../text/numbers.ts';
import { spanOf, type Span } from './passages.ts';

/** What is needed of a figure to find its number in a text. */
export interface MarkableFigure {
  id: string;
  value: number | readonly [number, number];
  unit: string;
  wording: string;
}

/** A stretch of a text: the number of a figure, or what stands between. */
export interface PassagePart {
  text: string;
  figure: string | null;
}

/** Parts a passage at the numbers of its figures; joined, the parts are the passage. Each number is marked once. */
export function markedPassage(text: string, figures: readonly MarkableFigure[]): PassagePart[] {
  const taken: (Span & { figure: string })[] = [];
  const free = ({ start, end }: Span) => !taken.some((one) => one.start < end && start < one.end);
  for (const figure of figures) {
    const span = spanOf(text, figure.wording);
    if (!span) continue;
    const numbers = numberSpans(text, span, figure);
    const own = [...numbers, ...(numbers.length === 0 ? [span] : [])].find(free);
    if (own) taken.push({ ...own, figure: figure.id });
  }
  const parts: PassagePart[] = [];
  let at = 0;
  for (const { start, end, figure } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: text.slice(at, start), figure: null });
    parts.push({ text: text.slice(start, end), figure });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), figure: null });
  return parts;
}

/** Where the value stands in a wording, with its unit where that follows. */
function numberSpans(text: string, span: Span, figure: MarkableFigure): Span[] {
  const words = text.slice(span.start, span.end);
  const tokens = numberTokens(words);
  const values = [figure.value].flat() as number[];
  const unit = squeeze(figure.unit);
  return tokens.flatMap((token, n) => {
    const last = tokens[n + values.length - 1];
    if (!last || !values.every((value, at) => tokens[n + at]?.value === value)) return [];
    const after = words.slice(last.end);
    return [
      { start: span.start + token.start, end: span.start + last.end + (after.startsWith(unit) ? unit.length : 0) },
    ];
  });
}
