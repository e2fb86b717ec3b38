import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { knowledgeOf, readOfficial } from './import-sources.ts';
import { importText, type ImportResult, type ProposedFigure } from '../lib/import/import-text.ts';
import { segmentText } from '../lib/proof/segments.ts';
import { numberTokens } from '../lib/text/numbers.ts';
import { squeeze } from '../lib/text/squeeze.ts';
import type { Content, PlanArticle } from '../loaders/read-content.ts';
import type { Figure } from '../schemas/figure.ts';

/** What an import must reach on official texts that editors have already worked through. */
export const MUST = { headings: 1, figures: 0.95, right: 0.95, excess: 0.15 } as const;

/** How an import of an official text agrees with what editors made of it. */
export interface Score {
  plan: string;
  headings: { found: number; all: number; missing: string[] };
  figures: { found: number; all: number; missing: string[] };
  right: { right: number; of: number; wrong: string[] };
  excess: { excess: number; of: number; which: string[] };
  metadata: { field: string; ours: unknown; imported: unknown }[];
}

const plain = (text: string) =>
  squeeze(text.normalize('NFKC'))
    .replace(/[。．.、:：]+$/, '')
    .replace(/[“”"]/g, '"');

/** Numbered headings of a plan: those with a printed number. */
export function score(plan: PlanArticle, file: string, content: Content): Score {
  const official = fs.readFileSync(file, 'utf8');
  const result = importText(official, knowledgeOf(content));
  const theirs = new Set(
    result.clauses.map((clause) => `${clause.id}|${plain(clause.number ?? '')}|${plain(clause.heading)}`),
  );
  const numbered = plan.data.clauses.filter((clause) => clause.number !== null);
  const missing = numbered.filter(
    (clause) => !theirs.has(`${clause.id}|${plain(clause.number ?? '')}|${plain(clause.heading)}`),
  );
  const pairs = matchFigures(plan, official, result);
  const matched = pairs.flatMap(({ ours, proposed }) => (proposed ? [{ ours, proposed }] : []));
  const wrong = matched.filter(({ ours, proposed }) => !agrees(ours, proposed));
  const used = new Set(matched.map(({ proposed }) => proposed));
  const excess = result.figures.filter((figure) => !used.has(figure));
  return {
    plan: plan.id,
    headings: {
      found: numbered.length - missing.length,
      all: numbered.length,
      missing: missing.map((clause) => `${clause.id} ${clause.number ?? ''}${clause.heading}`),
    },
    figures: {
      found: matched.length,
      all: pairs.length,
      missing: pairs.filter((pair) => !pair.proposed).map(({ ours }) => `${ours.id}: ${ours.wording}`),
    },
    right: {
      right: matched.length - wrong.length,
      of: matched.length,
      wrong: wrong.map(
        ({ ours, proposed }) =>
          `${ours.wording}: ${ours.comparator} ${String(ours.value)}${ours.unit} / ${proposed.comparator} ${String(proposed.value)}${proposed.unit}`,
      ),
    },
    excess: {
      excess: excess.length,
      of: result.figures.length,
      which: excess.map((figure) => `${figure.clause} ${figure.name}: ${figure.wording}`),
    },
    metadata: metadataFaults(plan, result),
  };
}

export const agrees = (
  a: Pick<Figure, 'value' | 'unit' | 'comparator'>,
  b: Pick<Figure, 'value' | 'unit' | 'comparator'>,
) => String(a.value) === String(b.value) && a.unit === b.unit && a.comparator === b.comparator;

/** Pairs each figure with the proposal whose number stands at the same place of the text; of several there, the one with the nearest name. */
function matchFigures(plan: PlanArticle, official: string, result: ImportResult) {
  const { segments } = segmentText(official, plan.data.clauses);
  const squeezedAt: number[] = [];
  for (const [n, char] of [...official].entries()) if (!/[\s\u3000\uFEFF]/.test(char)) squeezedAt.push(n);
  const free = new Set(result.figures);
  return plan.figures.map(({ data: ours }) => {
    const segment = segments.get(ours.clause);
    const wording = squeeze(ours.wording);
    const at = segment ? segment.start + segment.text.indexOf(wording) : -1;
    const places = numberTokens(wording)
      .filter((token) => token.value === [ours.value].flat()[0])
      .map((token) => squeezedAt[at + token.start]);
    const near = [...free].filter((figure) => places.includes(figure.at));
    const shared = (figure: ProposedFigure) =>
      [...new Set(figure.name)].filter((char) => `${ours.counted ?? ''}${ours.name}`.includes(char)).length /
      figure.name.length;
    const proposed = near.sort((a, b) => shared(b) - shared(a))[0] ?? null;
    if (proposed) free.delete(proposed);
    return { ours, proposed };
  });
}

/** What stands in a made-up text, written beside it in `expected/<name>.yaml`. */
export interface Expected {
  metadata: {
    title: string;
    kind: string;
    docNumber: string | null;
    issuer: string | null;
    issuedDate: string | null;
    period: [number, number] | null;
  };
  /** id | number | heading */
  outline: string[];
  /** clause | kind | comparator | value | unit | year | words of the text */
  figures: string[];
}

const cells = (line: string) => line.split('|').map((cell) => cell.trim());

/** The parts of a figure that is expected. The words of a table may hold bars themselves. */
export function expectedFigure(line: string) {
  const [clause = '', kind = '', comparator = '', value = '', unit = '', year = '', ...words] = cells(line);
  return { clause, value, wording: words.join(' | '), reading: [kind, comparator, unit, year].join('|') };
}

/** The parts of a clause that is expected: id, number, heading. */
export const expectedClause = (line: string) => cells(line);

/** What is expected of a made-up text. */
export const expectedOf = (file: string): Expected =>
  parse(
    fs.readFileSync(path.join(path.dirname(file), 'expected', `${path.parse(file).name}.yaml`), 'utf8'),
  ) as Expected;

/**
 * Holds an import of a made-up text against what is written beside it. A figure is found where its value is proposed in its clause from the same
 * words, whether a little more or less of them is taken; it is right where kind, comparator, unit and year are.
 */
export async function scoreMadeUp(file: string, content: Content): Promise<Score> {
  const { text, hints } = await readOfficial(file);
  const result = importText(text, knowledgeOf(content), hints);
  const expected = expectedOf(file);
  const theirs = new Set(
    result.clauses.map((clause) => [clause.id, plain(clause.number ?? ''), plain(clause.heading)].join('|')),
  );
  const clauses = expected.outline.map(expectedClause);
  const missing = clauses.filter(
    ([id = '', number = '', heading = '']) => !theirs.has([id, plain(number), plain(heading)].join('|')),
  );
  const more = result.clauses.filter((clause) => !clauses.some(([id]) => id === clause.id));
  const free = [...result.figures];
  const pairs = expected.figures.map((line) => {
    const ours = expectedFigure(line);
    const words = plain(ours.wording);
    const at = free.findIndex((figure) => {
      const theirs = plain(figure.wording);
      return (
        figure.clause === ours.clause &&
        [figure.value].flat().join('—') === ours.value &&
        (theirs.includes(words) || words.includes(theirs))
      );
    });
    return { ours, proposed: at < 0 ? null : (free.splice(at, 1)[0] ?? null) };
  });
  const reading = ({ kind, comparator, unit, year }: ProposedFigure) => [kind, comparator, unit, year ?? ''].join('|');
  const matched = pairs.flatMap(({ ours, proposed }) => (proposed ? [{ ours, proposed }] : []));
  const wrong = matched.filter(({ ours, proposed }) => ours.reading !== reading(proposed));
  const { period, ...fields } = expected.metadata;
  const both = { ...fields, period: JSON.stringify(period && { start: period[0], end: period[1] }) };
  const found = { ...result.metadata, period: JSON.stringify(result.metadata.period) };
  return {
    plan: path.parse(file).name,
    headings: {
      found: clauses.length - missing.length,
      all: clauses.length + more.length,
      missing: [...missing.map((cell) => cell.join(' ')), ...more.map(({ id, heading }) => `多出 ${id} ${heading}`)],
    },
    figures: {
      found: matched.length,
      all: pairs.length,
      missing: pairs.filter((pair) => !pair.proposed).map(({ ours }) => `${ours.clause} ${ours.wording}`),
    },
    right: {
      right: matched.length - wrong.length,
      of: matched.length,
      wrong: wrong.map(({ ours, proposed }) => `${ours.wording}: ${ours.reading} / ${reading(proposed)}`),
    },
    excess: {
      excess: free.length,
      of: result.figures.length,
      which: free.map((figure) => `${figure.clause} ${figure.name}: ${figure.wording}`),
    },
    metadata: (Object.keys(both) as (keyof typeof both)[])
      .filter((field) => both[field] !== found[field])
      .map((field) => ({ field, ours: both[field], imported: found[field] })),
  };
}

/** The metadata that differ. A report's own address and number are not in its text. */
function metadataFaults(plan: PlanArticle, { metadata, region }: ImportResult): Score['metadata'] {
  const { data } = plan;
  const both: [string, unknown, unknown][] = [
    ['title', plain(data.title), plain(metadata.title ?? '')],
    ['kind', data.kind, metadata.kind],
    ['docNumber', data.docNumber, metadata.docNumber],
    ['issuer', data.issuer, metadata.issuer],
    ['issuedDate', data.issuedDate, metadata.issuedDate],
    ['period', JSON.stringify(data.period), JSON.stringify(metadata.period)],
    ['region', data.region, region?.place.code],
  ];
  return both
    .filter(([, ours, imported]) => ours !== imported)
    .map(([field, ours, imported]) => ({ field, ours, imported }));
}

export interface Total {
  headings: number;
  figures: number;
  right: number;
  excess: number;
  metadata: number;
}

/** The shares over several plans, and how many fields of the metadata differ. */
export function total(scores: readonly Score[]): Total {
  const share = (part: (score: Score) => [number, number]) => {
    const [over, under] = scores.map(part).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    return under === 0 ? 1 : over / under;
  };
  return {
    headings: share(({ headings }) => [headings.found, headings.all]),
    figures: share(({ figures }) => [figures.found, figures.all]),
    right: share(({ right }) => [right.right, right.of]),
    excess: share(({ excess }) => [excess.excess, excess.of]),
    metadata: scores.reduce((sum, score) => sum + score.metadata.length, 0),
  };
}

/** Whether all that must be reached is. */
export const reached = (sum: Total): boolean =>
  sum.headings >= MUST.headings &&
  sum.figures >= MUST.figures &&
  sum.right >= MUST.right &&
  sum.excess <= MUST.excess &&
  sum.metadata === 0;
