import fs from 'node:fs';
import path from 'node:path';

const SITEMAP = /^sitemap-\d+\.xml$/;
const INDEX = 'sitemap-index.xml';
/** So many addresses the sitemap's own maker puts into one file; the format allows 50,000. */
const MOST = 45_000;

/**
 * Puts the pages and files of shards together into one folder. What several have made (pages that draw on all places) must be the same.
 * @param shards folders of shards that were built from one content, on one date
 * @param out a folder that is not there yet
 * @throws when two shards have made one file differently
 */
export function joinShards(shards: readonly string[], out: string): void {
  const locations = new Set<string>();
  let around: { before: string; after: string } | null = null;
  for (const shard of shards)
    for (const entry of fs.readdirSync(shard, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const from = path.join(entry.parentPath, entry.name);
      const name = path.relative(shard, from);
      if (SITEMAP.test(name)) {
        const { before, urls, after } = readSitemap(from);
        around = { before, after };
        for (const url of urls) locations.add(url);
        continue;
      }
      const to = path.join(out, name);
      if (!fs.existsSync(to)) {
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.copyFileSync(from, to);
      } else if (name !== INDEX && !fs.readFileSync(from).equals(fs.readFileSync(to)))
        throw new Error(
          `${name} 在各分片里不一样（${shard}）。各分片要由同一份内容、同一个 SITE_DATE 和 SITE_URL 建成：请重建旧的分片。`,
        );
    }
  if (around) writeSitemaps([...locations], around, out);
}

function readSitemap(file: string): { before: string; urls: string[]; after: string } {
  const xml = fs.readFileSync(file, 'utf8');
  const urls = xml.match(/<url>.*?<\/url>/gs) ?? [];
  const [before = '', after = ''] = [xml.split('<url>')[0], xml.split('</url>').at(-1)];
  return { before, urls, after };
}

/** One sitemap of all pages, in the order in which its maker puts them. */
function writeSitemaps(urls: string[], { before, after }: { before: string; after: string }, out: string): void {
  const address = (url: string) => /<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? '';
  urls.sort((a, b) => address(a).localeCompare(address(b), 'en', { numeric: true }));
  const index = fs.readFileSync(path.join(out, INDEX), 'utf8');
  const entry = /<sitemap>.*?<\/sitemap>/s.exec(index)?.[0] ?? '';
  const entries: string[] = [];
  for (let n = 0; n * MOST < urls.length; n += 1) {
    fs.writeFileSync(
      path.join(out, `sitemap-${n}.xml`),
      before + urls.slice(n * MOST, (n + 1) * MOST).join('') + after,
    );
    entries.push(entry.replace(/sitemap-\d+\.xml/, `sitemap-${n}.xml`));
  }
  fs.writeFileSync(path.join(out, INDEX), index.replace(/<sitemap>.*<\/sitemap>/s, entries.join('')));
}
