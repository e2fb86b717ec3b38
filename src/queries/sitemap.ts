import { strings } from '../strings.ts';
import { catalog } from './catalog.ts';
import { problems } from './help.ts';
import { once } from './once.ts';

interface Section {
  title: string;
  url: string | null;
  links: { title: string; url: string }[];
}

/** All pages for the human sitemap: by section, each with its title and address. */
export const sitemapSections = once(async (): Promise<Section[]> => {
  const { plans, indicators, channels, news, regions, agencies, topics } = await catalog();
  const named = (list: readonly { name: string; url: string }[]) => list.map(({ name, url }) => ({ title: name, url }));
  return [
    { title: strings.plan.list, url: '/plans/', links: plans.map((plan) => ({ title: plan.title, url: plan.url })) },
    { title: strings.indicator.list, url: '/indicators/', links: named(indicators) },
    { title: strings.support.list, url: '/support/', links: named(topics) },
    {
      title: strings.help.title,
      url: '/help/',
      links: (await problems()).map(({ title, url }) => ({ title, url })),
    },
    { title: strings.channel.list, url: '/hotlines/', links: named(channels) },
    { title: strings.event.list, url: '/events/', links: [] },
    { title: strings.news.list, url: '/news/', links: news.map((item) => ({ title: item.title, url: item.url })) },
    {
      title: strings.region.list,
      url: '/regions/',
      links: regions.map((region) => ({ title: region.fullName, url: region.url })),
    },
    { title: strings.sitemap.agencies, url: null, links: named(agencies) },
    {
      title: strings.sitemap.site,
      url: null,
      links: [
        { title: strings.search.title, url: '/search/' },
        { title: strings.compare.title, url: '/compare/' },
        { title: strings.term.list, url: '/glossary/' },
        { title: strings.data.title, url: '/data/' },
        { title: strings.footer.links.about, url: '/about/' },
        { title: strings.footer.links.method, url: '/about/method/' },
        { title: strings.footer.links.corrections, url: '/about/corrections/' },
        { title: strings.footer.links.accessibility, url: '/accessibility/' },
        { title: strings.footer.links.privacy, url: '/privacy/' },
      ],
    },
  ];
});

/** The pages that stand for themselves: of sections, and about the site. */
export async function fixedPages(): Promise<{ title: string; url: string }[]> {
  const sections = await sitemapSections();
  return sections.flatMap(({ title, url, links }) => {
    if (url !== null) return [{ title, url }];
    return title === strings.sitemap.site ? links : [];
  });
}
