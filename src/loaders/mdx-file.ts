import { mdxToMdast } from 'satteri';
import { unconfirmedMarks } from '../lib/review/digest-source.ts';
import type { Problem } from './problem.ts';

/** A component that stands in a body, with its plain attributes. */
export interface UsedComponent {
  name: string;
  attributes: Record<string, string>;
  line: number;
  /** The `id` of the `<Clause>` around it, if any. */
  clause: string | null;
  /** Whether it holds any text or component of its own. */
  empty: boolean;
}

export interface MdxText {
  /** Whether the body is well formed; where it is not, nothing is known of what it holds. */
  parsed: boolean;
  frontMatter: string | null;
  frontMatterLine: number;
  components: UsedComponent[];
  /** Plain text of the body, by clause (`null` outside of any), components left out. */
  prose: { clause: string | null; text: string; line: number }[];
  links: { url: string; line: number }[];
  /** Lines of the marks above digests that no editor has confirmed. */
  unconfirmed: number[];
  problems: Problem[];
}

/** The components that a body may use, and the attributes of each. */
const COMPONENTS: Record<string, readonly string[]> = {
  Clause: ['id'],
  F: ['id', 'plan', 'form'],
  Channel: ['id'],
  Term: ['id'],
};

/** Attributes that take one of a few words. */
const WORDS: Record<string, readonly string[]> = { form: ['bare'] };

/** More braces than that no body needs. */
const MOST_BRACES = 500;

/** Stands in `prose` where a component stood. */
const BREAK = '￨';

interface Attribute {
  type: string;
  name: string;
  value?: string | { value: string } | null;
}
interface MdNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  attributes?: Attribute[];
  children?: MdNode[];
  position?: { start: { line: number } };
}

// Two slashes at the start lead to another site.
const SAFE_URL = /^(\/(?![/\\])|#|https?:\/\/|mailto:)/;

/** Parses an MDX file, keeps to the small language that our bodies speak, and says what falls outside it. */
export function parseMdx(file: string, text: string): MdxText {
  const result: MdxText = {
    parsed: false,
    frontMatter: null,
    frontMatterLine: 2,
    components: [],
    prose: [],
    links: [],
    unconfirmed: [],
    problems: [],
  };
  const fail = (line: number | undefined, field: string, cause: string, remedy: string) =>
    void result.problems.push({ file, line, field, cause, remedy });
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!front) {
    fail(
      1,
      '文件',
      text.startsWith('---') ? '开头的字段区没有用 --- 收尾' : '开头没有字段区',
      '文件第一行写 ---，写完字段后另起一行再写 ---',
    );
    return result;
  }
  result.frontMatter = front[1] ?? '';
  // The parser takes ever longer over braces that are not closed; bodies hold none but around comments.
  const braces = text.split('{').length - 1;
  if (braces > MOST_BRACES) {
    fail(undefined, '正文', `花括号太多（${braces} 个）`, '删去花括号；要显示花括号，写成 \\{');
    return result;
  }
  const body = text.slice(front[0].length);
  const firstLine = front[0].split('\n').length;
  result.unconfirmed = unconfirmedMarks(body).map(
    ({ start }) => firstLine + body.slice(0, start).split('\n').length - 1,
  );
  try {
    walk(mdxToMdast(text) as MdNode, null);
    result.parsed = true;
  } catch (error) {
    if (error instanceof RangeError) {
      fail(undefined, '正文', '一层套一层，套得太深', '检查列表、引用和组件的收尾，减少层数');
      return result;
    }
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):/.exec(message)?.[1]) || undefined;
    fail(line, '正文', `MDX 写法有误：${message}`, '检查尖括号、花括号和组件的收尾，如 <Clause id="…"> 要有 </Clause>');
  }
  return result;

  function walk(node: MdNode, clause: string | null): void {
    const line = node.position?.start.line ?? 0;
    switch (node.type) {
      case 'yaml':
        return;
      case 'mdxjsEsm':
        return fail(line, '正文', '不能写 import 或 export', '删去这一行；可用的组件不需要引入');
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) return;
        return fail(line, '正文', '不能写花括号里的代码', '删去花括号；要显示花括号，写成 \\{');
      case 'code':
        return fail(line, '正文', '不能写代码块', '写成段落或列表');
      case 'html':
        return fail(line, '正文', '不能写 HTML', '用 Markdown 写法');
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return component(node, line, clause);
      case 'link':
      case 'image':
      case 'definition':
        result.links.push({ url: node.url ?? '', line });
        if (!SAFE_URL.test(node.url ?? ''))
          fail(line, '正文', `链接地址“${node.url}”不安全或不完整`, '站内地址以 / 开头，站外地址以 https:// 开头');
        if (node.type === 'image') fail(line, '正文', '正文不能插图片', '删去图片');
        break;
      case 'heading':
        if (clause) fail(line, '正文', '条款摘要里不能再写标题', '条款标题写在字段 clauses 里；摘要只写段落和列表');
        break;
      case 'text':
      case 'inlineCode':
        result.prose.push({ clause, text: node.value ?? '', line });
        if (node.value?.includes('\uFFFD'))
          fail(line, '正文', '有无法识别的字符（编码坏了）', '用 UTF-8 重新录入这一处');
        return;
    }
    for (const child of node.children ?? []) walk(child, clause);
  }

  /** A comment for editors is no text. */
  function isRemark(node: MdNode): boolean {
    if (node.type === 'paragraph') return (node.children ?? []).every(isRemark);
    return /^mdx(?:Flow|Text)Expression$/.test(node.type);
  }

  function component(node: MdNode, line: number, clause: string | null): void {
    const name = node.name ?? '';
    const allowed = COMPONENTS[name];
    if (!allowed) {
      const html = /^[a-z]/.test(name) || name === '';
      return fail(
        line,
        '正文',
        html ? `不能写 HTML 标签 <${name}>` : `没有“${name}”这个组件`,
        `只用 ${Object.keys(COMPONENTS).join('、')}，其余用 Markdown 写法`,
      );
    }
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
        fail(line, '正文', `组件 ${name} 的属性只能写成 名="值"`, '例如 <F id="pct-2025" />');
      else if (!allowed.includes(attribute.name))
        fail(line, '正文', `组件 ${name} 没有“${attribute.name}”这个属性`, `可用属性：${allowed.join('、')}`);
      else if (WORDS[attribute.name]?.includes(attribute.value) === false)
        fail(
          line,
          '正文',
          `组件 ${name} 的 ${attribute.name} 不能写“${attribute.value}”`,
          `只能写 ${attribute.name}="${WORDS[attribute.name]?.join('" 或 "') ?? ''}"，或不写`,
        );
      else attributes[attribute.name] = attribute.value;
    }
    if (!attributes['id']) fail(line, '正文', `组件 ${name} 缺少 id`, `写成 <${name} id="…">`);
    if (name === 'Clause' && clause) fail(line, '正文', '一个 <Clause> 不能放在另一个里面', '先用 </Clause> 收尾');
    const children = node.children ?? [];
    // A component stands between two texts: what is before it does not go on after it.
    result.prose.push({ clause, text: BREAK, line });
    result.components.push({ name, attributes, line, clause, empty: children.every(isRemark) });
    if (name === 'F' && children.length > 0) fail(line, '正文', '组件 F 里面不写内容', '写成 <F id="…" />');
    for (const child of children) walk(child, name === 'Clause' ? (attributes['id'] ?? '') : clause);
  }
}
