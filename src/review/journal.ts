import fs from 'node:fs';
import path from 'node:path';

interface Step {
  what: string;
  file: string;
  /** Text before and after; null where there was or is no file. */
  before: string | null;
  after: string | null;
  /** Where steps were joined: the text between them, should the last have been cut off. */
  between?: string | null;
}

/** How many steps can be taken back. */
const KEPT = 200;
const ASIDE = '.review-';

/**
 * Writes a file at once or not at all: aside first, then moved into its place.
 * A process that is killed leaves the old text or the new one, never a part.
 */
function writeWhole(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), `${ASIDE}${path.basename(file)}`);
  const handle = fs.openSync(aside, 'w');
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(aside, file);
}

export const readOr = (file: string): string | null => {
  try {
    return fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Changes of files that can be taken back, also after a restart: each step is on the disk before its file is written. */
export class Journal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Writes a file (null takes it away) and remembers what was there.
   * @param join whether a step of the same name just before is one with this one, as in typing
   */
  write(what: string, file: string, after: string | null, join = false): void {
    const before = readOr(file);
    if (before === after) return;
    const top = join ? this.#top() : null;
    if (top?.step.what === what && top.step.file === file && top.step.after === before) {
      writeWhole(top.place, JSON.stringify({ ...top.step, after, between: before } satisfies Step));
      return put(file, after);
    }
    const steps = this.#steps();
    const n = Number.parseInt(steps.at(-1) ?? '0', 10) + 1;
    const step: Step = { what, file, before, after };
    writeWhole(path.join(this.#folder, `${String(n).padStart(6, '0')}.json`), JSON.stringify(step));
    put(file, after);
    for (const old of steps.slice(0, Math.max(0, steps.length - KEPT))) fs.rmSync(path.join(this.#folder, old));
  }

  /** What the last step did; null where nothing can be taken back. */
  last(): string | null {
    return this.#top()?.step.what ?? null;
  }

  /**
   * Takes back the last step.
   * @returns what it did, null where there is none
   * @throws when the file was changed by somebody else since
   */
  undo(): string | null {
    const top = this.#top();
    if (!top) return null;
    const now = readOr(top.step.file);
    if (now !== top.step.after && now !== top.step.between)
      throw new Error(`${path.basename(top.step.file)} 在审读台以外改过了，不能撤销“${top.step.what}”`);
    put(top.step.file, top.step.before);
    fs.rmSync(top.place);
    return top.step.what;
  }

  /** The last step that was carried out; one that was remembered and then not carried out is forgotten. */
  #top(): { step: Step; place: string } | null {
    for (const name of this.#steps().reverse()) {
      const place = path.join(this.#folder, name);
      const step = JSON.parse(fs.readFileSync(place, 'utf8')) as Step;
      if (readOr(step.file) !== step.before) return { step, place };
      fs.rmSync(place);
    }
    return null;
  }

  #steps(): string[] {
    if (!fs.existsSync(this.#folder)) return [];
    return fs
      .readdirSync(this.#folder)
      .filter((name) => /^\d+\.json$/.test(name))
      .sort();
  }
}

function put(file: string, text: string | null): void {
  if (text === null) fs.rmSync(file, { force: true });
  else writeWhole(file, text);
}
