import { defineCollection } from 'astro:content';
import { mdxLoader, yamlLoader } from './loaders/astro-loaders.ts';
import { MDX_FOLDERS, PLAN_FOLDER } from './loaders/collections.ts';
import type { Content } from './loaders/read-content.ts';
import { agencySchema } from './schemas/agency.ts';
import { channelSchema } from './schemas/channel.ts';
import { id } from './schemas/common.ts';
import { correctionSchema } from './schemas/correction.ts';
import { dataChangeSchema } from './schemas/data-change.ts';
import { eventSchema } from './schemas/event.ts';
import { figureSchema } from './schemas/figure.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { measureSchema } from './schemas/measure.ts';
import { newsSchema } from './schemas/news.ts';
import { outcomeSchema } from './schemas/outcome.ts';
import { pageSchema } from './schemas/page.ts';
import { planSchema } from './schemas/plan.ts';
import { helpProblemSchema } from './schemas/problem.ts';
import { redirectSchema } from './schemas/redirect.ts';
import { regionSchema } from './schemas/region.ts';
import { siteSchema } from './schemas/site.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { topicSchema } from './schemas/topic.ts';

const fileName = (entry: string) => entry.replace(/\.mdx$/, '');

/** Figures and measures carry the id of the plan whose folder they stand in. */
const ofPlans = (part: 'figures' | 'measures') => (content: Content) =>
  content.plans.flatMap((plan) =>
    plan[part].map((entry) => ({ id: `${plan.id}/${entry.id}`, data: { ...entry.data, plan: plan.id } })),
  );

export const collections = {
  plans: defineCollection({
    loader: mdxLoader(PLAN_FOLDER, '*/plan.mdx', (entry) => entry.split('/')[0] ?? entry),
    schema: planSchema,
  }),
  figures: defineCollection({
    loader: yamlLoader('figures', ofPlans('figures')),
    schema: figureSchema.safeExtend({ plan: id }),
  }),
  measures: defineCollection({
    loader: yamlLoader('measures', ofPlans('measures')),
    schema: measureSchema.extend({ plan: id }),
  }),
  indicators: defineCollection({
    loader: mdxLoader(MDX_FOLDERS.indicators.folder, '*.mdx', fileName),
    schema: indicatorSchema,
  }),
  channels: defineCollection({
    loader: mdxLoader(MDX_FOLDERS.channels.folder, '*.mdx', fileName),
    schema: channelSchema,
  }),
  news: defineCollection({ loader: mdxLoader(MDX_FOLDERS.news.folder, '*.mdx', fileName), schema: newsSchema }),
  pages: defineCollection({ loader: mdxLoader(MDX_FOLDERS.pages.folder, '*.mdx', fileName), schema: pageSchema }),
  agencies: defineCollection({ loader: yamlLoader('agencies', (content) => content.agencies), schema: agencySchema }),
  events: defineCollection({ loader: yamlLoader('events', (content) => content.events), schema: eventSchema }),
  regions: defineCollection({ loader: yamlLoader('regions', (content) => content.regions), schema: regionSchema }),
  topics: defineCollection({ loader: yamlLoader('topics', (content) => content.topics), schema: topicSchema }),
  applicants: defineCollection({
    loader: yamlLoader('applicants', (content) => content.applicants),
    schema: topicSchema,
  }),
  sources: defineCollection({ loader: yamlLoader('sources', (content) => content.sources), schema: sourceSchema }),
  problems: defineCollection({
    loader: yamlLoader('problems', (content) => content.problems),
    schema: helpProblemSchema,
  }),
  terms: defineCollection({ loader: yamlLoader('terms', (content) => content.terms), schema: termSchema }),
  outcomes: defineCollection({ loader: yamlLoader('outcomes', (content) => content.outcomes), schema: outcomeSchema }),
  corrections: defineCollection({
    loader: yamlLoader('corrections', (content) => content.corrections),
    schema: correctionSchema,
  }),
  dataChanges: defineCollection({
    loader: yamlLoader('dataChanges', (content) => content.dataChanges),
    schema: dataChangeSchema,
  }),
  redirects: defineCollection({
    loader: yamlLoader('redirects', (content) => content.redirects),
    schema: redirectSchema,
  }),
  site: defineCollection({ loader: yamlLoader('site', (content) => content.site), schema: siteSchema }),
};
