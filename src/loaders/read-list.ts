import type { z } from 'astro/zod';
import { YAML_FILES } from './collections.ts';
import { readText } from './text-file.ts';
import { parseYaml } from './yaml-file.ts';

/**
 * One list of a project whose content has been checked.
 * @param root the project's root folder
 * @throws when the file is not as the check found it
 */
export function readList<Name extends keyof typeof YAML_FILES>(
  root: string,
  name: Name,
): z.output<(typeof YAML_FILES)[Name]['schema']> {
  const { file, schema } = YAML_FILES[name];
  const { data } = parseYaml(file, readText(root, file).text ?? '');
  return schema.parse(data) as z.output<(typeof YAML_FILES)[Name]['schema']>;
}
