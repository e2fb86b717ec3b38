import { describe, expect, it } from 'vitest';
import { excerpt, mark, type Piece } from '../../../../src/lib/search/excerpt.ts';

const whole = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
const hits = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.hit).map((piece) => piece.text);

describe('mark', () => {
  it('marks every hit, whatever its case, in the case of the text', () => {
    expect(mark('PCT和pct', ['pct'])).toEqual([
      { text: 'PCT', hit: true },
      { text: '和', hit: false },
      { text: 'pct', hit: true },
    ]);
  });

  it('prefers the longer word where two begin together', () => {
    expect(hits(mark('知识产权保护', ['知识', '知识产权']))).toEqual(['知识产权']);
  });

  it.each([
    ['', ['x']],
    ['知识产权', []],
    ['知识产权', ['']],
    ['知识产权知识', ['知识', '权知']],
    ['aaa', ['aa']],
    ['İstanbul 知识产权 İ', ['知识', 'i']],
    ['<b>知识</b> & "产权"', ['知识', '<b>']],
    ['𠮷知𠮷', ['知']],
  ] as const)('never loses or adds text: “%s”', (text, words) => {
    expect(whole(mark(text, words))).toBe(text);
  });

  it('hands mark-up on as plain text in pieces, and makes none of its own', () => {
    const pieces = mark('<img src=x onerror=alert(1)>专利', ['专利']);
    expect(pieces).toEqual([
      { text: '<img src=x onerror=alert(1)>', hit: false },
      { text: '专利', hit: true },
    ]);
  });
});

describe('excerpt', () => {
  const long = `${'甲'.repeat(200)}。这里有质押融资的句子，后面还有话${'乙'.repeat(200)}`;

  it('begins with the sentence that holds the hit', () => {
    expect(whole(excerpt(long, ['质押'])).startsWith('这里有质押融资')).toBe(true);
  });

  it('shows the hit and is cut to length, with an ellipsis where text was left out at the end', () => {
    const pieces = excerpt(long, ['质押'], '', 40);
    expect(hits(pieces)).toEqual(['质押']);
    expect(pieces.at(-1)).toEqual({ text: '…', hit: false });
    expect(whole(pieces)).toHaveLength(41);
  });

  it('begins with an ellipsis when the hit stands late in a long sentence', () => {
    const pieces = excerpt(`${'甲'.repeat(200)}质押${'乙'.repeat(10)}`, ['质押']);
    expect(pieces[0]).toEqual({ text: '…', hit: false });
    expect(hits(pieces)).toEqual(['质押']);
    expect(pieces.at(-1)?.text).not.toBe('…');
  });

  it('does not repeat the title that stands above it', () => {
    expect(whole(excerpt('质押融资\n给企业贷款的办法。', ['质押'], '质押融资 · 梁平区'))).toBe('给企业贷款的办法。');
  });

  it('shows the sentence that holds most of the words', () => {
    expect(whole(excerpt('一句质押。二句质押和融资。三句融资。', ['质押', '融资']))).toBe('二句质押和融资。');
  });

  it('stands by a text of one sentence of 10,000 characters', () => {
    expect(hits(excerpt('甲'.repeat(9_998) + '质押', ['质押']))).toEqual(['质押']);
  });

  it.each([[['.*+?^${}()|[]\\']], [['\ud83d']], [['🎉']], [['']], [['<b>']]])('marks nothing by %j', (words) => {
    expect(excerpt('质押融资', [...words, '质押融资'])).toEqual([{ text: '质押融资', hit: true }]);
  });

  it('shows the beginning where the title alone holds the word', () => {
    expect(excerpt('帮企业借钱。还有别的。', ['质押'], '质押融资')).toEqual([{ text: '帮企业借钱。', hit: false }]);
  });

  it('shows no sentence where nothing holds the word', () => {
    expect(excerpt('帮企业借钱。', ['质押'], '融资')).toEqual([]);
    expect(excerpt('帮企业借钱。', [])).toEqual([]);
  });

  it.each([
    [long, ['质押', '后面']],
    [`${'甲'.repeat(200)}质押${'乙'.repeat(200)}`, ['质押']],
    ['一句。二句；三句质押。四句', ['质押', '一句']],
    ['', ['质押']],
  ])('shows nothing that does not stand in the text, ellipses aside', (text, words) => {
    const shown = whole(excerpt(text, words, '', 30)).replace(/^…|…$/g, '');
    expect(text.includes(shown)).toBe(true);
  });

  it('says a sentence of the text before a line that names a source', () => {
    const text = '打12315举报。\nsdnews.com.cn：统一举报电话的报道';
    expect(
      excerpt(text, ['举报', '电话'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe('打12315举报。');
    expect(
      excerpt('sdnews.com.cn：举报', ['举报'])
        .map((piece) => piece.text)
        .join(''),
    ).toContain('举报');
  });
});
