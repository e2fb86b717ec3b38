import { YAML_FILES } from './collections.ts';
import { readText } from './text-file.ts';
import { parseYaml } from './yaml-file.ts';

/**
 * The groups of synonyms of a project whose content has been checked.
 * @param root the project's root folder
 * @throws when the file is not as the check found it
 */
export function synonymsOf(root: string): string[][] {
  const { file, schema } = YAML_FILES.synonyms;
  return schema.parse(parseYaml(file, readText(root, file).text ?? '').data).map(({ words }) => words);
}
