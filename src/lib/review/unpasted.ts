import { wordEnds } from '../text/word-ends.ts';
import { pastedRuns } from './digest-warnings.ts';
import { namesIn } from './official-names.ts';

/** A small change that keeps the sense, and how much it costs the sentence. */
interface Change {
  from: number;
  to: number;
  by: string;
  cost: number;
}

/** 等 before what the list is of; not in 平等, 一等 or 等待, nor before what those in the list do. */
const SUCH_AS =
  /(?<![平高同中初上下均相对何优一二三四特甲乙丙劣])等(?![待候额值同效于几两一二三四五六七八九十百\d“])(?!共同|联合|建立|建起|建好|做|办|参与|制定|提高|推动|开展|加强|形成|给予|提供|申报|使用|向|对|在|与|和|的|级|方面)(?=[\u4e00-\u9fff]{2})/g;

/** After these 知识产权 says what kind of thing it is: it stays. */
const KIND_NEEDED =
  /^(?:[\u4e00-\u9fff]{0,8}(?:中心|局|法院|法庭|协会|研究院|学会|学院|仲裁院|工作站|联盟)|服务(?!机构|平台|体系|中心|站|业|能力|端口)|工作(?!机制|体系|机构|网|队伍|站|联席|领导小组)|文化|制度|知识|由|从|向|运用|转化|运营|意识|认知|价值|局|强|权利|类型|方面|领域|保险|金融|保护社会|信托|优势|(?:示范|试点)(?=示范|[县市区园校]|城市|企业|单位|基地|学校)|的|是|和|、|，|创造|法院|案件|证券|纠纷|侵权)/;
/** What belongs to those before it, so that 的 may stand between. */
const OWNED = /^(?:知识产权|专利|商标|版权|品牌|技术创新|考核|专业|资源|合法|权益|需要|难点|创新能力|黄金)/;
const NOUN_END = /(?:企业|产业|机构|部门|行业|园区|高校|院所|平台|方面|知识产权局)$/;
/** Verbs before which a phrase may pause. */
const PAUSE_BEFORE =
  /(?<=(?:^|[，；：])(?:鼓励|支持|引导|帮助|组织|吸引|动员|指导|扶持)[^，；。：]{4,})(?<![的地等、和与不未没可能须应并来去]|自主|共同|共|已|将)(?:参与|提高|提升|建立|建起|解决|推动|实现|形成|开发|共建|享受|申报|应对|拓展|树立)(?=[\u4e00-\u9fff]{3})/g;
/** What is made, with a modifier that only praises or describes it. */
const DESCRIBED =
  /(?<=(?:^|[，；：])(?:(?![把将对为以的在由])[\u4e00-\u9fff]){0,8}(?:培育|打造|形成|建设|开发|(?<=^|[，；：])创造|建立|建起|成立|设立|组成|制定|做出|改进|完善|建好|提供)(?:出|了|起)?(?:更多)?)(?:[^，；。、的]{0,10}、){0,6}[^，；。的把将和与及]{3,40}的(?=[\u4e00-\u9fff]{2})(?!(?:提高|提升|增长|发展|作用)(?:[，；。]|$))(?![^，；。]{0,30}(?:给予|奖励|补))/g;
/** The full name of a national programme, of which the place is a part. */
const PROGRAMME = /国家(?:级)?知识产权强.{1,2}建设(?=(?:试点示范|试点|示范)(?:县|市|城市|园区|区))/g;

/**
 * Changes a sentence by as little as keeps its sense, until nothing of it looks pasted from the official text.
 * @returns null where no such change is known
 */
export function unpasted(sentence: string, official: string, names: readonly string[]): string | null {
  let text = sentence;
  for (let n = 0; n < 12; n += 1) {
    const [run] = pastedRuns(text, official, names);
    if (run === undefined) return text;
    const best = changesIn(text, run, names)
      .map((change) => {
        const next = text.slice(0, change.from) + change.by + text.slice(change.to);
        // The longest stretch that is left decides; a dear change must gain more.
        const longest = Math.max(0, ...pastedRuns(next, official, names).map((one) => one.length));
        return { next, worth: longest + change.cost * 3 };
      })
      .filter(({ next }) => next !== text)
      .sort((a, b) => a.worth - b.worth)[0];
    if (!best) return null;
    text = best.next;
  }
  return null;
}

/** Changes that touch a run (all of the text where white space parts it), but for what would cut a word or a name. */
function changesIn(text: string, run: string, names: readonly string[]): Change[] {
  const start = text.indexOf(run);
  const changes = start < 0 ? changesAt(text, 0, text.length) : changesAt(text, start, start + run.length);
  const ends = wordEnds(text);
  const kept = namesIn(text, names);
  return changes.filter(
    ({ from, to }) => ends.has(from) && ends.has(to) && !kept.some((name) => from < name.end && name.start < to),
  );
}

function changesAt(text: string, start: number, end: number): Change[] {
  const changes: Change[] = [];
  const add = (from: number, to: number, by: string, cost: number) => changes.push({ from, to, by, cost });
  const inside = (index: number) => index > start + 1 && index < end - 1;
  for (const { index, 0: mark } of text.matchAll(/[、和]/g)) {
    if (!inside(index)) continue;
    if (mark === '和' && !/^(?:谐|解|平|约)/.test(text.slice(index + 1))) add(index, index + 1, '、', 0);
    if (mark === '、' && mayJoin(text, index)) add(index, index + 1, '和', 0);
  }
  for (const { index } of text.matchAll(/知识产权(?=[\u4e00-\u9fff]{2})/g)) {
    const rest = text.slice(index + 4);
    const before = text.slice(0, index);
    if (
      index + 4 > start &&
      index < end &&
      !KIND_NEEDED.test(rest) &&
      // At the head of a phrase 保护 would be read as what is to be done.
      !(/(?:^|[，；：])$/.test(before) && rest.startsWith('保护')) &&
      !/(?:自主|国家|中国|全国|高价值|[与和、省市区县州镇局委])$/.test(before)
    )
      add(index, index + 4, '', 1);
  }
  for (const { index, 0: name } of text.matchAll(PROGRAMME))
    if (index + name.length > start && index < end) add(index, index + name.length, '', 0);
  for (const { index, 0: modifier } of text.matchAll(DESCRIBED))
    if (index + modifier.length > start && index < end) add(index, index + modifier.length, '', 4);
  for (const { index } of text.matchAll(PAUSE_BEFORE)) if (inside(index)) add(index, index, '，', 3);
  const phrase = listAround(text, start, end);
  if (phrase) add(phrase.from, phrase.to, text.slice(phrase.from, phrase.to).replaceAll('、', '，'), 5);
  for (const { index } of text.matchAll(/(?<=[\u4e00-\u9fff]{3})工作(?=[，；。、和]|$|机制|体系)/g))
    if (index >= start && index < end) add(index, index + 2, '', 1);
  for (const { index } of text.matchAll(SUCH_AS)) if (inside(index)) add(index, index + 1, '这类', 1);
  for (const { index } of text.matchAll(/(?<=[\u4e00-\u9fff]{2})的(?=[\u4e00-\u9fff]{2})/g)) {
    const before =
      text
        .slice(0, index)
        .split(/[，；。、和]/)
        .at(-1) ?? '';
    if (inside(index) && !/[有对为在向与获得被由以不各]/.test(before)) add(index, index + 1, '', 2);
  }
  for (const { index, 0: word } of text.matchAll(
    /(?<![兼合归吞一])并(?=[\u4e00-\u9fff]{2})|将(?=[^，；。]{2,40}(?:纳入|列入|作为|融入|当作))/g,
  ))
    if (inside(index)) add(index, index + 1, word === '并' ? '，还' : '把', 2);
  for (let at = Math.max(2, start + 2); at < end - 1; at += 1)
    if (NOUN_END.test(text.slice(0, at)) && OWNED.test(text.slice(at)) && !text.slice(at, at + 9).includes('的'))
      add(at, at, '的', 4);
  return changes;
}

/** A list of four or more in which nothing is said of all: its members may stand apart. */
function listAround(text: string, start: number, end: number): { from: number; to: number } | null {
  for (const { index, 0: phrase } of text.matchAll(/[^，；。：]+/g)) {
    if (index >= end || index + phrase.length <= start) continue;
    const last = phrase.lastIndexOf('、');
    if (
      phrase.split('、').length >= 4 &&
      !/[的中上在相共]|等(?!(?:核心)?(?:活动|服务|工作|内容|文件|意见|行动|计划)$)|这类|方面|之间|增长|提高|融合/.test(
        phrase.slice(last),
      )
    )
      return { from: index, to: index + last + 1 };
  }
  return null;
}

/** Whether 、 may become 和: at the end of a list, or in pairs where there are four or more (甲和乙、丙和丁). */
function mayJoin(text: string, at: number): boolean {
  const from = Math.max(...['，', '；', '。', '：', '的'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const list = text.slice(from).split(/[，；。：的]/)[0] ?? '';
  const marks = [...list.matchAll(/[、和]/g)];
  const n = marks.findIndex(({ index }) => from + index === at);
  if (marks[n - 1]?.[0] === '和' || marks[n + 1]?.[0] === '和') return false;
  return n === marks.length - 1
    ? !/^[\u4e00-\u9fff]{0,8}等/.test(text.slice(at + 1)) || marks.length === 1
    : marks.length >= 3 && n % 2 === 0;
}
