import fs from 'node:fs';
import { publishedAddresses } from '../src/build/published-addresses.ts';

// Adds the addresses of the built site to the list of published ones. None is ever taken off: what goes leaves a redirect.
const LIST = 'tests/published-addresses.txt';
const HEAD =
  '# 已公布的地址：页面、文件、页里的一处（#编号）。只增不减：搬走或改名时在 content/redirects.yaml 留下转向。由 npm run addresses 补充。';

const known = fs.existsSync(LIST) ? fs.readFileSync(LIST, 'utf8').split('\n') : [];
const all = [...new Set([...known.filter((line) => line.startsWith('/')), ...publishedAddresses('dist')])].sort();
fs.writeFileSync(LIST, `${HEAD}\n${all.join('\n')}\n`);
console.log(
  `${LIST}：${all.length} 个地址，新增 ${all.length - known.filter((line) => line.startsWith('/')).length} 个。`,
);
