import type { Plugin } from 'vite';

/**
 * What is imported later is imported as the browser does it. The bundler would wrap it to fetch styles and imports of imports beforehand,
 * 0.7 KB on every page, and nothing here has styles of its own.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
});

/** Scripts of components are named after them: `PlanPage.<hash>.js`. */
export const entryName = ({ name }: { name: string }): string => `_astro/${name.replace(/\..*$/, '')}.[hash].js`;
