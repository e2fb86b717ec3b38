import { describe, expect, it } from 'vitest';
import { chineseVoice, joined, sentences } from '../../../src/lib/speech.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

describe('chineseVoice', () => {
  it('finds none among voices of other languages', () => {
    expect(chineseVoice([])).toBeNull();
    expect(chineseVoice([voice('en-US'), voice('ja-JP'), voice('zhx')])).toBeNull();
  });

  it('takes the mainland’s before Taiwan’s, and that before Cantonese, in whatever order they come', () => {
    const voices = [voice('zh-HK'), voice('zh-TW'), voice('en-US'), voice('zh-CN')];
    expect(chineseVoice(voices)?.lang).toBe('zh-CN');
    expect(chineseVoice(voices.slice(0, 3))?.lang).toBe('zh-TW');
    expect(chineseVoice(voices.slice(0, 1))?.lang).toBe('zh-HK');
  });

  it('knows the tags of Android and of ISO 639-3', () => {
    expect(chineseVoice([voice('zh-TW'), voice('zh_CN_#Hans')])?.lang).toBe('zh_CN_#Hans');
    expect(chineseVoice([voice('zh-TW'), voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN');
  });

  it('takes a voice of the device before one of the network, but no dialect for it', () => {
    expect(chineseVoice([voice('zh-CN', false), voice('zh-CN')])?.localService).toBe(true);
    expect(chineseVoice([voice('zh-HK'), voice('zh-CN', false)])?.lang).toBe('zh-CN');
  });
});

describe('sentences', () => {
  it('end with their sign and the closing marks behind it', () => {
    expect(sentences('他问：“好吗？”好。\n 真的！完')).toEqual(['他问：“好吗？”', '好。', '真的！', '完']);
  });

  it('keep a decimal number together', () => {
    expect(sentences('2020年2.25件。')).toEqual(['2020年2.25件。']);
  });

  it('are cut after a comma where they are long, and hard where there is none; nothing is lost', () => {
    const long = `${'一二三四五，'.repeat(30)}完。`;
    const pieces = sentences(long, 40);
    expect(pieces.every((piece) => piece.length <= 40)).toBe(true);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith('，'))).toBe(true);
    expect(pieces.join('')).toBe(long);
    expect(sentences('字'.repeat(95), 40).map((piece) => piece.length)).toEqual([40, 40, 15]);
  });

  it('are none where nothing can be spoken', () => {
    expect(sentences(' —— 。…')).toEqual([]);
  });
});

describe('joined', () => {
  it('puts a rest between the cells of a row, and none where a sign stands already', () => {
    expect(joined(['专利', '6 件', '2025年'])).toBe('专利，6 件，2025年');
    expect(joined(['目标：', '6 件。', '完'])).toBe('目标：6 件。完');
    expect(joined([])).toBe('');
  });
});
