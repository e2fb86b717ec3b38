/** A box of a card, in the shape that satori takes for markup. */
export interface Element {
  type: string;
  key: null;
  props: Record<string, unknown> & { children?: (Element | string)[] };
}
/** What satori knows of CSS. */
export type Style = Record<string, string | number>;

/** The pixels of a card: what the social sites ask for. */
export const SIZE = { width: 1200, height: 630 };

/** The colours of the site's light scheme (src/styles/tokens.css; a test holds them to it). */
export const COLOURS = { paper: '#fbfaf6', ink: '#1c1a16', 'ink-2': '#4d4940', rule: '#d9d4c7', seal: '#8f1a1a' };

const element = (type: string, props: Record<string, unknown>, children: (Element | string)[] = []): Element => ({
  type,
  key: null,
  props: { ...props, children },
});

/** Boxes one under the other. */
export const column = (style: Style, ...children: (Element | string)[]): Element =>
  element('div', { style: { display: 'flex', flexDirection: 'column', ...style } }, children);

/** Boxes side by side, on one line of text. */
export const row = (style: Style, ...children: (Element | string)[]): Element =>
  element('div', { style: { display: 'flex', alignItems: 'baseline', ...style } }, children);

/** A text that is never broken. */
export const line = (style: Style, text: string): Element =>
  element('div', { style: { whiteSpace: 'nowrap', ...style } }, [text]);

/** The site's mark, as in the header. */
export const mark = (size: number): Element =>
  element('svg', { viewBox: '0 0 32 32', width: size, height: size }, [
    element('rect', {
      x: 1.5,
      y: 1.5,
      width: 29,
      height: 29,
      fill: 'none',
      stroke: COLOURS.seal,
      'stroke-width': 3,
    }),
    element('path', { d: 'M8 10h16M8 16h10M8 22h16', fill: 'none', stroke: COLOURS.seal, 'stroke-width': 3 }),
    element('rect', { x: 21, y: 13.5, width: 5, height: 5, fill: COLOURS.seal }),
  ]);

/** The diamond that stands before a state, so that colour is not alone. */
export const diamond = (size: number): Element =>
  element('svg', { viewBox: '0 0 20 20', width: size, height: size }, [
    element('path', { d: 'M10 2 18 10 10 18 2 10Z', fill: 'none', stroke: COLOURS.seal, 'stroke-width': 2.5 }),
  ]);

/** All texts of a card, in order: what its font must have the signs for. */
export function textsOf(card: Element | string): string[] {
  return typeof card === 'string' ? [card] : (card.props.children ?? []).flatMap(textsOf);
}
