import { TO_WRITE } from '../../lib/drafting/to-write.ts';
import type { Article, Entry } from '../read-content.ts';
import type { Context } from './context.ts';

/** What a template leaves to a person cannot be published before it is written. */
export function checkUnwritten(check: Context): void {
  const { plans, indicators, channels, news, events, terms, regions } = check.content;
  const all: Entry<unknown>[] = [...plans, ...indicators, ...channels, ...news, ...events, ...terms, ...regions];
  for (const entry of all) if (!check.isDraft(entry)) checkEntry(check, entry);
}

function checkEntry(check: Context, entry: Entry<unknown>): void {
  const remedy = '写好它；暂时不公开就写 draft: true';
  for (const path of unwritten(entry.data, []))
    check.say({
      ...check.at(entry, path, `${entry.id} 的 ${path.join('.')}`),
      cause: `还写着“${TO_WRITE}”，不能公开`,
      remedy,
    });
  for (const { text, line } of (entry as Partial<Article<unknown>>).body?.prose ?? [])
    if (text.trimStart().startsWith(TO_WRITE))
      check.say({ file: entry.file, line, field: '正文', cause: `还写着“${TO_WRITE}”，不能公开`, remedy });
}

function unwritten(value: unknown, path: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (typeof value === 'string') return value.startsWith(TO_WRITE) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unwritten(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
