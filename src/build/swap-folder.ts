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
 * @param gone what the old one is called from the moment at which it is not needed any more; nothing is called so yet
 * @returns whether there was an old one, which now is to be cleared away
 */
export function swapFolder(aside: string, live: string, old: string, gone: string): boolean {
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
  // Under its old name it would be put back if the new one were missing: half of it, while it is being cleared away.
  if (had) fs.renameSync(old, gone);
  return had;
}
