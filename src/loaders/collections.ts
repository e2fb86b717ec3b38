import type { z } from 'astro/zod';
import { agenciesSchema } from '../schemas/agency.ts';
import { channelSchema } from '../schemas/channel.ts';
import { correctionsSchema } from '../schemas/correction.ts';
import { dataChangesSchema } from '../schemas/data-change.ts';
import { eventsSchema } from '../schemas/event.ts';
import { figuresSchema } from '../schemas/figure.ts';
import { indicatorSchema } from '../schemas/indicator.ts';
import { measuresSchema } from '../schemas/measure.ts';
import { newsSchema } from '../schemas/news.ts';
import { outcomesSchema } from '../schemas/outcome.ts';
import { pageSchema } from '../schemas/page.ts';
import { planSchema } from '../schemas/plan.ts';
import { proposalsSchema } from '../schemas/proposals.ts';
import { helpProblemsSchema } from '../schemas/problem.ts';
import { redirectsSchema } from '../schemas/redirect.ts';
import { regionsSchema } from '../schemas/region.ts';
import { siteSchema } from '../schemas/site.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonym.ts';
import { termsSchema } from '../schemas/term.ts';
import { topicsSchema } from '../schemas/topic.ts';

/** Content that stands in one YAML file: a list, or (site) one record. */
export const YAML_FILES = {
  site: { file: 'content/site.yaml', schema: siteSchema },
  regions: { file: 'content/regions.yaml', schema: regionsSchema },
  topics: { file: 'content/topics.yaml', schema: topicsSchema },
  applicants: { file: 'content/applicants.yaml', schema: topicsSchema },
  sources: { file: 'content/sources.yaml', schema: sourcesSchema },
  problems: { file: 'content/problems.yaml', schema: helpProblemsSchema },
  terms: { file: 'content/glossary.yaml', schema: termsSchema },
  outcomes: { file: 'content/outcomes.yaml', schema: outcomesSchema },
  corrections: { file: 'content/corrections.yaml', schema: correctionsSchema },
  dataChanges: { file: 'content/data-changes.yaml', schema: dataChangesSchema },
  synonyms: { file: 'content/synonyms.yaml', schema: synonymsSchema },
  redirects: { file: 'content/redirects.yaml', schema: redirectsSchema },
} as const satisfies Record<string, { file: string; schema: z.ZodType }>;

/** Content that stands in a folder of YAML lists. */
export const YAML_FOLDERS = {
  agencies: { folder: 'content/agencies', schema: agenciesSchema },
  events: { folder: 'content/events', schema: eventsSchema },
} as const satisfies Record<string, { folder: string; schema: z.ZodType }>;

/** Content that stands in a folder of MDX files, the file's name being the id. */
export const MDX_FOLDERS = {
  indicators: { folder: 'content/indicators', schema: indicatorSchema },
  channels: { folder: 'content/channels', schema: channelSchema },
  news: { folder: 'content/news', schema: newsSchema },
  pages: { folder: 'content/pages', schema: pageSchema },
} as const satisfies Record<string, { folder: string; schema: z.ZodType }>;

/** What stands in the folder of a plan. */
export const PLAN_FOLDER = 'content/plans';
export const PLAN_FILES = {
  plan: { file: 'plan.mdx', schema: planSchema },
  figures: { file: 'figures.yaml', schema: figuresSchema },
  measures: { file: 'measures.yaml', schema: measuresSchema },
  proposals: { file: 'proposals.yaml', schema: proposalsSchema },
} as const;
