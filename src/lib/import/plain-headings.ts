import { isFurniture, type Line } from './lines.ts';
import { markOf } from './numbering.ts';

interface PlainHead {
  kind: 'plain' | 'subtitle';
  number: null;
  value: null;
  heading: string;
  at: number;
  start: number;
  bodyStart: number;
}

const NAME = /^([\u4e00-\u9fff“”、，,]{4,22})[。：:](?=\S{12,})/;

/**
 * Run-in names without a number: at least two paragraphs in a row that begin with a short name and a full stop, and with the same two characters
 * (坚持……。坚持……。), or three in a row whatever they begin with.
 * @param bounds places of the headings found so far, in order
 */
export function runInNames(lines: readonly Line[], bounds: readonly number[], skip: ReadonlySet<number>): PlainHead[] {
  const found: PlainHead[] = [];
  for (const [n, from] of bounds.entries()) {
    // What stands in a box is the box's own.
    if (markOf((lines[from] as Line).text)?.kind === 'box') continue;
    const to = bounds[n + 1] ?? lines.length;
    let run: PlainHead[] = [];
    const close = () => {
      const starts = new Set(run.map((head) => head.heading.slice(0, 2)));
      if (run.length >= 3 || (run.length === 2 && starts.size === 1)) found.push(...run);
      run = [];
    };
    for (let at = from + 1; at < to; at += 1) {
      const line = lines[at] as Line;
      if (line.text.trim() === '' || isFurniture(line.text)) continue;
      const lead = /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0;
      const name = skip.has(at) ? null : NAME.exec(line.text.slice(lead));
      if (name && /[。：:]/.test(line.text[lead + (name[1] ?? '').length] ?? '') && !OFFICE.test(name[1] ?? ''))
        run.push(head(line, at, lead, name[1] ?? ''));
      else close();
    }
    close();
  }
  return found;
}
/** Lists of people and duties begin with a colon too: 组长：, 责任单位：. */
const OFFICE = /[组处局科]长|成员|主任|单位|部门|内容|人员|联系|电话|附件|时间|地点|资料|来源/;

const head = (line: Line, at: number, lead: number, name: string): PlainHead => ({
  kind: 'plain',
  number: null,
  value: null,
  heading: name.replace(/,/g, '，'),
  at,
  start: line.start + lead,
  bodyStart: line.start + lead + name.length,
});

/** A short line by itself, with no mark and no full stop, after a finished sentence and before a text: it may be a heading. */
export function standsAlone(lines: readonly Line[], at: number): boolean {
  const text = (lines[at] as Line).text.trim();
  if (text.length < 4 || text.length > 34 || /[。；，：,;:！？!?、…]$/.test(text) || markOf(text) || isFurniture(text))
    return false;
  if (!/[\u4e00-\u9fff]{3}/.test(text) || /[\t|]/.test(text) || /^[（(]/.test(text) || /^\d{4}年/.test(text))
    return false;
  const before =
    lines
      .slice(0, at)
      .findLast((line) => line.text.trim() !== '')
      ?.text.trim() ?? '';
  const next =
    lines
      .slice(at + 1)
      .find((line) => line.text.trim() !== '')
      ?.text.trim() ?? '';
  const finished = before === '' || /[。！？”"：:）)]$/.test(before) || before.length < 36;
  return finished && next.length > Math.min(24, text.length);
}

/** The headings of a text that numbers none: short lines that stand alone, once the text itself has begun. */
export function subtitles(lines: readonly Line[], skip: ReadonlySet<number>, taken: ReadonlySet<number>): PlainHead[] {
  const begun = lines.findIndex((line) => line.text.trim().length >= 40 && /[。，]/.test(line.text));
  if (begun < 0) return [];
  return lines.flatMap((line, at) => {
    if (at <= begun || skip.has(at) || taken.has(at) || !standsAlone(lines, at)) return [];
    const lead = /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0;
    return [
      {
        ...head(line, at, lead, line.text.trim()),
        kind: 'subtitle' as const,
        heading: line.text.trim().replace(/^[_—-]+/, ''),
      },
    ];
  });
}
