import { cardImage } from '../build/share-card-image.ts';
import { indicatorCard, planCard, siteCard } from '../lib/share-card/cards.ts';
import type { Element } from '../lib/share-card/element.ts';
import { chineseDate } from '../lib/dates.ts';
import { valueText } from '../lib/figure/wording.ts';
import { strings } from '../strings.ts';
import { catalog, siteRecord, type FigureView, type IndicatorView, type PlanView, type RegionView } from './catalog.ts';
import { isMade } from './shard.ts';

/** The image that other sites show beside a link to a page, with its words for those who do not see it. */
export interface CardView {
  url: string;
  alt: string;
}

const words = strings.shareCard;

/** The card of a document. */
export const planCardView = (plan: PlanView): CardView => ({
  url: `/cards/plans/${plan.id}.png`,
  alt: words.alt.plan(plan.issuer, plan.title),
});

/** The card of an indicator. */
export function indicatorCardView(indicator: IndicatorView): CardView {
  const figure = figureOnCard(indicator);
  return {
    url: `/cards/indicators/${indicator.id}.png`,
    alt: words.alt.indicator(indicator.name, whatOf(figure), figure.text),
  };
}

/** The card of every other page. */
export async function siteCardView(): Promise<CardView> {
  const { name, tagline } = await siteRecord();
  return { url: '/cards/site.png', alt: words.alt.site(name, tagline) };
}

/** All cards: their addresses without `/cards/` and `.png`, and what stands on them. */
async function cards(): Promise<{ name: string; card: Element; region?: RegionView }[]> {
  const { plans, indicators } = await catalog();
  const site = await siteRecord();
  const foot = { site: site.name, note: words.note };
  const figures = plans.flatMap((plan) => plan.figures).length;
  return [
    {
      name: 'site',
      card: siteCard({ ...foot, tagline: site.tagline, counts: words.counts(plans.length, figures) }),
    },
    ...plans.map((plan) => ({
      name: `plans/${plan.id}`,
      card: planCard({ ...foot, issuer: plan.issuer, title: plan.title, facts: factsOf(plan) }),
      region: plan.region,
    })),
    ...indicators.map((indicator) => ({
      name: `indicators/${indicator.id}`,
      card: indicatorCard({ ...foot, ...contentOf(indicator) }),
    })),
  ];
}

/** Paths of all cards. */
export async function cardPaths() {
  const made = (await cards()).filter(({ region }) => isMade(region));
  return made.map(({ name, card }) => ({ params: { name }, props: { card } }));
}

/** A card as PNG. */
export const cardFile = cardImage;

function factsOf(plan: PlanView) {
  const { plan: labels } = strings;
  const date = plan.issuedDate && chineseDate(plan.issuedDate);
  return [
    plan.docNumber && { label: labels.docNumber, value: plan.docNumber },
    plan.reportsOn?.docNumber && { label: labels.reportsOn, value: plan.reportsOn.docNumber },
    date && { label: labels.issuedDate, value: date },
    plan.period && {
      label: labels.period,
      value: `${plan.period.start}—${plan.period.end}年`,
      ...(plan.state === 'ended' ? { state: strings.periodState.ended } : {}),
    },
  ].filter((fact) => Boolean(fact)) as { label: string; value: string; state?: string }[];
}

/** The one large figure: a target of a document first, else what is on record. */
function figureOnCard(indicator: IndicatorView): FigureView {
  const rank = (figure: FigureView) =>
    (figure.kind === 'target' ? 0 : 2) + (figure.plan.kind === 'press-report' ? 1 : 0);
  const [figure] = [...indicator.figures].sort((a, b) => rank(a) - rank(b));
  if (!figure) throw new Error(`指标“${indicator.id}”没有数字，不该有页面`);
  return figure;
}

function whatOf(figure: FigureView): string {
  const when = figure.year ? `${figure.year}年` : (figure.spanText ?? '');
  return `${figure.plan.region.fullName} · ${when}${strings.figure.kinds[figure.kind]}`;
}

function contentOf(indicator: IndicatorView) {
  const figure = figureOnCard(indicator);
  const { plan } = figure;
  const number = valueText(figure.value);
  const [before = '', after = ''] = figure.text.split(number);
  const ended = plan.state === 'ended' && figure.kind === 'target';
  const places = new Set(indicator.figures.map((other) => other.plan.region.name));
  places.delete(plan.region.name);
  return {
    kicker: words.kicker(strings.indicator.themes[indicator.theme]),
    // 2倍以上 alone would not say of what.
    name: figure.basis === 'relative' ? figure.name : indicator.name,
    figure: {
      before,
      number,
      after,
      what: whatOf(figure),
      sources: sourcesOf(figure),
      state: ended
        ? [strings.periodState.ended, figure.results.length === 0 && strings.plan.noOutcome].filter(Boolean).join(' · ')
        : null,
    },
    others: places.size > 0 ? [words.others([...places]), words.othersCount(places.size)] : [],
  };
}

/** Where a figure stands, from long to short: with the clause's heading, with its number where that says something (专题1, not 一), without it. */
function sourcesOf({ basis, plan, clause }: FigureView): string[] {
  const number = clause.number?.replace(/[、.．]$/, '') ?? '';
  return [clause.label, ...(number.length > 1 ? [number] : []), null].map((text) =>
    words.source(strings.figure.bases[basis], plan.docNumber ?? plan.shortTitle, text),
  );
}
