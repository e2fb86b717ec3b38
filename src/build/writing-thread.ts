import fs from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

// To make some thousand small files is a second of waiting for the disk: a thread waits while the next ones are worked out.

/** A file by its path in the folder, and what is in it. */
type File = readonly [name: string, content: string | Uint8Array];

/** So many files are handed over at once. */
const LOAD = 100;

/** Writes files into a folder, from a thread of its own. */
export class WritingThread {
  readonly #thread: Worker;
  readonly #ended: Promise<void>;
  #waiting: File[] = [];

  /** @param folder one that stands already */
  constructor(folder: string) {
    this.#thread = new Worker(new URL(import.meta.url), { workerData: { folder } });
    this.#ended = new Promise((resolve, reject) => {
      this.#thread.once('error', reject);
      this.#thread.once('exit', () => resolve());
    });
    // Who fails before end() must not be kept waiting by it.
    this.#thread.unref();
    // Said by end(); until then nobody listens.
    this.#ended.catch(() => undefined);
  }

  /** Takes a file in. It is there when end() says so. */
  write(name: string, content: File[1]): void {
    this.#waiting.push([name, content]);
    if (this.#waiting.length >= LOAD) this.#hand();
  }

  /** @throws when a file could not be written */
  async end(): Promise<void> {
    this.#hand();
    this.#thread.ref();
    this.#thread.postMessage(null);
    await this.#ended;
  }

  #hand(): void {
    this.#thread.postMessage(this.#waiting);
    this.#waiting = [];
  }
}

if (!isMainThread && parentPort) {
  const { folder } = workerData as { folder: string };
  const made = new Set<string>();
  const port = parentPort;
  port.on('message', (files: File[] | null) => {
    if (files === null) {
      port.close();
      return;
    }
    for (const [name, content] of files) {
      const file = path.join(folder, name);
      const home = path.dirname(file);
      if (!made.has(home)) fs.mkdirSync(home, { recursive: true });
      made.add(home);
      fs.writeFileSync(file, content);
    }
  });
}
