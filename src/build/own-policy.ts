import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const NAMED = / 'sha256-([\w+/=]+)'/g;
const INLINE = /<(script|style)\b[^>]*>([^<]*(?:<(?!\/\1>)[^<]*)*)<\/\1>/g;

/**
 * A page whose policy names the inline code that stands in it, and nothing else. The framework names all code of the site in every page,
 * files too, which `'self'` lets in anyway.
 */
export function ownPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, , code = '']) => createHash('sha256').update(code).digest('base64')),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(NAMED, (named: string, hash: string) => (own.has(hash) ? named : '')),
  );
}

/** Cuts the policies of all pages of a built site down to what each needs. */
export function ownPolicies(dist: string): void {
  for (const name of fs.readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(dist, name);
    fs.writeFileSync(file, ownPolicy(fs.readFileSync(file, 'utf8')));
  }
}
