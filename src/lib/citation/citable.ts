/** An official document, as it names itself. */
export interface CitedDocument {
  form: 'document';
  /** Who issued it. */
  producers: readonly string[];
  title: string;
  /** 发文字号; null where none is printed. */
  number: string | null;
  /** `YYYY-MM-DD`; null where none is printed. */
  date: string | null;
}

/** A report of a newspaper: the report is cited, never what it reports on. */
export interface CitedReport {
  form: 'newspaper';
  producers: readonly string[];
  title: string;
  newspaper: string;
  date: string | null;
}

/** Data that a platform gives out: a file, an indicator, what a chart is drawn from. */
export interface CitedDataset {
  form: 'dataset';
  /** Who set the numbers. */
  producers: readonly string[];
  title: string;
  version: string;
  platform: string;
  date: string;
}

export type Work = CitedDocument | CitedReport | CitedDataset;

/** What can be cited: a work, or a part of it with its place in the work and its official wording. */
export interface Citable {
  /** Stable key for reference managers, ASCII: `liangping-2021-2025:patents-per-10k-2025`. */
  key: string;
  work: Work;
  /** Where it was read: an absolute address, else a site-relative one; null for a work cited without address. */
  address: string | null;
  /** The place in the work: 第一章第一节（三）…; null for the whole work. */
  locator: string | null;
  /** The official wording in quotation marks; null where nothing is quoted. */
  quote: string | null;
}

/** The title with the document number behind it, as GB/T 7714-2025 gives further title information. */
export function fullTitle(work: Work): string {
  return work.form === 'document' && work.number !== null ? `${work.title}：${work.number}` : work.title;
}

/** An address that another program can open; site-relative ones cannot. */
export function openAddress({ address }: Pick<Citable, 'address'>): string | null {
  return address !== null && /^https?:\/\//.test(address) ? address : null;
}

/** Place and wording as one line: “…”（第一章第一节）; null where there is neither. */
export function leadOf({ locator, quote }: Pick<Citable, 'locator' | 'quote'>): string | null {
  return quote !== null && locator !== null ? `${quote}（${locator}）` : (quote ?? locator);
}
