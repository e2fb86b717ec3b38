import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteRecords } from '../../../src/build/search-index.ts';

let dist: string;
const write = (file: string, title: string) => {
  fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  fs.writeFileSync(path.join(dist, file), `<main data-record="page"><h1>${title}</h1></main>`);
};

beforeAll(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ip-plans-dist-'));
  write('index.html', '首页');
  write('plans/x/index.html', '规划');
  write('404.html', '找不到');
});
afterAll(() => fs.rmSync(dist, { recursive: true }));

describe('siteRecords', () => {
  it('reads every page under its address, and leaves the page for errors out', () => {
    expect(siteRecords(dist).map(({ url, title }) => [url, title])).toEqual([
      ['/', '首页'],
      ['/plans/x/', '规划'],
    ]);
  });
});
