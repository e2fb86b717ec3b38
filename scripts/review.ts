import path from 'node:path';
import { Desk } from '../src/review/desk.ts';
import { openDesk } from '../src/review/server.ts';
import { portOf, portTaken } from './port.mjs';

const USAGE = '用法：npm run review -- 文件编号（如 npm run review -- shilin-2023-2025）。端口用环境变量 PORT 设。';

const [id, ...more] = process.argv.slice(2);
if (id === undefined || more.length > 0 || !/^[a-z0-9][a-z0-9-]*$/.test(id)) stop(USAGE);
const originals = process.env['ORIGINALS_DIR'];
try {
  const port = portOf(process.env['PORT'] || '4330');
  const desk = new Desk(process.cwd(), id, originals ? path.resolve(originals) : null);
  const { address, close } = await openDesk(desk, port).catch((error: NodeJS.ErrnoException) =>
    stop(error.code === 'EADDRINUSE' ? portTaken(port) : error.message),
  );
  console.log(`审读台已经打开：${address}（只在这台电脑上看得到；每一步都已存盘，按 Ctrl+C 停止）`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
