import type { ChartSpec } from './spec.ts';
import type { Credits } from './credits.ts';

/** What a picture of a chart is made of. */
export interface Told {
  spec: ChartSpec;
  credits: Credits;
}

/** What a picture is made of, as an element of it: who has the file has its numbers too. JSON, with escapes for what XML reads as its own. */
export const toldElement = (told: Told): string =>
  `<metadata>${JSON.stringify(told).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}</metadata>`;

/** What a picture says that it is made of. @throws when it says nothing */
export function toldOf(svg: string): Told {
  const [, json = ''] = /<metadata>([^<]*)<\/metadata>/.exec(svg) ?? [];
  return JSON.parse(json) as Told;
}
