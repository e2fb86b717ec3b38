import { originalText } from '../build/originals.ts';
import { markedPassage } from '../lib/proof/marked-passage.ts';
import { passagesOf, type Passage } from '../lib/proof/passages.ts';
import type { ClauseView, FigureView, PlanView } from './catalog.ts';

/** The official text of a clause in parts: the numbers of its figures, and what stands between. */
export interface OriginalView {
  parts: { text: string; figure: FigureView | null }[];
  figures: FigureView[];
}

const passages = new WeakMap<PlanView, ReadonlyMap<string, Passage>>();

/** The official text of a clause, where the operator has it (`ORIGINALS_DIR`); else null. */
export function originalOf(clause: ClauseView): OriginalView | null {
  let known = passages.get(clause.plan);
  if (!known) {
    const official = originalText(process.env['ORIGINALS_DIR'], clause.plan.id);
    known = official === null ? new Map<string, Passage>() : passagesOf(official, clause.plan.clauses).passages;
    passages.set(clause.plan, known);
  }
  const passage = known.get(clause.id);
  if (!passage) return null;
  const figureOf = new Map(clause.figures.map((figure) => [figure.id, figure]));
  const parts = markedPassage(passage.text, clause.figures).map(({ text, figure }) => ({
    text,
    figure: figure === null ? null : (figureOf.get(figure) ?? null),
  }));
  return { parts, figures: parts.flatMap(({ figure }) => figure ?? []) };
}
