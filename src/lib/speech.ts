/** What of a voice matters here: a `SpeechSynthesisVoice`, or the like. */
export interface Voice {
  lang: string;
  localService: boolean;
}

/** How well a language suits: the standard language of the mainland first, other spoken Chinese last. */
function rank(lang: string): number {
  const tag = lang.replaceAll('_', '-').toLowerCase();
  if (/^(?:zh|cmn)-(?:hans-)?cn\b|^cmn-hans\b|^cmn$/.test(tag)) return 0;
  if (/^(?:zh-hk|zh-hant-hk|yue)/.test(tag)) return 2;
  return /^(?:zh|cmn)(?:-|$)/.test(tag) ? 1 : 3;
}

/** The best voice that speaks Chinese, one of the device before one of the network; null where there is none. */
export function chineseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const fit = voices.filter((voice) => rank(voice.lang) < 3);
  const cost = (voice: V) => rank(voice.lang) * 2 + (voice.localService ? 0 : 1);
  return fit.reduce<V | null>((best, voice) => (best && cost(best) <= cost(voice) ? best : voice), null);
}

const END = /[^。！？；!?;]*[。！？；!?;]+[”’」』）)]*|[^。！？；!?;]+$/g;

/**
 * Cuts a text into sentences to be spoken one after the other: engines fall silent within long ones.
 * @param limit characters of a piece; a longer sentence is cut after a comma, or where the limit is
 */
export function sentences(text: string, limit = 90): string[] {
  const folded = text.replace(/\s+/g, ' ').trim();
  return (folded.match(END) ?? [])
    .flatMap((sentence) => cut(sentence.trim(), limit))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function cut(sentence: string, limit: number): string[] {
  if (sentence.length <= limit) return [sentence];
  const comma = Math.max(...['，', '、', '：', ','].map((sign) => sentence.lastIndexOf(sign, limit - 1)));
  const at = comma > 0 ? comma + 1 : limit;
  return [sentence.slice(0, at), ...cut(sentence.slice(at).trim(), limit)];
}

/** Puts the parts of a paragraph or a row together so that a voice rests between them. */
export const joined = (parts: readonly string[]): string =>
  parts.reduce(
    (text, part) => (text === '' || /[，。！？；：、,.!?;:（“]$/.test(text) ? text + part : `${text}，${part}`),
    '',
  );
