import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/lib/import/decode.ts';

const TEXT = '到2025年，全市知识产权工作取得进展。\n一、总体要求\n';
/** The first part of TEXT in GB18030. */
const GB18030 = Buffer.from('b5bd32303235c4eaa3acc8abcad0d6aacab6b2fac8a8b9a4d7f7c8a1b5c3bdf8d5b9a1a3', 'hex');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le(TEXT)]), 'utf-16le'],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(TEXT)]), 'utf-16be'],
    ['UTF-16 without a mark', utf16le(TEXT), 'utf-16le'],
  ] as const)('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, lost: 0 });
  });

  it('reads GB18030', () => {
    expect(decode(GB18030)).toEqual({ text: '到2025年，全市知识产权工作取得进展。', encoding: 'gb18030', lost: 0 });
  });

  it('does not take damaged UTF-8 for GB18030, and counts what is lost', () => {
    const bytes = Buffer.from(TEXT);
    const damaged = Buffer.concat([bytes.subarray(0, 13), bytes.subarray(14)]);
    const { encoding, lost, text } = decode(damaged);
    expect(encoding).toBe('utf-8');
    expect(lost).toBeGreaterThan(0);
    expect(text).toContain('一、总体要求');
  });

  it('takes an empty file for an empty text', () => {
    expect(decode(new Uint8Array())).toMatchObject({ text: '', lost: 0 });
  });
});
