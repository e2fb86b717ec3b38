import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument, visit, type Document } from 'yaml';
import { checkContent } from '../../../src/loaders/check-content.ts';
import type { Problem } from '../../../src/loaders/problem.ts';

/** A copy of the content in a folder of its own, which can be broken and mended. */
export class ContentCopy {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-content-'));
  readonly #before = new Map<string, Buffer | null>();

  constructor() {
    fs.cpSync('content', path.join(this.root, 'content'), { recursive: true });
  }

  check(): Problem[] {
    return checkContent(this.root).problems;
  }

  files(): string[] {
    return fs
      .readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name))
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string | Buffer): void {
    this.#remember(file);
    fs.writeFileSync(path.join(this.root, file), text);
  }

  remove(file: string): void {
    this.#remember(file);
    fs.rmSync(path.join(this.root, file));
  }

  /** Changes a text; a change that changes nothing is a fault of the test. */
  edit(file: string, change: (text: string) => string): void {
    const text = this.read(file);
    const changed = change(text);
    if (changed === text) throw new Error(`${file} was not changed`);
    this.write(file, changed);
  }

  /** Sets a field of a YAML file, or of the front matter of an MDX file. */
  set(file: string, where: readonly (string | number)[], value: unknown): void {
    this.#yaml(file, (doc) => doc.setIn(where, doc.createNode(value)));
  }

  unset(file: string, where: readonly (string | number)[]): void {
    this.#yaml(file, (doc) => doc.deleteIn(where));
  }

  /** Adds an entry to a list. */
  add(file: string, entry: unknown): void {
    this.#yaml(file, (doc) => doc.addIn([], doc.createNode(entry)));
  }

  /** Changes the body of an MDX file. */
  body(file: string, change: (body: string) => string): void {
    this.edit(file, (text) => {
      const [, front = '', body = ''] = FRONT.exec(text) ?? [];
      return `${front}${change(body)}`;
    });
  }

  /** Makes a folder, with files in it by way of `write`. */
  folder(name: string): void {
    fs.mkdirSync(path.join(this.root, name), { recursive: true });
  }

  /** The body of an MDX file. */
  bodyOf(file: string): string {
    return FRONT.exec(this.read(file))?.[2] ?? '';
  }

  /** Takes back all changes. */
  mend(): void {
    for (const [file, bytes] of this.#before) {
      if (bytes === null) fs.rmSync(path.join(this.root, file), { force: true });
      else fs.writeFileSync(path.join(this.root, file), bytes);
    }
    this.#before.clear();
  }

  delete(): void {
    fs.rmSync(this.root, { recursive: true });
  }

  #remember(file: string): void {
    const whole = path.join(this.root, file);
    if (!this.#before.has(file)) this.#before.set(file, fs.existsSync(whole) ? fs.readFileSync(whole) : null);
  }

  #yaml(file: string, change: (doc: Document) => void): void {
    const write = (text: string) => {
      const doc = parseDocument(text);
      change(doc);
      visit(doc, {
        // Dates in quotes, as editors must write them.
        Scalar: (_, node) => void (/^\d{4}-\d/.test(String(node.value)) && (node.type = 'QUOTE_SINGLE')),
      });
      return doc.toString({ lineWidth: 0 });
    };
    this.edit(file, (text) =>
      file.endsWith('.mdx')
        ? text.replace(/^---\n([\s\S]*?)\n---/, (_, yaml: string) => `---\n${write(yaml)}---`)
        : write(text),
    );
  }
}

const FRONT = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/;
