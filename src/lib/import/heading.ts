import { plainDigits, type Line } from './lines.ts';
import { markOf, type Mark } from './numbering.ts';

/** The longest heading that stands before its text on the same line. */
const RUN_IN = 42;
/** The longest heading on a line of its own. */
const TITLE = 60;

interface Read {
  heading: string;
  start: number;
  bodyStart: number;
}

/**
 * The heading behind a mark: the whole line, or what stands before the first full stop or colon, or (where an item is a plain sentence)
 * its first words. Null when the line is no heading: a bullet or （1） without a name, a number that stands alone.
 */
export function headingOf(lines: readonly Line[], at: number, mark: Mark): Read | null {
  const line = lines[at] as Line;
  const start = line.start + (/^[ \t\u3000\uFEFF]*/.exec(line.text)?.[0].length ?? 0);
  const rest = line.text.slice(mark.end).trimEnd();
  const from = line.start + mark.end;
  const to = (length: number, heading: string): Read => ({ heading: tidy(heading), start, bodyStart: from + length });
  if (rest === '') return nextLine(lines, at, mark, start);
  // The row of a table, its cells apart.
  if (/\t/.test(rest.trim())) return null;
  if (['part', 'chapter', 'section', 'box'].includes(mark.kind)) return title(lines, at, rest, from, start);
  if (mark.kind === 'phase') return phase(rest, to);
  // 第一条【名称】 or （名称）: the name stands in brackets.
  const bracketed = /^[【〔［\[（(]([^】〕］\]）)]{2,30})[】〕］\]）)]/.exec(rest);
  if (mark.kind === 'article' && bracketed) return to(bracketed[0].length, bracketed[1] ?? '');
  const named = ['dash', 'yi', 'h4', 'circled'].includes(mark.kind);
  // 到2025年，……: a sentence that begins with its year is a numbered item, but no name.
  if (/^(?:力争)?[到至]20\d\d年(?:底|末)?[，,]/.test(rest)) return named ? null : firstWords(rest, to);
  const stop = rest.search(/[。：:；;！？!?]/);
  const whole = stop < 0 || stop === rest.length - 1;
  // An article without a name is a sentence.
  if (mark.kind === 'article' && /[，,]/.test(stop < 0 ? rest : rest.slice(0, stop))) return firstWords(rest, to);
  if (whole && stop < 0 && goesOn(lines, at)) {
    const joined = overLines(lines, at, rest, from, start);
    if (joined) return joined;
  }
  const gap = /^([^\s\u3000，。；]{4,24})[ \t\u3000]+(?=.{16,})/.exec(rest);
  if (gap && (stop < 0 || stop > 24)) return to((gap[1] ?? '').length, gap[1] ?? '');
  if (stop >= 0 && stop <= RUN_IN && stop < rest.length - 1 && /[。：:]/.test(rest[stop] ?? ''))
    return named && (stop < 3 || stop > 32) ? null : to(stop, rest.slice(0, stop));
  if (mark.kind === 'yi' || mark.kind === 'dash') return null;
  if (whole && rest.length <= TITLE && !/[；;]$/.test(rest) && !(stop >= 0 && hasFigure(rest)))
    return named && !followedByText(lines, at) ? null : to(rest.length, rest.replace(/[。：:！？!?]$/, ''));
  return named ? null : firstWords(rest, to);
}

/** A sentence for an item: its heading is its first words. */
function firstWords(rest: string, to: (length: number, heading: string) => Read): Read {
  const phrase =
    /^[^，,；;。：:]{4,24}(?=[，,；;。：:])/.exec(rest)?.[0] ??
    /^[^，,、；;。：:]{4,24}(?=、)/.exec(rest)?.[0] ??
    [...rest].slice(0, 16).join('');
  return to(phrase.length, phrase);
}

/** 第一阶段：宣传动员（2022年8月—10月）, to the end of the line, or to where the text sets in. */
function phase(rest: string, to: (length: number, heading: string) => Read): Read | null {
  const lead = /^[:：、，,\s\u3000]*/.exec(rest)?.[0].length ?? 0;
  const text = rest.slice(lead);
  const stop = text.search(/[。；;：:]/);
  if (stop < 0) return text.length <= TITLE ? to(rest.length, text) : null;
  if (stop > TITLE || (stop > RUN_IN && !/[）)]/.test(text.slice(0, stop)))) return null;
  return to(lead + stop, text.slice(0, stop));
}

function title(lines: readonly Line[], at: number, rest: string, from: number, start: number): Read | null {
  const text = rest.replace(/^[:：.．、\s\u3000]+/, '');
  if (text.length > TITLE || /[。；]./.test(text)) return null;
  const next = lines[at + 1];
  const after = lines[at + 2];
  const broken =
    next !== undefined &&
    /^[^\s\u3000。；，：:\d]{1,16}$/.test(next.text.trim()) &&
    !/[。！？]$/.test(text) &&
    !markOf(next.text) &&
    (after === undefined || after.text.trim() === '' || markOf(after.text) !== null) &&
    text.length >= 14;
  const heading = broken ? `${text}${next.text.trim()}` : text;
  return { heading: tidy(heading.replace(/[。：:]$/, '')), start, bodyStart: broken ? next.end : from + rest.length };
}

/** The mark stands alone: 第一章 / 总则. A bare 1. is a cell or debris. */
function nextLine(lines: readonly Line[], at: number, mark: Mark, start: number): Read | null {
  if (!['part', 'chapter', 'section', 'h1', 'h2', 'box'].includes(mark.kind)) return null;
  const next = lines.slice(at + 1).find((line) => line.text.trim() !== '');
  const text = next?.text.trim() ?? '';
  if (!next || text.length > 40 || markOf(text) || /[。；]/.test(text)) return null;
  return { heading: tidy(text), start, bodyStart: next.end };
}

/** Whether a line breaks off: it is as long as the lines around it, which are broken by the width of the page. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const own = (lines[at] as Line).text.trim().length;
  const next = lines[at + 1]?.text.trim() ?? '';
  if (next === '' || markOf(next) || own < 16) return false;
  const around = lines.slice(Math.max(0, at - 12), at + 12).map((line) => line.text.trim().length);
  const width = Math.max(...around);
  return width <= 60 && own >= width - 3;
}

/** A heading that runs over the end of its line, up to its full stop. */
function overLines(lines: readonly Line[], at: number, rest: string, from: number, start: number): Read | null {
  const next = lines[at + 1] as Line;
  const lead = /^[ \t\u3000]*/.exec(next.text)?.[0].length ?? 0;
  const more = next.text.slice(lead);
  const stop = more.search(/[。：:；;]/);
  const length = stop < 0 ? more.trimEnd().length : stop;
  const heading = rest + more.slice(0, length);
  if (heading.length > RUN_IN || (stop < 0 && length > 16) || from < 0) return null;
  return { heading: tidy(heading), start, bodyStart: next.start + lead + length };
}

function followedByText(lines: readonly Line[], at: number): boolean {
  const own = (lines[at] as Line).text.trim();
  const next =
    lines
      .slice(at + 1)
      .find((line) => line.text.trim() !== '')
      ?.text.trim() ?? '';
  return own.length <= 34 && next.length >= 30 && !markOf(next);
}

/** Whether a heading holds a number that counts something. */
export const hasFigure = (text: string): boolean =>
  /\d+(?:\.\d+)?[余多]?[万亿]?[件家个项人次场所户名分%％元]/.test(plainDigits(text));

/** Headings are recorded without white space between Chinese characters, and with Chinese commas. */
function tidy(heading: string): string {
  return (
    heading
      .trim()
      .replace(/(?<![A-Za-z0-9])[ \t\u3000]+|[ \t\u3000]+(?![A-Za-z0-9])/g, '')
      .replace(/(?<=[\u4e00-\u9fff”）]),/g, '，')
      .replace(/\((?=[^()]*[\u4e00-\u9fff\d])([^()]*)\)/g, '（$1）')
      .replace(/[。：:]$/, '')
      // What a damaged number leaves behind; the schema of texts refuses it at their start.
      .replace(/^[=+@\s-]+(?=.)/, '')
  );
}
