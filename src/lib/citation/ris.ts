import { fullTitle, openAddress, type Citable, type Work } from './citable.ts';
import { noteOf } from './csl.ts';

const TYPES = { document: 'ELEC', newspaper: 'NEWS', dataset: 'DATA' } as const satisfies Record<Work['form'], string>;

/** A citable thing as a record of a .ris file; a value never holds a line break. Without `Y2`: the day of reading is the reader's. */
export function risRecord(citable: Citable): string {
  const { work } = citable;
  const fields: [string, string | null][] = [
    ['TY', TYPES[work.form]],
    ['ID', citable.key],
    ...work.producers.map((name): [string, string] => ['AU', name]),
    ['TI', fullTitle(work)],
    ['T2', work.form === 'newspaper' ? work.newspaper : null],
    ['PB', work.form === 'dataset' ? work.platform : null],
    ['ET', work.form === 'dataset' ? work.version : null],
    ['PY', work.date && work.date.slice(0, 4)],
    ['DA', work.date && work.date.replaceAll('-', '/')],
    ['UR', openAddress(citable)],
    ['LA', 'zh-CN'],
    ['N1', noteOf(citable)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s*[\r\n]+\s*/g, ' ')}`] : []));
  return [...lines, 'ER  - '].join('\r\n');
}

/** A list of citable things as a .ris file. */
export const ris = (list: readonly Citable[]): string => `${list.map(risRecord).join('\r\n\r\n')}\r\n`;
