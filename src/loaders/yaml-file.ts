import { CORE_SCHEMA, load } from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { Problem } from './problem.ts';

export interface YamlText {
  data: unknown;
  /** Whether it is well formed: then `data` can be looked at further. */
  parsed: boolean;
  /** The line of a field, counted in the whole file. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  problems: Problem[];
}

/** What YAML 1.1, in which the build reads front matter, takes for a date and not for a text. */
const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/;

function parsedWithLines(text: string) {
  const lines = new LineCounter();
  return { doc: parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' }), lines };
}

/**
 * What the check must look at with its place, or what two parsers may take for different things: anchors, aliases, tags, directives, more
 * than one document, merged and complex keys, tabs, dates without quotes, numbers in other ways of writing than plain digits. It may
 * stand in a text that is fine: then it is only read more slowly.
 */
const UNUSUAL =
  /\t|^(?:%|---|\.\.\.)|<<|(?:^|[-?:,[{]) *(?:[&*!?@`]|[-+.]*\d*_|[-+]?0[bBoOxX]|[-+]?\.|\+|\d{4}-\d{1,2}-\d{1,2})/m;

/**
 * The data of a plain text that is well formed, read by the parser by which the build reads front matter: it keeps no places, and takes a
 * tenth of the time. Undefined for all else, which is then read with its places.
 */
function plainData(text: string): unknown {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Parses YAML; what does not parse (and a key that stands twice) is a problem with its line. */
export function parseYaml(file: string, text: string, firstLine = 1): YamlText {
  const plain = plainData(text);
  const read =
    plain === undefined ? readWithPlaces(file, text, firstLine) : { data: plain, parsed: true, problems: [] };
  // Where things stand is asked only of what is at fault, and takes ten times the room of what they are: it is not kept, but found again.
  let found: ReturnType<typeof parsedWithLines> | null = null;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    found ??= parsedWithLines(text);
    const { doc, lines } = found;
    let node: unknown = doc.contents;
    let line = firstLine;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(key));
        if (!pair) return line;
        const range = (pair.key as Node).range;
        if (range) line = lines.linePos(range[0]).line + firstLine - 1;
        node = pair.value;
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        const range = (node as Node | undefined)?.range;
        if (range) line = lines.linePos(range[0]).line + firstLine - 1;
      } else return line;
    }
    return line;
  };
  return { ...read, lineOf };
}

/** Reads any text: its data, and what is wrong with its lines. */
function readWithPlaces(file: string, text: string, firstLine: number): Omit<YamlText, 'lineOf'> {
  const { doc, lines } = parsedWithLines(text);
  const problems = [...doc.errors, ...doc.warnings].map((error): Problem => {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    const twice = error.code === 'DUPLICATE_KEY';
    return {
      file,
      line,
      field: '文件',
      cause: twice ? '同一个字段写了两次' : `YAML 写法有误（${error.code}）：${error.message.split('\n')[0]}`,
      remedy: twice
        ? '删去重复的一个'
        : '检查这一行的缩进、冒号后的空格和引号；文字里有冒号、井号或引号时用单引号括起来',
    };
  });
  // A text that begins with * or & is an alias or an anchor to YAML.
  visit(doc, (_, node) => {
    if (isAlias(node))
      problems.push({
        file,
        line: lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1,
        field: '文件',
        cause: `“*${node.source}”是 YAML 的引用写法，这里不用`,
        remedy: '文字以星号开头时用单引号括起来；不要用引用',
      });
  });
  const parsed = problems.length === 0;
  visit(doc, (_, node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !DATE.test(node.source ?? '')) return;
    problems.push({
      file,
      line: lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1,
      field: '文件',
      cause: `日期要加引号：${node.source ?? ''}`,
      remedy: `写成 "${(node.source ?? '').slice(0, 10)}"`,
    });
  });
  return { data: parsed ? doc.toJS({ maxAliasCount: 0 }) : null, parsed, problems };
}
