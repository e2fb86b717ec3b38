import type { Comparator } from '../../schemas/figure.ts';
import { figuresIn, type FoundFigure, type FoundNumbers, type Setting } from './figures.ts';
import { plainDigits } from './lines.ts';
import { squeeze } from '../text/squeeze.ts';
import { ATTRIBUTE, type Cell, type Column, type Table } from './tables.ts';
import { isUnit, unitAt } from './units.ts';

/** A value that is left empty. */
const BLANK = /^[-—–/]{1,2}$/;
const bare = (cell: Cell) => plainDigits(cell.text).replace(/[\s\u3000*]/g, '');
/** The cell of a value: a number with signs of comparison, brackets and a unit, and nothing else. */
const VALUE =
  /^(?:累计|新建|新增|建成|建设|完成|培育|开展|举办|组织|实现)?(≥|>|＞|≤|<|＜|不低于|不少于|超过|达到|\[|【|〔|（|\()?(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[—–―~～-](\d+(?:\.\d+)?))?([^\d，。；]{0,6}?)(以上|以下|左右)?[\]】〕）)]?$/;

interface Value {
  value: number | [number, number];
  unit: string;
  comparator: Comparator;
}

/** The figures of a table: each row gives its name, its unit, and a value for each column of a year or a goal. */
export function figuresOfTable(table: Table, official: string, setting: Setting): FoundNumbers {
  const figures: FoundFigure[] = [];
  const passed: FoundNumbers['passed'] = [];
  for (const row of table.rows) {
    const name = nameCell(row);
    const values = row.filter((cell) => cell !== name && valueOf(bare(cell)) !== null && !isUnit(bare(cell)));
    const attribute = row.map((cell) => ATTRIBUTE.exec(bare(cell))?.[1]).find((word) => word !== undefined);
    // An empty value keeps its place.
    const filled = row.filter((cell) => values.includes(cell) || BLANK.test(bare(cell)));
    const columns = matchColumns(table.columns, filled);
    for (const [n, cell] of filled.entries()) {
      const found = valueOf(bare(cell));
      const column = columns[n];
      if (BLANK.test(bare(cell))) continue;
      if (!name || !found || !column) {
        if (found) passed.push({ printed: cell.text, reason: '表格里的数，认不出属于哪一行、哪一列', at: cell.start });
        continue;
      }
      const unit = found.unit || unitOf(name, row, values);
      if (unit === '') {
        passed.push({ printed: cell.text, reason: '表格里的数，没有单位', at: cell.start });
        continue;
      }
      const growth = column.sense === 'growth';
      const past = column.sense === 'past';
      const end = row.find((one) => ATTRIBUTE.test(bare(one)) && one.start > cell.end) ?? cell;
      figures.push({
        clause: setting.clause,
        kind: past ? 'achievement' : 'target',
        name: plainName(name),
        comparator: growth && found.comparator === 'ge' ? 'increase-ge' : found.comparator,
        value: found.value,
        unit,
        year:
          column.year ??
          (past
            ? setting.period
              ? setting.period.start - 1
              : null
            : (setting.leadYear ?? setting.period?.end ?? null)),
        from: null,
        spanText: /^累计|^[\[【〔]/.test(bare(cell)) ? '累计' : null,
        attribute: attribute === '预期' ? 'expected' : attribute === '约束' ? 'binding' : null,
        basis: basisOf(plainName(name), unit, growth, /^累计|^[\[【〔]/.test(bare(cell))),
        wording: rowWording(row, name, end, official),
        counted: undefined,
        at: cell.start + (/\d/.exec(plainDigits(cell.text))?.index ?? 0),
        doubts: values.length > 1 ? ['一行里有几个数，请核对年份'] : [],
      });
    }
    // Sentences within cells are read as sentences.
    for (const cell of row) {
      if (cell === name || values.includes(cell) || cell.text.length < 8) continue;
      const flow = { text: plainDigits(cell.text), at: [...cell.text].map((_, i) => cell.start + i) };
      const within = figuresIn(flow, official, setting);
      figures.push(...within.figures);
      passed.push(...within.passed);
    }
  }
  return { figures, passed, leadYear: setting.leadYear };
}

/** The name of a row: its longest cell of words that is no unit, attribute or group. */
function nameCell(row: readonly Cell[]): Cell | undefined {
  const words = row.filter(
    (cell) =>
      /[\u4e00-\u9fff]{2}/.test(cell.text) &&
      !ATTRIBUTE.test(bare(cell)) &&
      !isUnit(bare(cell)) &&
      valueOf(bare(cell)) === null,
  );
  const firstValue = row.find((cell) => valueOf(bare(cell)) !== null && /\d/.test(bare(cell)) && row.indexOf(cell) > 0);
  const ahead = words.filter((cell) => firstValue === undefined || cell.start < firstValue.start);
  return (ahead.length > 0 ? ahead : words).reduce<Cell | undefined>(
    (best, cell) => (best && best.text.length >= cell.text.length ? best : cell),
    undefined,
  );
}

/** The columns of a row's values: by the place of the cells, where head and row have one; else as many as it has, from the right, since the goal is never left out. */
function matchColumns(columns: readonly Column[], cells: readonly Cell[]): Column[] {
  const count = cells.length;
  const placed = new Map(
    columns.flatMap((column) => (column.column === undefined ? [] : [[column.column, column] as const])),
  );
  const byPlace = cells.map((cell) => (cell.column === undefined ? undefined : placed.get(cell.column)));
  if (placed.size === columns.length && columns.length > 0 && byPlace.every((column) => column !== undefined))
    return byPlace;
  if (columns.length === 0)
    return Array.from({ length: count }, () => ({ head: '', year: null, sense: 'goal' as const }));
  if (count >= columns.length) return [...columns];
  const goals = columns.filter((column) => column.sense !== 'growth');
  return (goals.length >= count ? goals : columns).slice(-count);
}

function valueOf(text: string): Value | null {
  const match = VALUE.exec(text);
  if (!match) return null;
  const [, sign = '', low = '', high, unit = '', suffix = ''] = match;
  if (unit !== '' && !isUnit(unit)) return null;
  const number = Number(low.replaceAll(',', ''));
  const comparator: Comparator =
    high !== undefined
      ? 'range'
      : /≥|不低于|不少于|达到/.test(sign) || suffix === '以上'
        ? 'ge'
        : />|＞|超过/.test(sign)
          ? 'gt'
          : sign === '≤' || suffix === '以下'
            ? 'le'
            : /<|＜/.test(sign)
              ? 'lt'
              : suffix === '左右'
                ? 'approx'
                : 'eq';
  return { value: high === undefined ? number : [number, Number(high)], unit, comparator };
}

/** The unit in the brackets behind the name, or in a cell of its own. */
function unitOf(name: Cell, row: readonly Cell[], values: readonly Cell[]): string {
  const bracket = /[（(]([^（()）]{1,8})[）)]$/.exec(bare(name))?.[1];
  if (bracket !== undefined && unitAt(bracket)) return bracket;
  const own = row.find((cell) => cell !== name && !values.includes(cell) && isUnit(bare(cell)));
  return own ? bare(own) : /(?:率|比重|占比|比例|满意度|认知度)$/.test(plainName(name)) ? '%' : '';
}

const plainName = (name: Cell) =>
  squeeze(name.text)
    .replace(/^\d{1,2}[.．、]/, '')
    .replace(/[（(][^（()）]{1,8}[）)]$/, (unit) => (unitAt(unit.slice(1, -1)) ? '' : unit));

function basisOf(name: string, unit: string, growth: boolean, summed: boolean): FoundFigure['basis'] {
  if (growth || /增长|增速|增幅/.test(name)) return 'growth';
  if (summed || /累计/.test(name)) return 'cumulative';
  if (/%|‰/.test(unit)) return 'share';
  if (/年度|年均|每年/.test(name)) return 'annual';
  if (/新增/.test(name)) return 'count';
  if (/申请|登记|授权|备案|注册量|元/.test(name + unit) && !/拥有|有效|每万/.test(name)) return 'unspecified';
  return 'stock';
}

/** The row as printed, from its name to its value; cells apart, so that two numbers stay two. */
function rowWording(row: readonly Cell[], name: Cell, last: Cell, official: string): string {
  const [from, to] = [Math.min(name.start, last.start), Math.max(name.start, last.start)];
  const cells = row.filter((cell) => cell.start >= from && cell.start <= to);
  const bars = /[|｜│]/.test(official.slice(name.end, last.start));
  return cells
    .map((cell) => squeeze(cell.text))
    .join(bars ? ' | ' : ' ')
    .slice(0, 64);
}
