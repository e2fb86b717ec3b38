import { parseHanNumber } from '../text/numbers.ts';
import { squeeze } from '../text/squeeze.ts';
import { isFurniture, plainDigits, type Line } from './lines.ts';
import { fiveYearPlan } from './period-words.ts';

export type DocumentKind = 'plan' | 'work-programme' | 'reply' | 'press-report';

/** What the text says of itself; null where it says nothing. Lines are given for what an editor checks. */
export interface Metadata {
  title: string | null;
  titleLines: Set<number>;
  kind: DocumentKind;
  docNumber: string | null;
  issuer: string | null;
  issuedDate: string | null;
  period: { start: number; end: number } | null;
  doubts: { line: number; text: string }[];
}

/** What a saved page says in its head about the article. */
export interface PageHints {
  title?: string | undefined;
  issuer?: string | undefined;
  docNumber?: string | undefined;
  issuedDate?: string | undefined;
  url?: string | undefined;
}

const KINDS =
  '规划纲要|规划|纲要|工作方案|实施方案|行动方案|方案|行动计划|工作计划|计划|工作要点|要点|实施意见|意见|若干措施|措施|办法|细则|规定|决定|通知|公告|报告|答复函|复函|函|清单|政策';
const TITLE_END = new RegExp(`(?:${KINDS})(?:[（(][^（）()]{2,24}[）)])?$`);
const ORGAN =
  '(?:人民政府(?:办公室|办公厅)?|委员会(?:办公室|办公厅)?|办公室|办公厅|管委会|领导小组(?:办公室)?|联席会议(?:办公室)?|[\\u4e00-\\u9fff]局|[\\u4e00-\\u9fff]厅|知识产权局|法院|检察院|党委|省委|市委|区委|县委)';
const ISSUER_LINE = new RegExp(`^[（(]?[\\u4e00-\\u9fff]{2,24}?${ORGAN}[）)]?$`);
const NUMBER = /([\u4e00-\u9fff]{2,12})[〔［[【（(]((?:19|20)\d\d)[〕］\]】）)](?:第)?(\d{1,4})号/;
const SPAN = /[（(]((?:19|20)\d\d)年?[—–―~～至到-]+((?:19|20)\d\d)年?[）)]/;

/**
 * Title, number, issuer, date and period as the text prints them: at its head, in the notice that sends it out, or in its signature.
 * @param body place in the list of lines where the first clause begins
 */
export function metadataOf(lines: readonly Line[], body: number, hints: PageHints = {}): Metadata {
  const doubts: Metadata['doubts'] = [];
  const head = lines.slice(0, Math.max(body, 12)).filter((line) => line.text.trim() !== '');
  const tail = lines.slice(-25).filter((line) => line.text.trim() !== '');
  const kindHead = head
    .slice(0, 10)
    .map((line) => line.text)
    .join('\n');
  const press = /(?:记者|通讯员)[\s\u3000:：]+[\u4e00-\u9fff]|本报讯|讯[（(]记者|（记者|\(记者/.test(kindHead);
  const { title, titleLines } = titleOf(head, hints.title, press);
  const kind = kindOf(title ?? '', press);
  const docNumber = hints.docNumber ?? docNumberOf([...head, ...(kind === 'reply' ? tail : [])]);
  const issuer = press
    ? (paperOf(kindHead) ?? hints.issuer ?? null)
    : (issuerOf(head, tail, title ?? '') ?? hints.issuer ?? null);
  const issuedDate = press ? null : (hints.issuedDate ?? dateOf(head, lines.slice(0, body), tail, doubts));
  const period = kind === 'reply' ? null : periodOf(title ?? '', head);
  if (title === null) doubts.push({ line: 1, text: '没有认出文件标题，请填写 title' });
  if (issuer === null) doubts.push({ line: 1, text: '没有认出发文机关，请填写 issuer' });
  if (docNumber === null && !press)
    doubts.push({ line: 1, text: '没有印发文字号，或没有认出来；docNumber 写作 null，请核对' });
  if (issuedDate === null && !press) doubts.push({ line: 1, text: '没有认出成文日期，issuedDate 写作 null，请核对' });
  if (period === null && kind !== 'reply') doubts.push({ line: 1, text: '没有认出规划期，period 写作 null，请核对' });
  return { title, titleLines, kind, docNumber, issuer, issuedDate, period, doubts };
}

function kindOf(title: string, press: boolean): DocumentKind {
  if (press) return 'press-report';
  // The brackets at the end are its own: 贯彻《……纲要（2021—2035年）》实施方案（2023—2025年） is no outline.
  if (/(?:答复|复函)函?(?:[（(][^（）()]*[）)])*$/.test(title)) return 'reply';
  return /(?:规划|纲要)(?:[（(][^（）()]*[）)])*$/.test(title) ? 'plan' : 'work-programme';
}

/** Where a sentence only cites the notice. */
const NOT_CITED = '(?<!(?:根据|按照|依据|依照|遵照|为[^。；，]{0,6}(?:贯彻|落实))[^。；]{0,40})';
/** The notice that sends a document out; no sentence goes on behind it, and no citation is closed. */
const SENT = new RegExp(
  `${NOT_CITED}关于(?:印发|发布|下达|公布|转发)(《[^》]{4,80}》|(?:[^《》。，\\n]|《[^《》]{2,40}》){6,80}?)的通知(?![》，。；、]|精神|要求)`,
);
/** Two that issue together leave 关于 out: then the notice ends its line, as a title does. */
const SENT_TOGETHER = new RegExp(`${NOT_CITED}(?:印发|发布|转发)\\n?(《[^》]{4,80}》)\\n?的\\n?通\\n?知(?=\\n|$)`);
const PASSED_ON = new RegExp(`^[^《》]*(?:${ORGAN}|等(?:部门|单位|\\d+部门))《([^《》]+)》$`);

/** The title: what a notice sends out (关于印发……的通知), with the years behind it where it is printed again; else the short lines at the head. */
function titleOf(
  head: readonly Line[],
  hint: string | undefined,
  press: boolean,
): { title: string | null; titleLines: Set<number> } {
  const titleLines = new Set<number>();
  const printed = head.map((line) => squeeze(plainDigits(line.text)));
  const joined = printed.join('');
  const sent = press
    ? null
    : (SENT.exec(joined.slice(0, 1200)) ?? SENT_TOGETHER.exec(printed.join('\n').slice(0, 1200)));
  if (sent) {
    const whole = squeeze(sent[1] ?? '');
    // 转发市知识产权局《……方案》: what that office made.
    const core = tidy((PASSED_ON.exec(whole) ?? /^《([^《》]+)》$/.exec(whole))?.[1] ?? whole);
    const again = joined.indexOf(core.replace(/（/g, '（'), (sent.index ?? 0) + sent[0].length);
    const spans = [
      ...joined.matchAll(
        new RegExp(`${escape(core)}》?([（(](?:19|20)\\d\\d年?[—–―~～至到-]+(?:19|20)\\d\\d年?[）)])`, 'g'),
      ),
    ];
    for (const line of head) {
      const text = tidy(squeeze(plainDigits(line.text)));
      if (
        text.length >= 4 &&
        text.length <= 60 &&
        !/[。；]$/.test(text) &&
        (`${core}${spans[0]?.[1] ?? ''}`.includes(text) ||
          /^[（(](?:19|20)\d\d/.test(text) ||
          /关于印发|的通知$/.test(text))
      )
        titleLines.add(line.n);
    }
    const title = SPAN.test(core) || again < 0 ? core : `${core}${tidy(spans[0]?.[1] ?? '')}`;
    return { title: SPAN.test(core) ? core : spans[0] ? `${core}${tidy(spans[0][1] ?? '')}` : title, titleLines };
  }
  let title = '';
  // Above the number stands the head of the paper, not the title.
  const numbered = head.findIndex((line) => isNumberLine(line.text));
  const above = head.slice(0, Math.max(0, numbered)).some((line) => TITLE_END.test(tidy(squeeze(line.text))));
  for (const line of head.slice(numbered < 0 || above ? 0 : numbered).slice(0, 14)) {
    const text = line.text.trim();
    const bare = squeeze(plainDigits(text));
    if (isFurniture(text)) continue;
    if (/[。；！？]$/.test(bare)) break;
    if (
      title !== '' &&
      (text.length > 44 ||
        /[。；！？]$|[，,]/.test(bare) ||
        NUMBER.test(bare) ||
        /^[（(]?\d{4}年\d/.test(bare) ||
        /记者|讯|来源|发布|日期|索引号/.test(bare))
    )
      break;
    if (
      NUMBER.test(bare) ||
      (ISSUER_LINE.test(bare) && !TITLE_END.test(bare)) ||
      bare.length > 60 ||
      /^(?:附件|索引号|发布|来源|主题|有效性|成文|发文|公开)/.test(bare)
    )
      continue;
    if (TITLE_END.test(title) && !/^[（(]/.test(bare)) break;
    title += title !== '' && press ? ` ${text}` : bare;
    titleLines.add(line.n);
  }
  const found = title.length >= 6 ? tidy(title) : '';
  return { title: found !== '' ? found : (hint ?? null), titleLines };
}

/** A line that is the document's number, and nothing else. */
function isNumberLine(line: string): boolean {
  const text = squeeze(plainDigits(line));
  const match = NUMBER.exec(text);
  return match !== null && match[0].length >= text.length - 4;
}

/** Brackets and dashes as the house prints them. */
function tidy(title: string): string {
  return title
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/((?:19|20)\d\d)年?[–―~～至-]+((?:19|20)\d\d年?)/g, '$1—$2')
    .replace(/"([^"]*)"/g, '“$1”');
}
const escape = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\（）]/g, (char) => (char === '（' ? '[（(]' : char === '）' ? '[）)]' : `\\${char}`));

/** The document's own number: on a line by itself, or behind its label. Numbers that a sentence cites are others'. */
function docNumberOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const text = squeeze(plainDigits(line.text));
    const label = /(?:发文字号|文号|发文号|文件编号)[:：]?(.*)/.exec(text)?.[1];
    const match = NUMBER.exec(label ?? text);
    if (!match) continue;
    if (label === undefined && match[0].length < text.length - 4) continue;
    return `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号`;
  }
  return null;
}

function issuerOf(head: readonly Line[], tail: readonly Line[], title: string): string | null {
  const joined = head.map((line) => squeeze(line.text)).join('\n');
  const before = new RegExp(`([\\u4e00-\\u9fff]{2,24}?${ORGAN})\\n?关于(?:印发|发布|转发|下达|公布)`).exec(joined)?.[1];
  const label = /(?:发文机关|发布机构|制定机关|印发机关|发文单位)[:：\n]*([\u4e00-\u9fff]{3,30})/.exec(joined)?.[1];
  const signed = signatures(head)[0] ?? signatures(tail).at(-1);
  if (signed) return signed;
  if (before) return before.replace(/^(?:号|文件)/, '');
  if (label) return label;
  const lone = head.map((line) => line.text.trim().split(/[\s\u3000]{2,}/)).find(areIssuers);
  if (lone) return lone.map(squeeze).join('、');
  return new RegExp(`^([\\u4e00-\\u9fff]{2,24}?${ORGAN})关于`).exec(title)?.[1] ?? null;
}

/** One issuer, or several apart on a line. */
const areIssuers = (parts: readonly string[]) => parts.every((part) => ISSUER_LINE.test(squeeze(part)));

/** Lines of issuers right above a line that is a date: a signature. Several issuers are put together. */
function signatures(lines: readonly Line[]): string[] {
  return lines.flatMap((line, n) => {
    if (dateIn(line.text) === null) return [];
    const names: string[] = [];
    for (let at = n - 1; at >= 0 && names.length < 4; at -= 1) {
      const parts = (lines[at]?.text.trim() ?? '').split(/[\s\u3000]{2,}/).map(squeeze);
      if (!parts.every((part) => ISSUER_LINE.test(part))) break;
      names.unshift(...parts.filter((part) => !/^[（(]/.test(part)));
    }
    return names.length > 0 ? [names.join('、')] : [];
  });
}

const paperOf = (head: string): string | null =>
  /([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|商报|都市报|新闻网|网|通讯社|新华社|新闻))(?:[\s\u3000]*(?:首席)?(?:全媒体)?记者|讯)/.exec(
    head,
  )?.[1] ?? null;

const HAN_DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  '0': '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A date that is a whole line, in digits or Chinese numerals, as `YYYY-MM-DD`. */
export function dateIn(line: string): string | null {
  const text = squeeze(plainDigits(line)).replace(/^[（(]|[）)]$/g, '');
  const plain = /^((?:19|20)\d\d)[年.-](\d{1,2})[月.-](\d{1,2})日?$/.exec(text);
  if (plain) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const han =
    /^([二一][〇零○O0九一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    );
  if (!han) return null;
  const year = Number([...(han[1] ?? '')].map((char) => HAN_DIGITS[char] ?? '').join(''));
  return iso(year, parseHanNumber(han[2] ?? '') ?? 0, parseHanNumber(han[3] ?? '') ?? 0);
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function dateOf(
  head: readonly Line[],
  preamble: readonly Line[],
  tail: readonly Line[],
  doubts: Metadata['doubts'],
): string | null {
  for (const line of head) {
    const label = /成文日期[:：\s\u3000]*(.{8,14}?)(?:[\s\u3000]|$)/.exec(line.text)?.[1];
    const date = label === undefined ? null : dateIn(label);
    if (date) return date;
  }
  const dated = (lines: readonly Line[]) => lines.filter((line) => dateIn(line.text) !== null);
  const first = dated(preamble.length > 0 ? preamble : head);
  const found = first[0] ?? dated(tail).at(-1);
  const others = new Set([...first, ...dated(tail)].map((line) => dateIn(line.text)));
  if (found && others.size > 1)
    doubts.push({
      line: found.n,
      text: `文中有几个单独成行的日期（${[...others].join('、')}），成文日期取了这一行的，请核对`,
    });
  if (found) return dateIn(found.text);
  for (const line of head) {
    const label =
      /(?:发文日期|生成日期|发布日期|发布时间|印发日期)[:：\s\u3000]*((?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?)/.exec(
        plainDigits(line.text),
      )?.[1];
    const date = label === undefined ? null : dateIn(label.replaceAll('/', '-'));
    if (date) {
      doubts.push({ line: line.n, text: '没有找到成文日期，先填了发文或发布日期，请核对' });
      return date;
    }
  }
  return null;
}

/** The years of a plan: behind its title, else those of the five-year plan that the title names, else those that its head prints. */
function periodOf(title: string, head: readonly Line[]): Metadata['period'] {
  // The years of a document that the title only names are not its own.
  const own = title.replace(/《[^》]*》/g, '');
  const span = SPAN.exec(own) ?? /((?:19|20)\d\d)年?[—–―~～至到-]+((?:19|20)\d\d)年/.exec(own);
  if (span) return { start: Number(span[1]), end: Number(span[2]) };
  const five = /[“"]?(十[一二三四五六七八九]?)五[”"]?/.exec(own)?.[1];
  if (five !== undefined) return fiveYearPlan(five);
  const year = /((?:19|20)\d\d)年(?:度)?[^，。]{0,24}(?:计划|要点|方案|行动|通知|措施)/.exec(own)?.[1];
  if (year !== undefined) return { start: Number(year), end: Number(year) };
  for (const line of head) {
    const text = squeeze(plainDigits(line.text));
    const printed =
      /^[（(]?((?:19|20)\d\d)年?[—–―~～至到-]+((?:19|20)\d\d)年?[）)]?$/.exec(text) ??
      /(?:规划期|实施期|期限|时限)[^，。]{0,6}((?:19|20)\d\d)年?[—–―~～至到-]+((?:19|20)\d\d)年/.exec(text);
    if (printed) return { start: Number(printed[1]), end: Number(printed[2]) };
  }
  return null;
}
