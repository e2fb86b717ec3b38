import fs from 'node:fs';
import { addressKind } from '../lib/address-kind.ts';
import { unchecked } from './unchecked.ts';

/** What can be told of the list before the content is checked: what is not as it must be, the check says. */
function redirects(): { from: string; to: string }[] {
  const list = unchecked('content/redirects.yaml');
  const entries: ({ from?: unknown; to?: unknown } | null)[] = Array.isArray(list) ? list : [];
  return entries.flatMap((entry) =>
    typeof entry?.from === 'string' && typeof entry.to === 'string' ? [{ from: entry.from, to: entry.to }] : [],
  );
}

/** Addresses of content/redirects.yaml that pages moved away from: search engines are not sent there. */
export const movedPages = (): Set<string> =>
  new Set(
    redirects()
      .map(({ from }) => from)
      .filter((from) => addressKind(from) === 'page'),
  );

/**
 * Makes old addresses of a built site answer that are no pages of their own: a file that moved stands there once more, and a place in a
 * page that was renamed keeps its old id as a mark at its beginning.
 * @param dist the folder of the built site
 * @throws when something still stands at the old address, or nothing at the new one
 */
export function leaveMarks(dist: string): void {
  for (const { from, to } of redirects()) {
    const kind = addressKind(from);
    const fail = (cause: string): void => {
      throw new Error(`content/redirects.yaml 里 ${from} 的转向：${cause}`);
    };
    if (kind === 'file') {
      if (fs.existsSync(dist + from)) fail(`旧地址“${from}”上还有文件。没有搬走就删去这一条。`);
      if (!fs.existsSync(dist + to)) fail(`新地址“${to}”上没有文件。改成本站已有的文件。`);
      fs.mkdirSync((dist + from).replace(/[^/]*$/, ''), { recursive: true });
      fs.copyFileSync(dist + to, dist + from);
    }
    if (kind === 'place') {
      const [page = '', id = ''] = to.split('#');
      const [, old = ''] = from.split('#');
      const file = `${dist}${page}index.html`;
      const html = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
      if (startOf(html, old) !== null) fail(`“${old}”还在这一页上。没有改编号就删去这一条。`);
      const start = startOf(html, id);
      if (start === null) return fail(`这一页上没有“${id}”。改成现在的编号。`);
      fs.writeFileSync(file, html.replace(start, `$&<span class="once" id="${old}"></span>`));
    }
  }
}

/** The start tag of the element that has an id; null where there is none. */
const startOf = (html: string, id: string): string | null =>
  new RegExp(`<[a-z][^<>]*\\sid="?${id}(?=["\\s>])[^<>]*>`).exec(html)?.[0] ?? null;
