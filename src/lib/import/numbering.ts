import { parseHanNumber } from '../text/numbers.ts';
import { plainDigits } from './lines.ts';

/** The kinds of headings by how they are numbered, from the highest to the lowest. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'h1'
  | 'named'
  | 'h2'
  | 'phase'
  | 'h3'
  | 'decimal'
  | 'h4'
  | 'circled'
  | 'box'
  | 'yi'
  | 'dash';

/** The mark at the start of a line. */
export interface Mark {
  kind: MarkKind;
  /** As printed, without white space. */
  number: string;
  /** Its value; null where the mark has none (a dash). */
  value: number | null;
  /** Where the heading begins in the line. */
  end: number;
}

const HAN = '[一二三四五六七八九十百〇零]';
const GAP = '[ \\t\\u3000]*';

/** How each kind begins. White space within a mark comes from OCR. The second group is what is read as its number. */
const PATTERNS: readonly (readonly [MarkKind, RegExp])[] = [
  ['part', new RegExp(`^(第${GAP}(${HAN}+|\\d{1,2})${GAP}(?:部${GAP}分|编|篇))(?![的是以])`)],
  ['chapter', new RegExp(`^(第${GAP}(${HAN}+|\\d{1,2})${GAP}章)(?![的是以])`)],
  ['section', new RegExp(`^(第${GAP}(${HAN}+|\\d{1,2})${GAP}节)(?![的是以])`)],
  // 第三条【名称】……; a sentence that cites an article (第三条规定的) is none.
  ['article', new RegExp(`^(第${GAP}(${HAN}+|\\d{1,3})${GAP}条)(?:${GAP}[:：、])?(?![的是以规所之第款项，、和至或])`)],
  ['phase', new RegExp(`^((?:第${GAP})(${HAN}+|\\d)${GAP}(?:阶${GAP}段|步))(?![的是以])`)],
  ['box', new RegExp(`^((?:专题|专栏|附表|表)${GAP}(${HAN}+|\\d{1,2}(?!\\d|年|[.．]\\d)))`)],
  // 行动一：……, 任务2 ……
  [
    'named',
    new RegExp(
      `^((?:行动|任务|重点任务|工程|专项|专项行动|举措|措施|目标|项目)(${HAN}{1,3}|\\d{1,2}))(?=[:：、\\s\\u3000])[:：、]?`,
    ),
  ],
  ['h2', new RegExp(`^([（(]${GAP}(${HAN}+)${GAP}[）)])[、.．]?`)],
  ['h4', /^([（(][ \t\u3000]*(\d{1,2})[ \t\u3000]*[）)])[、.．]?/],
  ['decimal', /^((\d{1,2}(?:[.．]\d{1,2}){1,3}))(?=[ \t\u3000]+[\u4e00-\u9fff“"])/],
  ['h1', new RegExp(`^((${HAN}{1,3})${GAP}[、.．,，:：])(?!${HAN}{1,3}${GAP}[、，])`)],
  // 3.5万件 is a number.
  ['h3', /^((\d{1,2})[ \t\u3000]*[.．、])(?:(?!\d)|(?=(?:19|20)\d\d年))/],
  ['circled', /^(([①-⑳]))/],
  ['yi', new RegExp(`^((${HAN}{1,2})是)(?!否|非)`)],
  ['dash', /^((?:[—–─━-]{1,4}|[●■◆▪•·◇□○]))(?=[ \t\u3000]*[\u4e00-\u9fff“"《])()/],
];

/** The mark with which a line begins; null when it begins with none. */
export function markOf(line: string): Mark | null {
  const lead = /^[ \t\u3000\uFEFF#*]*/.exec(line)?.[0].length ?? 0;
  const text = plainDigits(line.slice(lead));
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const printed = line.slice(lead, lead + (match[1] ?? '').length);
    const gap = /^[ \t\u3000]*/.exec(line.slice(lead + match[0].length))?.[0].length ?? 0;
    return {
      kind,
      number: printed.replace(/[ \t\u3000]/g, ''),
      value: valueOf(kind, match[2] ?? ''),
      end: lead + match[0].length + gap,
    };
  }
  return null;
}

function valueOf(kind: MarkKind, printed: string): number | null {
  if (kind === 'dash') return null;
  if (kind === 'circled') return printed.charCodeAt(0) - 0x2460 + 1;
  if (kind === 'decimal') return Number(printed.split(/[.．]/).at(-1));
  return /\d/.test(printed) ? Number(printed) : parseHanNumber(printed);
}
