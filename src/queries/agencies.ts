import { catalog } from './catalog.ts';

/** Paths of all agency pages. */
export async function agencyPaths() {
  const { agencies } = await catalog();
  return agencies.map((agency) => ({ params: { id: agency.id }, props: { agency } }));
}
