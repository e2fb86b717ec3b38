import { preview } from 'astro';
import { portOf, portTaken } from './port.mjs';

// Serves the built site. Not `astro preview`: that refuses to run twice, and tests must run beside an open site.
const port = askedPort();
const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port } });
if (server.port !== port) {
  await server.stop();
  console.error(portTaken(port));
  process.exit(1);
}
console.log(`知产规划通览已经打开：http://localhost:${port}${process.env['BASE_PATH'] ?? '/'}（按 Ctrl+C 停止）`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.stop().then(() => process.exit(0)));

function askedPort(): number {
  try {
    return portOf(process.env['PORT'], process.argv[2]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
