/** What plans count in, longest first, so that 人次 is not read as 人. Generic classifiers and measures; no plan's own words. */
const CLASSIFIERS = (
  '个百分点 百分点 个工作日 工作日 个方面 个小时 个月 个自然日 平方公里 平方千米 平方米 立方米 公顷 公里 千米 省(区、市) 省（区、市） 省区市 省市 ' +
  '家次 户次 人次 件次 场次 批次 班次 项次 期次 课时 学时 小时 分钟 美元 欧元 港元 人民币 ' +
  '件 家 个 项 人 次 场 名 位 所 处 座 条 份 册 部 篇 种 类 批 支 户 亩 吨 元 % ‰ 倍 番 天 日 期 门 笔 单 起 宗 例 张 枚 株 只 头 辆 间 栋 套 台 款 对 组 团 点 分 ' +
  '国 校 院 村 镇 街 片 幅 本 集 届 轮 站 席 卷 颗 艘 架 片区 方面 年'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

const SCALE = '(?:千万|百万|十万|万亿|[万亿千百])';
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const CLASSIFIER = CLASSIFIERS.map(escape).join('|');
/** 件/万人: so many for each so many. */
const PER = '/[百千万亿]{0,2}(?:人口|人|户|平方公里)';
const UNIT = new RegExp(`^([余多来几])?(${SCALE})?([余多来])?((?:${CLASSIFIER})(?:${PER})?)?`);

export interface PrintedUnit {
  /** As it is recorded: the scale and the classifier, without 余 and 多. */
  unit: string;
  scale: string;
  classifier: string;
  /** Whether 余 or 多 stands between the number and its unit: more than that. */
  more: boolean;
  /** How many characters it takes. */
  length: number;
}

/** The unit with which a text begins, right after a number; null when it begins with none. */
export function unitAt(text: string): PrintedUnit | null {
  const match = UNIT.exec(text);
  const [whole = '', before, scale = '', between, classifier = ''] = match ?? [];
  if (scale + classifier === '') return null;
  const unit = scale + classifier;
  return { unit, scale, classifier, more: before !== undefined || between !== undefined, length: whole.length };
}

/** Whether a text is nothing but a unit, as in the cell of a table or in the brackets after a name. */
export function isUnit(text: string): boolean {
  const found = unitAt(text);
  return found !== null && found.length === text.length && !found.more;
}
