/** Offices, laws and plans whose fixed names hold 和 or 与 or a word that is changed elsewhere. Rules of language: none names a place. */
const FIXED =
  /中华人民共和国|人力资源(?:和|与)?社会保障|发展和改革|国民经济和社会发展|住房(?:和|与)城乡建设|工业和信息化|经济和信息化|卫生和计划生育|文化和旅游|广播电视和旅游|规划和自然资源|农业和农村|交通运输和城乡建设|科技和知识产权局|教育和科技局|商务和[\u4e00-\u9fff]{2,6}局|国有资产监督管理|退役军人事务|市场监督管理|政务服务(?:和|与)[\u4e00-\u9fff]{2,8}局|大数据[\u4e00-\u9fff]{0,6}(?:局|委员会)|(?:推进|促进|监督|管理|协调|发展)(?:委员会|中心|局|处|办公室|领导小组)/g;
const TITLE = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”/g;
const OFFICE = /(?:局|委|办|院|部|府|厅|会|处|科|所|中心|公司|银行|法庭|街道|大学|学校|小组|联盟)$/;

/** Where a text holds what has a name of its own: titles and quotations, offices that are known, fixed names. */
export function namesIn(text: string, names: readonly string[]): { start: number; end: number }[] {
  const spans = [TITLE, FIXED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ start: index, end: index + name.length })),
  );
  for (const name of names)
    if (OFFICE.test(name))
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
        spans.push({ start: at, end: at + name.length });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
