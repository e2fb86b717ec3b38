import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Bom, repeatable } from '../src/build/sbom.ts';
import { siteDay } from '../src/lib/period.ts';

// The list of components (CycloneDX) that the site is built with, for those who must keep account of them.
const file = process.argv[2] ?? 'sbom.cdx.json';
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64_000_000,
});
if (status !== 0) {
  console.error(`npm sbom 没有成功。请先运行 npm ci，再试一次。\n${stderr}`);
  process.exit(1);
}
const { name } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { name: string };
const bom = repeatable(JSON.parse(stdout) as Bom, name, siteDay(process.env['SITE_DATE'], new Date()));
fs.writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}：${bom.components.length} 个组件。`);
