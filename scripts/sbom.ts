import fs from 'node:fs';
import { bomOf, type Lock } from '../src/build/sbom.ts';
import { siteDay } from '../src/lib/period.ts';

// The list of components (CycloneDX) that the site is built with, for those who must keep account of them.
const file = process.argv[2] ?? 'sbom.cdx.json';
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as Lock;
const bom = bomOf(lock, siteDay(process.env['SITE_DATE'], new Date()));
fs.writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}：${bom.components.length} 个组件。`);
