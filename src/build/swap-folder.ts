import fs from 'node:fs';

/** Puts the old folder back where it was moved aside and the new one never came: a build may be killed between the two. */
export function restoreFolder(live: string, old: string): void {
  if (!fs.existsSync(live) && fs.existsSync(old)) fs.renameSync(old, live);
}

/**
 * Puts a folder in the place of another, which goes. When that fails half-way, the old one is put back.
 * @param aside the new folder
 * @param live the place; there need be nothing there yet
 * @param old where the old one stands meanwhile
 */
export function swapFolder(aside: string, live: string, old: string): void {
  restoreFolder(live, old);
  fs.rmSync(old, { recursive: true, force: true });
  const had = fs.existsSync(live);
  if (had) fs.renameSync(live, old);
  try {
    fs.renameSync(aside, live);
  } catch (error) {
    if (had) fs.renameSync(old, live);
    throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}
