import type { THEMES } from '../../schemas/indicator.ts';

type Theme = (typeof THEMES)[number];

/** Words by which the theme of an indicator is told, the telling ones first. */
const WORDS: readonly (readonly [RegExp, Theme])[] = [
  [/人才|人员|专员|联络员|师资|队伍/, 'talent'],
  [/经费|投入|预算|专项资金|财政/, 'investment'],
  [/宣传|培训|普及|认知|知晓|文化|活动|受益群众/, 'culture'],
  [/维权|执法|侵权|假冒|案件|结案|调解|满意度|保护/, 'protection'],
  [/质押|融资|贷款|转化|转让|许可|运营|产业化|产值|交易|导航|银行/, 'use'],
  [/平台|端口|服务|机构|窗口|工作站/, 'service'],
  [/贯标|管理|认证|优势|示范|试点/, 'management'],
];

/** The theme under which an indicator most likely stands, by its name: 创造 where nothing tells another. An editor looks at it. */
export const guessTheme = (name: string): Theme => WORDS.find(([words]) => words.test(name))?.[1] ?? 'creation';
