import fs from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { attribute, DIST, files, items, pages } from '../support/dist.ts';

interface Channel {
  id: string;
  name: string;
  number: string | null;
  state: 'in-service' | 'merged' | 'to-verify';
  url: string;
}

const read = (file: string) => fs.readFileSync(path.join(DIST, file), 'utf8');
/** The cards of a file. */
const cards = (file: string) =>
  read(file)
    .split(/(?=BEGIN:VCARD)/)
    .map((part) => new ICAL.Component(ICAL.parse(part) as never[]));
const numbered = items<Channel>('channels').filter((channel) => channel.number !== null);
const STATES = { 'in-service': '在用', merged: '已并入', 'to-verify': '待核实' };

test('there is one card for each hotline and office with a number', () => {
  expect(cards('hotlines.vcf').map((card) => card.getFirstPropertyValue('tel'))).toEqual(
    numbered.map(({ number }) => number),
  );
  expect(numbered.map(({ number }) => number)).toEqual(expect.arrayContaining(['12315', '12330', '12345']));
});

test('each card says the state of its line, in the note always, in the name where the line may not be relied on', () => {
  for (const [n, card] of cards('hotlines.vcf').entries()) {
    const { id, name, state, url } = numbered[n] as Channel;
    const value = (property: string) => String(card.getFirstPropertyValue(property));
    expect(value('version'), id).toBe('3.0');
    expect(value('uid'), id).toBe(`channel-${id}@ip-plans`);
    expect(value('note'), id).toContain(`状态：${STATES[state]}`);
    expect(value('note'), id).toContain('依据截至');
    expect(value('fn'), id).toBe(state === 'in-service' ? name : `${name}（${STATES[state]}）`);
    expect(new URL(value('url')).pathname, id).toBe(url);
  }
});

test('lines end in CRLF, hold 75 octets at most, and cut no character in two', () => {
  const text = read('hotlines.vcf');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
});

test('the page of each number leads to its card, and the list to all of them', () => {
  const links = (url: string) =>
    new Set(
      pages()
        .find((page) => page.url === url)
        ?.elements.map((element) => attribute(element, 'href')),
    );
  expect(links('/hotlines/').has('/hotlines.vcf')).toBe(true);
  for (const { id, url } of numbered) expect(links(url).has(`/hotlines/${id}.vcf`), id).toBe(true);
  const own = files().filter((file) => /^hotlines\/.*\.vcf$/.test(file));
  expect(own).toEqual(numbered.map(({ id }) => `hotlines/${id}.vcf`).sort());
  for (const [n, { id }] of numbered.entries())
    expect(cards(`hotlines/${id}.vcf`).map(String), id).toEqual([String(cards('hotlines.vcf')[n])]);
});
