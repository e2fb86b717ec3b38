import { unchecked } from './unchecked.ts';

/** Addresses of content/redirects.yaml that pages moved away from: search engines are not sent there. */
export function movedPages(): Set<string> {
  const list = unchecked('content/redirects.yaml');
  const entries: ({ from?: unknown } | null)[] = Array.isArray(list) ? list : [];
  return new Set(entries.map((entry) => entry?.from).filter((from) => typeof from === 'string'));
}
