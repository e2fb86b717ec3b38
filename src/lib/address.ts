/** Puts the base path before a root-relative address: `/ip/` + `/plans/` → `/ip/plans/`. Fragments and other addresses stay. */
export function withBase(base: string, address: string): string {
  return address.startsWith('/') ? `${base.replace(/\/$/, '')}${address}` : address;
}
