import type { Article, DefinedTermSet, Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { At } from './common.ts';

/** The site itself, with its search. */
export function website(site: { name: string; description: string }, self: Organization, at: At): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/')}?q={q}` },
    'query-input': 'required name=q',
  };
  return {
    '@type': 'WebSite',
    '@id': at('/'),
    name: site.name,
    description: site.description,
    url: at('/'),
    inLanguage: 'zh-CN',
    publisher: self,
    potentialAction: search,
  };
}

export interface NoteFacts {
  url: string;
  title: string;
  summary: string;
  /** When what it tells happened, as exact as known. */
  date: string;
  sources: readonly { publisher: string; title: string; url: string | null }[];
  /** The pages of the documents that it tells of. */
  plans: readonly string[];
}

/**
 * A note of this site on something that happened: an `Article` of the site, no `NewsArticle` of a newsroom.
 * Its date is that of the event (`temporalCoverage`), not of publication.
 */
export function note(facts: NoteFacts, author: Organization, at: At): Article {
  return {
    '@type': 'Article',
    '@id': at(facts.url),
    headline: facts.title,
    abstract: facts.summary,
    inLanguage: 'zh-CN',
    temporalCoverage: facts.date,
    author,
    ...(facts.plans.length > 0 ? { about: facts.plans.map((url) => ({ '@id': `${at(url)}#document` })) } : {}),
    ...(facts.sources.length > 0
      ? {
          citation: facts.sources.map(({ publisher, title, url }) => ({
            '@type': 'CreativeWork' as const,
            name: title,
            publisher: { '@type': 'Organization' as const, name: publisher },
            ...(url ? { url } : {}),
          })),
        }
      : {}),
  };
}

export interface TermFacts {
  id: string;
  url: string;
  name: string;
  aliases: readonly string[];
  definition: string;
}

/** The glossary. */
export function glossary(url: string, name: string, terms: readonly TermFacts[], at: At): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': at(url),
    name,
    inLanguage: 'zh-CN',
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm' as const,
      '@id': at(term.url),
      name: term.name,
      ...(term.aliases.length > 0 ? { alternateName: term.aliases } : {}),
      description: term.definition,
    })),
  };
}
