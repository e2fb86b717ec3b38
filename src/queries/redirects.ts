import { addressKind } from '../lib/address-kind.ts';
import { catalog } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of the pages that moved, each with its new address. */
export async function redirectPaths() {
  const { redirects } = await catalog();
  return isMade()
    ? redirects
        .filter(({ from }) => addressKind(from) === 'page')
        .map(({ from, to }) => ({ params: { from: from.slice(1, -1) }, props: { from, to } }))
    : [];
}
