import { ACCESS_DATE } from './access.ts';
import { fullTitle, leadOf, type Citable, type Work } from './citable.ts';

/** Producers as GB/T 7714 lists them: three at most, then 等. */
export function producersText(producers: readonly string[]): string {
  return producers.length > 3 ? `${producers.slice(0, 3).join('，')}，等` : producers.join('，');
}

/**
 * A work in the form of GB/T 7714-2025: half-width full stop and space between parts, full-width comma, colon and brackets,
 * the day of access in square brackets for online material only. The producer comes first.
 * A document or report without a date says nothing of it, save a newspaper's, whose form needs one: [出版日期不详].
 * @param address where it was read (its day of access stays open, see `ACCESS_DATE`); null for the work itself, without address
 */
export function reference(work: Work, address: string | null): string {
  const online = address === null ? '' : `[${ACCESS_DATE}]. ${address}`;
  const head = `${producersText(work.producers)}. ${fullTitle(work)}`;
  const date = work.date ?? '';
  switch (work.form) {
    case 'document': {
      if (address === null) return `${head}[Z].${date && ` ${date}.`}`;
      return `${head}[EB/OL]. ${date && `（${date}）`}${online}.`;
    }
    case 'newspaper':
      return `${head}[N${address === null ? '' : '/OL'}]. ${work.newspaper}，${date || '[出版日期不详]'}${online}.`;
    case 'dataset':
      return `${head}[DS/OL]. ${work.version}. ${work.platform}（${date}）${online}.`;
  }
}

/** A citation to be copied: wording and place on one line (where there are any), the reference on the next. */
export function citationText(citable: Citable): string {
  const lead = leadOf(citable);
  const work = reference(citable.work, citable.address);
  return lead === null ? work : `${lead}\n${work}`;
}
