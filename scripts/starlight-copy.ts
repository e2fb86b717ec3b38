import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as T } from 'parse5';
import project from '../package.json' with { type: 'json' };
import { measuredRun, type Limit, type Took } from './measured-run.ts';

/** Starlight of the version that goes with the Astro of this project. */
const PACKAGES = {
  astro: project.dependencies.astro,
  '@astrojs/starlight': '0.42.4',
  sharp: project.dependencies.sharp,
};

/** @param sidebar what stands beside all pages; by default Starlight lists them all */
const config = (sidebar: string) => `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [starlight({ title: '知产规划通览', locales: { root: { label: '简体中文', lang: 'zh-CN' } }${sidebar} })],
});
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A site of Starlight with its defaults, in a temporary folder, whose pages say what the pages of a built site say. */
export class StarlightCopy {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-starlight-'));
  readonly dist = path.join(this.root, 'dist');

  /** @throws when its packages cannot be had */
  constructor() {
    const dependencies = PACKAGES;
    this.#write('package.json', JSON.stringify({ name: 'compared', private: true, type: 'module', dependencies }));
    this.#write('src/content.config.ts', COLLECTIONS);
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: this.root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Starlight 没有装上：${stderr}`);
  }

  /** Takes the pages of a built site as its own. @returns how many there are */
  take(dist: string): number {
    const docs = path.join(this.root, 'src/content/docs');
    fs.rmSync(docs, { recursive: true, force: true });
    const pages = fs
      .readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'));
    for (const page of pages) {
      const { title, text } = markdownOf(fs.readFileSync(path.join(dist, page), 'utf8'));
      const name = page === 'index.html' ? 'index' : path.dirname(page);
      this.#write(`src/content/docs/${name}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`);
    }
    return pages.length;
  }

  /**
   * Builds what was taken.
   * @param sidebar whether Starlight lists all pages beside each, as it does by default; else only the home page
   * @throws {LimitReached} when the build comes to a limit
   */
  build(sidebar: boolean, limit: Limit): Promise<Took> {
    this.#write('astro.config.mjs', config(sidebar ? '' : ", sidebar: [{ label: '首页', link: '/' }]"));
    fs.rmSync(this.dist, { recursive: true, force: true });
    return measuredRun('npx', ['astro', 'build', '--force'], {
      cwd: this.root,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size-percentage=60' },
      limit,
    });
  }

  delete(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }

  #write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    fs.writeFileSync(path.join(this.root, file), text);
  }
}

/** The main part of a page as Markdown: its headings, paragraphs, rows and list items, as text. */
function markdownOf(html: string): { title: string; text: string } {
  let title = '';
  const blocks: string[] = [];
  const visit = (node: T.Node): void => {
    if (tree.isElementNode(node)) {
      if (/^(?:script|style|template|nav|svg|noscript)$/.test(node.tagName)) return;
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      const said = /^(?:p|li|dt|dd|tr|caption|summary|figcaption|h[1-6])$/.test(node.tagName) ? textOf(node) : '';
      if (said !== '') {
        if (level === '1') title ||= said;
        else blocks.push(level ? `${'#'.repeat(Number(level))} ${said}` : node.tagName === 'li' ? `- ${said}` : said);
        return;
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  const main = find(parse(html), 'main');
  if (main) visit(main);
  return { title: title || '页', text: blocks.join('\n\n') };
}

function find(node: T.Node, name: string): T.Element | null {
  if (tree.isElementNode(node) && node.tagName === name) return node;
  if (!('childNodes' in node)) return null;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

/** The text of an element in one line, with what Markdown would take for mark-up marked as text. */
function textOf(node: T.Node): string {
  if (tree.isTextNode(node)) return node.value.replace(/[\\`*_{}[\]<>#|~$]/g, (sign) => `\\${sign}`);
  if (!('childNodes' in node)) return '';
  if (tree.isElementNode(node) && /^(?:script|style|template|svg)$/.test(node.tagName)) return '';
  return node.childNodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
