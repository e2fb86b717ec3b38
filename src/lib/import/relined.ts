/** A line longer than this, with several marks of items in it, has lost its breaks. */
const LONG = 300;
const LEAST = 3;
/** Where an item begins behind a finished sentence: 第二章, 一、, （一）, 1. */
const ITEM =
  /(?<=[。；：！？”）]|[一二三四五六七八九十]、[\u4e00-\u9fff，、“”]{2,24}(?=（一）))[ \t\u3000]*(?=第[一二三四五六七八九十]{1,3}[章节][ \t\u3000]*[\u4e00-\u9fff]|[一二三四五六七八九十]{1,3}、[\u4e00-\u9fff“]{3}|（[一二三四五六七八九十]{1,3}）[\u4e00-\u9fff“]{2}|\d{1,2}[.．](?!\d)[ \t\u3000]*[\u4e00-\u9fff“]{2})/g;

/**
 * Breaks very long lines before the numbers of items. Nothing is taken out, only line breaks are put in.
 * @returns the text, and the numbers of the lines (of the new text) at which a broken line begins
 */
export function relined(text: string): { text: string; broken: number[] } {
  const broken: number[] = [];
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const parts =
      line.length > LONG && (line.match(ITEM) ?? []).length >= LEAST
        ? line.replace(ITEM, (gap) => `\n${gap}`).split('\n')
        : [line];
    if (parts.length > 1) broken.push(lines.length + 1);
    lines.push(...parts);
  }
  return { text: lines.join('\n'), broken };
}
