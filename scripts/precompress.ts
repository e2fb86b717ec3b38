import fs from 'node:fs';
import path from 'node:path';
import { precompress } from '../src/build/precompress.ts';

// For servers that send files compressed beforehand (`gzip_static`, `brotli_static`, Caddy's `precompressed`).
const folder = path.resolve(process.argv[2] ?? 'dist');
if (!fs.existsSync(path.join(folder, 'index.html'))) {
  console.error(`${folder} 里没有建好的网站。请先运行 npm run build，或写明文件夹：npm run precompress -- 文件夹`);
  process.exit(1);
}
const { files, before, after } = await precompress(folder);
const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
console.log(`压缩了 ${files} 个文件：原来 ${mb(before)}，brotli 后 ${mb(after)}。`);
