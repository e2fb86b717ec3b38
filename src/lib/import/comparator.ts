import type { Comparator } from '../../schemas/figure.ts';
import type { Counted } from './numbers-in-text.ts';

/** What is read around a number, within its phrase. */
export interface Around {
  /** The text before the number, back to the last comma or full stop. */
  before: string;
  /** The text after its unit, up to the next. */
  after: string;
  /** Whether the number is a target: then 达到 means at least. */
  target: boolean;
}

const AT_LEAST = /(?:不少于|不低于|不小于|不得少于|不得低于|至少|最少|大于等于|高于或等于)[^，。\d]{0,4}$/;
const AT_MOST =
  /(?:不超过|不高于|不多于|不大于|不得超过|至多|最多|最高|上限为?|小于等于)(?:可达|达|为)?[^，。；、\d]{0,8}$/;
const MORE = /(?:(?<!不)超过|突破|高于|大于|超出|多于|(?<!不)超|逾|跨越)[了]?$/;
const LESS = /(?:低于|少于|小于|不足|不到|不满)$/;
const ABOUT = /(?:(?<![最附远靠])近|接近|将近|大约|大概|(?<![节预合条签履制集])约)$/;
const UP_TO =
  /(?:达到|达|达至|提高到|提升到|提高至|提升至|增加到|增加至|增长到|增长至|增至|升至|扩大到|扩大至|发展到|提高为)$/;
const RISE =
  /(?:增加(?!值)|增长(?![点极])|增幅|提升|提高|增速|涨幅|递增|上升|新增长|扩大)(?:率|速度|幅度)?(?:[^，。；、\d]{0,4})$/;
const FALL = /(?:降低|下降|减少|降幅|缩短|压减|压缩)(?:率|速度|幅度)?(?:[^，。；、\d]{0,4})$/;
const RISE_TO = /(?:提高|提升|增加|增长|上升|扩大|降低|下降|缩短|压缩|压减|减少)(?:到|至|为)/;

/**
 * The comparator of a number by the words around it (see the table in content/README.md).
 * 以上 behind it is stronger than 达到 before it; 不少于……余 is at least; a rise with 以上 is a rise by at least.
 */
export function comparatorOf(counted: Counted, { before, after: behind, target }: Around): Comparator {
  // 100篇（次）以上
  const after = behind.replace(/^[（(][\u4e00-\u9fff]{1,3}[）)]/, '');
  if (Array.isArray(counted.value)) return 'range';
  // 提高到2025年的84分
  const inner = before.replace(/[≥≤<>＞＜=]+$/, '').replace(/(?:19|20)\d\d年(?:底|末)?的?$/, '');
  const rise = RISE.test(withoutComparison(inner)) && !RISE_TO.test(inner.slice(-8));
  const plus = /^(?:及)?(?:以上|之上|或以上)/.test(after);
  if (/^(?:及)?(?:以下|以内|之内)/.test(after) || counted.sign === '≤') return 'le';
  if (counted.sign === '<') return 'lt';
  if (/工作日|小时|个月|^[天日年]$/.test(counted.unit) && /^内/.test(after)) return 'le';
  if (/^(?:左右|上下|前后)/.test(after)) return 'approx';
  if (/倍/.test(counted.unit) && (plus || /不低于|不少于|高于|超过|至少/.test(inner)) && !rise) return 'multiple-ge';
  if (plus || counted.sign === '≥' || AT_LEAST.test(inner)) return rise ? 'increase-ge' : 'ge';
  if (AT_MOST.test(inner)) return 'le';
  if (MORE.test(inner) || counted.sign === '>') return rise ? 'increase-gt' : 'gt';
  if (LESS.test(inner)) return 'lt';
  if (ABOUT.test(inner)) return 'approx';
  if (counted.more || /^[余多](?![\u4e00-\u9fff]*[种样]化)/.test(after)) return rise ? 'increase-gt' : 'gt';
  if (target && UP_TO.test(inner)) return rise && !RISE_TO.test(inner.slice(-8)) ? 'increase-ge' : 'ge';
  return 'eq';
}

/** 增幅超过 is a rise, compared: the words of comparison are taken off to see it. */
const withoutComparison = (before: string) =>
  before.replace(/(?:不少于|不低于|不超过|不高于|超过|突破|高于|达到|达|至少|近|约|逾|力争|实现|为|在)+$/, '');

/** Whether the words before a number say that something rises or falls by it. */
export const isChange = (before: string): boolean =>
  [RISE, FALL].some((words) => words.test(withoutComparison(before))) && !RISE_TO.test(before.slice(-8));
