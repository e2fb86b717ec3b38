import { Document, isMap, isScalar, type Pair, type Scalar, visit, YAMLMap, type YAMLSeq } from 'yaml';
import type { ImportResult, ProposedFigure } from './import-text.ts';
import { PROPOSABLE } from './proposable.ts';
import { fullNameOf } from './regions.ts';
import { squeeze } from '../text/squeeze.ts';

/** The files of a draft plan, by name. */
export interface DraftFiles {
  'plan.mdx': string;
  'figures.yaml': string;
  'measures.yaml': string;
  'proposals.yaml': string;
}

/** Where the text came from. */
export interface Origin {
  file: string;
  encoding: string;
  url: string | null;
}

const UNKNOWN = '待核';
/** The code of the whole country, where no place was found. */
const NATIONWIDE = '100000';

/** Writes a draft plan in the style of the house. Nothing of it can be published before a person has looked at it. */
export function draftFiles(result: ImportResult, origin: Origin): DraftFiles {
  return {
    'plan.mdx': planFile(result, origin),
    'figures.yaml': figuresFile(result.figures),
    'measures.yaml': '# 这份文件承诺的支持措施，写法见 content/README.md。\n[]\n',
    'proposals.yaml': proposalsFile(result, origin),
  };
}

function planFile({ metadata, region, clauses, text }: ImportResult, origin: Origin): string {
  const title = clean(metadata.title ?? UNKNOWN);
  const data = {
    title,
    shortTitle: shortTitle(title),
    kind: metadata.kind,
    region: region?.place.code ?? NATIONWIDE,
    issuer: metadata.issuer ?? UNKNOWN,
    issuedDate: metadata.issuedDate,
    docNumber: metadata.docNumber,
    period: metadata.period,
    sourceUrl: origin.url,
    summary: '待写：一两句话说清这份文件，用自己的话，不写数字。',
    digested: false,
    clauses: clauses.map((clause) => ({
      id: clause.id,
      number: clause.number,
      heading: clean(clause.heading) || UNKNOWN,
      level: clause.level,
      ...(clause.printed !== undefined && !clause.printed.includes('\uFFFD') ? { printed: clause.printed } : {}),
      ...(clause.titleOnly ? { titleOnly: true } : {}),
    })),
    proposed: [...PROPOSABLE],
    draft: true,
  };
  const bodies = clauses
    .filter((clause) => !clause.titleOnly)
    .map((clause) => {
      const long = squeeze(text.slice(clause.bodyStart, clause.end)).length;
      return `{/* 待写摘要：${comment(`${clause.number ?? ''}${clause.heading}`)}（原文第 ${clause.line} 行起，约 ${long} 字） */}\n\n<Clause id="${clause.id}">\n\n</Clause>\n`;
    });
  return `---\n${yaml(data)}---\n\n${bodies.join('\n')}`;
}

/** Comments of MDX end at their mark; braces and stars are left out. */
const comment = (text: string) => clean(text).replace(/[*/{}<>]/g, '');

/** Texts of the content hold no lost characters and nothing like mark-up. */
const clean = (text: string) =>
  text
    .replaceAll('\uFFFD', '')
    .replace(/<(?=[/a-zA-Z!])/g, '＜')
    .trim();

/** A title for lists: without the years behind it and what stands before the place. */
function shortTitle(title: string): string {
  const bare = title
    .replace(/[（(][^（()）]*年[^（()）]*[）)]$/, '')
    .replace(/^.{2,8}?(?:省|自治区)(?=.{2,6}[市县区])/, '');
  return bare.length <= 30 ? bare : bare.replace(/^(?:关于)/, '').slice(0, 30);
}

function figuresFile(figures: readonly ProposedFigure[]): string {
  const head = [
    '# 导入时提议的数字，还没有人核对。逐条对照原文：对了，删去 proposed: true；不对，改正后再删；不是数字，删去整条。',
    '# 注释里的行号是原文的行号。有 proposed: true 的文件不能公开。',
  ].join('\n');
  if (figures.length === 0) return `${head}\n[]\n`;
  const doc = new Document(figures.map(figureRecord));
  const list = doc.contents as unknown as YAMLSeq<YAMLMap>;
  for (const [n, item] of list.items.entries()) {
    const figure = figures[n] as ProposedFigure;
    item.commentBefore = ` 原文第 ${figure.line} 行${figure.doubts.length > 0 ? `；待核：${figure.doubts.join('；')}` : ''}`;
  }
  return `${head}\n\n${style(doc)}`;
}

/** The keys in the order of the house; what is null and may be left out is left out. */
function figureRecord(figure: ProposedFigure): Record<string, unknown> {
  return {
    id: figure.id,
    clause: figure.clause,
    kind: figure.kind,
    baselineOf: null,
    indicator: figure.indicator,
    name: figure.name,
    comparator: figure.comparator,
    value: figure.value,
    unit: figure.unit,
    year: figure.year,
    ...(figure.from === null ? {} : { from: figure.from }),
    ...(figure.spanText === null ? {} : { spanText: figure.spanText }),
    ...(figure.attribute === null ? {} : { attribute: figure.attribute }),
    basis: figure.basis,
    wording: figure.wording,
    ...(figure.counted === undefined ? {} : { counted: figure.counted }),
    note: null,
    proposed: true,
  };
}

function proposalsFile(result: ImportResult, origin: Origin): string {
  const data = {
    source: { file: origin.file, encoding: origin.encoding, characters: squeeze(result.text).length },
    channels: result.channels.map(({ clause, number, kind, channel, printed }) => ({
      clause,
      number,
      kind,
      channel,
      printed,
    })),
    events: result.events.map(({ clause, title, kind, recurs, printed }) => ({
      clause,
      title,
      kind,
      recurs,
      printed,
    })),
    agencies: result.agencies.map(({ name, agency, clauses }) => ({ name, agency, clauses })),
    phases: result.phases.map(({ clause, name, start, end, printed }) => ({
      clause,
      name: clean(name) || UNKNOWN,
      start,
      end,
      printed,
    })),
    warnings: result.warnings.map(({ line, text }) => ({ line, text })),
    numbers: result.numbers,
  };
  return `# 导入时提议的热线、活动、责任单位、阶段，和疑点。采用的写进 channels/、events/、agencies/ 和 plan.mdx，\n# 全部处理完就删去这个文件；它在，文件就不能公开。\n${yaml(data)}`;
}

/** The region and what is above it, as entries for regions.yaml that are not there yet. */
export function regionEntries(result: ImportResult, known: ReadonlySet<string>): string {
  const chain = result.region?.chain ?? [];
  const entries = chain.flatMap((place, n) =>
    known.has(place.code)
      ? []
      : [
          {
            id: place.code,
            name: place.name,
            fullName: fullNameOf(chain.slice(0, n + 1)),
            parent: chain[n - 1]?.code ?? NATIONWIDE,
            draft: true,
          },
        ],
  );
  return entries.length === 0 ? '' : yaml(entries);
}

const yaml = (data: unknown): string => style(new Document(data));

/** The style of the house: single quotes where quotes are needed, dates and codes in quotes, short lists and spans on one line. */
function style(doc: Document): string {
  visit(doc, {
    Scalar: (_, node: Scalar) => {
      if (typeof node.value !== 'string') return;
      node.value = clean(node.value);
      if (/^[\d-]+$/.test(String(node.value))) node.type = 'QUOTE_SINGLE';
    },
    Seq: (key, node: YAMLSeq) => {
      if (key === 'value' && node.items.length > 0 && node.items.every((item) => isScalar(item))) node.flow = true;
    },
    Pair: (_, pair: Pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (name === 'period' && isMap(pair.value)) (pair.value as YAMLMap).flow = true;
      if (name === 'proposed' || name === 'clauses') {
        const items = (pair.value as YAMLSeq | null)?.items;
        if (Array.isArray(items) && items.length > 0 && items.every((item) => isScalar(item)))
          (pair.value as YAMLSeq).flow = true;
      }
    },
  });
  return doc
    .toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
    .replace(/^period: \{(.*)\}$/m, 'period: { $1 }');
}
