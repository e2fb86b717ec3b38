/** What an address of the site leads to: a page (`/plans/`), a place in one (`/plans/x/#f-y`), or a file (`/data/plans.csv`). */
export type AddressKind = 'page' | 'place' | 'file';

export function addressKind(address: string): AddressKind {
  if (address.includes('#')) return 'place';
  return address.endsWith('/') ? 'page' : 'file';
}
