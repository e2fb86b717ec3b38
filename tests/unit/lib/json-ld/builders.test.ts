import { describe, expect, it } from 'vitest';
import { blockOf, breadcrumbs, oneOrMore, publisher } from '../../../../src/lib/json-ld/common.ts';
import { dataset, type DatasetFacts } from '../../../../src/lib/json-ld/dataset.ts';
import { document, type DocumentFacts } from '../../../../src/lib/json-ld/document.ts';
import { event, type EventFacts } from '../../../../src/lib/json-ld/event.ts';
import { agency, channel, type ChannelFacts } from '../../../../src/lib/json-ld/office.ts';
import { glossary, note, website } from '../../../../src/lib/json-ld/site.ts';
import { faultsOf } from '../../../support/schema-org.ts';

const at = (address: string) => `https://example.org${address}`;
const site = { name: '知产规划通览', description: '说明' };
const self = publisher(site, at);
const region = { id: '500155', fullName: '重庆市梁平区' };
const known = (thing: unknown) => expect(faultsOf(thing as never)).toEqual([]);

describe('blockOf', () => {
  it('cannot be ended by a text inside it', () => {
    const block = blockOf([{ '@type': 'Thing', name: '</script><b>' }]);
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name: '</script><b>' });
  });

  it('puts several things into one graph', () => {
    expect(JSON.parse(blockOf([{ a: 1 }, { b: 2 }]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ a: 1 }, { b: 2 }],
    });
  });
});

describe('oneOrMore', () => {
  it('takes a list of one for the one', () => {
    expect([oneOrMore([1]), oneOrMore([1, 2]), oneOrMore([])]).toEqual([1, [1, 2], []]);
  });
});

describe('breadcrumbs', () => {
  it('counts the steps from one, the last without an address', () => {
    const way = breadcrumbs([{ text: '首页', url: '/' }, { text: '规划' }], at);
    expect(way).toMatchObject({
      itemListElement: [
        { position: 1, name: '首页', item: 'https://example.org/' },
        { position: 2, name: '规划' },
      ],
    });
    known(way);
  });
});

describe('dataset', () => {
  const facts: DatasetFacts = {
    url: '/indicators/x/',
    name: '甲',
    description: '说明',
    variables: [{ name: '甲', unit: '件' }],
    years: [2020, null, 2025],
    regions: [region],
    files: ['/data/indicators/x.csv', '/data/indicators/x.xlsx'],
    sources: ['/plans/p/'],
  };

  it('spans its years, and names its files with their formats', () => {
    const thing = dataset(facts, self, at);
    expect(thing).toMatchObject({
      temporalCoverage: '2020/2025',
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: 'https://example.org/data/indicators/x.csv' },
        { contentUrl: 'https://example.org/data/indicators/x.xlsx' },
      ],
    });
    known(thing);
  });

  it('says one year once, and no years where none is printed', () => {
    expect(dataset({ ...facts, years: [2025, 2025] }, self, at)).toMatchObject({ temporalCoverage: '2025' });
    expect(dataset({ ...facts, years: [null] }, self, at)).not.toHaveProperty('temporalCoverage');
  });

  it('refuses a file of a format that it does not know', () => {
    expect(() => dataset({ ...facts, files: ['/data/x.ods'] }, self, at)).toThrow('没有登记');
  });
});

describe('document', () => {
  const facts: DocumentFacts = {
    url: '/plans/p/',
    title: '规划',
    summary: '摘要',
    kind: 'plan',
    kindName: '规划',
    issuer: '某区人民政府',
    issuedDate: '2022-01-27',
    docNumber: '某府发〔2022〕9号',
    period: { start: 2021, end: 2025 },
    region,
    sourceUrl: null,
    reportsOn: null,
  };
  const main = (more: Partial<DocumentFacts> = {}) => {
    const page = document({ ...facts, ...more }, self, at);
    known(page);
    return (page as { mainEntity?: object }).mainEntity;
  };

  it('is legislation of its issuer for a plan, apart from this site’s page', () => {
    expect(main()).toMatchObject({
      '@type': 'Legislation',
      '@id': 'https://example.org/plans/p/#document',
      legislationIdentifier: '某府发〔2022〕9号',
      legislationPassedBy: { name: '某区人民政府' },
      temporalCoverage: '2021/2025',
    });
  });

  it('says nothing of number, date, period, address and force where they are not known', () => {
    const thing = main({ docNumber: null, issuedDate: null, period: null });
    for (const name of ['legislationIdentifier', 'legislationDate', 'temporalCoverage', 'url', 'legislationLegalForce'])
      expect(thing).not.toHaveProperty(name);
  });

  it('is a report for a reply, and news about the plan for a press report', () => {
    expect(main({ kind: 'reply' })).toMatchObject({ '@type': 'Report', reportNumber: '某府发〔2022〕9号' });
    expect(main({ kind: 'press-report', reportsOn: { title: '市规划', docNumber: '132号' } })).toMatchObject({
      '@type': 'NewsArticle',
      publisher: { name: '某区人民政府' },
      about: { '@type': 'Legislation', legislationIdentifier: '132号' },
    });
  });
});

describe('channel', () => {
  const facts: ChannelFacts = {
    url: '/hotlines/12315/',
    name: '12315',
    summary: '摘要',
    kind: 'hotline',
    kindName: '热线',
    number: '12315',
    state: 'in-service',
    regions: [region],
    handles: ['举报'],
    agency: null,
  };

  it('is a service reached by telephone for a hotline', () => {
    const thing = channel(facts, at);
    expect(thing).toMatchObject({
      '@type': 'GovernmentService',
      availableChannel: { servicePhone: { '@type': 'ContactPoint', telephone: '12315' } },
    });
    known(thing);
  });

  it.each(['to-verify', 'merged'] as const)('keeps a number to itself that is %s', (state) => {
    expect(JSON.stringify(channel({ ...facts, state }, at))).not.toContain('telephone');
  });

  it.each([
    ['committee', 'GovernmentOrganization'],
    ['office', 'GovernmentOrganization'],
    ['centre', 'Organization'],
    ['platform', 'Service'],
  ] as const)('is for a %s: %s', (kind, type) => {
    const thing = channel({ ...facts, kind, agency: '某局' }, at);
    expect(thing).toMatchObject({ '@type': type });
    known(thing);
  });

  it('does not make an office part of itself', () => {
    expect(channel({ ...facts, kind: 'office', agency: '12315' }, at)).not.toHaveProperty('parentOrganization');
  });
});

describe('agency', () => {
  it('has the numbers that are known to answer as its contacts', () => {
    const line = { url: '/hotlines/1/', name: '热线', number: '1', state: 'in-service' as const };
    const thing = agency(
      { url: '/agencies/a/', name: '某局', region, channels: [line, { ...line, number: '2', state: 'to-verify' }] },
      at,
    );
    expect(thing).toMatchObject({ contactPoint: [{ telephone: '1' }] });
    known(thing);
    expect(agency({ url: '/agencies/a/', name: '某局', region, channels: [] }, at)).not.toHaveProperty('contactPoint');
  });
});

describe('event', () => {
  const facts: EventFacts = {
    url: '/events/#e',
    title: '宣传周',
    summary: '摘要',
    recurs: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20',
    start: null,
    end: null,
    region,
  };

  it('comes next by its yearly rule', () => {
    const thing = event(facts, '2026-11-22', 7, at);
    expect(thing).toMatchObject({
      startDate: '2027-04-20',
      endDate: '2027-04-26',
      eventSchedule: { repeatFrequency: 'P1Y', byMonth: 4, byMonthDay: 20 },
    });
    known(thing);
  });

  it('has its own days where they are printed, and is none without days', () => {
    const once = { ...facts, recurs: null, start: '2021-12-17' };
    expect(event(once, '2026-11-22', 1, at)).toMatchObject({ startDate: '2021-12-17', endDate: '2021-12-17' });
    expect(event({ ...facts, recurs: null }, '2026-11-22', 1, at)).toBeNull();
  });
});

describe('the site', () => {
  it('tells its search', () => {
    const thing = website(site, self, at);
    expect(thing).toMatchObject({ potentialAction: { target: { urlTemplate: 'https://example.org/search/?q={q}' } } });
    known(thing);
  });

  it('writes notes with the date of the event, not of a publication', () => {
    const facts = { url: '/news/n/', title: '题', summary: '摘要', date: '2009-04', plans: ['/plans/p/'], sources: [] };
    const thing = note({ ...facts, sources: [{ publisher: '某网', title: '报道', url: null }] }, self, at);
    expect(thing).toMatchObject({ '@type': 'Article', temporalCoverage: '2009-04' });
    expect(thing).not.toHaveProperty('datePublished');
    known(thing);
    expect(note({ ...facts, plans: [] }, self, at)).not.toHaveProperty('about');
  });

  it('tells the words of the glossary', () => {
    const term = { id: 'pct', url: '/glossary/#pct', name: '条约', aliases: ['PCT'], definition: '解释' };
    const thing = glossary('/glossary/', '词汇表', [term, { ...term, aliases: [] }], at);
    expect(thing).toMatchObject({ hasDefinedTerm: [{ alternateName: ['PCT'] }, { name: '条约' }] });
    known(thing);
  });
});
