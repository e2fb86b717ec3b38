import { fullTitle, openAddress, type Citable, type Work } from './citable.ts';
import { noteOf } from './csl.ts';

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as BibTeX takes it: what TeX would read as a command is escaped. */
const escape = (text: string): string => text.replace(/[\\{}~^%&$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** Names and titles stand in braces of their own: no program may split a Chinese name or change letters of a title. */
const whole = (text: string): string => `{${escape(text)}}`;

const TYPES = { document: 'online', newspaper: 'article', dataset: 'dataset' } as const satisfies Record<
  Work['form'],
  string
>;

/** A citable thing as an entry for BibLaTeX (and for managers that read BibTeX). Without `urldate`: the day of reading is the reader's. */
function bibtexEntry(citable: Citable): string {
  const { work } = citable;
  const note = noteOf(citable);
  const fields: [string, string | null][] = [
    ['author', work.producers.map(whole).join(' and ')],
    ['title', whole(fullTitle(work))],
    ['journaltitle', work.form === 'newspaper' ? whole(work.newspaper) : null],
    ['entrysubtype', work.form === 'newspaper' ? 'newspaper' : null],
    ['publisher', work.form === 'dataset' ? whole(work.platform) : null],
    ['version', work.form === 'dataset' ? escape(work.version) : null],
    ['date', work.date],
    // Verbatim: reference managers and \url take an address as it stands.
    ['url', openAddress(citable)],
    ['langid', 'chinese'],
    ['language', 'zh-CN'],
    ['note', note && whole(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@${TYPES[work.form]}{${citable.key},\n${lines.join('\n')}\n}`;
}

/** A list of citable things as a .bib file. */
export const bibtex = (list: readonly Citable[]): string => `${list.map(bibtexEntry).join('\n\n')}\n`;
