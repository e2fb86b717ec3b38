/** Steps of the text size, in per cent of the browser's own. */
export const TEXT_STEPS = [100, 125, 150, 200] as const;
export type TextStep = (typeof TEXT_STEPS)[number];

/** What can be switched on or off, by the word that stands for it. */
export const SWITCHES = ['elder', 'contrast', 'spacing', 'pointer'] as const;
export type Switch = (typeof SWITCHES)[number];

/** How a reader wants the pages shown. */
export type ReadingSettings = Record<Switch, boolean> & { text: TextStep };

export const STANDARD: ReadingSettings = { elder: false, contrast: false, spacing: false, pointer: false, text: 100 };

/** The nearest step at or below a size in per cent; nonsense gives the smallest. */
export const nearestStep = (size: number): TextStep =>
  TEXT_STEPS.filter((step) => step <= size).at(-1) ?? TEXT_STEPS[0];

/**
 * Reads settings from words, as they stand in `data-reading` on the root and in the browser's storage.
 * Words that mean nothing are passed over, so that what an older or newer version kept does no harm.
 */
export function parseSettings(text: string | null | undefined): ReadingSettings {
  const words = (text ?? '').split(/\s+/);
  const size = words.map((word) => /^text-(\d{1,4})$/.exec(word)?.[1]).find(Boolean);
  const settings = { ...STANDARD, text: nearestStep(Number(size ?? 100)) };
  for (const name of SWITCHES) settings[name] = words.includes(name);
  return settings;
}

/**
 * The words of settings: `elder text-150 column`. The standard has none.
 * `column` follows from the others and spares the styles a list of them: text so large needs the whole width.
 */
export function serializeSettings(settings: ReadingSettings): string {
  const size = settings.text > 100 && `text-${settings.text}`;
  const column = (settings.elder || settings.text >= 150) && 'column';
  return [...SWITCHES.filter((name) => settings[name]), size, column].filter(Boolean).join(' ');
}
