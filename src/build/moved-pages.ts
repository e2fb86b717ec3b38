import fs from 'node:fs';
import { parse } from 'yaml';

/** Addresses of content/redirects.yaml that pages moved away from: search engines are not sent there. */
export function movedPages(): Set<string> {
  const list = parse(fs.readFileSync('content/redirects.yaml', 'utf8')) as { from: string }[] | null;
  return new Set((list ?? []).map(({ from }) => from));
}
