import { signsOf } from '../lib/figure/signs.ts';
import { strings } from '../strings.ts';
import { catalog, type FigureView, type IndicatorView, type OutcomeView } from './catalog.ts';
import { compare } from './indicators.ts';
import { href, stands } from './site.ts';
import { isMade } from './shard.ts';

const words = strings.reuse.embed;

/** What of an indicator may stand in other pages. */
export interface EmbedView {
  indicator: IndicatorView;
  url: string;
  /** The day that the figures are of. */
  day: string;
  /** Figures that may stand in one table; a single one stands in a table alone. */
  tables: { caption: string; figures: FigureView[] }[];
  /** The others, each with the reason. */
  apart: { figure: FigureView; reason: string }[];
  outcomes: OutcomeView[];
  signs: { sign: string; name: string }[];
  /** Who issued the documents. */
  issuers: string[];
  /** How high it stands, in pixels, at the width of an article; reckoned from its rows, a little generously. */
  height: number;
}

/** Paths of the pages made to stand inside other pages: one for each indicator. */
export async function embedPaths() {
  const { indicators } = await catalog();
  return isMade() ? indicators.map((indicator) => ({ params: { indicator: indicator.id }, props: { indicator } })) : [];
}

/** An indicator for other pages. */
export async function embedOf(indicator: IndicatorView): Promise<EmbedView> {
  const { day } = await catalog();
  const { alike, apart } = compare(indicator);
  const groups = indicator.figures.length === 1 ? [indicator.figures] : alike;
  const tables = groups.map((figures) => ({ caption: captionOf(figures), figures }));
  const beside = groups === alike ? apart : [];
  return {
    indicator,
    url: `/embed/${indicator.id}/`,
    day,
    tables,
    apart: beside.map(({ figure, reason }) => ({
      figure,
      reason: reason ? strings.obstacles[reason] : words.apartReason,
    })),
    outcomes: indicator.outcomes,
    signs: signsOf(indicator.figures),
    issuers: [...new Set(indicator.figures.map((figure) => figure.plan.issuer))],
    height:
      310 + 40 * tables.length + 95 * indicator.figures.length + 35 * beside.length + 30 * indicator.outcomes.length,
  };
}

function captionOf(figures: readonly FigureView[]): string {
  const [figure] = figures;
  if (!figure) throw new Error('一张表里没有数');
  const span = figure.basis === 'cumulative' ? (figure.spanText ?? '') : '';
  const basis = `${strings.figure.bases[figure.basis]}${span && `（${span}）`}`;
  return words.group(basis, figure.normalized?.unit ?? figure.unit);
}

/** The absolute address of something on the site for code that stands elsewhere; a placeholder for the host while it is not known. */
export function addressElsewhere(address: string): string {
  const { site, known } = stands();
  return `${known ? site : PLACEHOLDER}${href(address)}`;
}

const PLACEHOLDER = `https://${words.placeholder}`;

/** What stands for the host in code for other pages while the site's own address is not known; else null. */
export const hostPlaceholder = (): string | null => (stands().known ? null : PLACEHOLDER);
