import type { Line } from './lines.ts';
import { isFurniture, plainDigits } from './lines.ts';
import { markOf } from './numbering.ts';

/** A cell of a flattened table, with its place in the text. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  line: number;
  /** Which cell of its line it is, empty ones counted; only where tabs or bars keep the cells apart. */
  column?: number | undefined;
}

/** A column that carries numbers: what its head says. */
export interface Column {
  head: string;
  year: number | null;
  /** `past` for 现状, 基期, 完成值; `goal` for a target; `growth` for a yearly rise. */
  sense: 'past' | 'goal' | 'growth';
  /** Which cell of its line the head is, where that is known. */
  column?: number | undefined;
}

export interface Table {
  /** First and last line, by place in the list of lines. */
  from: number;
  to: number;
  columns: Column[];
  rows: Cell[][];
}

const HEADS =
  /^(?:序号|编号|指标|指标名称|主要指标|指标内容|指标类型|指标属性|属性|性质|单位|计量单位|类别|类型|领域|分类|名称|项目|目标|目标值|任务|重点任务|工作任务|主要任务|责任单位|牵头单位|完成时限|备注|现状|现状值|基期值?|预期值|规划目标|发展目标|(?:20\d\d年?)?(?:目标值?|实际值?|现状值?|基期值?|完成值?|预期值?|预期目标|规划值?|基数|实绩|底)?(?:[（(].{1,8}[）)])?)$/;
const YEAR = /20\d\d/;
export const ATTRIBUTE = /^[（(【\[]?(预期|约束)性?[）)】\]]?$/;

/** The cells of a line: between tabs, vertical bars, or two and more spaces. */
export function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  for (const match of line.text.matchAll(/(?:[^\t|｜│┃ \u3000]|[ \u3000](?![ \u3000\t|｜│┃]|$))+/g)) {
    const lead = /^[ \u3000]*/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(lead).trimEnd();
    // A rule between head and rows; a single dash is an empty value.
    if (text === '' || /^[-:—=+]{3,}$/.test(text)) continue;
    const start = line.start + match.index + lead;
    const column = line.text.slice(0, match.index).match(/[\t|｜│┃]/g)?.length;
    cells.push({ text, start, end: start + text.length, line: line.n, column });
  }
  return cells;
}

const bare = (cell: Cell) => plainDigits(cell.text).replace(/[\s\u3000*]/g, '');
const isHead = (cell: Cell) => bare(cell) !== '' && HEADS.test(bare(cell));
const isProse = (line: Line) => !/[\t|｜]/.test(line.text) && line.text.trim().length > 40 && /[。；]/.test(line.text);

/**
 * Finds the tables of indicators in a text whose layout is lost: one cell per line, cells between tabs or bars, or between spaces.
 * A table begins where at least three heads of columns stand close together, and ends with prose or the next heading.
 */
export function findTables(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = startsTable(lines, at) ? tableEnd(lines, at) : -1;
    if (end < 0) continue;
    const cells = lines.slice(at, end + 1).flatMap((line) => (isFurniture(line.text) ? [] : spaced(line)));
    const table = parse(cells);
    if (table) tables.push({ from: at, to: end, ...table });
    at = end;
  }
  return tables;
}

/** Where a line is cut by single spaces only, its cells are told by what stands in them: a unit, a number, an attribute. */
function spaced(line: Line): Cell[] {
  const cells = cellsOf(line);
  const only = cells[0];
  if (cells.length !== 1 || !only || !/[ \u3000]/.test(only.text)) return cells;
  const parts = only.text.split(/[ \u3000]+/);
  if (parts.length < 3 && !parts.some((part) => ATTRIBUTE.test(part))) return cells;
  let from = 0;
  return parts.map((text) => {
    const start = only.text.indexOf(text, from);
    from = start + text.length;
    return { text, start: only.start + start, end: only.start + from, line: line.n };
  });
}

function startsTable(lines: readonly Line[], at: number): boolean {
  // 专栏1 主要指标 is the heading over the table.
  if (markOf((lines[at] as Line).text)?.kind === 'box') return false;
  const first = spaced(lines[at] as Line);
  if (!first.some((cell) => isHead(cell))) return false;
  const near: Cell[] = [];
  for (let n = at; n < lines.length && near.length < 8; n += 1) {
    const line = lines[n] as Line;
    if (isProse(line)) break;
    near.push(...spaced(line));
  }
  const heads = near.slice(0, 8).filter(isHead);
  return heads.length >= 3 && heads.some((cell) => /指标|目标|20\d\d/.test(bare(cell)));
}

const ENDS = new Set(['part', 'chapter', 'section', 'h1', 'h2', 'box', 'phase']);

function tableEnd(lines: readonly Line[], from: number): number {
  let last = from;
  for (let n = from; n < lines.length; n += 1) {
    const line = lines[n] as Line;
    if (line.text.trim() === '' || isFurniture(line.text)) continue;
    if (n > from && (isProse(line) || /^[ \u3000]*(?:(?:注|备注|说明)[:：]|附[ \u3000]*件)/.test(line.text))) break;
    const mark = n > from ? markOf(line.text) : null;
    if (mark && ENDS.has(mark.kind) && !/[\t|｜]/.test(line.text.trim()) && !rowsFollow(lines, n)) break;
    last = n;
  }
  return last;
}

/** A group of rows may be headed like a clause (一、创造): then a row with an attribute or a bare number comes next. */
function rowsFollow(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 9).flatMap((line) => spaced(line));
  return next.some((cell) => ATTRIBUTE.test(bare(cell))) && !next.some((cell) => cell.text.length > 60);
}

function parse(cells: readonly Cell[]): Pick<Table, 'columns' | 'rows'> | null {
  const first = cells.findIndex((cell, n) => n > 0 && !isHead(cell) && !isHeadPart(cell));
  if (first < 0) return null;
  const heads = cells.slice(0, first);
  const columns = columnsOf(heads);
  const serial = heads.find((cell) => /^(?:序号|编号)$/.test(bare(cell)));
  return { columns, rows: rowsOf(cells.slice(first), serial) };
}

/** A head may be broken over lines: 2025年 / 目标值, 指标 / 属性, （年均增长）. */
const isHeadPart = (cell: Cell) =>
  /^(?:[（(].{1,10}[）)]|年均增长.{0,4}|年均增速.{0,4}|累计.{0,3}|值|年)$/.test(bare(cell));

function columnsOf(heads: readonly Cell[]): Column[] {
  const columns: Column[] = [];
  for (const cell of heads) {
    const head = bare(cell);
    const year = Number(YEAR.exec(head)?.[0]) || null;
    const past = /现状|基期|基数|实际|完成|实绩/.test(head);
    const growth = /年均|增长|增速/.test(head);
    const goal = /目标|预期值|规划值/.test(head) && !/指标/.test(head);
    const previous = columns.at(-1);
    if (year === null && (past || goal) && previous && previous.head === String(previous.year ?? '') + '年') {
      // 2025年 stands above 目标值.
      previous.head += head;
      previous.sense = past ? 'past' : 'goal';
    } else if (year !== null || past || goal || growth)
      columns.push({ head, year, sense: growth ? 'growth' : past ? 'past' : 'goal', column: cell.column });
  }
  const years = columns.flatMap((column) => column.year ?? []);
  // Of two years without a word, the earlier one is what was.
  for (const column of columns)
    if (
      column.year !== null &&
      !/目标|预期|规划/.test(column.head) &&
      column.year < Math.max(...years) &&
      column.year <= Math.min(...years)
    )
      column.sense = 'past';
  return columns;
}

/** A value may equal the number of the next row: a row has its number in the column of numbers; where that is not known, at the start of its line, before its name. */
function beginsRow(cells: readonly Cell[], n: number, serial: Cell): boolean {
  const cell = cells[n] as Cell;
  if (serial.column !== undefined && cell.column !== undefined) return cell.column === serial.column;
  if (cells[n - 1]?.line === cell.line) return false;
  const next = cells[n + 1];
  return next === undefined || (/[\u4e00-\u9fff]{2}/.test(next.text) && !ATTRIBUTE.test(bare(next)));
}

/** Rows by their serial numbers, else by the lines that hold several cells, else by the attribute that ends each. */
function rowsOf(cells: readonly Cell[], serial: Cell | undefined): Cell[][] {
  const rows: Cell[][] = [];
  if (serial) {
    let next = 1;
    for (const [n, cell] of cells.entries()) {
      if (bare(cell) === String(next) && beginsRow(cells, n, serial)) {
        // The group that stands ahead of the number is no cell of the row before.
        while (rows.at(-1)?.at(-1)?.line === cell.line) rows.at(-1)?.pop();
        rows.push([]);
        next += 1;
      } else rows.at(-1)?.push(cell);
    }
    if (rows.length > 1) return rows;
    rows.length = 0;
  }
  const perLine = new Map<number, Cell[]>();
  for (const cell of cells) perLine.set(cell.line, [...(perLine.get(cell.line) ?? []), cell]);
  const lines = [...perLine.values()];
  if (lines.filter((line) => line.length >= 2).length >= lines.length / 2) return lines;
  let row: Cell[] = [];
  for (const cell of cells) {
    const isName =
      !ATTRIBUTE.test(bare(cell)) && /[\u4e00-\u9fff]{3}/.test(cell.text) && !/\d/.test(cell.text.slice(0, 1));
    const filled = row.some((one) => /^[≥>＞≤<＜\[【〔（(]?\d/.test(bare(one)));
    if (row.length > 0 && isName && filled) {
      rows.push(row);
      row = [];
    }
    row.push(cell);
    if (ATTRIBUTE.test(bare(cell))) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
