import { Document, visit, isScalar, isSeq } from 'yaml';
import type { z } from 'astro/zod';
import { CHANNEL_KINDS, channelSchema } from '../schemas/channel.ts';
import { EVENT_KINDS, eventSchema } from '../schemas/event.ts';
import { newsSchema } from '../schemas/news.ts';
import { planSchema } from '../schemas/plan.ts';
import { termSchema } from '../schemas/term.ts';
import { TO_WRITE } from '../lib/drafting/to-write.ts';

export const DRAFT_KINDS = ['plan', 'news', 'event', 'channel', 'term'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What an editor is asked for a draft. */
export interface Question {
  name: string;
  ask: string;
  /** Taken when nothing is said; without one an answer is needed. */
  otherwise?: string;
  choices?: readonly string[];
}

export type Answers = Readonly<Record<string, string>>;

/** One file of a draft. */
export interface DraftFile {
  file: string;
  text: string;
  /** Whether the text goes to the end of a list that may be there already. */
  append: boolean;
}

const ID: Question = { name: 'id', ask: '编号（小写英文字母、数字、连字符，公布后不改）' };
const REGION: Question = { name: 'region', ask: '六位行政区划代码（100000 是全国）' };
const EVIDENCE: readonly Question[] = [
  { name: 'plan', ask: '依据哪份文件（编号；没有就直接回车，改填来源）', otherwise: '' },
  { name: 'clause', ask: '依据那份文件的哪一条（条款编号；没有就直接回车）', otherwise: '' },
  { name: 'source', ask: '依据哪个来源（sources.yaml 里的编号；有文件条款就直接回车）', otherwise: '' },
];

export const QUESTIONS: Record<DraftKind, readonly Question[]> = {
  plan: [
    ID,
    { name: 'title', ask: '文件全称，照原文' },
    { name: 'kind', ask: '文件种类', choices: planSchema.shape.kind.options, otherwise: 'work-programme' },
    REGION,
    { name: 'issuer', ask: '发文机关' },
  ],
  news: [
    ID,
    { name: 'title', ask: '标题' },
    { name: 'date', ask: '事情发生的日期，知道到哪一级写到哪一级，如 2022-01-27、2022-01、2022' },
    REGION,
    { name: 'plan', ask: '有关文件的编号（没有就直接回车）', otherwise: '' },
    { name: 'source', ask: '来源编号（没有就直接回车）', otherwise: '' },
  ],
  event: [ID, { name: 'title', ask: '名称' }, { name: 'kind', ask: '种类', choices: EVENT_KINDS }, REGION, ...EVIDENCE],
  channel: [
    ID,
    { name: 'name', ask: '名称' },
    { name: 'kind', ask: '种类', choices: CHANNEL_KINDS },
    { name: 'number', ask: '公布的电话（没有就直接回车；个人号码不登）', otherwise: '' },
    REGION,
    ...EVIDENCE,
    { name: 'checked', ask: '最新一份依据的日期，如 2022-01-27' },
  ],
  term: [ID, { name: 'name', ask: '词语' }],
};

const listed = (value: string | undefined) => (value ? [value] : []);

/** The record of a draft, and the schema that it must meet. What a person has to write is marked as such. */
export function draftRecord(kind: DraftKind, answers: Answers): { record: Record<string, unknown>; schema: z.ZodType } {
  const { id, region, plan, clause, source } = answers;
  const evidence = plan ? [{ plan, clause }] : listed(source).map((one) => ({ source: one }));
  switch (kind) {
    case 'plan':
      return {
        schema: planSchema,
        record: {
          title: answers['title'],
          shortTitle: answers['title'],
          kind: answers['kind'],
          region,
          issuer: answers['issuer'],
          issuedDate: null,
          docNumber: null,
          period: null,
          sourceUrl: null,
          summary: `${TO_WRITE}一两句话说清这份文件，用自己的话，不写数字。`,
          digested: false,
          clauses: [{ id: 'preamble', number: null, heading: '引言', level: 1 }],
          draft: true,
        },
      };
    case 'news':
      return {
        schema: newsSchema,
        record: {
          title: answers['title'],
          date: answers['date'],
          summary: `${TO_WRITE}一两句话，不写数字。`,
          regions: listed(region),
          plans: listed(plan),
          sources: listed(source),
          draft: true,
        },
      };
    case 'event':
      return {
        schema: eventSchema,
        record: {
          id,
          title: answers['title'],
          kind: answers['kind'],
          recurs: null,
          start: null,
          end: null,
          plan: plan || null,
          clause: clause || null,
          region,
          audience: [],
          summary: `${TO_WRITE}一两句话，用自己的话，不写数字。`,
          sources: listed(source),
          draft: true,
        },
      };
    case 'channel':
      return {
        schema: channelSchema,
        record: {
          name: answers['name'],
          kind: answers['kind'],
          number: answers['number'] || null,
          regions: listed(region),
          handles: [`${TO_WRITE}管什么事`],
          summary: `${TO_WRITE}一句话说明。`,
          state: 'to-verify',
          evidence,
          checked: answers['checked'],
          draft: true,
        },
      };
    case 'term':
      return {
        schema: termSchema,
        record: {
          id,
          name: answers['name'],
          aliases: [],
          definition: `${TO_WRITE}两句话，用自己的话解释。`,
          draft: true,
        },
      };
  }
}

/** The files of a draft in the style of the house. */
export function draftFilesOf(kind: DraftKind, answers: Answers): DraftFile[] {
  const { id = '', region = '', plan } = answers;
  const { record } = draftRecord(kind, answers);
  const article = (file: string, body: string): DraftFile => ({
    file,
    text: `---\n${yaml(record)}---\n\n${body}\n`,
    append: false,
  });
  switch (kind) {
    case 'plan':
      return [
        article(`content/plans/${id}/plan.mdx`, '<Clause id="preamble">\n\n</Clause>'),
        {
          file: `content/plans/${id}/figures.yaml`,
          text: '# 这份文件的数字，写法见 content/README.md。\n[]\n',
          append: false,
        },
        {
          file: `content/plans/${id}/measures.yaml`,
          text: '# 这份文件承诺的支持措施，写法见 content/README.md。\n[]\n',
          append: false,
        },
      ];
    case 'news':
      return [article(`content/news/${id}.mdx`, `${TO_WRITE}什么时候、谁、做了什么、原文在哪里；不知道的照实说。`)];
    case 'channel':
      return [article(`content/channels/${id}.mdx`, `${TO_WRITE}它做什么、怎么找到它、依据是什么；不知道的照实说。`)];
    case 'event':
      return [
        {
          file: `content/events/${plan || (region === '100000' ? 'national' : region)}.yaml`,
          text: yaml([record]),
          append: true,
        },
      ];
    case 'term':
      return [{ file: 'content/glossary.yaml', text: yaml([record]), append: true }];
  }
}

/** Block lists and records, short lists on one line, dates and codes in single quotes. */
function yaml(data: unknown): string {
  const doc = new Document(data);
  visit(doc, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^[\d-]+$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
    Seq: (_, node) => {
      if (node !== doc.contents && isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  return doc.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
