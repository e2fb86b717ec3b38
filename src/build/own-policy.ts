import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const NAMED = / 'sha256-([\w+/=]+)'/g;
const INLINE = /<(script|style)\b[^>]*>([^<]*(?:<(?!\/\1>)[^<]*)*)<\/\1>/g;

/**
 * A page whose policy names the inline code that stands in it, and nothing else. The framework names all code of the site in every page,
 * files too, which `'self'` lets in anyway, and the empty text, which is no code.
 */
export function ownPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)]
      .filter(([, , code]) => code)
      .map(([, , code = '']) => createHash('sha256').update(code).digest('base64')),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(NAMED, (named: string, hash: string) => (own.has(hash) ? named : '')),
  );
}
