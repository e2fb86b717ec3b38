import { z } from 'astro/zod';
import { MDX_FOLDERS, PLAN_FILES, PLAN_FOLDER, YAML_FILES, YAML_FOLDERS } from '../loaders/collections.ts';

/** Where an editor (VS Code) looks for its settings and schemas. */
export const EDITOR_FOLDER = '.vscode';

const kinds: { name: string; glob: string; schema: z.ZodType }[] = [
  ...Object.entries(YAML_FILES).map(([name, { file, schema }]) => ({ name, glob: file, schema })),
  ...Object.entries(YAML_FOLDERS).map(([name, { folder, schema }]) => ({ name, glob: `${folder}/*.yaml`, schema })),
  ...Object.entries(MDX_FOLDERS).map(([name, { folder, schema }]) => ({ name, glob: `${folder}/*.mdx`, schema })),
  ...Object.entries(PLAN_FILES).map(([name, { file, schema }]) => ({ name, glob: `${PLAN_FOLDER}/*/${file}`, schema })),
];

/**
 * The files that give an editor completion and help in YAML: JSON Schemas made from our own schemas, and settings that point to them.
 * Front matter of MDX is helped by the Astro extension, from the same schemas.
 * @returns texts by path
 */
export function editorFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  const yamlSchemas: Record<string, string> = {};
  for (const { name, glob, schema } of kinds) {
    const place = `schemas/${name}.json`;
    files[`${EDITOR_FOLDER}/${place}`] = json(
      z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
    );
    yamlSchemas[`./${EDITOR_FOLDER}/${place}`] = glob;
  }
  files[`${EDITOR_FOLDER}/settings.json`] = json({
    'yaml.schemas': yamlSchemas,
    'astro.content-intellisense': true,
    'files.eol': '\n',
    'files.encoding': 'utf8',
  });
  files[`${EDITOR_FOLDER}/extensions.json`] = json({
    recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'],
  });
  return files;
}

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
