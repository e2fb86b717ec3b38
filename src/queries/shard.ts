import { shardOf } from '../lib/shard.ts';
import type { RegionView } from './catalog.ts';

/** The province whose pages this build makes (`scripts/shards.ts` says which); null for all pages. */
const only = process.env['SITE_SHARD'] || null;

/** Whether this build makes the pages of something. @param region the first of its places; none for what draws on all places */
export const isMade = (region?: RegionView): boolean => only === null || shardOf(region?.id ?? null) === only;
