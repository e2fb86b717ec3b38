const TAG = /<[a-z][^<>]*\sdata-record[^<>]*>/g;
// A value that holds “>” ends the tag early: then its mark stays rather than being cut in two.
const MARK = /\sdata-record(?:-[a-z]+)*(?:="[^"]*"|(?![\w=-]))/g;

/**
 * A page without the marks that told the search index what is in it: readers need not load them.
 * @param html a built page
 */
export const withoutMarks = (html: string): string => html.replace(TAG, (tag) => tag.replace(MARK, ''));
