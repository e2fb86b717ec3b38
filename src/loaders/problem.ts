import type { z } from 'astro/zod';

/** A fault of the content, told to its editor in Chinese. */
export interface Problem {
  /** Path from the project root. */
  file: string;
  line?: number | undefined;
  /** The field, as a path; `文件` for the file as a whole, `正文` for the body. */
  field: string;
  cause: string;
  remedy: string;
}

/** One line an editor can act on: file, line, field, cause, remedy. */
export function problemText({ file, line, field, cause, remedy }: Problem): string {
  return `${file}${line ? `:${line}` : ''}｜${field}｜${cause}｜怎么改：${remedy}`;
}

/** Problems sorted by file, then line, with repeats taken out. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((p) => [problemText(p), p]));
  return [...seen.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}

export const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key)))
    .join('.')
    .replaceAll('.[', '[') || '文件';

/** Turns what zod says into problems; the remedy is the field's own description where it has one. */
export function zodProblems(
  file: string,
  schema: z.ZodType,
  error: z.ZodError,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  label: (path: readonly PropertyKey[]) => string = fieldPath,
): Problem[] {
  return error.issues
    .flatMap((whole) => insideUnion(whole))
    .flatMap((issue): Problem[] => {
      const at = (path: readonly PropertyKey[], cause: string, remedy: string): Problem => ({
        file,
        line: lineOf(path),
        field: label(path),
        cause,
        remedy,
      });
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) =>
          at([...issue.path, key], `没有“${key}”这个字段`, '删去它，或对照 content/README.md 的字段表改正拼写'),
        );
      if (issue.code === 'invalid_value')
        return [
          at(
            issue.path,
            `值不在可选范围内（可选：${issue.values.map(String).join('、')}）`,
            remedyOf(schema, issue.path) ?? '从可选的值里选一个',
          ),
        ];
      if (issue.code === 'invalid_type' && issue.input === undefined)
        return [at(issue.path, '缺少这个字段', `补上它：${remedyOf(schema, issue.path) ?? '见 content/README.md'}`)];
      return [at(issue.path, issue.message, remedyOf(schema, issue.path) ?? '见 content/README.md 的字段表')];
    });
}

/**
 * Of an entry that is one of several kinds and fits none, what is wrong with it as the kind that it comes closest to. Where it comes as close
 * to several, what each of them lacks. What is none of the kinds at all stays one issue.
 */
function insideUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const near = issue.errors.filter((faults) =>
    faults.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const fewest = Math.min(...near.map(({ length }) => length));
  const found = near
    .filter(({ length }) => length === fewest)
    .flat()
    .map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
  return found.length > 0 ? found.flatMap(insideUnion) : [issue];
}

interface Describable {
  description?: string | undefined;
  def: {
    type: string;
    innerType?: Describable;
    element?: Describable;
    shape?: Record<string, Describable>;
    options?: Describable[];
    in?: Describable;
  };
  shape?: Record<string, Describable>;
}

/** The description of the field at a path, found by walking the schema. */
function remedyOf(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let node: Describable | undefined = schema as unknown as Describable;
  let said: string | undefined;
  for (const key of path) {
    node = unwrap(node);
    if (!node) return said;
    const kinds: Describable[] = node.def.options ?? [node];
    const fields = kinds.map(({ def, shape }) => (def.shape ?? shape)?.[String(key)]);
    node = typeof key === 'number' ? node.def.element : fields.find((field) => field !== undefined);
    said = describe(node) ?? said;
  }
  return said;
}

function unwrap(node: Describable | undefined): Describable | undefined {
  while (node && (node.def.innerType ?? node.def.in)) node = node.def.innerType ?? node.def.in;
  return node;
}

function describe(node: Describable | undefined): string | undefined {
  for (let n = node; n; n = n.def.innerType ?? n.def.in) if (n.description) return n.description;
  return undefined;
}
