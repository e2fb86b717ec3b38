import { z } from 'astro/zod';
import { publishedAgency } from './agency.ts';
import { publishedChannel } from './channel.ts';
import { date } from './common.ts';
import { publishedCorrection } from './correction.ts';
import { publishedEvent } from './event.ts';
import { citedFigure, publishedFigure } from './figure.ts';
import { publishedIndicator } from './indicator.ts';
import { publishedMeasure } from './measure.ts';
import { publishedNews } from './news.ts';
import { publishedOutcome } from './outcome.ts';
import { clauseRow, publishedPlan } from './plan.ts';
import { publishedRegion } from './region.ts';
import { publishedSource } from './source.ts';
import { publishedTerm } from './term.ts';
import { publishedApplicant, publishedTopic } from './topic.ts';

/** What the items of each data file look like, in the order in which the files are offered. */
export const DATASETS = {
  plans: publishedPlan,
  figures: publishedFigure,
  measures: publishedMeasure,
  channels: publishedChannel,
  events: publishedEvent,
  news: publishedNews,
  indicators: publishedIndicator,
  terms: publishedTerm,
  regions: publishedRegion,
  agencies: publishedAgency,
  topics: publishedTopic,
  applicants: publishedApplicant,
  outcomes: publishedOutcome,
  corrections: publishedCorrection,
  sources: publishedSource,
} as const;

export type DatasetName = keyof typeof DATASETS;
export type TableName = DatasetName | 'clauses';
/** The items of every data file. */
export type Published = { [Name in DatasetName]: z.output<(typeof DATASETS)[Name]>[] };

const { plans, ...rest } = DATASETS;
/** What the rows of each table look like: clauses stand in a table of their own, after their plans. */
export const TABLES = { plans: plans.omit({ clauses: true }), clauses: clauseRow, ...rest } as const satisfies Record<
  TableName,
  z.ZodObject
>;

/** Columns by which a row is told from all others. */
export const primaryKey = (table: TableName): string[] => (table === 'clauses' ? ['plan', 'id'] : ['id']);

interface ForeignKey {
  fields: string[];
  table: TableName;
  to: string[];
}
const key = (field: string, table: TableName): ForeignKey => ({ fields: [field], table, to: ['id'] });
const ofClause: ForeignKey = { fields: ['plan', 'clause'], table: 'clauses', to: ['plan', 'id'] };

/**
 * Columns that refer to a row of a table. Cells that hold a list are left out: a table schema cannot say it of them.
 * What has a clause has its plan through it.
 */
export const FOREIGN_KEYS: Partial<Record<TableName, ForeignKey[]>> = {
  plans: [key('region_code', 'regions')],
  clauses: [key('plan', 'plans')],
  figures: [ofClause, key('baselineOf', 'figures'), key('indicator', 'indicators')],
  measures: [ofClause],
  channels: [key('agency', 'agencies')],
  events: [ofClause, key('region', 'regions')],
  regions: [key('parent', 'regions')],
  agencies: [key('region', 'regions')],
  outcomes: [key('indicator', 'indicators'), key('region', 'regions')],
};

const envelope = <T extends z.ZodType>(item: T) => ({
  generated: date.describe('数据日期：从这一天看规划期'),
  count: z.int().min(0).describe('条数'),
  items: z.array(item).describe('条目'),
});

/** The whole of a data file. */
export const fileSchema = (item: z.ZodType) => z.strictObject(envelope(item));

/** The file of one plan. */
export const planFile = z.strictObject({
  ...envelope(citedFigure),
  items: z.array(citedFigure).describe('这份文件的数字'),
  plan: publishedPlan.describe('文件和条款目录'),
  measures: z.array(publishedMeasure).describe('这份文件承诺的支持措施'),
});

/** The file of one indicator. */
export const indicatorFile = z.strictObject({
  ...envelope(citedFigure),
  items: z.array(citedFigure).describe('各文件里这个指标的数字'),
  indicator: publishedIndicator.describe('指标'),
  outcomes: z.array(publishedOutcome).describe('后来公布的数'),
  sources: z.array(publishedSource).describe('后来公布的数的来源'),
});
