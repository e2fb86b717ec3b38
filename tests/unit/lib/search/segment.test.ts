import { describe, expect, it } from 'vitest';
import {
  indexText,
  isCommon,
  isRare,
  nameToken,
  phrases,
  probes,
  tokenFamily,
  tokens,
  tokensOf,
  type Common,
  type Field,
  type Indexed,
} from '../../../../src/lib/search/segment.ts';

const record = (words: string, more: Partial<Indexed> = {}): Indexed => ({
  title: '',
  words,
  names: [],
  ...more,
});

/** Whether an index holds a query: its tokens one after another, or, without quotes, a token that begins so. */
const holdsAsked = (index: string, asked: string) =>
  asked !== '' &&
  (asked.startsWith('"') ? ` ${index} `.includes(` ${asked.slice(1, -1)} `) : ` ${index}`.includes(` ${asked}`));
const finds = (index: string, query: string, field?: Field, common?: Common) =>
  phrases(query, field, common).some((asked) => holdsAsked(index, asked));
const holds = (text: string, query: string) => finds(indexText(record(text)), query);
/** The token of a single character. */
const single = (character: string) => (phrases(character)[0] ?? '').slice(1, -1);

describe('tokens', () => {
  it('cuts Chinese into overlapping pairs', () => {
    expect(tokens('质押融资')).toHaveLength(3);
    expect(tokens('质押融资')).toEqual([...tokens('质押'), ...tokens('押融'), ...tokens('融资')]);
  });

  it('keeps the one word that stands everywhere whole', () => {
    expect(tokens('知识产权')).toHaveLength(1);
    // 把·知识产权, 知识产权·做, 做好: the word counts as one character.
    const asked = tokens('把知识产权做好');
    expect(asked).toHaveLength(3);
    expect(asked).not.toContain(tokens('知识产权')[0]);
    expect(asked.slice(0, 1)).toEqual(tokens('把知识产权'));
    expect(asked.slice(1)).toEqual(tokens('知识产权做好'));
  });

  it('spells pairs in Latin letters and digits, so that Pagefind leaves them whole', () => {
    for (const token of tokens('知识产权质押融资〇𠮷')) expect(token).toMatch(/^[0-9a-z]+z$/);
  });

  it('never spells two pairs alike', () => {
    expect(tokens('专利')[0]).not.toBe(tokens('利专')[0]);
    expect(new Set(tokens('专利商标保护和运用规划')).size).toBe(10);
  });

  it('keeps Latin words, whatever their case and width', () => {
    expect(tokens('PCT')).toEqual(['pct']);
    expect(tokens('ＰＣＴ')).toEqual(['pct']);
  });

  it('keeps a decimal in one piece, so that 8.5 is not 8 and 5', () => {
    expect(tokens('8.5')).toEqual(['8d5']);
    expect(tokens('19.98')).toEqual(['19d98']);
  });

  it.each(['4·26', '4.26', '4・26', '４．２６', '4 · 26'])('takes %s for 4.26', (written) => {
    expect(tokens(written)).toEqual(['4d26']);
  });

  it('cuts standard numbers at their signs', () => {
    expect(tokens('GB/T 29490-2013')).toEqual(['gb', 't', '29490', '2013']);
  });

  it.each(['——《》，。？!  ', '🎉', '\ud83d', '.*+?^${}()|[]\\', ''])('has nothing to say of “%s”', (text) => {
    expect(tokens(text)).toEqual([]);
  });
});

describe('indexText and phrase', () => {
  const text = '区里有12315热线，万人发明专利拥有量达到22.5件，PCT专利申请300件以上，4·26宣传周；到2025年底';

  it.each([
    '热线',
    '发明专利',
    '拥有量达到',
    '12315',
    '12315热线',
    'PCT专利申请',
    '22.5',
    '4.26',
    '4·26宣传周',
    '线',
    '利',
  ])('finds %s', (query) => {
    expect(holds(text, query)).toBe(true);
  });

  it.each(['有12315', '里有12315热线', '达到22.5件', '专利申请300', '到2025'])(
    'finds %s, where Chinese runs into a number',
    (query) => {
      expect(holds(text, query)).toBe(true);
    },
  );

  it.each(['300件', '2025年', '申请300件'])('finds %s, though more Chinese follows', (query) => {
    expect(holds(text, query)).toBe(true);
  });

  it.each(['利明', '利专', '123', '22', '26宣传', '周到', '热线万人', '！？', '🎉'])('does not find %s', (query) => {
    expect(holds(text, query)).toBe(false);
  });

  it('does not find a phrase that runs from one line into the next, or from the title into the words', () => {
    expect(holds('质押\n融资', '质押融资')).toBe(false);
    expect(finds(indexText(record('融资', { title: '质押' })), '质押融资')).toBe(false);
  });

  it('finds in the title only what stands there', () => {
    const index = indexText(record('托管', { title: '质押融资' }));
    expect(finds(index, '质押', 'title')).toBe(true);
    expect(finds(index, '托管', 'title')).toBe(false);
    expect(finds(index, '质押')).toBe(true);
  });

  it('knows a thing by its whole name, spaces and signs aside', () => {
    expect(nameToken('GB/T 29490')).toBe(nameToken('gbt29490'));
    const index = indexText(record('', { names: ['质押融资'] }));
    expect(index.split(' ')).toContain(nameToken('质押融资'));
    expect(index.split(' ')).not.toContain(nameToken('质押'));
    expect(nameToken('？')).toBe('');
  });

  it('asks for a word as a phrase, and for a single character apart, in texts only', () => {
    expect(phrases('权')).toHaveLength(1);
    expect(tokens('权利')).not.toContain(single('权'));
    expect(isRare(single('权'))).toBe(true);
    expect(isRare(tokens('权利')[0] ?? '')).toBe(false);
    expect(phrases('权', 'title')).toEqual([]);
    expect(phrases('质押融资')).toEqual([`"${tokens('质押融资').join(' ')}"`]);
  });

  it.each(['知识产权', '知识', '识产', '产权', '知识产', '识产权', '知', '识', '产', '权'])(
    'finds %s in the one word that stands everywhere, and by itself',
    (query) => {
      expect(holds('推进知识产权工作', query)).toBe(true);
      expect(holds(`推进${query}工作`, query)).toBe(true);
      expect(holds('推进商标工作', query)).toBe(false);
    },
  );

  it.each([
    '产权工作',
    '推进知识',
    '进知识产',
    '识产权工',
    '推进知识产权工作',
    '推进知',
    '权工作',
    '产权2025',
    '8项知识',
  ])('finds %s, which begins or ends in that word', (query) => {
    expect(holds('8项知识产权2025，推进知识产权工作', query)).toBe(true);
    expect(holds('推进商标工作', query)).toBe(false);
  });

  it('does not take the end of one such word and the beginning of another for it', () => {
    expect(holds('产权知识', '知识产权')).toBe(false);
    expect(holds('知识产权', '产权知识')).toBe(false);
    expect(holds('知识2025', '产权2025')).toBe(false);
  });
});

describe('probes', () => {
  const asked = (query: string) => probes(phrases(query)[0] ?? '').flat();

  it('asks first for pairs between words where a long phrase holds the word that stands everywhere, the last first', () => {
    const pairs = asked('南岸区知识产权保护和运用规划').map((probe) => probe.slice(1, -1));
    const all = tokens('南岸区知识产权保护和运用规划');
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThan(all.length);
    expect(pairs.map((pair) => all.indexOf(pair))).toEqual(
      [...pairs.map((pair) => all.indexOf(pair))].sort((a, b) => b - a),
    );
    expect(pairs).toContain(tokens('用规')[0]);
    expect(pairs).not.toContain(tokens('规划')[0]);
  });

  it('asks for the beginnings of any other long phrase, and for none of a short one', () => {
    const phrase = phrases('质押融资的办法')[0] ?? '';
    for (const [probe = ''] of probes(phrase)) expect(phrase.startsWith(probe.slice(0, -1))).toBe(true);
    expect(probes(phrase).length).toBeGreaterThan(0);
    expect(asked('质押融资')).toEqual([]);
  });
});

describe('tokenFamily', () => {
  it('keeps a pair in texts, in titles and at the beginning of names together', () => {
    const [pair = ''] = tokens('质押');
    const title = phrases('质押', 'title')[0]?.slice(1, -1) ?? '';
    expect(new Set([pair, title, nameToken('质押融资')].map(tokenFamily)).size).toBe(1);
    expect(tokenFamily(tokens('融资')[0] ?? '')).not.toBe(tokenFamily(pair));
  });

  it('keeps what parts a record out', () => {
    const asked = new Set(tokens('质押融资'));
    const parting = indexText(record('质押\n融资'))
      .split(' ')
      .filter((token) => !asked.has(token));
    expect(parting.map(tokenFamily)).toContain(null);
  });
});

describe('what is common', () => {
  const common = new Set([...tokens('知识产权'), ...tokens('2025')]);

  it('is left out of the index and of what is asked, so that the rest of a phrase still finds', () => {
    const index = indexText(record('开展知识产权质押'), common);
    expect(finds(index, '知识产权质押', 'body', common)).toBe(true);
    expect(finds(index, '知识产权托管', 'body', common)).toBe(false);
    for (const token of common) expect(index.split(' ')).not.toContain(token);
  });

  it('is asked of the examples alone when a query is nothing else', () => {
    expect(isCommon('知识产权', common)).toBe(true);
    expect(isCommon('知识产权质押', common)).toBe(false);
    expect(isCommon('，', common)).toBe(false);
    expect(phrases('知识产权', 'body', common)).toEqual([]);
    const [asked = ''] = phrases('知识产权', 'example', common);
    expect(holdsAsked(indexText(record('开展知识产权质押，2025年'), common, true), asked)).toBe(true);
    expect(holdsAsked(indexText(record('开展知识产权质押'), common), asked)).toBe(false);
    expect(holdsAsked(indexText(record('知识，产权'), common, true), asked)).toBe(false);
  });

  it('may be a single character', () => {
    const right = new Set([single('权')]);
    expect(phrases('权', 'body', right)).toEqual([]);
    expect(isCommon('权', right)).toBe(true);
    expect(finds(indexText(record('权利'), right, true), '权', 'example', right)).toBe(true);
  });

  it('is among all that a record holds, single characters too', () => {
    const all = tokensOf(record('专利专利'));
    expect(all).toContain(tokens('专利')[0]);
    expect(all).toContain(single('专'));
  });

  it('is nothing when nothing is common', () => {
    expect(isCommon('知识产权', new Set())).toBe(false);
    expect(indexText(record('知识产权'), new Set(), true)).toBe(indexText(record('知识产权')));
  });
});
