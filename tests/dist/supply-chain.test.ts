import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Bom, licencesOf } from '../../src/build/sbom.ts';
import { DIST, files } from '../support/dist.ts';

let bom: Bom;
beforeAll(() => {
  const { stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  bom = JSON.parse(stdout) as Bom;
});

test('every component of the build has a licence that lets us use it so', () => {
  const allowed =
    /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|CC-BY-4\.0)$/;
  expect(bom.components.length).toBeGreaterThan(100);
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
  for (const name of ['chart.js', 'pagefind'])
    expect(
      named.some((entry) => entry.name?.toLowerCase() === name),
      name,
    ).toBe(true);
});

test('every kind of file that goes out is one the site is known to have', () => {
  const kinds =
    /(\.(html|css|js|json|csv|xlsx|zip|xml|svg|png|txt|ics|vcf|bib|ris|md|pf_meta|pf_index|pf_fragment|pagefind)|^_headers)$/;
  for (const file of files()) expect(kinds.test(file), file).toBe(true);
});
