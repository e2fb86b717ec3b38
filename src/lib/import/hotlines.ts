import { plainDigits } from './lines.ts';

/** A telephone that a text prints for the public. */
export interface FoundHotline {
  number: string;
  kind: 'hotline' | 'office';
  /** What stands around it. */
  printed: string;
  /** Offset in the official text. */
  at: number;
}

/** Short numbers of public lines: 12xxx, 95xxx and 96xxx, in quotation marks or beside a word that says so. */
const SHORT = /(?<![\d.])(12[0-9]{3}|9[56]\d{3,4}|123\d{2})(?![\d.]*\d|[年件家个项人元万亿%])/g;
const SAYS = /热线|电话|平台|投诉|举报|维权|咨询|拨打|服务/;
const LAND = /(?<!\d)((?:0\d{2,3}[-—–\s]?)?[2-8]\d{6,7}(?:[-—–转]\d{1,5})?)(?!\d)/g;

/** Public telephones of a text. Mobile numbers are masked before and never found here. */
export function hotlinesIn(official: string): FoundHotline[] {
  const text = plainDigits(official);
  const found: FoundHotline[] = [];
  const around = (at: number, length: number) =>
    text.slice(Math.max(0, at - 14), at + length + 14).replace(/[\s\u3000]+/g, '');
  for (const { 0: number, index } of text.matchAll(SHORT)) {
    const quoted = /[“"‘]/.test(text[index - 1] ?? '');
    if (quoted || SAYS.test(around(index, number.length)))
      found.push({ number, kind: 'hotline', printed: around(index, number.length), at: index });
  }
  for (const { 0: number, index } of text.matchAll(LAND)) {
    const before = text.slice(Math.max(0, index - 8), index);
    if (/(?:电话|热线|传真|咨询|举报|联系)[^，。；]{0,6}$/.test(before) && !/邮编|邮政编码|传真/.test(before))
      found.push({
        number: number.replace(/[—–\s]/g, '-'),
        kind: 'office',
        printed: around(index, number.length),
        at: index,
      });
  }
  return found.sort((a, b) => a.at - b.at);
}
