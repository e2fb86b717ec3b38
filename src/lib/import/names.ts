import { GRANTS } from '../text/grant-words.ts';

/** Words of comparison and doing that stand between a name and its number. */
const BETWEEN =
  /(?:(?:从|由|较|比)(?:19|20)\d\d(?:年底|年末|年)?的?|[一二三四五六七八九十两\d]{1,2}年(?:来|内|间)?|逐年|并|仅|不少于|不低于|不小于|不超过|不高于|不得低于|不得少于|超过|突破|高于|大于|低于|达到|达至|达|至少|最少|接近|将近|近|约|逾|超|力争|争取|实现|确保|为|在|至|到|累计|共计|总计|合计|共|年均|每年|平均|年度|均|都|分别|增加|增长|提高|提升|新增长|同比|稳居|位居|居|位列|名列|排名|(?<!安)排|(?<!系)列|并列|拥有|(?<![拥所国持])有|是|给予(?:每[件家人项个户])?|最高|控制|保持|稳定|占|由|已|将|上升|扩大|增至|升至|降至|降低|下降|压缩|缩短|压减|减少|年增长|年|不|目标值|：|:)+$/;
const LEAD =
  /^(?:[（(]?\d{1,2}[）).．、]|(?:力争|争取|确保)?(?:到|至|截至|截止)?(?:(?:19|20)\d\d年(?:底|末|前)?|[“"]?十[一二三四五六七八九]?五[”"]?(?:规划)?(?:期)?(?:末|期间|时期|以来))|其中|力争|争取|确保|同时|另外|目前|现有|全面|累计|全市|全区|全县|全省|全州|全旗|全国|我市|我区|我县|我省|全部|共|每年|年均|年度|近[一二三四五两]年(?:来)?|[：:，,、的])+/;
const VERBS =
  /^(?:重点|积极|大力|新|再|继续|逐步|联合|集中|成功|广泛|深入)?(?:新增|培育和引进|培养和引进|引进和培育|培育|培养|引进|引育|建设|建成|建立|打造|形成|完成|开展|组织|举办|实施|获得|获批|认定|支持|推动|推进|创建|承担|发放|实现|保证|引导和支持|引导叠加|引导|指导|帮助|印发|发布|编制|制定|收缴|销毁|受理|办理|设立|组建|构建|遴选|选树|扶持|拥有|通过|安排|投入|给予|奖励|补助|筹建|申报|争创|具有|为|对|与|向|以|使)+/;

/** What is said of the thing behind its name. */
const INNER = /(?:发放|投放|成立|组成|纳入|达到|建立了|开展了|获得了)[\s\S]*$/;

/** What is said of something that was named before: 是2015年的2.3倍, 高于平均水平, 一次性奖励. */
const RELATIVE = new RegExp(`^(?:是|为|高于|低于|比|较|相比|相当于|同比|分别比|[翻增提降]|(?:一次性)?(?:${GRANTS})$)`);
/** 1个国家奖励2000元: where the words of the grant begin. */
const TO_GRANT = new RegExp(`的?(?:一次性|再|可|给予|${GRANTS}|支持).*$`);

/** What a number counts, by the words of its phrase. */
export interface Named {
  name: string;
  /** Where the name stands: before the number, behind its unit, or in the phrase before; `bare` where there are only words of doing. */
  from: 'before' | 'after' | 'earlier' | 'bare';
}

/** Units of which the thing itself is often said right behind: 6件遗产, 2个端口, 15位专家. */
const OF_THINGS =
  /^(?:[万亿千百])*(?:个|个方面|方面|家|件|项|位|名|人|所|处|支|种|类|部门|省市|条|批|场|次|座|户|款|门|套|期|份|册|部|篇|大.*)$/;
const NO_THING = /^(?:[（(“]|其中|以上|以下|以内|左右|纳入|实现|完成|用于|并|且|和|及|与|或|以|建立|力争|达到)/;

/**
 * The name of what is counted. Where the thing stands right behind the unit, it is that; else the words before the number, without verbs
 * and comparisons; else those behind it, or of the phrase before (居片区第二位, 同比增长5%).
 * @returns null when nothing around the number names anything
 */
export function nameOf(before: string, after: string, earlier: string, unit: string): Named | null {
  const ahead = unit === '位' && /第$/.test(before) ? rankName(before) : trimmed(before);
  const behind = afterName(after);
  if (OF_THINGS.test(unit) && naming(behind) && !NO_THING.test(after.replace(/^(?:及?以上|左右)的?/, '')))
    return { name: behind, from: 'after' };
  // 是2015年的2.3倍, 较上年翻一番, 提高5个百分点: what it is of stands before.
  if (naming(ahead) && !RELATIVE.test(ahead)) return { name: ahead, from: 'before' };
  if (naming(behind)) return { name: behind, from: 'after' };
  const back = trimmed(
    earlier.replace(/[，,；;。、]$/, '').replace(/(?:超过|突破|达到|达|为|近|约)?\d[\d.,]*[^\d，,。；]{0,6}$/, ''),
  );
  if (naming(back) && !RELATIVE.test(back)) return { name: back, from: 'earlier' };
  const bare = naming(ahead) ? ahead : before.replace(BETWEEN, '').replace(LEAD, '');
  return naming(bare) ? { name: bare, from: 'bare' } : null;
}

/** 地理标志拥有量位居全国第: what is ranked stands before the verb. */
const rankName = (before: string) => {
  const [what = ''] = before.split(/(?:稳?居|位居|位列|名列|排名|排在|并列|位次|跃居|跃升|升至)/);
  return trimmed(what.replace(/(?:全国|全省|全市|全区|第)+$/, ''));
};

const naming = (text: string) => (text.match(/[\u4e00-\u9fffA-Za-z]/g) ?? []).length >= 2;

/** A phrase without what stands before and behind the name in it. */
export function trimmed(phrase: string): string {
  const bare = phrase
    .replace(/^[（(]+/, '')
    .replace(/[≥≤<>＞＜=（(\[]+$/, '')
    .replace(BETWEEN, '')
    .replace(LEAD, '');
  const noun = bare.replace(VERBS, '').replace(/^(?:了|的|一批|各类)/, '');
  const last = noun.split(/发放|投放|争取到|下达/).at(-1) ?? noun;
  const best = naming(last) ? last : naming(noun) ? noun : VERBS.test(bare) ? '' : bare;
  return balanced(best.replace(/[（(][^）)]*$/, '').replace(/^[、，,）)]+|[、，,的等]+$/g, ''));
}

/** What a grant is paid for by the piece: 每新增1家贯标企业，奖励; or 贯标企业每新增1家，奖励. */
export function pieceName(before: string, after: string): string | null {
  const behind = afterName(after).replace(TO_GRANT, '');
  if (naming(behind)) return behind;
  const ahead = trimmed(before.replace(/每[\u4e00-\u9fff]{2}$/, ''));
  return naming(ahead) ? ahead : null;
}

function afterName(after: string): string {
  if (/^[（(]/.test(after)) return '';
  const text = after.replace(/^(?:及?以上|左右|以内|以下|[余多])?(?:的)?/, '');
  // 县（市、区） is one name.
  const name = /^(?:[^，,。；;、：:\n\d（(]|[（(][^（）()\n\d]{1,8}[）)]){0,24}/.exec(text)?.[0] ?? '';
  return balanced(
    name
      .replace(INNER, '')
      .replace(/(?:达到|达|为|不少于|超过)$/, '')
      .replace(/[的、和与及]+$/, ''),
  );
}

/** Quotation marks and brackets that are opened but not closed are taken out. */
function balanced(name: string): string {
  let text = name;
  for (const [open, close] of ['“”', '《》', '（）', '()'] as const)
    if ((text.split(open ?? '').length ?? 0) !== (text.split(close ?? '').length ?? 0))
      text = text.replaceAll(open ?? '', '').replaceAll(close ?? '', '');
  return text.trim();
}
