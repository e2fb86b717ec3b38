import { addressKind } from '../../lib/address-kind.ts';
import type { Kind } from '../unread.ts';
import type { Context } from './context.ts';

/** Pages with an address of their own, one for each file under src/pages without a name in brackets. A test holds this list to them. */
export const FIXED_PAGES: readonly string[] = [
  '/',
  '/404.html',
  '/about/',
  '/about/corrections/',
  '/about/method/',
  '/accessibility/',
  '/compare/',
  '/data/',
  '/data/cite/',
  '/events/',
  '/glossary/',
  '/help/',
  '/hotlines/',
  '/indicators/',
  '/news/',
  '/offline/',
  '/plans/',
  '/privacy/',
  '/regions/',
  '/search/',
  '/search/a-z/',
  '/sitemap/',
  '/style/',
  '/support/',
];

/** Pages of which there is one for each entry: what stands before the id, and whose ids they are. */
export const PAGES_OF: Readonly<Record<string, Kind>> = {
  '/agencies/': 'agencies',
  '/embed/': 'indicators',
  '/help/': 'problems',
  '/hotlines/': 'channels',
  '/indicators/': 'indicators',
  '/news/': 'news',
  '/plans/': 'plans',
  '/regions/': 'regions',
  '/support/': 'topics',
};

/** Pages under each of those: what stands behind the id. */
export const PARTS_OF: Readonly<Record<string, readonly string[]>> = { '/plans/': ['cite/'] };

/** Files that are no pages; which of them there are, the built site is asked (tests/dist/links.test.ts). */
const FILE =
  /^\/(?:data\/[a-z0-9./-]+\.[a-z]+|cards\/[a-z0-9/-]+\.png|[a-z-]+\.[a-z]+|regions\/\d+\/feed\.[a-z]+|(?:events|hotlines)\/[a-z0-9.-]+\.(?:ics|vcf))$/;

export interface AddressBook {
  /** What stands at a path: a page, the page of a draft, that of an entry which could not be read, or nothing. */
  state(path: string): 'published' | 'draft' | 'unread' | null;
  /** Whether a link may lead to a path. Pages of drafts are there for drafts only. */
  leads(path: string, fromDraft: boolean): boolean;
  /** Paths that pages moved away from. */
  moved: ReadonlySet<string>;
}

/** The path of an address on this site, without query and fragment; null for other addresses. Fragments are checked on the built site. */
export function pathOf(url: string): string | null {
  return url.startsWith('/') ? url.replace(/[?#].*$/, '') : null;
}

/** The addresses of the site, as they follow from the content. */
export function addressBook(check: Context): AddressBook {
  const moved = new Set(check.content.redirects.map((redirect) => redirect.data.from));
  const state = (path: string) => {
    if (FIXED_PAGES.includes(path) || FILE.test(path)) return 'published';
    const [, place = '', id = '', part = ''] = /^(\/[a-z]+\/)([a-z0-9.-]+)\/([a-z]+\/)?$/.exec(path) ?? [];
    const kind = PAGES_OF[place];
    return kind && (part === '' || PARTS_OF[place]?.includes(part)) ? check.state(kind, id) : null;
  };
  const leads = (path: string, fromDraft: boolean) => {
    const found = state(path);
    return found === 'draft' ? fromDraft : found !== null;
  };
  return { state, leads, moved };
}

/** What is wrong with a redirect between two addresses of their kinds; null when nothing is. */
function mismatch(from: string, to: string): { cause: string; remedy: string } | null {
  const kind = addressKind(from);
  const ending = (file: string) => file.replace(/^.*\./, '');
  if (kind === 'file' && (addressKind(to) !== 'file' || ending(from) !== ending(to)))
    return { cause: `旧地址是文件，新地址“${to}”不是同类的文件`, remedy: '转到扩展名相同的文件' };
  if (kind === 'place' && (addressKind(to) !== 'place' || pathOf(from) !== pathOf(to)))
    return {
      cause: `旧地址是页里的一处，新地址“${to}”不在同一页`,
      remedy: '写成 /同一页面/#新编号；整页搬走就给页面写转向',
    };
  if (kind === 'page' && addressKind(to) === 'file')
    return { cause: `旧地址是页面，新地址“${to}”是文件`, remedy: '转到页面' };
  return null;
}

/** Redirects lead from an address that is no longer there to one that is, in one step. */
export function checkRedirects(check: Context): void {
  const { redirects, corrections } = check.content;
  const { state, leads } = addressBook(check);
  const froms = redirects.map((redirect) => redirect.data.from);
  for (const [n, redirect] of redirects.entries()) {
    const { from, to } = redirect.data;
    const at = check.at(redirect, [], `${from} 的转向`);
    if (froms.indexOf(from) !== n) check.say({ ...at, cause: `旧地址“${from}”写了两次`, remedy: '只留一条' });
    if (from === to) check.say({ ...at, cause: `“${from}”转向它自己`, remedy: '写上新地址，或删去这一条' });
    else if (froms.includes(to)) check.say({ ...at, cause: `新地址“${to}”本身也搬走了`, remedy: '直接写最后的地址' });
    else if (!leads(pathOf(to) ?? '', false))
      check.say({ ...at, cause: `新地址“${to}”不是本站的页面或文件`, remedy: '改成本站已有的地址，页面以 / 结尾' });
    else {
      const unlike = mismatch(from, to);
      if (unlike) check.say({ ...at, ...unlike });
    }
    // Whether a file or a place in a page is still there, only the built site tells.
    if (addressKind(from) === 'page' && ['published', 'draft'].includes(state(from) ?? ''))
      check.say({ ...at, cause: `旧地址“${from}”上还有页面`, remedy: '页面没有搬走就删去这一条；写错了就改正 from' });
  }
  for (const correction of corrections) {
    const path = pathOf(correction.data.page) ?? '';
    if (!leads(path, false) && !froms.includes(path))
      check.say({
        ...check.at(correction, ['page'], `${correction.id} 的 page`),
        cause: `“${path}”不是本站的页面`,
        remedy: '改成出错的那一页的地址，以 / 结尾',
      });
  }
}
