import { DOING } from './text/doing-verbs.ts';

/** What the text under a heading tells: how things are, what was reached, what is thought, what is aimed at, what is to be done. */
export type HeadingSense = 'state' | 'past' | 'thought' | 'aim' | 'task';

const HOW = '机遇|挑战|形势|现状|问题|短板|不足|背景|环境';
const DONE = '成就|成绩|成效|实效|进展|情况|回顾|(?:发展|现实|工作)基础';

/** 优化营商环境, 提升运用成效: what stands at its end is what is worked at. 建设成效, 实施情况 do not begin so. */
const BEGINS_WITH_DOING = new RegExp(
  `^(?!指导思想)(?:切实|积极|大力|深入|全面|着力|努力|不断|持续|进一步)*(?:${DOING}|加速|坚持|突出|聚焦|统筹)(?!(?:工作)?的?(?:主要)?(?:${DONE}|现状|背景)$)`,
);

const SENSES: readonly (readonly [HeadingSense, RegExp])[] = [
  ['task', /(?:任务|措施|举措)(?:$|[和与及])|[和与及]任务$|^(?:重点|主要)工作$/],
  ['aim', /目标$|指标$|目标[和与及]/],
  ['past', new RegExp(`(?:${DONE})(?:$|[和与及、])|取得了?(?:的|显著|明显|积极|重大|新)|回顾`)],
  ['state', new RegExp(`(?:${HOW})(?:分析)?(?:$|[和与及、])|面临的?(?:${HOW})`)],
  ['thought', /指导思想|总体思路|总体要求|原则|战略定位/],
];

/**
 * What headings say of the text under them: the nearest that says anything decides.
 * @param headings from the outermost to the text's own
 * @returns null where none says anything
 */
export function headingSense(headings: readonly string[]): HeadingSense | null {
  for (const heading of headings.toReversed()) {
    if (BEGINS_WITH_DOING.test(heading)) continue;
    const found = SENSES.find(([, pattern]) => pattern.test(heading));
    if (found) return found[0];
  }
  return null;
}
