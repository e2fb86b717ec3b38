import { DOING } from '../text/doing-verbs.ts';
import { wordEnds } from '../text/word-ends.ts';
import { namesIn } from './official-names.ts';

// Words of offices and the plain words for them. Rules of language only: none names a place or a document.

/** Adverbs of zeal before a verb of doing, at the head of a phrase: without them the phrase says the same. 探索, 力争, 逐步, 鼓励, 严格 and the like say how much is promised, and 有效, 统筹 say what is done: they stay. */
const ZEAL =
  '同时|此外|另外|并且|从而|进而|进一步|切实|积极|大力|充分|深入|全面|广泛|努力|不断|持续|着力|扎实|认真|科学|有力|全力|强力|加速|高标准|高起点|高水平|高质量地?|牢固|主动|紧紧|创新性|稳步|有序|深度';
const ZEAL_FIRST = new RegExp(`^(?:(?:${ZEAL})(?=(?:${ZEAL})*(?:${DOING})[\\u4e00-\\u9fff]))+`);

/** Zeal within a phrase, before a verb. */
const ZEAL_WITHIN = new RegExp(
  `(?<=[，；：和并、\\u4e00-\\u9fff])(?:进一步|大力|着力|切实|扎实|积极|有效(?=提升|提高|促进|遏制|解决|支撑|推动|防范))(?=${DOING})`,
  'g',
);

/** Turns of phrase, the longer first. The sense, the duty and every 不 stay. Each begins and ends where a word does. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:重要)?抓手$/, '从$1抓起'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:主线|工作主线)$/, '主线是$1'],
  [/^(?:坚持|突出)?以(.{2,24}?)为载体$/, '落到$1上'],
  [/^(?:坚持|突出)?以(.{2,80}?)为(?:工作)?重点$/, '重点是$1'],
  [/^(?:坚持|突出)?以市场(?:需求)?为导向$/, '看市场的需要'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:基本)?导向$/, '$1是方向'],
  [/^(?:坚持|突出)?以(.{2,24}?)为主体$/, '$1是主角'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:核心|中心)$/, '核心是$1'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:契机|牵引)$/, '借$1的机会'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:目标|目的)$/, '目标是$1'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:保障|支撑)$/, '靠$1来保障'],
  [/^(?:坚持|突出)?以(.{2,24}?)为(?:基础|依托)$/, '基础是$1'],
  [/^(?:坚持|突出)?以(.{2,24}?)为主题$/, '主题是$1'],
  [/^(?:坚持|突出)?以(.{2,24}?)为引领$/, '由$1带头'],
  [/集(.{4,40}?)(?:为|于)一体的?/, '把$1合在一起的'],
  [
    /(?:充分)?发挥(.{2,24}?)(?:的)?(导向|引领|支撑|示范|桥梁|纽带|主体|带动|辐射|基础|主导|协调|服务|职能|积极|重要|骨干|核心|平台)作用/,
    '让$1起到$2作用',
  ],
  [/(?:充分)?发挥(.{2,24}?)(?:的)?作用/, '让$1起作用'],
  [/(?:充分)?发挥(.{2,24}?制度)职能/, '用好$1'],
  [/为(.{2,30}?)提供(?:了)?(?:有力|坚实|坚强|重要|强力)?的?支撑$/, '支持$1'],
  [/加大(?:对)?(.{2,18}?)的?力度/, '加大$1的力度'],
  [/杜绝(.{2,20}?)进入/, '不让$1进入'],
  [/^坚持(.{2,12})为导向$/, '$1是方向'],
  [/时限(?:跨度)?/g, '时间'],
  [/(?<=\d月)[到至](?=(?:20\d\d年)?\d{1,2}月)/g, '—'],
  [/(?:依法)?严厉?(?:查处)?打击/, '从严查处'],
  [/纳入到?(.{2,20}?)(?:体系)?中$/, '列入$1'],
  [/将(.{2,40}?)纳入/, '把$1列入'],
  [/将(.{2,40}?)作为/, '把$1当作'],
  [/将(.{2,40}?)融入/, '把$1放进'],
  [/^在(.{2,24}?)(?:的)?(?:指导|领导)下$/, '由$1指导'],
  [/^(?:严格)?(?:依据|根据|按照|遵照)(.{1,200}?)(?:的)?(?:通知)?(?:要求|部署|任务部署|规定|精神)$/, '照$1来做'],
  [/^结合(.{2,10})实际$/, '看$1的实际情况'],
  [/^立足(?:于)?(.{2,24}?)(?:的实际)?$/, '从$1出发'],
  [/^(?:依托|借助|借(?!鉴|款|贷|用))/, '借助'],
  [/^以及/, '还有'],
  [/^将(?=.{2,40}(?:纳入|列入|作为|融入|转化|放进|当作|成))/, '把'],
  [/^在(.{2,24})的同时$/, '$1'],
  [/^(?:认真)?对照(.{1,40}?)(?:的)?要求$/, '对照$1'],
  [/^为(?![此主何止人])(?=[\u4e00-\u9fff]{2}[^提]{2,}$)/, '为了'],
  [/^对((?:(?!予以|给予|进行).){2,60}?)(?:予以|给予|进行)(奖励|补助|资助|补贴|表彰|支持|扶持)$/, '$2$1'],
  [/设在/, '放在'],
  [/(?:建立和?健全|建立和完善|建立并完善|健全和?完善|完善和?健全|建立健全)/g, '建好'],
  [/探索建立/g, '试着建立'],
  [
    /(?<!国家|强国|强省|强市|强区|强县|试点|示范|平台|队伍|体系|基地|中心|项目|工程|产业|工作|制度|能力|环境|文化|机制|网|城市)构建/g,
    '建起',
  ],
  [/^健全(?!的)/, '补齐'],
  [/完善(?!的)(?=知识产权|[\u4e00-\u9fff]{2,}(?:体系|机制|制度|政策|办法|平台|服务))/g, '改进'],
  [/打造(?=.*(?:平台|基地|中心|高地|端口|体系|机制|园区|环境)$)/g, '建设'],
  [/打造(?=.*(?:品牌|名牌|精品|亮点|特色)$)/g, '做出'],
  [/开展(?=.*(?:活动|讲座|培训|比赛|竞赛|宣讲|论坛|行动)(?:$|[，；。]))/g, '办'],
  [/(?:积极)?开展(?!情况|的)(?=[\u4e00-\u9fff]{2})/g, '做'],
  [/进行(?=[\u4e00-\u9fff]{2})/g, '做'],
  [/(?<!能力|水平|质量|效能|效益|意识|显著|明显|稳步|不断|总体|全面|普遍|的)提升(?!行动|工程|计划|年)/g, '提高'],
  [/(?<=能力|水平|质量|效能|效益|意识|显著|明显|总体|全面)提升$/g, '提高'],
  [/(?<!产业|转型|不断)强化/g, '加强'],
  [/推进(?!工程|计划|办|会|工作|小组)/g, '推动'],
  [/助力/g, '帮助'],
  [/采取/g, '用'],
  [/搭建/g, '搭起'],
  [/设立(?!的)/g, '设'],
  [/组建/g, '组成'],
  [/(?<=^|为了?)畅通(?!无阻)/g, '打通'],
  [/遏制/g, '制止'],
  [/以及/g, '和'],
  [/(?<![参赋给授])与(?!日俱增|众不同|此同时|[时会否])/g, '和'],
  [/(?<![以普涉顾触波惠危遍殃])及(?![时其格早])/g, '和'],
  [/更加/g, '更'],
  [/各类/g, '各种'],
  [/相关/g, '有关'],
  [/涉及/g, '关于'],
  [/(?<![、宽广新])领域(?![、内中里])/g, '方面'],
  [/需求(?!侧)/g, '需要'],
  [/举措|措施/g, '办法'],
  [/(?<=[\u4e00-\u9fff])等(?:多种)?(?:形式|方式)$/g, '等办法'],
  [/方式|途径/g, '办法'],
  [/瓶颈/g, '难点'],
  [/成效/g, '效果'],
  [/集聚|聚集/g, '集中'],
  [/氛围/g, '气氛'],
  [/力争/g, '争取'],
  [/确保/g, '保证'],
  [/严禁/g, '不许'],
  [/(?<=[\u4e00-\u9fff])若干/g, '几个'],
  [/一系列|(?<![第同新上下首每这那另某前后])一批(?![次量])/g, ''],
];

const KEPT = 0xe000;

/**
 * A phrase of an official text in plainer words: zeal left out, turns of offices changed. Nothing that binds, allows or forbids is changed in sense.
 * @param names of offices; they and titles and quotations stay as they are printed
 */
export function plainWords(phrase: string, names: readonly string[] = []): string {
  const kept: string[] = [];
  let text = '';
  let from = 0;
  for (const { start, end } of namesIn(phrase, names)) {
    if (start < from) continue;
    text += phrase.slice(from, start) + String.fromCharCode(KEPT + kept.push(phrase.slice(start, end)) - 1);
    from = end;
  }
  text += phrase.slice(from);
  for (const [turn, plain] of [[ZEAL_FIRST, ''], [ZEAL_WITHIN, ''], ...TURNS] as const)
    text = turned(text, turn, plain);
  return text
    .replace(/等等办法/g, '等办法')
    .replace(/、和/g, '和')
    .replace(/的的/g, '的')
    .replace(/[\uE000-\uE0FF]/g, (mark) => kept[mark.charCodeAt(0) - KEPT] ?? '');
}

/** Replaces what a pattern finds, but for what begins or ends within a word. */
function turned(text: string, turn: RegExp, plain: string): string {
  let ends: Set<number> | undefined;
  return text.replace(turn, (found: string, ...rest: unknown[]) => {
    const at = rest.at(-2) as number;
    ends ??= wordEnds(text);
    if (!ends.has(at) || !ends.has(at + found.length)) return found;
    return plain.replace(/\$(\d)/g, (_, n: string) => rest[Number(n) - 1] as string);
  });
}
