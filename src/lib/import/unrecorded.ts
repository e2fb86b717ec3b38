import { maskPersonalNumbers } from '../personal-numbers.ts';
import { segmentText, type ClauseMark } from '../proof/segments.ts';
import { squeeze } from '../text/squeeze.ts';
import { numberTokens } from '../text/numbers.ts';
import { importText, type Knowledge } from './import-text.ts';

/** A number that an official text gives and the site does not. */
export interface UnrecordedNumber {
  clause: string | null;
  /** Line of the text. */
  line: number;
  printed: string;
  wording: string;
}

interface Recorded {
  clause: string;
  value: number | readonly [number, number];
  wording: string;
}

/**
 * The numbers of an official text that look like figures and are in none: what was left out, or what a mended text has new.
 * A number is recorded when a figure has its value in a wording that shares its place, or when it stands in the wording of a figure.
 */
export function unrecordedNumbers(
  official: string,
  marks: readonly ClauseMark[],
  figures: readonly Recorded[],
  knowledge: Knowledge,
): UnrecordedNumber[] {
  const masked = maskPersonalNumbers(official).text;
  const { segments } = segmentText(masked, marks);
  const known = figures.map((figure) => ({
    text: squeeze(figure.wording),
    values: new Set([...[figure.value].flat(), ...numberTokens(squeeze(figure.wording)).map((token) => token.value)]),
  }));
  return importText(masked, knowledge).figures.flatMap((found) => {
    const wording = squeeze(found.wording);
    const values = [found.value].flat();
    const recorded = known.some(
      ({ text, values: own }) =>
        values.every((value) => own.has(value)) &&
        (text.includes(wording) || wording.includes(text) || overlaps(text, wording)),
    );
    if (recorded) return [];
    const clause = [...segments.values()].find((segment) => segment.text.includes(wording))?.clause ?? null;
    return [{ clause, line: found.line, printed: `${values.join('—')}${found.unit}`, wording }];
  });
}

/** How many characters two wordings of one place share at least. */
const SHARED = 4;

/** Whether two wordings share a run of characters that holds a digit: they tell of one place of the text. */
function overlaps(a: string, b: string): boolean {
  for (let at = 0; at + SHARED <= a.length; at += 1) {
    const run = a.slice(at, at + SHARED);
    if (/[\d零一二两三四五六七八九十百千]/.test(run) && b.includes(run)) return true;
  }
  return false;
}
