import { askAll, report, type CitedAddress } from '../src/build/source-addresses.ts';
import { siteDay } from '../src/lib/period.ts';
import { checkContent } from '../src/loaders/check-content.ts';

// Asks for every address that the content gives as a source. To be run now and then, not with the tests: it needs the
// net. Ends with 1 when an address is gone.
const { content } = checkContent(process.cwd());
const addresses: CitedAddress[] = [
  ...content.sources.flatMap(({ id, data }) =>
    data.url ? [{ url: data.url, where: `content/sources.yaml：${id}` }] : [],
  ),
  ...content.plans.flatMap(({ id, data }) =>
    data.sourceUrl ? [{ url: data.sourceUrl, where: `content/plans/${id}/plan.mdx：sourceUrl` }] : [],
  ),
];
const results = await askAll(addresses);
console.log(report(results, siteDay(process.env['SITE_DATE'], new Date())));
process.exit(results.some(({ answer }) => answer.kind === 'gone') ? 1 : 0);
