/** Stands for the day of reading, which only the reader's browser knows. It is never the build's day: nobody read anything then. */
export const ACCESS_DATE = '引用日期';

/**
 * A citation with what the reader's browser knows filled in.
 * @param text a citation; its day of reading may be open, its address may be site-relative
 * @param day the day of reading, `YYYY-MM-DD`
 * @param origin scheme and host of the site, without a slash at the end
 */
export function fillIn(text: string, day: string, origin: string): string {
  return text.replace(`[${ACCESS_DATE}]`, `[${day}]`).replace(/(\]\. )(\/\S*\.)$/, `$1${origin}$2`);
}

/** The reference of a page, made one of a place on it: the fragment goes behind the address at its end. */
export function withFragment(reference: string, fragment: string): string {
  return fragment === '' ? reference : reference.replace(/\.$/, `${fragment}.`);
}
