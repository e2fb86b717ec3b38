import { defineHastPlugin } from 'satteri';

/** Puts the base path before the site's own addresses in Markdown links. */
export const baseLinks = (base: string) =>
  defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties?.['href'];
        if (typeof href === 'string' && href.startsWith('/'))
          ctx.setProperty(node, 'href', `${base.replace(/\/$/, '')}${href}`);
      },
    },
  });
