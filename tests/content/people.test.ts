import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Names of people must not stand in the repository, so not in a test either: what is looked for are the ways in which they are printed.
// Personal numbers are a problem of the content check itself (broken/numbers.test.ts); the names of the originals are held against the content by `npm run verify`.
const EIGHTEEN_DIGITS = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/;
const CONTACT = /(?:联系人|经办人|签发人|责任人姓名|承办人)\s*[:：]/;
const SIGNED = /(?:局长|主任|区长|市长|书记|处长|科长)\s*[:：]?\s*[\u4e00-\u9fa5]{2,3}签/;
const ADDRESSED = /[\u4e00-\u9fa5]{1,4}(?:代表|委员|先生|女士)\s*[:：]/;

const files = fs
  .readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));

/** The lines of the content that a pattern hits. */
const hits = (pattern: RegExp): string[] =>
  files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, n) => (pattern.test(line) ? [`${file}:${n + 1} ${line}`] : [])),
  );

describe('people are left alone', () => {
  it.each([
    ['number as long as an identity number', EIGHTEEN_DIGITS],
    ['contact person', CONTACT],
    ['signature of an office-holder', SIGNED],
    ['person who is addressed', ADDRESSED],
  ])('no text of the content holds a %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(50);
    expect(hits(pattern)).toEqual([]);
  });

  it('would find such texts', () => {
    expect('1'.repeat(18)).toMatch(EIGHTEEN_DIGITS);
    expect('联系人：某某').toMatch(CONTACT);
    expect('局长：某某某签发').toMatch(SIGNED);
    expect('某某代表：').toMatch(ADDRESSED);
  });

  it('does not take offices, hotlines and long numbers for people', () => {
    expect('1233361153685159936').not.toMatch(EIGHTEEN_DIGITS);
    expect('区知识产权局局长办公会').not.toMatch(SIGNED);
  });
});
