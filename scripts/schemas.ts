import fs from 'node:fs';
import path from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../src/build/editor-schemas.ts';

const files = editorFiles();
fs.rmSync(`${EDITOR_FOLDER}/schemas`, { recursive: true, force: true });
for (const [file, text] of Object.entries(files)) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
console.log(`写好了 ${EDITOR_FOLDER}/ 里的 ${Object.keys(files).length} 个文件：编辑器靠它们提示字段。`);
