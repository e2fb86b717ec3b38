import fs from 'node:fs';
import ts from 'typescript';

// The vocabulary of schema.org, read from the type definitions that schema-dts makes of it: which types there are,
// which properties each has with those it inherits, and what may stand as their values.
const FILE = 'node_modules/schema-dts/dist/schema.d.ts';
const source = ts.createSourceFile(FILE, fs.readFileSync(FILE, 'utf8'), ts.ScriptTarget.Latest);
const interfaces = new Map<string, ts.InterfaceDeclaration>();
const aliases = new Map<string, ts.TypeAliasDeclaration>();
/** Interfaces that stand for a type, by its name. */
const leaves = new Map<string, ts.InterfaceDeclaration>();
for (const node of source.statements) {
  if (ts.isInterfaceDeclaration(node)) {
    interfaces.set(node.name.text, node);
    const type = typeOf(node);
    if (type !== null) leaves.set(type, node);
  }
  if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node);
}

function nameOf({ name }: ts.TypeElement): string | null {
  return name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? name.text : null;
}

/** The value of `@type` that an interface asks for. */
function typeOf(node: ts.InterfaceDeclaration): string | null {
  for (const member of node.members)
    if (
      nameOf(member) === '@type' &&
      ts.isPropertySignature(member) &&
      member.type &&
      ts.isLiteralTypeNode(member.type)
    )
      return ts.isStringLiteral(member.type.literal) ? member.type.literal.text : null;
  return null;
}

/** All properties of an interface with those that it inherits. */
function propertiesOf(node: ts.InterfaceDeclaration): Map<string, ts.TypeNode> {
  const found = new Map<string, ts.TypeNode>();
  for (const { expression } of node.heritageClauses?.flatMap((clause) => [...clause.types]) ?? []) {
    const base = ts.isIdentifier(expression) && interfaces.get(expression.text);
    if (base) for (const [name, type] of propertiesOf(base)) found.set(name, type);
  }
  for (const member of node.members) {
    const name = nameOf(member);
    if (name && ts.isPropertySignature(member) && member.type) found.set(name, member.type);
  }
  return found;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const FORMATS: Record<string, RegExp> = {
  Date: /^\d{4}-\d{2}-\d{2}$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
  Time: /^\d{2}:\d{2}/,
  // An address may be written from the root while the site's own is not known.
  URL: /^(?:https?:\/\/|\/)[^\s]*$/,
};

/** Whether a value may stand where a type is asked for. */
function accepts(type: ts.TypeNode, value: Json): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some((member) => accepts(member, value));
  if (ts.isLiteralTypeNode(type)) return ts.isStringLiteral(type.literal) && type.literal.text === value;
  if (type.kind === ts.SyntaxKind.StringKeyword) return typeof value === 'string';
  if (type.kind === ts.SyntaxKind.NumberKeyword) return typeof value === 'number';
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return typeof value === 'boolean';
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
  const name = type.typeName.text;
  const object = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (name === 'SchemaValue') {
    const [wanted] = type.typeArguments ?? [];
    return wanted !== undefined && (Array.isArray(value) ? value : [value]).every((one) => accepts(wanted, one));
  }
  if (name === 'IdReference') return object && '@id' in value && Object.keys(value).length === 1;
  const format = FORMATS[name];
  if (format) return typeof value === 'string' && format.test(value);
  const leaf = interfaces.get(name);
  if (leaf) return object && value['@type'] === typeOf(leaf);
  const alias = aliases.get(name);
  return alias !== undefined && accepts(alias.type, value);
}

/** What schema.org does not know of a JSON-LD value: types, properties, and values out of their property's range. */
export function faultsOf(value: Json, at = '$'): string[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => faultsOf(one, `${at}[${n}]`));
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value['@graph'])) return faultsOf(value['@graph'], `${at}.@graph`);
  if (Object.keys(value).length === 1 && '@id' in value) return [];
  const type = value['@type'];
  const leaf = typeof type === 'string' ? leaves.get(type) : undefined;
  if (!leaf) return [`${at}：schema.org 没有类型 ${JSON.stringify(type)}`];
  const known = propertiesOf(leaf);
  return Object.entries(value).flatMap(([name, one]) => {
    if (name.startsWith('@')) return [];
    // An action may say what one of its properties is to be filled with.
    const input = name.replace(/-input$/, '');
    if (input !== name && known.has('target') && known.has(input))
      return typeof one === 'string' ? [] : [`${at}.${name}`];
    const range = known.get(name);
    if (!range) return [`${at}：${String(type)} 没有属性 ${name}`];
    const here = `${at}.${name}`;
    return [
      ...(accepts(range, one) ? [] : [`${here}：值不合（${JSON.stringify(one).slice(0, 80)}）`]),
      ...faultsOf(one, here),
    ];
  });
}
