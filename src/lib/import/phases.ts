import { plainDigits } from './lines.ts';

/** A phase of the work, by its heading. Months are `YYYY-MM`. */
export interface FoundPhase {
  clause: string;
  name: string;
  start: string | null;
  end: string | null;
  printed: string;
}

const MONTHS =
  /((?:19|20)\d\d)年(\d{1,2})月(?:份|底|上旬|中旬|下旬)?(?:[—–―~～至到-]+(?:((?:19|20)\d\d)年)?(\d{1,2})月|及?以后|起)?/;

/** The months of a phase as its heading (or the beginning of its text) prints them. */
export function phaseOf(clause: string, heading: string, text: string): FoundPhase {
  const match = MONTHS.exec(plainDigits(heading)) ?? MONTHS.exec(plainDigits(text.slice(0, 80)));
  const month = (year: string | undefined, value: string | undefined) =>
    year && value && Number(value) <= 12 ? `${year}-${value.padStart(2, '0')}` : null;
  return {
    clause,
    name: heading.replace(/[（(].*$/, '').trim(),
    start: month(match?.[1], match?.[2]),
    end: month(match?.[3] ?? match?.[1], match?.[4]),
    printed: match?.[0] ?? '',
  };
}
