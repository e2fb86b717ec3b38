import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bomOf, licencesOf, type Lock } from '../../src/build/sbom.ts';
import { DIST, files } from '../support/dist.ts';

const read = <T>(file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as T;
const lock = read<Lock>('package-lock.json');
const project = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>('package.json');
const bom = bomOf(lock, '2026-11-22');
const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));

test('every package that the project asks for, and every installed one that is not for development only, is in the list of components', () => {
  for (const [name, version] of Object.entries(project.dependencies)) expect(listed).toContain(`${name}@${version}`);
  let installed = 0;
  for (const [folder, { dev }] of Object.entries(lock.packages)) {
    if (folder === '' || dev || !fs.existsSync(path.join(folder, 'package.json'))) continue;
    const { name, version } = read<{ name: string; version: string }>(path.join(folder, 'package.json'));
    expect(listed).toContain(`${name}@${version}`);
    installed += 1;
  }
  expect(installed).toBeGreaterThan(Object.keys(project.dependencies).length);
});

const filesUnder = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));

/** The files that code leads to, and the packages it asks for; types alone are not there at run time. */
function reached(starts: string[]): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const asked =
    /(?:^|[\s;}])(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  const follow = (file: string) => {
    if (files.has(file) || !/\.(ts|mjs|astro)$/.test(file)) return;
    files.add(file);
    for (const [, plain, late] of fs.readFileSync(file, 'utf8').matchAll(asked)) {
      const name = (plain ?? late ?? '').replace(/[?#].*$/, '');
      if (name.startsWith('.')) follow(path.join(path.dirname(file), name));
      else if (name.startsWith('~/')) follow(path.join('src', name.slice(2)));
      else packages.set(name.split('/', name.startsWith('@') ? 2 : 1).join('/'), file);
    }
  };
  starts.forEach(follow);
  return { files, packages };
}

test('nothing the site is built with is asked for as a tool of development', () => {
  const { files: code, packages } = reached([
    'astro.config.mjs',
    'scripts/build.ts',
    'scripts/shards.ts',
    ...filesUnder('src'),
  ]);
  expect(code.size).toBeGreaterThan(300);
  for (const name of ['astro', 'yaml', 'opencc-js', 'chart.js']) expect([...packages.keys()]).toContain(name);
  expect([...packages].filter(([name]) => name in project.devDependencies)).toEqual([]);
});

test('every component of the build has a licence that lets us use it so', () => {
  // What calls its licence BSD alone (duck) brings that of two clauses as a file.
  const allowed =
    /^(MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|CC-BY-4\.0)$/;
  for (const component of bom.components) {
    const folder = path.join('node_modules', component.name);
    // A package that names no licence in its description may bring the licence as a file.
    const written = fs.existsSync(folder) && fs.readdirSync(folder).some((file) => /^licen[cs]e/i.test(file));
    const named = licencesOf(component).flatMap((words) => words.replace(/[()]/g, '').split(/ (?:OR|AND) /));
    expect(
      named.some((word) => allowed.test(word)) || (named.length === 0 && written),
      `${component.purl} ${named}`,
    ).toBe(true);
  }
});

test('what of others goes out with the site is named there with the version that is installed', () => {
  const notices = fs.readFileSync(path.join(DIST, 'third-party.txt'), 'utf8');
  const named = [...notices.matchAll(/^(\S+) (\d+\.\d+\.\d+) \(/gm)].map(([, name, version]) => ({ name, version }));
  expect(named.length).toBeGreaterThan(3);
  for (const { name, version } of named) {
    const folder = (name ?? '').toLowerCase();
    const file = path.join('node_modules', folder, 'package.json');
    expect((JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version, name).toBe(version);
  }
});

test('what readers’ browsers load of others is all named: what the scripts of pages import, and what that needs', () => {
  const notices = fs.readFileSync(path.join(DIST, 'third-party.txt'), 'utf8').toLowerCase();
  const { packages } = reached([...filesUnder('src/elements'), 'src/build/worker.ts']);
  // The search program and the data of its words are copied, not imported.
  const shipped = new Set(['pagefind', 'opencc-js', 'pinyin-pro', ...packages.keys()]);
  for (const name of packages.keys())
    for (const needed of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) shipped.add(needed);
  for (const name of ['chart.js', '@kurkle/color']) expect([...shipped]).toContain(name);
  for (const name of shipped) expect(notices, name).toMatch(new RegExp(`(?:^|with )${name.replace('.', '\\.')} `, 'm'));
});

test('every kind of file that goes out is one the site is known to have', () => {
  const kinds =
    /(\.(html|css|js|json|csv|xlsx|zip|xml|svg|png|txt|ics|vcf|bib|ris|md|pf_meta|pf_index|pf_fragment|pagefind)|^_headers)$/;
  for (const file of files()) expect(kinds.test(file), file).toBe(true);
});
