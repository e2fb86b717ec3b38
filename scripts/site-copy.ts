import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** All files below a folder, by their paths in it, with their bytes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

const OWN = ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project in a folder of its own, to be broken, built and served apart from the site that the other tests look at. */
export class SiteCopy {
  readonly root: string;
  readonly #home: string;

  /** @param inside folders between the temporary one and the copy @param cards whether cards drawn before may be taken */
  constructor(inside = '', cards = true) {
    this.#home = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-copy-'));
    this.root = path.join(this.#home, inside);
    fs.mkdirSync(path.join(this.root, 'node_modules'), { recursive: true });
    for (const name of OWN) fs.cpSync(name, path.join(this.root, name), { recursive: true });
    // The packages are shared; of what the build keeps among them, at most the cards, which their content names.
    const apart = ['.astro', '.vite', '.vite-temp', ...(cards ? [] : ['.cache'])];
    for (const name of fs.readdirSync('node_modules'))
      if (!apart.includes(name))
        fs.symlinkSync(path.resolve('node_modules', name), path.join(this.root, 'node_modules', name));
  }

  /** Builds as `npm run build` does. Nothing is taken from the environment of the tests but what is given. */
  build(env: Record<string, string> = {}): { status: number | null; output: string } {
    return this.run(['scripts/build.ts'], env);
  }

  /** Runs a script of the copy, in that same environment. */
  run(words: readonly string[], env: Record<string, string> = {}): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('node', words, {
      cwd: this.root,
      encoding: 'utf8',
      env: this.#environment(env),
    });
    return { status, output: stdout + stderr };
  }

  /** Builds, or says why not. */
  mustBuild(env: Record<string, string> = {}): void {
    const { status, output } = this.build(env);
    if (status !== 0) throw new Error(output.slice(-4000));
  }

  /** Serves what was built. @returns the address, and what ends it */
  async serve(env: Record<string, string> = {}): Promise<{ origin: string; stop: () => void }> {
    const child = spawn('node', ['scripts/serve.ts'], {
      cwd: this.root,
      env: this.#environment({ PORT: String(20_000 + (process.pid % 20_000)), ...env }),
    });
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('http://')) resolve(text);
      });
      child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
      child.on('close', () => reject(new Error(text)));
    });
    return { origin: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '', stop: () => child.kill() };
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string | Buffer): void {
    fs.mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    fs.writeFileSync(path.join(this.root, file), text);
  }

  /** All files of the built site with their bytes. */
  dist(): Map<string, Buffer> {
    return filesIn(path.join(this.root, 'dist'));
  }

  delete(): void {
    // A build that is done may still be clearing away the site before it: what vanishes meanwhile ends the deleting.
    for (let n = 0; n < 5 && fs.existsSync(this.#home); n += 1)
      fs.rmSync(this.#home, { recursive: true, force: true, maxRetries: 3 });
  }

  #environment(env: Record<string, string>): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    };
  }
}
