import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, askAll, report, samePage } from '../../../src/build/source-addresses.ts';

let server: http.Server;
let base: string;
beforeAll(async () => {
  server = http.createServer((request, response) => {
    if (request.url === '/there') response.end('x');
    else if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/refused') response.writeHead(403).end();
    else if (request.url === '/slow') setTimeout(() => response.end('x'), 2000).unref();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('ask', () => {
  test('tells a page that is there from one that moved, is gone or is kept from programs', async () => {
    expect(await ask(`${base}/there`)).toEqual({ kind: 'there', status: 200 });
    expect(await ask(`${base}/moved`)).toEqual({ kind: 'moved', status: 200, to: `${base}/there` });
    expect(await ask(`${base}/gone`)).toEqual({ kind: 'gone', status: 404 });
    expect(await ask(`${base}/refused`)).toEqual({ kind: 'refused', status: 403 });
  });

  test('does not wait for ever, and never throws', async () => {
    expect((await ask(`${base}/slow`, 100)).kind).toBe('silent');
    expect((await ask('http://127.0.0.1:1/')).kind).toBe('silent');
  });
});

test('an address with and without www., slash or TLS is the same page', () => {
  expect(samePage('http://www.example.cn/a/', 'https://example.cn/a')).toBe(true);
  expect(samePage('https://example.cn/a?id=1', 'https://example.cn/a?id=2')).toBe(false);
});

test('each address is asked once, and told with every place that gives it', async () => {
  const asked: string[] = [];
  const results = await askAll(
    [
      { url: 'https://example.cn/a', where: '甲' },
      { url: 'https://example.cn/a', where: '乙' },
    ],
    (url) => (asked.push(url), Promise.resolve({ kind: 'gone', status: 404 })),
  );
  expect(asked).toEqual(['https://example.cn/a']);
  expect(results).toEqual([
    { url: 'https://example.cn/a', where: ['甲', '乙'], answer: { kind: 'gone', status: 404 } },
  ]);
});

test('the report puts what an editor must mend first, and counts what is in order', () => {
  const text = report(
    [
      { url: 'https://example.cn/ok', where: ['甲'], answer: { kind: 'there', status: 200 } },
      {
        url: 'https://example.cn/moved',
        where: ['乙'],
        answer: { kind: 'moved', status: 200, to: 'https://example.cn/' },
      },
      { url: 'https://example.cn/gone', where: ['丙', '丁'], answer: { kind: 'gone', status: 404 } },
    ],
    '2026-11-22',
  );
  expect(text).toContain('共 3 个网址：没有了 1，转到别处 1，没有答复 0');
  expect(text.indexOf('https://example.cn/gone（404）：丙、丁')).toBeLessThan(text.indexOf('https://example.cn/moved'));
  expect(text).not.toContain('https://example.cn/ok');
});
