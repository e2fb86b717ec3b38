import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Desk, Refusal, type Action } from './desk.ts';

const HOST = '127.0.0.1';
const LARGEST = 1_000_000;
const PAGE = new URL('./page/', import.meta.url);
const FILES: Record<string, string> = {
  '/': 'desk.html',
  '/desk.css': 'desk.css',
  '/client.ts': 'client.ts',
  '/join.ts': 'join.ts',
  '/words.ts': 'words.ts',
};
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
};
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A desk that is open. */
export interface OpenDesk {
  address: string;
  close: () => Promise<void>;
}

/**
 * Opens the desk on this machine only. Requests under another name than its own, or from pages of others, are refused.
 * @param port 0 for any that is free
 * @throws when the port is taken
 */
export async function openDesk(desk: Desk, port: number): Promise<OpenDesk> {
  const server = http.createServer((request, response) => void answer(desk, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${own}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(desk: Desk, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, { ...HEADERS, 'content-type': type });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const json = (status: number, data: unknown) => send(status, 'application/json; charset=utf-8', JSON.stringify(data));
  try {
    const refused = stranger(request);
    if (refused) return json(403, { error: refused });
    const where = (request.url ?? '/').replace(/\?.*/, '');
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (where === '/api/state') return json(200, desk.state());
      if (where === '/api/problems') return json(200, { problems: desk.problems() });
      const file = FILES[where];
      if (file) return send(200, TYPES[file.split('.').pop() ?? ''] ?? 'text/plain', await source(file));
      return json(404, { error: '没有这一页' });
    }
    if (request.method !== 'POST' || where !== '/api/act') return json(405, { error: '不行' });
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return json(415, { error: '只收 JSON' });
    desk.act(JSON.parse(await bodyOf(request)) as Action);
    json(200, desk.state());
  } catch (error) {
    if (error instanceof Refusal) return json(409, { error: error.message, anyway: error.anyway });
    json(500, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Pages of others, also under a name that leads here, may neither read nor write. */
function stranger(request: http.IncomingMessage): string | null {
  const { port } = request.socket.address() as AddressInfo;
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!hosts.includes(host ?? '')) return `只认 ${hosts.join('、')}，不认“${host ?? ''}”`;
  if (origin !== undefined && !hosts.some((one) => origin === `http://${one}`)) return '不收别的网页发来的请求';
  if (request.method === 'POST' && origin === undefined) return '请求没有说明来自哪个网页';
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return '不收别的网页发来的请求';
  return null;
}

async function source(file: string): Promise<string> {
  const text = fs.readFileSync(new URL(file, PAGE), 'utf8');
  if (!file.endsWith('.ts')) return text;
  const { default: ts } = await import('typescript');
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) throw new Refusal('太长了');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
