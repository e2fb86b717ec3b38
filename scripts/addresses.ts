import fs from 'node:fs';

// Adds the addresses of the built site to the list of published ones. None is ever taken off: a page that goes leaves a redirect.
const LIST = 'tests/published-addresses.txt';
const HEAD = '# 已公布的地址。只增不减：页面搬走时在 content/redirects.yaml 留下转向。由 npm run addresses 补充。';

const known = fs.existsSync(LIST) ? fs.readFileSync(LIST, 'utf8').split('\n') : [];
const built = fs
  .readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.split('\\').join('/')}`)
  .filter(
    (file) =>
      file.endsWith('.html') || /^\/(?:data|cards)\/.*\.[a-z]+$|\/feed\.(?:xml|json)$|\.(?:ics|vcf)$/.test(file),
  )
  .map((file) => file.replace(/index\.html$/, ''));
const all = [...new Set([...known.filter((line) => line && !line.startsWith('#')), ...built])].sort();
fs.writeFileSync(LIST, `${HEAD}\n${all.join('\n')}\n`);
console.log(
  `${LIST}：${all.length} 个地址，新增 ${all.length - known.filter((line) => line.startsWith('/')).length} 个。`,
);
