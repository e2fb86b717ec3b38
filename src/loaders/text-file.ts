import fs from 'node:fs';
import type { Problem } from './problem.ts';

/** So large no file of the content becomes; the parsers take long over more. The longest plan has 40 KB. */
const LARGEST = { '.mdx': 256_000, '.yaml': 4_000_000 };

/** Why the system does not give a file, by its code: what an editor is told, and what to do. */
const UNREADABLE: Record<string, [cause: string, remedy: string]> = {
  ENOENT: ['找不到这个文件', '建立它，或把它的名字改对'],
  EISDIR: ['这是一个文件夹，不是文件', '把这个文件夹改名或移走，建立同名的文件'],
  EACCES: ['没有权限读这个文件', '把文件的读取权限开给运行构建的用户'],
  EPERM: ['没有权限读这个文件', '把文件的读取权限开给运行构建的用户'],
};

/** Reads a file of the content as UTF-8. A missing, unreadable, empty, huge or wrongly encoded file is a problem, not an exception. */
export function readText(
  root: string,
  file: string,
): { text: string; problem: null } | { text: null; problem: Problem } {
  const fail = (cause: string, remedy: string) => ({ text: null, problem: { file, field: '文件', cause, remedy } });
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(`${root}/${file}`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const [cause, remedy] = UNREADABLE[code] ?? [`读不出这个文件（${code}）`, '换个编辑器打开看看，或从备份里取回'];
    return fail(cause, remedy);
  }
  const largest = file.endsWith('.mdx') ? LARGEST['.mdx'] : LARGEST['.yaml'];
  if (bytes.length > largest)
    return fail(`文件太大（${bytes.length} 字节，最多 ${largest}）`, '多半是误贴了别的内容：删去它，或分成几个文件');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('不是 UTF-8 编码', '用编辑器另存为 UTF-8（无 BOM）');
  }
  if (text.trim() === '') return fail('文件是空的', '填写内容；暂时没有条目就写 []');
  return { text: text.replaceAll('\r\n', '\n'), problem: null };
}
