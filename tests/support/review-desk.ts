import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NODE = path.resolve('node_modules/.bin/node');
export const PLAN = 'new-plan';

/** Made once in a process: an import takes its time. */
let template: string | null = null;
process.once('exit', () => template && fs.rmSync(template, { recursive: true }));

function imported(text: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-review-'));
  fs.cpSync('content', path.join(root, 'content'), { recursive: true });
  const file = path.resolve('tests/fixtures/import', text);
  const { status, stderr } = spawnSync(NODE, [path.resolve('scripts/import.ts'), file, '--id', PLAN], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return root;
}

/** A copy of the content with an imported plan, and its review desk. */
export class DeskCopy {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-review-'));
  readonly #port: number;
  #server: ChildProcess | null = null;

  constructor(port: number) {
    this.#port = port;
    fs.cpSync((template ??= imported('work-programme.txt')), this.root, { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens the desk and waits until it answers. */
  async open(): Promise<void> {
    const server = spawn(NODE, [path.resolve('scripts/review.ts'), PLAN], {
      cwd: this.root,
      env: { ...process.env, PORT: String(this.#port), ORIGINALS_DIR: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const hear = (part: Buffer) => {
        said += part.toString();
        if (said.includes('审读台已经打开')) resolve();
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', () => reject(new Error(said)));
    });
  }

  /** Ends the desk as a power cut would. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (server?.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    // The binary runs below a small starter: both go.
    for (const child of childrenOf(server.pid ?? 0)) process.kill(child, 'SIGKILL');
    server.kill('SIGKILL');
    await gone;
    this.#server = null;
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, 'content/plans', PLAN, file), 'utf8');
  }

  write(file: string, text: string): void {
    fs.writeFileSync(path.join(this.root, 'content/plans', PLAN, file), text);
  }

  async delete(): Promise<void> {
    await this.kill();
    fs.rmSync(this.root, { recursive: true });
  }
}

function childrenOf(pid: number): number[] {
  try {
    const text = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
}
