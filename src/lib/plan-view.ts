/** Where the browser keeps how digests are shown. */
export const VIEW_KEY = 'plan-view';

/** How the digests of a plan are shown: cut down to first sentences and figures, with their numbers marked. */
const VIEW_WORDS = ['brief', 'marks'] as const;
export type ViewWord = (typeof VIEW_WORDS)[number];

/** The words as they stand in `data-view` on the root and in the browser's storage, with one of them switched. */
export function switched(view: string, word: ViewWord, on: boolean): string {
  const words = view.split(' ');
  return VIEW_WORDS.filter((name) => (name === word ? on : words.includes(name))).join(' ');
}
