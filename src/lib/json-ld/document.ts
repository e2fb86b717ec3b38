import type { Legislation, NewsArticle, Organization, Report, WebPage } from 'schema-dts';
import { area, government, type At } from './common.ts';

export interface DocumentFacts {
  url: string;
  title: string;
  summary: string;
  kind: 'plan' | 'work-programme' | 'reply' | 'press-report';
  issuer: string;
  issuedDate: string | null;
  docNumber: string | null;
  period: { start: number; end: number } | null;
  region: { id: string; fullName: string };
  sourceUrl: string | null;
  reportsOn: { title: string; docNumber: string | null } | null;
  /** What its kind is called. */
  kindName: string;
}

/**
 * The document that a page digests. The page is this site's, the document its issuer's: they are two things.
 * - A plan or a work programme is issued by a government under a number: `Legislation` ("enforceable or not"), the one type
 *   with number, date and jurisdiction. Whether it is in force is not said, since no issuer says so.
 * - A reply answers one proposal and rules nothing: `Report`.
 * - A press report is a `NewsArticle` about a plan.
 */
export function document(facts: DocumentFacts, author: Organization, at: At): WebPage {
  return {
    '@type': 'WebPage',
    '@id': at(facts.url),
    name: facts.title,
    description: facts.summary,
    inLanguage: 'zh-CN',
    author,
    mainEntity: thing(facts, `${at(facts.url)}#document`),
  };
}

function thing(facts: DocumentFacts, id: string): Legislation | Report | NewsArticle {
  const { issuer, issuedDate, docNumber, period, region, kindName } = facts;
  const shared = {
    '@id': id,
    name: facts.title,
    inLanguage: 'zh-CN',
    ...(period ? { temporalCoverage: `${period.start}/${period.end}` } : {}),
    spatialCoverage: area(region),
    ...(facts.sourceUrl ? { url: facts.sourceUrl } : {}),
  };
  if (facts.kind === 'press-report')
    return {
      '@type': 'NewsArticle',
      ...shared,
      headline: facts.title,
      publisher: { '@type': 'Organization', name: issuer },
      ...(issuedDate ? { datePublished: issuedDate } : {}),
      ...(facts.reportsOn ? { about: reportedOn(facts.reportsOn) } : {}),
    };
  if (facts.kind === 'reply')
    return {
      '@type': 'Report',
      ...shared,
      author: government(issuer),
      ...(docNumber ? { reportNumber: docNumber } : {}),
      ...(issuedDate ? { dateCreated: issuedDate } : {}),
    };
  return {
    '@type': 'Legislation',
    ...shared,
    legislationType: kindName,
    legislationPassedBy: government(issuer),
    legislationJurisdiction: area(region),
    ...(docNumber ? { legislationIdentifier: docNumber } : {}),
    ...(issuedDate ? { legislationDate: issuedDate } : {}),
  };
}

const reportedOn = ({ title, docNumber }: { title: string; docNumber: string | null }): Legislation => ({
  '@type': 'Legislation',
  name: title,
  ...(docNumber ? { legislationIdentifier: docNumber } : {}),
});
