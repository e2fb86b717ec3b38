import { defineHastPlugin } from 'satteri';
import { pieces } from '../lib/text/kept.ts';

/** Keeps numbers and their units on one line in what is written in Markdown. */
export const keptTogether = () =>
  defineHastPlugin({
    name: 'kept-together',
    text(node, ctx) {
      const found = pieces(node.value);
      if (!found.some(({ kept }) => kept)) return;
      ctx.replaceNode(
        node,
        found.map(({ text, kept }) =>
          kept
            ? {
                type: 'element' as const,
                tagName: 'span',
                properties: { className: ['kept'] },
                children: [{ type: 'text' as const, value: text }],
              }
            : { type: 'text' as const, value: text },
        ),
      );
    },
  });
