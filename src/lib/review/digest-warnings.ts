import { looseNumbers, type KnownFigure } from '../loose-numbers.ts';
import { personalNumbers } from '../personal-numbers.ts';
import { squeeze } from '../text/squeeze.ts';

/** From how many equal characters in a row a text looks pasted, and from how many it must be written anew. */
const PASTED = { look: 12, must: 20 } as const;

/** What a digest is held against. */
export interface Beside {
  /** The whole official text. */
  official: string;
  /** Names, titles and headings that may stand as they are printed. */
  names: readonly string[];
  /** Figures of the plan. */
  figures: readonly (KnownFigure & { clause: string; name: string })[];
  clause: string;
}

/** What the body of a digest holds, read from its MDX. */
export interface DigestText {
  /** Plain text in pieces; a component stands between two pieces. */
  pieces: readonly string[];
  /** Ids of the figures that it prints. */
  printed: readonly string[];
}

/** What an editor should look at in a digest, in Chinese. Nothing is said of a digest that is not begun. */
export function digestWarnings({ pieces, printed }: DigestText, beside: Beside): string[] {
  if (pieces.every((piece) => piece.trim() === '') && printed.length === 0) return [];
  const said: string[] = [];
  for (const piece of pieces)
    for (const run of pastedRuns(piece, beside.official, beside.names))
      said.push(
        run.length >= PASTED.must
          ? `“${run}”有 ${run.length} 个字与原文连着相同，要用自己的话改写`
          : `“${run}”有 ${run.length} 个字与原文相同，看看能不能换自己的话`,
      );
  for (const piece of pieces) {
    for (const loose of looseNumbers(piece, beside.figures))
      said.push(`“${loose.printed}”是登记过的数字，换成 <F id="${loose.figure}" />`);
    for (const number of unitless(piece)) said.push(`“${number}”后面没有单位，读者不知道数的是什么`);
    for (const number of personalNumbers(piece)) said.push(`“${number.slice(0, 3)}…”像是个人号码，不能写进内容`);
  }
  for (const figure of beside.figures)
    if (figure.clause === beside.clause && !printed.includes(figure.id))
      said.push(`这一条的数字“${figure.name}”还没有印出来：<F id="${figure.id}" />`);
  return [...new Set(said)];
}

/** The longest stretches of a text that stand in the official text too, white space aside. */
export function pastedRuns(text: string, official: string, names: readonly string[]): string[] {
  const source = squeeze(official);
  const kept = names.map(bare);
  const runs: string[] = [];
  // A title may stand; what is before it does not go on after it.
  for (const part of squeeze(text).split(/《[^《》]*》/))
    for (let at = 0; at + PASTED.look <= part.length; at += 1) {
      let end = at + PASTED.look;
      if (!source.includes(part.slice(at, end))) continue;
      while (end < part.length && source.includes(part.slice(at, end + 1))) end += 1;
      const run = part.slice(at, end);
      if (!kept.some((name) => name.includes(bare(run))) && !isListOrNumber(run)) runs.push(run);
      at = end - 1;
    }
  return runs;
}

/** How a name is printed in a list or at the end of a phrase makes no other name of it. */
const bare = (name: string): string => squeeze(name).replace(/[，。；、：]+/g, '');

/** Numbers of documents, named days and lists of things are carried over as they are: they are not sentences. */
const isListOrNumber = (run: string): boolean =>
  run.length < PASTED.must &&
  (/〔\d{4}〕|\d+[·．.]\d+[”"]?/.test(run) || run.split('、').filter((part) => part !== '').length >= 3);

/** Numbers in digits with no unit behind them. Years, hotlines and numbers of documents and standards may stand so. */
export function unitless(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/《[^《》]*》|〔[^〔〕]*〕|[A-Za-z/]+[ \t]?\d[\d.-]*/g, '￨');
  return [...plain.matchAll(/(?<![\d.\-—–·A-Za-z第〔])\d+(?:\.\d+)?(?=\s*(?:[，。；、：）)!?！？,;]|$))/gm)]
    .map(([number]) => number)
    .filter((number) => !/^(?:(?:19|20)\d\d|\d{5,})$/.test(number));
}
