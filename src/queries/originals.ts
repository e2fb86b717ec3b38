import { originalText } from '../build/originals.ts';
import { markedPassage } from '../lib/proof/marked-passage.ts';
import { passagesOf, type Passage } from '../lib/proof/passages.ts';
import { onceFor } from './once.ts';
import type { ClauseView, FigureView, PlanView } from './catalog.ts';

/** The official text of a clause in parts: the numbers of its figures, and what stands between. */
export interface OriginalView {
  parts: { text: string; figure: FigureView | null }[];
  figures: FigureView[];
}

const passagesIn = onceFor((plan: PlanView): ReadonlyMap<string, Passage> => {
  const official = originalText(process.env['ORIGINALS_DIR'], plan.id);
  return official === null ? new Map() : passagesOf(official, plan.clauses).passages;
});

/** The official text of a clause, where the operator has it (`ORIGINALS_DIR`); else null. */
export function originalOf(clause: ClauseView): OriginalView | null {
  const passage = passagesIn(clause.plan).get(clause.id);
  if (!passage) return null;
  const figureOf = new Map(clause.figures.map((figure) => [figure.id, figure]));
  const parts = markedPassage(passage.text, clause.figures).map(({ text, figure }) => ({
    text,
    figure: figure === null ? null : (figureOf.get(figure) ?? null),
  }));
  return { parts, figures: parts.flatMap(({ figure }) => figure ?? []) };
}
