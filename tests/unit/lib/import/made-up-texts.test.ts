import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { knowledgeOf, readOfficial } from '../../../../src/build/import-sources.ts';
import { expectedClause, expectedFigure, expectedOf, MUST } from '../../../../src/build/import-score.ts';
import { importText, type ImportResult, type Knowledge } from '../../../../src/lib/import/import-text.ts';
import { draftFiles } from '../../../../src/lib/import/draft.ts';
import { parseMdx } from '../../../../src/loaders/mdx-file.ts';
import { squeeze } from '../../../../src/lib/text/squeeze.ts';
import { readContent } from '../../../../src/loaders/read-content.ts';
import { figuresSchema } from '../../../../src/schemas/figure.ts';
import { planSchema } from '../../../../src/schemas/plan.ts';
import { proposalsSchema } from '../../../../src/schemas/proposals.ts';
import { docx } from '../../../support/docx.ts';
import { seeded } from '../../../support/random.ts';

const FOLDER = 'tests/fixtures/import';
const names = fs.readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));
let knowledge: Knowledge;
beforeAll(() => {
  knowledge = knowledgeOf(readContent('.').content);
});

const expectedIn = (name: string) => expectedOf(`${FOLDER}/${name}`);
async function imported(name: string): Promise<ImportResult> {
  const { text, hints } = await readOfficial(`${FOLDER}/${name}`);
  return importText(text, knowledge, hints);
}

describe.each(names)('the made-up text %s', (name) => {
  it('gives its outline: every heading, with its id', async () => {
    const { clauses } = await imported(name);
    expect(clauses.map(({ id, number, heading }) => [id, number ?? '', heading])).toEqual(
      expectedIn(name).outline.map(expectedClause),
    );
  });

  it('gives its metadata', async () => {
    const { metadata } = await imported(name);
    const { period, ...fields } = expectedIn(name).metadata;
    expect(metadata).toMatchObject({ ...fields, period: period && { start: period[0], end: period[1] } });
  });

  it('gives its figures, and little else', async () => {
    const { figures } = await imported(name);
    const proposed = figures.map((figure) => ({
      where: [figure.clause, [figure.value].flat().join('—'), figure.wording].join('|'),
      reading: [figure.kind, figure.comparator, figure.unit, figure.year ?? ''].join('|'),
    }));
    const expected = expectedIn(name)
      .figures.map(expectedFigure)
      .map(({ clause, value, wording, reading }) => ({ where: [clause, value, wording].join('|'), reading }));
    const free = [...proposed];
    const found = expected.flatMap((one) => {
      const at = free.findIndex((other) => other.where === one.where);
      return at < 0 ? [] : [{ one, other: free.splice(at, 1)[0] }];
    });
    expect(found.length / expected.length).toBeGreaterThanOrEqual(MUST.figures);
    expect(
      found.filter(({ one, other }) => one.reading === other?.reading).length / found.length,
    ).toBeGreaterThanOrEqual(MUST.right);
    expect(free.length / proposed.length).toBeLessThanOrEqual(MUST.excess);
  });

  it('is not lost in any part: the pieces, one after the other, are the text', async () => {
    const { text, pieces, clauses } = await imported(name);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    const ids = new Set(clauses.map(({ id }) => id));
    expect(ids.size).toBe(clauses.length);
    for (const piece of pieces) expect(piece.clause === null ? piece.reason : ids.has(piece.clause)).toBeTruthy();
  });

  it('has figures that the proof will accept, or a doubt that says why not', async () => {
    const { figures } = await imported(name);
    const doubtful = figures.filter((figure) =>
      figure.doubts.some((doubt) => !/^(?:一行里有几个数|“分别”的并列句)/.test(doubt)),
    );
    expect(doubtful.map(({ wording, doubts }) => `${wording}: ${doubts.join('；')}`)).toEqual([]);
  });
});

/** What the schemas find wrong with the draft that is written. */
function faultsOfDraft(result: ImportResult): unknown[] {
  const files = draftFiles(result, { file: 'text.txt', encoding: 'utf-8', url: null });
  const front = /^---\n([\s\S]*?)\n---\n/.exec(files['plan.mdx'])?.[1] ?? '';
  const mdx = parseMdx('plan.mdx', files['plan.mdx']);
  return [
    ...mdx.problems,
    ...[
      planSchema.safeParse(parse(front)),
      figuresSchema.safeParse(parse(files['figures.yaml'])),
      proposalsSchema.safeParse(parse(files['proposals.yaml'])),
    ].flatMap((read) => (read.success ? [] : read.error.issues)),
  ];
}

describe('a damaged text', () => {
  it('has a warning with its line for each damage', async () => {
    const { warnings } = await imported('ocr-damaged.txt');
    const at = (words: RegExp) => warnings.filter(({ text }) => words.test(text)).map(({ line }) => line);
    expect(at(/丢了序号的标题/)).toEqual([16]);
    expect(at(/认不出来（印成/)).toEqual([20, 36]);
    expect(at(/编号跳号：“（四）”/)).toEqual([21]);
    expect(at(/编号“2、”重复/)).toEqual([33]);
    expect(at(/像是脚注/)).toEqual([35, 36]);
  });

  it('lists page numbers and notes at the foot as left over', async () => {
    const { text, pieces } = await imported('ocr-damaged.txt');
    const left = pieces
      .filter((piece) => piece.clause === null)
      .map((piece) => [piece.reason, text.slice(piece.start, piece.end).trim().slice(0, 6)]);
    expect(left).toEqual([
      ['页码或横线', '— 1 —'],
      ['页码或横线', '第 2 页 '],
      ['像是脚注', '[1]网点指'],
      ['像是脚注', '\uFFFD服务机构指'],
    ]);
  });

  // Whatever happens to a text: no crash, and nothing lost.
  it.each(Array.from({ length: 120 }, (_, seed) => seed))(
    'is never a crash and never a loss (mangled by seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const { text } = await readOfficial(`${FOLDER}/${names[seed % names.length] ?? ''}`);
      const chars = [...text];
      for (let n = 0; n < 60; n += 1) {
        const at = Math.floor(random() * chars.length);
        const kind = Math.floor(random() * 5);
        if (kind === 0) chars.splice(at, 1);
        else if (kind === 1) chars.splice(at, 0, '\n');
        else if (kind === 2) chars[at] = '\uFFFD';
        else if (kind === 3)
          chars.splice(
            at,
            0,
            ['　', ' ', '\t', '|', '（', '一、', '”', '９', '第三章'][Math.floor(random() * 9)] ?? '',
          );
        else chars.splice(at, 3 + Math.floor(random() * 20));
      }
      const mangled = chars.join('');
      const result = importText(mangled, knowledge);
      expect(result.pieces.map(({ start, end }) => result.text.slice(start, end)).join('')).toBe(result.text);
      expect(squeeze(result.text).length).toBe(squeeze(mangled).length);
      for (const { line } of result.warnings) expect(line).toBeGreaterThan(0);
      expect(faultsOfDraft(result)).toEqual([]);
    },
  );

  it.each(['', '\n\n', '没有标题的一行字', '一、', '１', '|||', '\uFFFD'.repeat(30)])(
    'is taken as it is: %j',
    (text) => {
      const result = importText(text, knowledge);
      expect(result.pieces.map(({ start, end }) => result.text.slice(start, end)).join('')).toBe(text);
    },
  );
});

describe('personal numbers', () => {
  it('are hidden in the text and reported with their line, and stand nowhere else', async () => {
    const { text, masked, warnings, ...rest } = await imported('work-programme.txt');
    expect(text).not.toContain('13800001234');
    expect(text).toContain('138********');
    expect(masked).toBe(1);
    expect(warnings).toContainEqual({ line: 7, text: '有个人手机号码或身份证号码，已经遮去，不会写进内容' });
    expect(JSON.stringify([rest, warnings])).not.toContain('13800001234');
  });
});

describe('other files', () => {
  it('a .docx is read with its tables', async () => {
    const file = `${fs.mkdtempSync('/tmp/import-')}/text.docx`;
    fs.writeFileSync(
      file,
      docx([
        '南沟县知识产权强县建设工作方案（2024—2026年）',
        '为加强知识产权工作，推动全县经济高质量发展，特制定本方案。',
        '一、工作目标',
        '到2026年，全县有效发明专利达到300件，商标有效注册量突破2000件。',
        [
          ['序号', '指标', '单位', '2023年', '2026年'],
          ['1', '有效发明专利', '件', '180', '300'],
          ['2', '专利质押金额', '万元', '—', '5000'],
        ],
        '二、保障措施',
        '（一）加强领导。成立工作专班。',
      ]),
    );
    const { text, hints } = await readOfficial(file);
    const { metadata, clauses, figures } = importText(text, knowledge, hints);
    expect(metadata).toMatchObject({
      title: '南沟县知识产权强县建设工作方案（2024—2026年）',
      period: { start: 2024, end: 2026 },
    });
    expect(clauses.map(({ id }) => id)).toEqual(['preamble', 'c1', 'c2', 'c2-1']);
    expect(figures.map(({ comparator, value, unit, year }) => [comparator, value, unit, year])).toEqual([
      ['ge', 300, '件', 2026],
      ['gt', 2000, '件', 2026],
      ['eq', 180, '件', 2023],
      ['eq', 5000, '万元', 2026],
    ]);
  });

  it('a .pdf is refused with what to do', async () => {
    const file = `${fs.mkdtempSync('/tmp/import-')}/text.pdf`;
    fs.writeFileSync(file, '%PDF');
    await expect(readOfficial(file)).rejects.toThrow(/另存为 \.docx 或 \.txt/);
  });

  it('a broken .docx is refused with what to do', async () => {
    const file = `${fs.mkdtempSync('/tmp/import-')}/text.docx`;
    fs.writeFileSync(file, 'no zip');
    await expect(readOfficial(file)).rejects.toThrow(/不是完好的 \.docx/);
  });
});
