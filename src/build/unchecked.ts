import fs from 'node:fs';
import { parse } from 'yaml';

/**
 * What a YAML file of the content says, read before the content is checked; undefined where it cannot be read. The check that follows
 * names the fault to its editor, with file, field, cause and remedy; what reads so must bear any shape.
 */
export function unchecked(file: string): unknown {
  try {
    return parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
