/** What a picture says of itself once it has left the page. */
export interface Credits {
  /** Basis and unit in words. */
  subtitle: string;
  /** The site's name, and where the chart stands, from the root where the site does not know its own address. */
  address: string;
  /** The date of the data, and the licence. */
  terms: string;
  sourceLabel: string;
}

/** The credits with the whole address, where the site does not know its own: a reader's browser does. @param page the address of the page */
export const withWholeAddress = (credits: Credits, page: string): Credits => ({
  ...credits,
  address: credits.address.replace(/：(\/\S*)$/, (_, path: string) => `：${new URL(path, page).href}`),
});
