import { catalog } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all agency pages. */
export async function agencyPaths() {
  const { agencies } = await catalog();
  return agencies
    .filter((agency) => isMade(agency.region))
    .map((agency) => ({ params: { id: agency.id }, props: { agency } }));
}
