import fs from 'node:fs';
import path from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as T } from 'parse5';

export const DIST = path.resolve('dist');

/** In all budgets. */
export const KB = 1024;

/** A page of the built site, parsed. */
export interface Page {
  /** Its address: `/plans/x/`, `/404.html`. */
  url: string;
  file: string;
  html: string;
  elements: T.Element[];
}

/** All files of the built site, as paths relative to it. */
export const files = (dist = DIST): string[] =>
  fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** What the built site was built with, to build the same anew: its day, and where it is to stand. */
export const builtWith = (): Record<string, string> => ({
  ...Object.fromEntries(
    ['SITE_URL', 'BASE_PATH'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  ),
  SITE_DATE: (JSON.parse(fs.readFileSync(path.join(DIST, 'data', 'plans.json'), 'utf8')) as { generated: string })
    .generated,
});

let loaded: Page[] | null = null;

/** All HTML pages of the built site. */
export const pages = (): Page[] => (loaded ??= pagesIn(DIST));

/** All HTML pages of a built site. */
export const pagesIn = (dist: string): Page[] =>
  files(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = fs.readFileSync(path.join(dist, file), 'utf8');
      const elements: T.Element[] = [];
      const walk = (node: T.Node): void => {
        if (tree.isElementNode(node)) elements.push(node);
        if ('childNodes' in node) node.childNodes.forEach(walk);
      };
      walk(parse(html));
      return { url: `/${file.replace(/index\.html$/, '')}`, file, html, elements };
    });

export const attribute = (element: T.Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

/** The text of an element, white space folded. */
export function text(node: T.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

/** The elements under an element. */
export function inside(element: T.Element): T.Element[] {
  return element.childNodes.filter((node) => tree.isElementNode(node)).flatMap((child) => [child, ...inside(child)]);
}

export const hasClass = (element: T.Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The items of a file under /data/. */
export function items<X = Record<string, unknown>>(name: string, dist = DIST): X[] {
  return (JSON.parse(fs.readFileSync(path.join(dist, 'data', `${name}.json`), 'utf8')) as { items: X[] }).items;
}
