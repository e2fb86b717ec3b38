import { headingSense } from '../heading-sense.ts';
import type { Basis } from '../../schemas/figure.ts';
import { isChange } from './comparator.ts';
import type { FoundFigure, Setting } from './figures.ts';
import { trimmed } from './names.ts';
import type { Counted } from './numbers-in-text.ts';
import { fiveYearPlan, spanIn, yearIn } from './period-words.ts';
import { GRANTS } from '../text/grant-words.ts';

const PAST =
  /[“"]十[一二三四五六七八九]?五[”"](?:规划)?(?:期间|时期|以来|末)|截至|截止|近[一二三四五两]年|过去|年来|以来|去年|上年|先后|累计(?:培育|获|实施|发放|培养|建成|完成)|已(?:经|有|建|获|累计|达|完成|发放|形成|实现|培育|成功)|荣获|获批|成功创建|共受理|实现了|完成了|达到了|建成了/;

/** How things stand, said in the number's own phrase, or before the colon of its list; what is done about it (针对存在的问题，……) is ahead. */
const LACK =
  /(?<!(?:针对|围绕|解决|破解|聚焦|补齐|克服)[^，。；]*)(?:(?:还|仍|仍然)存在|存在(?:的|一些|不少)?(?:短板|问题|不足|差距))[^，。；：,;:\n]*(?:[：:].*)?$|仅有[^，。；,;\n]*$/;

const AHEAD =
  /力争|争取|确保|将(?!近|知识|专利|商标|[^，。]{0,12}(?:纳入|作为))|预期|计划(?:到|在|于)|拟|规划期末|目标|每年(?!.*(?:了|已))/;

const FUND = new RegExp(
  `基金|专项资金|专项经费|配套资金|经费|支持总额|财政(?:投入|资金|[^，。]{0,10}(?:安排|统筹|列支|拨付|投入))|预算|${GRANTS}|资金池|(?:一次性|每[家项个件][^，。]{0,3})支持|支持(?:资金|经费)`,
);

/** What stands at a sum that is money set aside. */
const SET_ASIDE = new RegExp(
  `(?:一次性|每[家项个件][^，。]{0,3})支持|基金|支持总额|资金|经费|预算|${GRANTS}|投入|财政|总额`,
);

export function kindOf(
  said: string,
  whole: string,
  year: number | null,
  number: Counted,
  setting: Setting,
  text: string,
): FoundFigure['kind'] {
  // 由65%提高到90%: the first is what was.
  const past =
    isPast(said, whole, year, setting) ||
    /(?:由|从)(?:目前|现在|原来|现有)?(?:的|(?:19|20)\d\d年(?:底|末)?的?)?$/.test(said);
  const money = /元/.test(number.unit);
  const within = (mark: RegExp) =>
    (text
      .slice(Math.max(0, number.start - 30), number.start)
      .split(mark)
      .at(-1) ?? '') + (text.slice(number.start, number.end + 24).split(mark)[0] ?? '');
  const phrase = within(/[。；\n]/);
  const fund =
    FUND.test(phrase) || /(?:专项资金|专项经费|财政)[^。；\n]{0,30}(?:安排|统筹|列支|拨付|投入|总额)/.test(said);
  if (
    money &&
    fund &&
    !/融资(?:额|金额|总额|规模|登记)|营业收入|增加值|产值|销售/.test(within(/[。；，,\n]/)) &&
    budgetNear(text, number)
  )
    return 'budget';
  return past ? 'achievement' : 'target';
}

/** Words before a sum that only say how long or for whom: 每年不少于, 单个企业每年最高. What the sum is stands further back. */
const BARE_SUM =
  /^(?:[\u4e00-\u9fff]{2,6}(?=每[家件项个户]))?(?:其中|(?:19|20)\d\d年|每[家件项个户名次](?:专利|商标|企业|作品|项目|机构|案件|单位|园区|产品)|[国省市县区州]级(?:财政)?|单个|单家|同一|每[家件项个人户年名次]|企业|单位|机构|项目|主体|年度|[一二三四五六七八九十两\d]年|[“"]十[一二三四五六七八九]?五[”"]期间|累计|总额|合计|共|最高|最多|至少|力争|不超过|不高于|不低于|不少于|超过|达到?|为|可达)+$/;

/** Whether the phrase before a sum leaves it to what was said before to name it. */
export const isBareSum = (text: string, number: Counted): boolean =>
  /元$/.test(number.unit) &&
  BARE_SUM.test(
    text
      .slice(0, number.start)
      .split(/[，。；、,;\n]/)
      .at(-1) ?? '',
  );

/** The money is that of the fund itself: it stands before it, or right behind it. */
function budgetNear(text: string, number: Counted): boolean {
  const before =
    text
      .slice(Math.max(0, number.start - 16), number.start)
      .split(/[，。；、\n]/)
      .at(-1) ?? '';
  const after = text.slice(number.end, number.end + 24).split(/[，。；、\n]/)[0] ?? '';
  if (/(?:带动|撬动|引导|吸引)[^，。；、\n]*$/.test(before)) return false;
  if (
    isBareSum(text, number) &&
    /专项资金|专项经费|财政/.test(text.slice(Math.max(0, number.start - 40), number.start))
  )
    return true;
  return (SET_ASIDE.test(before) && !/贷款$|融资$/.test(trimmed(before))) || SET_ASIDE.test(after);
}

function isPast(said: string, whole: string, year: number | null, setting: Setting): boolean {
  const start = setting.period?.start ?? null;
  const goal = Number(/[到至]((?:19|20)\d\d)年/.exec(said)?.[1]) || null;
  const until = yearIn(said)?.until === true && !/截至|截止/.test(said);
  if (year !== null && start !== null) {
    if (year < start) return true;
    if (until && year >= start) return false;
  } else if (until) return false;
  if ((PAST.test(said) && !ownPeriod(said, start)) || LACK.test(said))
    return !/力争|争取/.test(said) && !(goal !== null && (start === null || goal >= start));
  if (AHEAD.test(said)) return false;
  const heading = headingSense(setting.headings);
  if (heading !== null) return heading === 'past' || heading === 'state';
  if (setting.documentKind === 'reply' || setting.documentKind === 'press-report') return !/提出|明确|目标/.test(whole);
  return setting.clause === 'preamble';
}

/** “十四五”期间 is past for the plan of the next five years, and the future for its own. */
function ownPeriod(said: string, start: number | null): boolean {
  const numeral = /[“"](十[一二三四五六七八九]?)五[”"](?:规划)?(?:期间|时期)/.exec(said)?.[1];
  const years = numeral === undefined ? null : fiveYearPlan(numeral);
  return years !== null && start !== null && years.start >= start;
}

export function basisOf(
  number: Counted,
  before: string,
  after: string,
  said: string,
  name: string,
  kind: FoundFigure['kind'],
): Basis {
  const { unit } = number;
  if (unit === '位' && /第$/.test(before)) return 'rank';
  if (unit === '番' || isChange(before) || /同比/.test(before))
    return unit !== '%' && /年/.test(before) && !/百分点|番|倍/.test(unit) ? 'annual' : 'growth';
  if (unit === '倍' || /(?:高于|低于)[^，。]{0,8}平均/.test(before)) return 'relative';
  if (unit === '%' || unit === '‰') return 'share';
  if (/工作日|小时|分钟|个月|^[天日年]$/.test(unit)) return 'duration';
  if (/基金|资金池/.test(`${name}${after.slice(0, 20)}`) && /元/.test(unit)) return 'stock';
  if (/累计/.test(before)) return 'cumulative';
  if (/每年|每季度|每半年|每月/.test(said) || /年均|年度|全年|年新增|当年|每年/.test(before + name)) return 'annual';
  if (kind === 'achievement' && spanIn(said) !== null && !/总[量数]|拥有量|达到$|有效/.test(name)) return 'cumulative';
  if (
    /拥有量|总量|总数|保有量|存量|有效|数量达|企业数|人才|队伍/.test(name) ||
    (/元/.test(unit) === false && /达到|达$/.test(before) && !/培训|开展|举办|完成/.test(before))
  )
    return 'stock';
  if (/元/.test(unit)) return 'unspecified';
  if (/申请|登记|授权|注册量/.test(name)) return 'unspecified';
  return 'count';
}
