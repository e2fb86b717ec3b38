import { unchecked } from './unchecked.ts';

const FALLBACK = 'http://localhost:4321';

/**
 * Where the site will stand: `SITE_URL` and `BASE_PATH`, else `url` of content/site.yaml, else localhost.
 * `known` is false for localhost: then no canonical link is written.
 * @throws when an address is no absolute http(s) URL, or the base path is malformed
 */
export function siteAddress(env: Record<string, string | undefined>): { site: string; base: string; known: boolean } {
  const written = env['SITE_URL'] || readSiteUrl();
  if (written !== null && !isOrigin(written))
    throw new Error(
      `SITE_URL（或 content/site.yaml 的 url）“${written}”不对。请写成 https://example.cn，不带路径；路径用 BASE_PATH。`,
    );
  const base = env['BASE_PATH'] || '/';
  if (!/^\/((?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/.test(base))
    throw new Error(`BASE_PATH “${base}”不对。请写成 / 或 /ip/，以斜线开头和结尾。`);
  return { site: (written ?? FALLBACK).replace(/\/$/, ''), base, known: written !== null };
}

/** An http(s) address of a host alone: no path, query, fragment or user. */
function isOrigin(written: string): boolean {
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) return false;
  return new URL(written).href === `${new URL(written).origin}/`;
}

function readSiteUrl(): string | null {
  const url = (unchecked('content/site.yaml') as { url?: unknown } | null | undefined)?.url;
  return typeof url === 'string' && url !== '' ? url : null;
}
