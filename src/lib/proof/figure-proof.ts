import { numberTokens, type NumberToken } from '../text/numbers.ts';
import { squeeze } from '../text/squeeze.ts';
import type { Segmentation } from './segments.ts';

/** What the proof needs of a figure. */
export interface ProvableFigure {
  id: string;
  clause: string;
  name: string;
  counted?: string | undefined;
  value: number | readonly [number, number];
  unit: string;
  wording: string;
}

export type Fault =
  | 'not-in-document'
  | 'not-in-clause'
  | 'not-unique'
  | 'names-nothing'
  | 'value-no-token'
  | 'unit-not-after-value'
  | 'wrong-place-in-list'
  | 'clause-not-found';

export interface FigureProof {
  id: string;
  faults: Fault[];
  /** Other numbers in the wording, to be looked at by a person. */
  otherNumbers: string[];
}

/** Whether every value is a whole number token of the wording (6 is not in 60件; Chinese numerals count). */
export function valuesAreTokens(value: ProvableFigure['value'], wording: string): boolean {
  const tokens = [...numberTokens(squeeze(wording)), ...cellTokens(wording)];
  return [value].flat().every((v) => tokens.some((token) => token.value === v));
}

/** Between the cells of a table, white space and bars keep two numbers apart. */
const cellTokens = (wording: string): NumberToken[] => cells(wording).flatMap(numberTokens);
const cells = (wording: string): string[] => wording.split(/[\s\u3000|｜]+/).filter((cell) => cell !== '');

/** Proves one figure against the official text: see the faults. */
export function proveFigure(figure: ProvableFigure, { segments, squeezed }: Segmentation): FigureProof {
  const wording = squeeze(figure.wording);
  const faults: Fault[] = [];
  const segment = segments.get(figure.clause);
  if (!squeezed.includes(wording)) faults.push('not-in-document');
  if (!segment) faults.push('clause-not-found');
  else if (!segment.text.includes(wording)) faults.push('not-in-clause');
  else if (segment.text.split(wording).length > 2) faults.push('not-unique');
  if (!names(figure, wording)) faults.push('names-nothing');
  const tokens = numberTokens(wording);
  const values: number[] = [figure.value].flat() as number[];
  const own = values.map((v) => [...tokens, ...cellTokens(figure.wording)].find((token) => token.value === v));
  if (own.includes(undefined)) faults.push('value-no-token');
  else if (!unitFollows(figure, wording, tokens)) faults.push('unit-not-after-value');
  if (!placeInList(figure, wording)) faults.push('wrong-place-in-list');
  const otherNumbers = tokens
    .filter((token) => !values.includes(token.value) && !/^年/.test(wording.slice(token.end)))
    .map((token) => token.printed);
  return { id: figure.id, faults, otherNumbers };
}

/** The wording must name what is counted: the `counted` words, else at least two characters in a row of the name. */
function names(figure: ProvableFigure, wording: string): boolean {
  if (figure.counted !== undefined) return wording.includes(squeeze(figure.counted));
  const name = squeeze(figure.name);
  for (let i = 0; i + 2 <= name.length; i++) if (wording.includes(name.slice(i, i + 2))) return true;
  return false;
}

/** The printed unit stands right after the value (words like 多, 余 aside), or in the header of a table row, in brackets. */
function unitFollows(figure: ProvableFigure, wording: string, tokens: readonly NumberToken[]): boolean {
  const values: number[] = [figure.value].flat() as number[];
  const last = values.at(-1);
  const unit = squeeze(figure.unit);
  if (wording.includes(`（${unit}）`) || wording.includes(`(${unit})`)) return true;
  // The unit has a column of its own.
  if (cells(figure.wording).includes(unit)) return true;
  return tokens.some((token) => {
    if (token.value !== last) return false;
    const rest = wording
      .slice(token.end)
      .replace(/^[余多来]/, '')
      .replace(/^％/, '%');
    if (unit === '%' && wording.slice(0, token.start).endsWith('百分之')) return true;
    // 「并列第一」 is a rank without its unit.
    if (unit === '位' && wording[token.start - 1] === '第') return true;
    if (rest.startsWith(unit)) return true;
    const scale = /^[万亿]/.exec(unit)?.[0];
    return (
      scale !== undefined &&
      rest.startsWith(scale) &&
      rest
        .slice(1)
        .replace(/^[余多来]/, '')
        .startsWith(unit.slice(1))
    );
  });
}

/** In 「甲、乙、丙分别为 1、2、3」 the n-th name takes the n-th number. */
function placeInList(figure: ProvableFigure, wording: string): boolean {
  const at = wording.indexOf('分别');
  if (at < 0 || typeof figure.value !== 'number') return true;
  const list = wording.slice(0, at).split(/[、和及]/);
  const numbers = numberTokens(wording.slice(at));
  const counted = squeeze(figure.counted ?? figure.name);
  const same = list.indexOf(counted);
  const place = same >= 0 ? same : list.findIndex((name) => name.includes(counted));
  return place >= 0 && list.length === numbers.length && numbers[place]?.value === figure.value;
}
