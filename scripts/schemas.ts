import fs from 'node:fs';
import path from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../src/build/editor-schemas.ts';
import { fieldTables, GUIDE, guideWith } from '../src/build/field-tables.ts';

const files = editorFiles();
fs.rmSync(`${EDITOR_FOLDER}/schemas`, { recursive: true, force: true });
for (const [file, text] of Object.entries(files)) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
fs.writeFileSync(GUIDE, guideWith(fs.readFileSync(GUIDE, 'utf8'), fieldTables(process.cwd())));
console.log(
  `写好了 ${EDITOR_FOLDER}/ 里的 ${Object.keys(files).length} 个文件（编辑器靠它们提示字段），和 ${GUIDE} 里的字段表。`,
);
