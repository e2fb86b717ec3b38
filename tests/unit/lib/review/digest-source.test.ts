import { describe, expect, it } from 'vitest';
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

  it('goes with the confirming, and where the digest is taken out again', () => {
    expect(withMark(laid, 'c1', false)).toBe(withDigest(BODY, 'c1', '铺成的。', OUTLINE));
    expect(isUnconfirmed(withDigest(laid, 'c1', '', OUTLINE), 'c1')).toBe(false);
  });
});
