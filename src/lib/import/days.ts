import { plainDigits } from './lines.ts';

/** A day or a week that a text names. */
export interface FoundDay {
  title: string;
  kind: 'day' | 'week' | 'requirement';
  /** RRULE where the text prints month and day. */
  recurs: string | null;
  printed: string;
  at: number;
}

/** Named days and weeks, with or without their date (“4·26”世界知识产权日). The names are those of days kept in the whole country. */
const NAMED =
  /(?:[“"‘]?(\d{1,2})[·•.．](\d{1,2})[”"’]?)?((?:全国|世界|中国|国际|国家|全市|全省|全区)?(?:知识产权|消费者权益|专利|商标|品牌|版权|地理标志|科技活动|科普|宪法|质量|安全生产|创业创新|双创|读书|文化和自然遗产|职业教育活动|中小企业服务|打击侵权假冒|诚信|标准|计量)(?:保护)?(?:宣传)?(?:服务)?(?:日|周|月))(?![常均末初度年\u4e00-\u9fff]{0}报|均|度)/g;

/** Yearly duties: 每年举办……活动. */
const YEARLY = /每(?:年|季度|月)[^，。；\n]{0,30}?(?:宣传|培训|论坛|大赛|活动|讲座|展会|对接会)[^，。；\n]{0,20}/g;

export function daysIn(official: string): FoundDay[] {
  const text = plainDigits(official);
  const found: FoundDay[] = [];
  for (const match of text.matchAll(NAMED)) {
    const [printed, month, day, name = ''] = match;
    const valid = month !== undefined && Number(month) <= 12 && Number(day) <= 31 && Number(day) > 0;
    found.push({
      title: name,
      kind: name.endsWith('日') ? 'day' : 'week',
      recurs: valid && name.endsWith('日') ? `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}` : null,
      printed,
      at: match.index,
    });
  }
  for (const match of text.matchAll(YEARLY)) {
    const printed = match[0].replace(/[\s\u3000]+/g, '');
    if (!found.some((one) => match[0].includes(one.title)))
      found.push({
        title: printed
          .replace(/\d.*$/, '')
          .replace(/(?:不少于|不低于|至少|不超过|超过|达到|达)$/, '')
          .slice(0, 24),
        kind: 'requirement',
        recurs: null,
        printed: printed.slice(0, 60),
        at: match.index,
      });
  }
  return found.sort((a, b) => a.at - b.at);
}
