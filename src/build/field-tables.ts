import fs from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { MDX_FOLDERS, PLAN_FILES, PLAN_FOLDER, YAML_FILES, YAML_FOLDERS } from '../loaders/collections.ts';

/** The author's guide, and the marks between which its tables of fields stand. */
export const GUIDE = 'content/README.md';
export const MARKS = {
  start: '<!-- 字段表由 npm run schemas 写成，不要手改 -->',
  end: '<!-- 字段表到此为止 -->',
} as const;

interface Node {
  type?: string;
  description?: string;
  enum?: (string | number)[];
  const?: unknown;
  format?: string;
  pattern?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  prefixItems?: Node[];
  default?: unknown;
}

/** Plans whose fields are shown as examples. */
const EXAMPLE_PLANS = ['liangping-2021-2025', 'anning-2022-2025', 'chongqing-2021-2025'];

/** What is in each file, in the order in which an editor meets it, and where an example of it stands. */
const KINDS: { title: string; place: string; schema: z.ZodType; examples: string[] }[] = [
  planFile('plan', '一份文件'),
  planFile('figures', '数字'),
  planFile('measures', '支持措施'),
  mdx('indicators', '指标', 'invention-patents-per-10k', 'service-ports'),
  mdx('channels', '热线和机构', '12315', 'anning-rights-stations'),
  yamlFolder('agencies', '单位', '530181'),
  yamlFolder('events', '活动', 'national', 'anning-2022-2025'),
  mdx('news', '动态', 'hotline-12315-2019', 'anning-issue'),
  mdx('pages', '固定页面', 'about'),
  ...(
    [
      ['regions', '地区'],
      ['sources', '来源'],
      ['problems', '遇到问题找谁'],
      ['terms', '词语'],
      ['topics', '事项'],
      ['applicants', '对象'],
      ['outcomes', '后来公布的完成值'],
      ['corrections', '更正'],
      ['dataChanges', '数据文件的变更'],
      ['synonyms', '搜索的同义词'],
      ['redirects', '旧地址转向'],
      ['site', '站点信息'],
    ] as const
  ).map(([name, title]) => ({
    title,
    place: bare(YAML_FILES[name].file),
    examples: [YAML_FILES[name].file],
    schema: YAML_FILES[name].schema,
  })),
];

function planFile(name: keyof typeof PLAN_FILES, title: string) {
  const { file, schema } = PLAN_FILES[name];
  return {
    title,
    place: `plans/<编号>/${file}`,
    schema,
    examples: EXAMPLE_PLANS.map((id) => `${PLAN_FOLDER}/${id}/${file}`),
  };
}
function mdx(name: keyof typeof MDX_FOLDERS, title: string, ...ids: string[]) {
  const { folder, schema } = MDX_FOLDERS[name];
  return { title, place: `${bare(folder)}/<编号>.mdx`, schema, examples: ids.map((id) => `${folder}/${id}.mdx`) };
}
function yamlFolder(name: keyof typeof YAML_FOLDERS, title: string, ...ids: string[]) {
  const { folder, schema } = YAML_FOLDERS[name];
  return { title, place: `${bare(folder)}/*.yaml`, schema, examples: ids.map((id) => `${folder}/${id}.yaml`) };
}
function bare(file: string): string {
  return file.replace(/^content\//, '');
}

/**
 * The tables of fields for the author's guide: field, type or values, whether it is needed, what it means, an example of the content.
 * @param root the project's root, for the examples
 */
export function fieldTables(root: string): string {
  return KINDS.map(({ title, place, schema, examples }) => {
    const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Node;
    const rows = rowsOf(
      json.items ?? json,
      '',
      examples.flatMap((file) => recordsOf(path.join(root, file))),
    );
    return [
      `### ${title}（\`${place}\`）`,
      '',
      '| 字段 | 类型、允许的值 | 必填 | 说明 | 例 |',
      '|---|---|---|---|---|',
      ...rows.map(
        (cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`,
      ),
    ].join('\n');
  }).join('\n\n');
}

/** The guide with its tables written anew. */
export function guideWith(text: string, tables: string): string {
  const [start, end] = [text.indexOf(MARKS.start), text.indexOf(MARKS.end)];
  if (start < 0 || end < start)
    throw new Error(`${GUIDE} 里没有“${MARKS.start}”和“${MARKS.end}”这两行，字段表不知道写在哪里`);
  return `${text.slice(0, start)}${MARKS.start}\n\n${tables}\n\n${text.slice(end)}`;
}

/** A row for each field; fields of records within a field come below it, with its name before them. */
function rowsOf(node: Node, prefix: string, records: readonly unknown[]): string[][] {
  const shapes = shapesOf(node);
  const keys = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
  return keys.flatMap((key) => {
    const at = shapes.map((shape) => shape.properties?.[key]).find((one) => one !== undefined) as Node;
    const needed = shapes.every((shape) => shape.required?.includes(key));
    const sometimes = !needed && shapes.some((shape) => shape.required?.includes(key));
    const values = records.flatMap((record) =>
      typeof record === 'object' && record !== null && key in record ? [(record as Record<string, unknown>)[key]] : [],
    );
    const inner = innerOf(at);
    const nested = shapesOf(inner).some((shape) => shape.properties);
    const many = at.type === 'array' || (at.anyOf ?? []).some((one) => one.type === 'array');
    const name = `${prefix}${key}`;
    return [
      [
        `\`${name}\``,
        typeOf(at),
        needed ? '是' : sometimes ? '看种类' : '',
        at.description ?? inner.description ?? '',
        nested ? '' : exampleOf(values),
      ],
      ...(nested ? rowsOf(inner, `${name}${many ? '[]' : ''}.`, values.flat()) : []),
    ];
  });
}

/** The records that a node may be. */
function shapesOf(node: Node): Node[] {
  const options = node.anyOf ?? node.oneOf;
  return options ? options.filter((one) => one.type !== 'null').flatMap(shapesOf) : [node];
}

/** What is in a list, or in a field that may be null. */
function innerOf(node: Node): Node {
  if (node.type === 'array' && node.items) return innerOf(node.items);
  const options = (node.anyOf ?? []).filter((one) => one.type !== 'null');
  return options.length === 1 && options[0] ? innerOf(options[0]) : node;
}

const TYPES: Record<string, string> = {
  string: '文字',
  boolean: '`true`、`false`',
  integer: '整数',
  number: '数',
  object: '一组字段',
};

function typeOf(node: Node): string {
  const options = node.anyOf ?? node.oneOf;
  if (options) {
    const kinds = [...new Set(options.filter((one) => one.type !== 'null').map(typeOf))].join('，或');
    return options.some((one) => one.type === 'null') ? `${kinds}；可写 \`null\`` : kinds;
  }
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(' ');
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.type === 'array')
    return node.items && !Array.isArray(node.items) ? `列表：${typeOf(node.items)}` : '[低, 高]';
  if (node.type === 'string') {
    if (node.format === 'date') return '日期';
    if (node.pattern === '^\\d{6}$') return '六位代码';
    if (node.pattern?.startsWith('^\\d{4}-')) return '月份';
    if (node.pattern?.startsWith('^\\d{4}(')) return '日期';
    if (node.pattern?.startsWith('^[a-z0-9]')) return '编号';
  }
  return TYPES[node.type ?? ''] ?? '文字';
}

/** How long an example may be, in characters. */
const LONGEST = 40;

/** The first value that is short and says something. */
function exampleOf(values: readonly unknown[]): string {
  const shown = values.filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)).map(written);
  const best = shown.find((one) => one !== '' && one.length <= LONGEST);
  return best === undefined ? '' : `\`${best}\``;
}

function written(value: unknown): string {
  if (Array.isArray(value))
    return value.every((one) => typeof one !== 'object') ? `[${value.map(written).join(', ')}]` : '';
  if (typeof value === 'object') return '';
  return typeof value === 'string' && /^[\d.-]+$|^\d{4}-\d\d/.test(value) ? `'${value}'` : String(value);
}

/** The records of a file, or of the front matter of one; none where there is no such file. */
function recordsOf(file: string): unknown[] {
  if (!fs.existsSync(file)) return [];
  const text = fs.readFileSync(file, 'utf8');
  const front = file.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  return [parse(front) as unknown].flat();
}
