/** The text without any white space (ideographic space included): how wordings and official texts are compared. */
export const squeeze = (text: string): string => text.replace(/[\s\u3000\uFEFF]+/g, '');
