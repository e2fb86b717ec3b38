import { expect, test } from 'vitest';
import { attribute, files, items, pages, text, type Page } from '../support/dist.ts';
import { listPages } from '../support/lists.ts';
import { faultsOf } from '../support/schema-org.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The things that a page describes to machines. */
function thingsOf(page: Page): Thing[] {
  return page.elements
    .filter((e) => e.tagName === 'script' && attribute(e, 'type') === 'application/ld+json')
    .flatMap((e) => {
      const block = JSON.parse(text(e)) as Thing & { '@graph'?: Thing[] };
      expect(block['@context'], page.url).toBe('https://schema.org');
      return block['@graph'] ?? [block];
    });
}
const all = new Map(pages().map((page) => [page.url, thingsOf(page)]));
const of = (url: string, type: string) => all.get(url)?.find((thing) => thing['@type'] === type);
/** An address without the site's own, which a build may know or not. */
const fromRoot = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');
const name = (thing: unknown) => (thing as { name?: string } | undefined)?.name;

test('every block of data in a page keeps to the vocabulary of schema.org', () => {
  const faults = [...all].flatMap(([url, things]) =>
    things.flatMap((thing) => faultsOf(thing as never).map((fault) => `${url} ${fault}`)),
  );
  expect(faults).toEqual([]);
  expect([...all.values()].flat().length).toBeGreaterThan(200);
});

test('the check of the vocabulary finds unknown types, unknown properties and wrong values', () => {
  const thing = (value: object) => faultsOf(value as never).length;
  expect(thing({ '@type': 'Dataset', name: '甲', license: 'https://a.test/', variableMeasured: '件' })).toBe(0);
  expect(thing({ '@type': 'Datasat' })).toBe(1);
  expect(thing({ '@type': 'Dataset', legislationDate: '2022-01-27' })).toBe(1);
  expect(thing({ '@type': 'Event', startDate: '明年' })).toBe(1);
  expect(thing({ '@type': 'Dataset', creator: { '@type': 'Event' } })).toBe(1);
  expect(thing({ '@type': 'Dataset', isAccessibleForFree: 3 })).toBe(1);
  expect(thing({ '@type': 'Dataset', creator: { '@type': 'Organization', nome: '甲' } })).toBe(1);
});

test('the way to a page is told to machines as to readers', () => {
  for (const page of pages()) {
    const nav = page.elements.find((e) => e.tagName === 'nav' && attribute(e, 'class') === 'crumbs');
    const shown = nav?.childNodes.flatMap((list) => ('childNodes' in list ? list.childNodes.map(text) : []));
    const told = of(page.url, 'BreadcrumbList')?.['itemListElement'] as
      { name: string; position: number }[] | undefined;
    expect(
      told?.map((step) => step.name),
      page.url,
    ).toEqual(shown);
    told?.forEach((step, n) => expect(step.position).toBe(n + 1));
  }
});

test('every document is told with its issuer, number, date and period, as its kind asks', () => {
  interface Plan {
    id: string;
    url: string;
    kind: string;
    title: string;
    issuer: string;
    docNumber: string | null;
    issuedDate: string | null;
    period: { start: number; end: number } | null;
  }
  for (const plan of items<Plan>('plans')) {
    const document = of(plan.url, 'WebPage')?.['mainEntity'] as Thing;
    expect(document['name'], plan.id).toBe(plan.title);
    expect(document['temporalCoverage'], plan.id).toBe(
      plan.period ? `${plan.period.start}/${plan.period.end}` : undefined,
    );
    const told = {
      plan: ['Legislation', 'legislationPassedBy', 'legislationIdentifier', 'legislationDate'],
      'work-programme': ['Legislation', 'legislationPassedBy', 'legislationIdentifier', 'legislationDate'],
      reply: ['Report', 'author', 'reportNumber', 'dateCreated'],
      'press-report': ['NewsArticle', 'publisher', 'reportNumber', 'datePublished'],
    }[plan.kind];
    const [type, issuer = '', number = '', date = ''] = told ?? [];
    expect(document['@type'], plan.id).toBe(type);
    expect(name(document[issuer]), plan.id).toBe(plan.issuer);
    expect(document[number], plan.id).toBe(plan.docNumber ?? undefined);
    expect(document[date], plan.id).toBe(plan.issuedDate ?? undefined);
    expect(document, plan.id).not.toHaveProperty('legislationLegalForce');
  }
});

test('every indicator is told as data: what, unit, where, licence, and its three files', () => {
  interface Indicator {
    id: string;
    url: string;
    name: string;
    unit: string;
  }
  for (const indicator of items<Indicator>('indicators')) {
    const data = of(indicator.url, 'Dataset');
    expect(data?.['variableMeasured'], indicator.id).toEqual({
      '@type': 'PropertyValue',
      name: indicator.name,
      unitText: indicator.unit,
    });
    expect(data?.['license'], indicator.id).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect((data?.['distribution'] as { contentUrl: string }[]).map((file) => fromRoot(file.contentUrl))).toEqual(
      ['csv', 'json', 'xlsx'].map((ending) => `/data/indicators/${indicator.id}.${ending}`),
    );
  }
});

test('a number is told to machines only while it is known to answer', () => {
  interface Channel {
    id: string;
    url: string;
    number: string | null;
    state: string;
  }
  const channels = items<Channel>('channels');
  const answers = ({ number, state }: Channel) => number !== null && state === 'in-service';
  expect(channels.filter(answers).length).toBeGreaterThan(2);
  for (const channel of channels) {
    const told = JSON.stringify(all.get(channel.url)).includes('"telephone"');
    expect(told, channel.id).toBe(answers(channel));
  }
});

test('an event is told to machines only with real days', () => {
  const events = listPages('/events/')
    .flatMap(({ url }) => all.get(url) ?? [])
    .filter((thing) => thing['@type'] === 'Event');
  const dated = items<{ id: string; recurs: string | null; start: string | null }>('events').filter(
    (event) => event.recurs ?? event.start,
  );
  expect(events.map((event) => String(event['@id']).split('#')[1] ?? '').sort()).toEqual(
    dated.map((event) => event.id).sort(),
  );
});

test('the home page tells its search, the glossary its terms', () => {
  const search = of('/', 'WebSite')?.['potentialAction'] as { target: { urlTemplate: string } };
  expect(fromRoot(search.target.urlTemplate)).toBe('/search/?q={q}');
  const terms = of('/glossary/', 'DefinedTermSet')?.['hasDefinedTerm'] as Thing[];
  expect(terms.map(name)).toEqual(items<{ name: string }>('terms').map((term) => term.name));
});

test('every data file that a page tells machines of is there', () => {
  const existing = new Set(files());
  const missing = [...all.values()]
    .flat()
    .flatMap((thing) => (thing['distribution'] ?? []) as { contentUrl: string }[])
    .map((file) => fromRoot(file.contentUrl).slice(1))
    .filter((file) => !existing.has(file));
  expect(missing).toEqual([]);
});
