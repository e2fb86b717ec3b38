import { fullTitle, leadOf, openAddress, type Citable, type Work } from './citable.ts';

/** An item of CSL-JSON (schema 1.0.2), as far as this site fills it. Without `accessed`: the day of reading is the reader's. */
export interface CslItem {
  id: string;
  type: 'webpage' | 'article-newspaper' | 'dataset';
  title: string;
  author: { literal: string }[];
  issued?: { 'date-parts': [number[]] };
  'container-title'?: string;
  publisher?: string;
  version?: string;
  section?: string;
  URL?: string;
  language: 'zh-CN';
  note?: string;
}

const TYPES = { document: 'webpage', newspaper: 'article-newspaper', dataset: 'dataset' } as const satisfies Record<
  Work['form'],
  CslItem['type']
>;

/** A citable thing as an item of CSL-JSON. */
export function cslItem(citable: Citable): CslItem {
  const { work } = citable;
  const url = openAddress(citable);
  const note = noteOf(citable);
  return {
    id: citable.key,
    type: TYPES[work.form],
    title: fullTitle(work),
    author: work.producers.map((literal) => ({ literal })),
    ...(work.date !== null && { issued: { 'date-parts': [work.date.split('-').map(Number)] } }),
    ...(work.form === 'newspaper' && { 'container-title': work.newspaper }),
    ...(work.form === 'dataset' && { publisher: work.platform, version: work.version }),
    ...(citable.locator !== null && { section: citable.locator }),
    ...(url !== null && { URL: url }),
    language: 'zh-CN',
    ...(note !== null && { note }),
  };
}

/** A list of citable things as a CSL-JSON file. */
export const cslJson = (list: readonly Citable[]): string => `${JSON.stringify(list.map(cslItem), null, 1)}\n`;

/** Wording and place, and the address while the site's own host is not known. */
export function noteOf(citable: Citable): string | null {
  const path = citable.address !== null && openAddress(citable) === null ? `本站地址 ${citable.address}` : null;
  return [leadOf(citable), path].filter((part) => part !== null).join('；') || null;
}
