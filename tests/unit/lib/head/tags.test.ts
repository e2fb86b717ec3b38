import { describe, expect, it } from 'vitest';
import type { PageHead } from '../../../../src/lib/head/page-head.ts';
import { metasOf, pubDate, type PageFacts } from '../../../../src/lib/head/tags.ts';

const labels = (head: PageHead, more: Partial<PageFacts> = {}): Record<string, string> =>
  Object.fromEntries(
    metasOf({
      head,
      title: '简称',
      description: '一句说明。',
      site: '知产规划通览',
      address: null,
      card: { address: null, alt: '图', width: 1200, height: 630 },
      ...more,
    }).map((meta) => ['name' in meta ? meta.name : meta.property, meta.content]),
  );
const known = {
  address: 'https://example.org/ip/plans/x/',
  card: { address: 'https://example.org/ip/cards/plans/x.png', alt: '图', width: 1200, height: 630 },
};
const content: PageHead = {
  kind: 'content',
  title: '全称',
  date: '2022-01-27',
  source: '某市人民政府',
  keywords: ['知识产权', '某市'],
  card: { url: '/cards/plans/x.png', alt: '图' },
  citation: { title: '全称', author: '某市人民政府', date: '2022-01-27', docNumber: '某府发〔2022〕9号' },
};

describe('pubDate', () => {
  it('writes a day as its beginning, since no source gives an hour', () => {
    expect(pubDate('2022-01-27')).toBe('2022-01-27 00:00');
  });

  it.each([null, '2019', '2009-04'])('makes no day up for %s', (date) => {
    expect(pubDate(date)).toBeNull();
  });
});

describe('the labels of a page', () => {
  it('are name, description, keywords and type for a column', () => {
    expect(labels({ kind: 'column', type: '政策文件', keywords: ['规划', '方案'] })).toMatchObject({
      SiteName: '知产规划通览',
      ColumnName: '简称',
      ColumnDescription: '一句说明。',
      ColumnKeywords: '规划,方案',
      ColumnType: '政策文件',
      'og:type': 'website',
    });
  });

  it('name the home page by the site', () => {
    const home = labels({ kind: 'column', type: '首页', keywords: ['规划'] }, { title: '' });
    expect([home['ColumnName'], home['og:title']]).toEqual(['知产规划通览', '知产规划通览']);
  });

  it('are full title, date and source for content', () => {
    expect(labels(content)).toMatchObject({
      ArticleTitle: '全称',
      PubDate: '2022-01-27 00:00',
      ContentSource: '某市人民政府',
      Keywords: '知识产权,某市',
      'og:type': 'article',
      'og:title': '全称',
    });
  });

  it('leave out the domain, addresses and images while the site’s own address is not known', () => {
    const names = Object.keys(labels(content));
    for (const name of ['SiteDomain', 'Url', 'Image', 'og:url', 'og:image', 'citation_public_url'])
      expect(names).not.toContain(name);
    expect(labels(content)['twitter:card']).toBe('summary');
  });

  it('give them in full once it is', () => {
    expect(labels(content, known)).toMatchObject({
      SiteDomain: 'example.org',
      Url: known.address,
      Image: known.card.address,
      'og:url': known.address,
      'og:image': known.card.address,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '图',
      'twitter:card': 'summary_large_image',
      citation_public_url: known.address,
    });
  });

  it('never carry the identity mark of government sites', () => {
    expect(Object.keys(labels(content, known))).not.toContain('SiteIDCode');
  });

  it('give reference managers what is known of a document, and no more', () => {
    expect(labels(content)).toMatchObject({
      citation_title: '全称',
      citation_author: '某市人民政府',
      citation_publication_date: '2022/01/27',
      citation_technical_report_number: '某府发〔2022〕9号',
      citation_language: 'zh-CN',
    });
    const open = labels({ ...content, citation: { title: '报道', author: '某报', date: null, docNumber: null } });
    expect(Object.keys(open)).not.toContain('citation_publication_date');
    expect(Object.keys(open)).not.toContain('citation_technical_report_number');
  });

  it('say nothing of kind for a page that only helps to find others', () => {
    expect(Object.keys(labels({ kind: 'tool' })).filter((name) => /^(Column|Article|Content)/.test(name))).toEqual([]);
  });
});
