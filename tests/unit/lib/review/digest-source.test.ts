import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../../../src/loaders/mdx-file.ts';
import {
  digestOf,
  isUnconfirmed,
  joined,
  partsOf,
  withDigest,
  withMark,
} from '../../../../src/lib/review/digest-source.ts';

const BODY = `
{/* 待写摘要：一、目标（原文第 3 行起，约 40 字） */}

<Clause id="c1">

</Clause>

{/* 人写的话 */}

<Clause id="c3">

写好的 <F id="a" />。

</Clause>
`;
const OUTLINE = ['c1', 'c2', 'c3', 'c4'];

describe('the digests of a body', () => {
  it('are read by clause', () => {
    expect(digestOf(BODY, 'c1')).toBe('');
    expect(digestOf(BODY, 'c3')).toBe('写好的 <F id="a" />。');
    expect(digestOf(BODY, 'c2')).toBeNull();
  });

  it('are written in place; the reminder of the import goes, what a person wrote stays', () => {
    expect(withDigest(BODY, 'c1', ' 新的。\n\n- 一项\n', OUTLINE)).toBe(
      BODY.replace(/\{\/\* 待写[^\n]*\n\n/, '').replace('"c1">\n\n<', '"c1">\n\n新的。\n\n- 一项\n\n<'),
    );
    expect(withDigest(BODY, 'c3', '改过。', OUTLINE)).toBe(BODY.replace('写好的 <F id="a" />。', '改过。'));
  });

  it('keep the reminder while they are empty', () => {
    expect(withDigest(BODY, 'c1', '  ', OUTLINE)).toBe(BODY);
  });

  it('are put in the order of the document where there was no place for them', () => {
    expect(withDigest(BODY, 'c2', '二。', OUTLINE)).toBe(
      BODY.replace('\n\n{/* 人写的话', '\n\n<Clause id="c2">\n\n二。\n\n</Clause>\n\n{/* 人写的话'),
    );
    expect(withDigest(BODY, 'c4', '四。', OUTLINE)).toBe(`${BODY}\n<Clause id="c4">\n\n四。\n\n</Clause>\n`);
    expect(withDigest('', 'c4', '四。', OUTLINE)).toBe('\n<Clause id="c4">\n\n四。\n\n</Clause>\n');
  });

  it('take text with characters that replacements know ($&, $1) as it is', () => {
    expect(digestOf(withDigest(BODY, 'c1', '$& $1 $$', OUTLINE), 'c1')).toBe('$& $1 $$');
  });
});

it('a file is parted and joined again without loss', () => {
  const mdx = `---\ntitle: 甲\n---\n${BODY}`;
  expect(joined(partsOf(mdx))).toBe(mdx);
  expect(() => partsOf('没有字段区')).toThrow(/没有字段区/);
});

/** A body with a digest that was laid down, and one that a person wrote. */
const LAID = (above: string, inner: string) =>
  `\n${above}<Clause id="c1">\n\n${inner}\n\n</Clause>\n\n<Clause id="c3">\n\n写好的。\n\n</Clause>\n`;

describe('the mark of a digest that no editor has confirmed', () => {
  const laid = withMark(withDigest(BODY, 'c1', '铺成的。', OUTLINE), 'c1', true);

  it('stands above its clause, and nowhere else', () => {
    expect(laid).toMatch(/\{\/\* 待核摘要：[^\n]*\*\/\}\n\n<Clause id="c1">\n\n铺成的。/);
    expect(OUTLINE.filter((id) => isUnconfirmed(laid, id))).toEqual(['c1']);
  });

  it('stays while the digest is mended, and comes once', () => {
    const mended = withMark(withDigest(laid, 'c1', '改过的。', OUTLINE), 'c1', true);
    expect(isUnconfirmed(mended, 'c1')).toBe(true);
    expect(mended.match(/待核摘要/g)).toHaveLength(1);
  });

  it.each([
    ['with another comment between', LAID('{/* 待核摘要：甲 */}\n\n{/* 乙 */}\n\n', '铺成的。')],
    ['within the clause', LAID('', '{/* 待核摘要 */}\n\n铺成的。')],
    ['behind the words', LAID('', '铺成的。{/* 还是 待核摘要 */}')],
    ['over several lines', LAID('{/*\n待核摘要\n*/}\n', '铺成的。')],
  ])('is found and taken off where an editor has put it: %s', (_, body) => {
    expect(OUTLINE.filter((id) => isUnconfirmed(body, id))).toEqual(['c1']);
    const confirmed = withMark(body, 'c1', false);
    expect(confirmed).not.toContain('待核摘要');
    expect(digestOf(confirmed, 'c1')).toBe('铺成的。');
    expect(digestOf(confirmed, 'c3')).toBe('写好的。');
  });

  it('behind the last clause belongs to it', () => {
    expect(isUnconfirmed(`${LAID('', '铺成的。')}\n{/* 待核摘要 */}\n`, 'c3')).toBe(true);
  });

  it('is on the desk wherever the check of the content finds one, and on the same line', () => {
    const body = LAID('{/* 待核摘要：甲 */}\n\n{/* 乙 */}\n\n', '铺成的。\n\n{/* 待核摘要 */}');
    const text = `---\ntitle: 甲\n---\n${body}`;
    const lines = parseMdx('plan.mdx', text).unconfirmed;
    expect(lines.map((line) => text.split('\n')[line - 1])).toEqual(['{/* 待核摘要：甲 */}', '{/* 待核摘要 */}']);
    expect(parseMdx('plan.mdx', `---\ntitle: 甲\n---\n${withMark(body, 'c1', false)}`).unconfirmed).toEqual([]);
  });

  it('goes with the confirming, and where the digest is taken out again', () => {
    expect(withMark(laid, 'c1', false)).toBe(withDigest(BODY, 'c1', '铺成的。', OUTLINE));
    expect(isUnconfirmed(withDigest(laid, 'c1', '', OUTLINE), 'c1')).toBe(false);
  });
});
