/**
 * Characters that nobody sees, but that change what is read: control characters (which XML refuses), line separators that are no line
 * breaks, marks that turn the direction of writing, and spaces of no width (a number with one inside is no number to a search).
 */
export const UNSEEN = /[^\P{Cc}\n\t]|[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
