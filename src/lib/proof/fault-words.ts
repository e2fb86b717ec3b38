import type { Fault } from './figure-proof.ts';

/** What a fault of the proof means to an editor. */
export const FAULT_WORDS: Record<Fault, string> = {
  'not-in-document': '原话不在原文里',
  'clause-not-found': '原文里找不到所引条款',
  'not-in-clause': '原话不在所引条款里',
  'not-unique': '原话在条款里不止一处',
  'names-nothing': '原话没有指明数的是什么',
  'value-no-token': '数值不是原话里完整的一个数',
  'unit-not-after-value': '数值后面不是所登记的单位',
  'wrong-place-in-list': '并列句里名称与数字的次序对不上',
};
