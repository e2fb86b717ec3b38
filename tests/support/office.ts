import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Whether LibreOffice is on this machine. */
export const office = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** The one command that gets it. */
export const GET_OFFICE = 'apt-get install -y --no-install-recommends libreoffice-calc-nogui';

/** What LibreOffice is told when it opens a CSV: comma, quotes, UTF-8. */
const CSV_IS_UTF8 = '--infilter=CSV:44,34,76';

/** Opens files in LibreOffice and saves them in another format. Gives the folder with what it saved; the caller deletes it. */
export function convert(files: readonly string[], to: 'xlsx' | 'ods' | 'csv' | 'pdf'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'));
  const filter = files.some((file) => file.endsWith('.csv')) ? [CSV_IS_UTF8] : [];
  // Every sheet as a file of its own, in UTF-8.
  const target = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' : to;
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...filter,
      '--convert-to',
      target,
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore', timeout: 100_000 },
  );
  return folder;
}
