import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precompress } from '../../src/build/precompress.ts';
import { DIST, files } from '../support/dist.ts';
import { findNginx, hasBrotli, program, startCaddy, startNginx, type Server } from '../../scripts/servers.ts';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

let site: string;
beforeAll(async () => {
  site = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'site-')), 'dist');
  fs.cpSync(DIST, site, { recursive: true });
  fs.mkdirSync(path.join(site, 'embed/x'), { recursive: true });
  fs.writeFileSync(path.join(site, 'embed/x/index.html'), '<!doctype html><title>x</title>');
  fs.writeFileSync(path.join(site, '.hidden'), 'x');
  fs.mkdirSync(path.join(site, '.web-hidden'));
  fs.writeFileSync(path.join(site, '.web-hidden/x'), 'x');
  fs.writeFileSync(path.join(path.dirname(site), 'outside.txt'), 'outside');
  await precompress(site);
});
afterAll(() => fs.rmSync(path.dirname(site), { recursive: true, force: true }));

const nginx = findNginx();
const caddy = program('caddy');
const brotli = hasBrotli();
const kinds = [
  {
    name: 'nginx',
    found: nginx,
    start: startNginx,
    get: 'apt-get install nginx-light libnginx-mod-http-brotli-static',
    encodings: brotli ? ['br', 'gzip'] : ['gzip'],
  },
  {
    name: 'Caddy',
    found: caddy,
    start: startCaddy,
    get: 'apt-get install caddy',
    encodings: ['br', 'gzip'],
  },
];
// Said aloud: what is skipped is easily overlooked.
for (const { name, found, get } of kinds)
  if (!found) console.warn(`没有找到 ${name}，它的样例没有测试。要测请运行：${get}`);
const hashed = files().find((file) => /^_astro\/.*\.css$/.test(file)) ?? '';
const piece = files().find((file) => file.endsWith('.pf_index')) ?? '';

/** Asks a server on loopback, whose answer is taken as it is sent. */
const askAt = (port: number, where: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: where, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
    request.end();
  });

for (const { name, found, start, get, encodings } of kinds)
  // A machine without the server can get it by one command; the site itself does not need it.
  describe.skipIf(!found)(`${name} with the sample${found ? '' : `（没有安装：${get}）`}`, () => {
    let server: Server;
    beforeAll(async () => {
      server = await start(found ?? '', site);
    });
    afterAll(() => server.stop());

    const ask = (where: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') =>
      askAt(server.port, where, headers, method);

    test('sends the headers that guard a reader with every answer', async () => {
      for (const where of ['/', '/plans/', '/data/plans.json', '/pagefind/pagefind.js', '/nothing-here/']) {
        const { headers } = await ask(where);
        expect(headers['x-content-type-options'], where).toBe('nosniff');
        expect(headers['referrer-policy'], where).toBe('strict-origin-when-cross-origin');
        expect(headers['permissions-policy'], where).toContain('geolocation=()');
        expect(headers['cross-origin-opener-policy'], where).toBe('same-origin');
        expect(headers['strict-transport-security'], where).toMatch(/max-age=31536000/);
        expect(headers['content-security-policy'], where).toContain("frame-ancestors 'none'");
        expect(headers['x-frame-options'], where).toBe('DENY');
        expect(headers['server'] ?? '', where).not.toMatch(/\d/);
      }
    });

    test('lets any site frame the pages made for it, and only those', async () => {
      const { status, headers } = await ask('/embed/x/');
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['x-frame-options']).toBeUndefined();
    });

    test('says the kind and the writing of what it sends', async () => {
      for (const [where, kind] of [
        ['/', 'text/html; charset=utf-8'],
        ['/data/plans.json', 'application/json'],
        ['/data/figures.csv', 'text/csv; charset=utf-8'],
        ['/sitemap-index.xml', 'text/xml'],
        ['/favicon.svg', 'image/svg+xml'],
        [`/${hashed}`, 'text/css'],
      ] as const)
        expect((await ask(where)).headers['content-type'], where).toContain(kind);
    });

    test('sends text compressed beforehand, and pieces of the index as they are', async () => {
      for (const where of ['/', '/data/figures.json', `/${hashed}`, '/pagefind/wasm.unknown.pagefind'])
        for (const encoding of encodings) {
          const { headers, body } = await ask(where, { 'accept-encoding': encoding });
          expect(headers['content-encoding'], `${where} ${encoding}`).toBe(encoding);
          expect(String(headers['vary']), where).toMatch(/accept-encoding/i);
          const file = path.join(site, where === '/' ? 'index.html' : where);
          const stored = fs.statSync(`${file}.${encoding === 'br' ? 'br' : 'gz'}`).size;
          expect(body.length, where).toBe(stored);
        }
      const { headers, body } = await ask(`/${piece}`, { 'accept-encoding': 'br, gzip' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.equals(fs.readFileSync(path.join(site, piece)))).toBe(true);
    });

    test('has files with a fingerprint kept for good, pages for minutes, faults not at all', async () => {
      expect((await ask(`/${hashed}`)).headers['cache-control']).toMatch(/max-age=31536000, immutable/);
      expect((await ask(`/${piece}`)).headers['cache-control']).toBe('public, max-age=300');
      expect((await ask('/')).headers['cache-control']).toBe('public, max-age=300');
      expect((await ask('/data/plans.json')).headers['cache-control']).toBe('public, max-age=3600');
      for (const where of ['/_astro/gone.js', '/nothing-here/'])
        expect((await ask(where)).headers['cache-control'], where).toBe('no-store');
    });

    test('answers a page that is not there with the page that helps', async () => {
      const { status, body } = await ask('/nothing-here/');
      expect(status).toBe(404);
      expect(body.toString()).toContain('<main');
    });

    test('adds the missing slash on the host that was asked', async () => {
      const { status, headers } = await ask('/plans');
      expect([301, 302, 308]).toContain(status);
      expect(headers['location']).toMatch(/^(\/|\.\/)?plans\/$|^\/plans\/$/);
    });

    test('lets other sites read the data', async () => {
      expect((await ask('/data/plans.json')).headers['access-control-allow-origin']).toBe('*');
      expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined();
    });

    test('answers again what has not changed without its body', async () => {
      const { headers } = await ask('/data/plans.json');
      const again = await ask('/data/plans.json', { 'if-none-match': String(headers['etag']) });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
    });

    test('takes no method but GET and HEAD', async () => {
      expect((await ask('/', {}, 'HEAD')).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW'])
        expect((await ask('/', {}, method)).status, method).toBeGreaterThanOrEqual(400);
      const { status, headers } = await ask('/', {}, 'POST');
      expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect((await ask('/')).headers['allow']).toBeUndefined();
    });

    test('gives nothing from outside the site, no hidden file, no stand-in', async () => {
      for (const where of [
        '/../outside.txt',
        '/..%2foutside.txt',
        '/%2e%2e/outside.txt',
        '/data/../../outside.txt',
        '/data/..%5c..%5coutside.txt',
        '//outside.txt',
        '/.hidden',
        '/.git/config',
        '/.web-hidden/x',
        '/index.html.br',
        '/index.html.gz',
      ]) {
        const { status, body } = await ask(where);
        expect(status, where).toBeGreaterThanOrEqual(400);
        expect(body.toString(), where).not.toContain('outside');
      }
    });

    test('refuses a very long address and goes on', async () => {
      const { status } = await ask(`/search/?q=${'%E7%9F%A5'.repeat(20_000)}`).catch(() => ({ status: 431 }));
      expect(status === 200 || (status >= 400 && status < 500)).toBe(true);
      expect((await ask('/')).status).toBe(200);
    });

    test('refuses what is no request and goes on', async () => {
      const said = await new Promise<string>((resolve) => {
        const socket = net.connect(server.port, '127.0.0.1', () => socket.write('\0\0 not http \r\n\r\n'));
        let text = '';
        socket.on('data', (part) => (text += part.toString()));
        socket.on('error', () => resolve(text));
        socket.on('close', () => resolve(text));
      });
      expect(said).toMatch(/400|^$/);
      expect((await ask('/')).status).toBe(200);
    });
  });

test.skipIf(!nginx)(
  'nginx with the sample serves a site below a path by the same rules, as the sample says',
  async () => {
    const root = path.dirname(site);
    fs.symlinkSync(site, path.join(root, 'ip'));
    const server = await startNginx(nginx ?? '', root, true);
    const headersOf = async (where: string, headers = {}) => (await askAt(server.port, where, headers)).headers;
    try {
      expect((await headersOf('/ip/embed/x/'))['content-security-policy']).toContain('frame-ancestors *');
      expect((await headersOf('/ip/plans/'))['content-security-policy']).toContain("frame-ancestors 'none'");
      expect((await headersOf(`/ip/${hashed}`))['cache-control']).toMatch(/immutable/);
      expect((await headersOf('/ip/service-worker.js'))['cache-control']).toBe('no-cache');
      expect((await headersOf('/ip/data/plans.json'))['access-control-allow-origin']).toBe('*');
      const packed = { 'accept-encoding': 'gzip' };
      expect((await headersOf('/ip/pagefind/wasm.unknown.pagefind', packed))['content-encoding']).toBe('gzip');
      const { status, body, headers } = await askAt(server.port, '/ip/nothing-here/');
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe('no-store');
      expect(body.equals(fs.readFileSync(path.join(site, '404.html')))).toBe(true);
    } finally {
      await server.stop();
    }
  },
);

test('the three samples send the same policies', () => {
  const samples = ['dist/_headers', 'scripts/deploy/nginx.conf', 'scripts/deploy/Caddyfile'];
  for (const words of [
    "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'",
    "frame-ancestors *; object-src 'none'; base-uri 'none'; form-action 'self'",
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'max-age=31536000; includeSubDomains',
    'public, max-age=31536000, immutable',
    'strict-origin-when-cross-origin',
  ])
    for (const sample of samples) expect(fs.readFileSync(sample, 'utf8'), `${sample}: ${words}`).toContain(words);
});
