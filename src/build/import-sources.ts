import fs from 'node:fs';
import path from 'node:path';
import { areaList } from '@vant/area-data';
import mammoth from 'mammoth';
import { decode } from '../lib/import/decode.ts';
import { htmlText } from '../lib/import/html-text.ts';
import type { Knowledge } from '../lib/import/import-text.ts';
import type { PageHints } from '../lib/import/metadata.ts';
import { placesOf, type Place } from '../lib/import/regions.ts';
import type { Content } from '../loaders/read-content.ts';

/** An official text as it was read from its file. */
export interface OfficialText {
  text: string;
  encoding: string;
  hints: PageHints;
  /** What a saved page prints around the article. */
  around: string[];
  /** A warning where characters were lost in reading. */
  lost: string | null;
}

/**
 * Reads an official text from `.txt`, `.docx` or a saved `.html`.
 * @throws with a message in Chinese when the file is of no such kind, or is damaged
 */
export async function readOfficial(file: string): Promise<OfficialText> {
  const bytes = fs.readFileSync(file);
  const kind = path.extname(file).toLowerCase();
  if (kind === '.docx') {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }).catch(() => {
      throw new Error('不是完好的 .docx 文件，请用文字处理软件另存一次');
    });
    return { text: htmlText(`<body>${value}</body>`).text, encoding: 'docx', hints: {}, around: [], lost: null };
  }
  if (kind === '.doc' || kind === '.wps' || kind === '.pdf')
    throw new Error(`不认 ${kind} 文件，请另存为 .docx 或 .txt`);
  const { text, encoding, lost } = decode(bytes);
  const warning = lost > 0 ? `按 ${encoding} 读，有 ${lost} 个字符认不出来` : null;
  if (kind === '.html' || kind === '.htm' || kind === '.shtml') return { ...htmlText(text), encoding, lost: warning };
  if (kind === '.txt' || kind === '') return { text, encoding, hints: {}, around: [], lost: warning };
  throw new Error(`不认 ${kind} 文件，只读 .txt、.docx 和保存下来的 .html`);
}

/** The places of GB/T 2260, from the package. */
export const places = (): Place[] =>
  placesOf({ provinces: areaList.province_list, cities: areaList.city_list, counties: areaList.county_list });

/** What an import knows of the site. */
export function knowledgeOf(content: Content): Knowledge {
  return {
    indicators: content.indicators.map(({ id, data }) => ({
      id,
      names: [data.name, ...data.aliases.map((alias) => alias.name)],
      unit: data.unit,
      sameUnits: data.sameUnits,
    })),
    agencies: content.agencies.map(({ id, data }) => ({
      id,
      names: [data.name, ...data.printedNames.map((one) => one.name)],
      region: data.region,
    })),
    channels: content.channels.map(({ id, data }) => ({ id, number: data.number })),
    places: places(),
  };
}
