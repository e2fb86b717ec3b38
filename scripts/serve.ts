import { preview } from 'astro';

// Serves the built site. Not `astro preview`: that refuses to run twice, and tests must run beside an open site.
const port = Number(process.env['PORT'] ?? process.argv[2] ?? 4321);
const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port } });
if (server.port !== port) {
  await server.stop();
  console.error(`端口 ${port} 已被占用。请关掉占用它的程序，或用 PORT=别的端口 再运行。`);
  process.exit(1);
}
console.log(`知产规划通览已经打开：http://localhost:${port}${process.env['BASE_PATH'] ?? '/'}（按 Ctrl+C 停止）`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.stop().then(() => process.exit(0)));
