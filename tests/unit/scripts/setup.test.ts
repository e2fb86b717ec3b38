import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

it.each(['知产 规划', 'a%20b', 'plain'])('finds the project’s folder when it is called %s', (name) => {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-setup-'));
  const clone = path.join(fs.realpathSync(temporary), name);
  fs.mkdirSync(path.join(clone, 'scripts'), { recursive: true });
  const file = path.join(clone, 'scripts', 'setup.mjs');
  fs.copyFileSync('scripts/setup.mjs', file);
  const code = `import(${JSON.stringify(pathToFileURL(file).href)}).then(({ root }) => console.log(root))`;
  const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  expect(stdout.trim()).toBe(clone);
  fs.rmSync(temporary, { recursive: true });
});
