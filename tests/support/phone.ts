/** Whether a text holds the number of a mobile telephone, not hidden. */
export const looksLikePhone = (text: string): boolean => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text);
