import fs from 'node:fs';
import path from 'node:path';
import { maskPersonalNumbers } from '../lib/personal-numbers.ts';
import { printedNames } from '../lib/proof/names.ts';

/**
 * The official text of a plan from the operator's folder, with personal numbers and names of people hidden.
 * @param folder `ORIGINALS_DIR`; undefined or empty where the operator has no texts
 * @returns null where there is none
 * @throws when the folder is named and not there
 */
export function originalText(folder: string | undefined, plan: string): string | null {
  if (!folder) return null;
  if (!fs.existsSync(folder)) throw new Error(`ORIGINALS_DIR 写的文件夹“${folder}”不存在。改对它，或不设它。`);
  const file = path.join(folder, `${plan}.txt`);
  if (!fs.existsSync(file)) return null;
  return withoutPeople(fs.readFileSync(file, 'utf8'));
}

/** Hides personal numbers and the names of people; as long as before. */
export function withoutPeople(official: string): string {
  let text = maskPersonalNumbers(official).text;
  for (const name of printedNames(text)) {
    const spaced = [...name].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\u3000]*');
    text = text.replace(
      new RegExp(spaced, 'g'),
      (found) => `${found.slice(0, 1)}${found.slice(1).replace(/\S/g, '某')}`,
    );
  }
  return text;
}
