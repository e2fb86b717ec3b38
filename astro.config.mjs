import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { baseLinks } from './src/build/base-links.ts';
import { keptTogether } from './src/build/kept-together.ts';
import { labelGaps } from './src/build/label-gaps.ts';
import { entryName, plainImports } from './src/build/bundles.ts';
import { movedPages } from './src/build/moved-pages.ts';
import { siteAddress } from './src/build/site-address.ts';
import project from './package.json' with { type: 'json' };

const { site, base } = siteAddress(process.env);
const moved = movedPages();
/** The browser floor, as the bundler names it; its own is newer. */
const floor = project.browserslist.map((browser) => browser.toLowerCase().replace(' ', ''));
/** Pages that moved, those made to stand inside other pages, that of the styles and the one for lost connections are not for search engines. */
const listed = (path) => !moved.has(path) && !/^\/(?:embed|style|offline)\//.test(path);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // While one page is written, the next is rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  integrations: [mdx(), sitemap({ filter: (page) => listed(new URL(page).pathname.slice(base.length - 1)) })],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [baseLinks(base), labelGaps(), keptTogether()],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Schemas of the front matter, for editors.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [plainImports()],
    build: {
      sourcemap: false,
      target: 'es2022',
      cssTarget: floor,
      cssMinify: 'esbuild',
      // Astro marks MDX modules with a directive for itself; the bundler drops it, which changes nothing in static output.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: entryName } } } } },
  },
});
