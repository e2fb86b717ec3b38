import type { z } from 'astro/zod';

/** A way to break one field of an entry. */
export interface Mutation {
  kind: string;
  /** The field that must be named. */
  path: (string | number)[];
  apply: (entry: Record<string, unknown>) => void;
}

/** What is looked at of a zod schema. */
interface Node {
  def: {
    type: string;
    innerType?: Node;
    element?: Node;
    shape?: Record<string, Node>;
    options?: Node[];
  };
}
interface Field {
  path: (string | number)[];
  type: string;
  required: boolean;
  nullable: boolean;
}

/** Stand for what JSON cannot write; YAML can. */
const INFINITE = '@@.inf';
const NOT_A_NUMBER = '@@.nan';

/** All fields of an entry's schema, those of lists and records within it too; of kinds to choose from, those of the kind that the example is of. */
export function fieldsOf(schema: z.ZodType, example: unknown, path: (string | number)[] = []): Field[] {
  const { node, required, nullable } = peeled(schema as unknown as Node);
  const self: Field[] = path.length > 0 ? [{ path, type: node.def.type, required, nullable }] : [];
  const inner = (child: Node, key: string | number) => fieldsOf(child as unknown as z.ZodType, example, [...path, key]);
  if (node.def.shape) return [...self, ...Object.entries(node.def.shape).flatMap(([key, child]) => inner(child, key))];
  if (node.def.type === 'array' && node.def.element) return [...self, ...inner(node.def.element, 0)];
  const kind = node.def.options?.find((option) => option.def.shape && isOf(option, at(example, path)));
  if (kind) return [...self, ...Object.entries(kind.def.shape ?? {}).flatMap(([key, child]) => inner(child, key))];
  return self;
}

const isOf = (schema: Node, value: unknown) => (schema as unknown as z.ZodType).safeParse(value).success;

function peeled(schema: Node): { node: Node; required: boolean; nullable: boolean } {
  let node = schema;
  let required = true;
  let nullable = false;
  while (node.def.innerType) {
    if (node.def.type === 'nullable') nullable = true;
    else required = false;
    node = node.def.innerType;
  }
  return { node, required, nullable };
}

const at = (entry: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], entry);

const set = (path: (string | number)[], value: unknown) => (entry: Record<string, unknown>) => {
  const holder = at(entry, path.slice(0, -1)) as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = value;
};

const WRONG: Record<string, unknown> = {
  number: '六十',
  boolean: '是',
  array: '文',
  object: '文',
  union: '文',
  enum: 7,
};

/** All ways to break an entry of which an example is given. */
export function mutationsOf(schema: z.ZodType, example: Record<string, unknown>): Mutation[] {
  const fields = fieldsOf(schema, example);
  const objects = [[], ...fields.filter(({ type }) => type === 'object').map(({ path }) => path)];
  const unknown = objects.map((path) => ({
    kind: '不认识的字段',
    path: [...path, 'remark'],
    apply: set([...path, 'remark'], '多余'),
  }));
  return [...unknown, ...fields.flatMap((field) => ofField(field, at(example, field.path)))];
}

function ofField({ path, type, required, nullable }: Field, value: unknown): Mutation[] {
  const made: Mutation[] = [];
  const put = (kind: string, broken: unknown, place = path) =>
    void made.push({ kind, path: place, apply: set(path, broken) });
  const listed = typeof path.at(-1) === 'number';
  if (required && !listed)
    made.push({
      kind: '缺少',
      path,
      apply: (entry) => Reflect.deleteProperty(at(entry, path.slice(0, -1)) as object, path.at(-1) ?? ''),
    });
  if (!nullable) put('空值 null', null);
  put('类型不对', WRONG[type] ?? { a: 1 });
  if (type === 'enum') put('不在可选范围', 'no-such');
  if (type === 'array') {
    if (NOT_EMPTY.has(path.filter((key) => typeof key === 'string').join('.'))) put('空列表', []);
    const [first] = value as unknown[];
    if (typeof first === 'string' || path.at(-1) === 'evidence') put('列表里重复', [first, first], [...path, 1]);
  }
  if (type === 'number') {
    const limits: Record<string, number[]> = { level: [0, 6, 1.5], value: [] };
    for (const out of limits[String(path.at(-1))] ?? [1899, 2101, 2022.5, -1]) put('超出范围', out);
    put('无穷或不是数', INFINITE);
    put('无穷或不是数', NOT_A_NUMBER);
  }
  if (type === 'union' && typeof value === 'number') {
    put('无穷或不是数', INFINITE);
    put('类型不对', [1]);
  }
  if (type === 'string') {
    const text = String(value);
    put('空文字', '');
    put('空文字', '  ');
    put('夹带 HTML', '<img src=x onerror=alert(1)>');
    put('夹带 HTML', `${text}</script><script>alert(1)</script>`);
    put('乱码', `${text}\uFFFD`);
    put('看不见的字符', `${text}\u0000`);
    put('看不见的字符', `${text}\u202E${text}`);
    put('看不见的字符', `${text}\u200B${text}`);
    put('看不见的字符', `${text}\u2028${text}`);
    put('表格公式', `=HYPERLINK("https://example.cn","${text}")`);
    put('太长', text + (text.at(-1) ?? '').repeat(6000));
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      for (const day of ['2025-02-30', '2025-13-01', '2025-00-10', '2025-1-1', '2025年1月1日']) put('没有的日期', day);
    if (/^\d{4}-\d{2}$/.test(text)) for (const month of ['2025-13', '2025-00', '2025']) put('没有的日期', month);
    if (/^https?:/.test(text))
      for (const url of ['javascript:alert(1)', 'data:text/html,a', '//example.cn', 'example.cn', 'https://a b.cn/'])
        put('网址不对', url);
  }
  return made;
}

/** Lists that must hold something. */
const NOT_EMPTY = new Set(
  [
    ['regions', 'handles', 'evidence', 'words', 'changes', 'applicants', 'asks', 'have'],
    ['reportDate.sources', 'clauses.notes.sources'],
  ].flat(),
);
