import fs from 'node:fs';
import { knowledgeOf } from './import-sources.ts';
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
