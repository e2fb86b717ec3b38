import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { vcards, type Card } from '../../../src/build/cards.ts';

const card: Card = {
  uid: 'channel-12330@ip-plans',
  name: '12330知识产权维权援助热线（待核实）',
  organization: null,
  number: '12330',
  note: '状态：待核实。可先拨 12315\n第二行, 带逗号',
  category: '知识产权',
  url: 'https://example.org/hotlines/12330/',
};

/** All cards of a text, each as its properties. */
const parsed = (text: string) =>
  text.split(/(?=BEGIN:VCARD)/).map((part) => new ICAL.Component(ICAL.parse(part) as never[]));

test('a card comes through a parser with its name, number, note and id', () => {
  const [found] = parsed(vcards([card], '2026-11-22'));
  const value = (name: string) => found?.getFirstPropertyValue(name);
  expect(value('version')).toBe('3.0');
  expect(value('fn')).toBe(card.name);
  expect(value('tel')).toBe('12330');
  expect(value('note')).toBe(card.note);
  expect(value('uid')).toBe(card.uid);
  expect(value('org')).toBeNull();
});

test('who runs it is named where that is on record', () => {
  const [found] = parsed(vcards([{ ...card, organization: '市场监督管理局' }], '2026-11-22'));
  expect(found?.getFirstPropertyValue('org')).toBe('市场监督管理局');
});

test('cards stand one behind the other, are stamped by the day of the site, and hold 75 octets a line', () => {
  const text = vcards([card, { ...card, uid: 'b' }], '2026-11-22');
  expect(parsed(text)).toHaveLength(2);
  expect(text.match(/REV:2026-11-21T16:00:00\.000Z/g)).toHaveLength(2);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
});
