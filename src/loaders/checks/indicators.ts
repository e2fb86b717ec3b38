import type { Figure } from '../../schemas/figure.ts';
import type { Context } from './context.ts';

/** A note that says that the number counts what the document itself lays down, such as its tasks or projects. */
const OF_THE_DOCUMENT = /数的是[^。]{0,6}(?:规划|方案|计划|文件|报道)/;

/** Whether a target may stand without an indicator: it counts things that the document names, and says so to the reader. */
const countsItsDocument = (figure: Figure) => figure.basis === 'count' && OF_THE_DOCUMENT.test(figure.note ?? '');

/** Indicators are there for targets, and for numbers that can be laid side by side; and every target has one. */
export function checkIndicators(check: Context): void {
  const { content, unread } = check;
  for (const plan of content.plans)
    for (const figure of plan.figures)
      if (
        !figure.data.proposed &&
        figure.data.kind === 'target' &&
        figure.data.indicator === null &&
        !countsItsDocument(figure.data)
      )
        check.say({
          ...check.at(figure, ['indicator'], `${figure.id} 的 indicator`),
          cause: `目标“${figure.id}”没有指标`,
          remedy:
            '填上指标编号，没有就在 content/indicators/ 建一个；数的是文件自己安排了几项（basis: count）时，在 note 里写“数的是规划……”',
        });
  // Where figures could not be read, how many an indicator has is not known.
  if (unread.any('plans', 'figures', 'outcomes')) return;
  const figures = content.plans
    .flatMap((plan) => plan.figures.map((figure) => figure.data))
    .filter((figure) => !figure.proposed);
  for (const indicator of content.indicators) {
    if (indicator.data.draft) continue;
    const own = figures.filter((figure) => figure.indicator === indicator.id);
    const outcomes = content.outcomes.filter((outcome) => outcome.data.indicator === indicator.id);
    if (own.some((figure) => figure.kind === 'target') || own.length + outcomes.length >= 2) continue;
    check.say({
      ...check.at(indicator, ['name'], indicator.id),
      cause: `指标“${indicator.id}”没有目标，数字和完成值一共也不到两个`,
      remedy: '给有关的数字填上这个 indicator；只有一个数而又不是目标，就删去这个指标',
    });
  }
}
