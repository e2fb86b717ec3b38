import { defineHastPlugin } from 'satteri';

/**
 * Takes the space out that Markdown needs after a bold label (`**考核：** 列入……`): the sign at the end of the label
 * is as wide as a character, and with the space the gap would be twice as wide.
 */
export const labelGaps = () =>
  defineHastPlugin({
    name: 'label-gaps',
    text(node, ctx) {
      const before = ctx.parent(node).children[(ctx.indexOf(node) ?? 0) - 1];
      const label = before?.type === 'element' && before.tagName === 'strong' ? ctx.textContent(before) : '';
      if (node.value.startsWith(' ') && /[：，。；？！]$/.test(label))
        ctx.replaceNode(node, { type: 'text', value: node.value.trimStart() });
    },
  });
