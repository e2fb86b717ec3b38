import { squeeze } from '../text/squeeze.ts';

/** The units that a clause makes responsible. */
export interface FoundAgencies {
  names: string[];
  at: number;
}

const DUTY =
  /(?:责任(?:单位|部门|主体)|牵头(?:单位|部门|责任单位)?|配合(?:单位|部门)?|参与单位|参加单位|主办单位|承办单位|实施单位|协办单位)[:：]([^）)】\]\n。]{2,400})/g;
const LED =
  /[（(]((?:[^（）()，。；\n]{2,16}[、，]){0,12}[^（）()，。；\n]{2,16})(?:按(?:照)?(?:职责|职能)?分工(?:负责)?|牵头|负责)[^）)]{0,80}[）)]/g;

/** The units named in a clause: 责任单位：甲、乙, （牵头单位：甲；配合单位：乙）, （甲牵头，乙配合）, （甲、乙按职责分工负责）. */
export function agenciesIn(text: string): FoundAgencies[] {
  const found: FoundAgencies[] = [];
  for (const match of text.matchAll(DUTY)) found.push({ names: namesIn(match[1] ?? ''), at: match.index });
  for (const match of text.matchAll(LED))
    if (!/[:：]/.test(match[0])) found.push({ names: namesIn(match[0].slice(1, -1)), at: match.index });
  return found.filter(({ names }) => names.length > 0).sort((a, b) => a.at - b.at);
}

function namesIn(list: string): string[] {
  return [
    ...new Set(
      squeeze(list)
        .split(/[、，,；;]|以及|(?<=[局委办院会府])和/)
        .map((name) =>
          name
            .replace(/^(?:牵头|配合|责任|参与|实施)(?:单位|部门)?[:：]/, '')
            .replace(
              /(?:牵头|配合|负责|参与|会同|等)?(?:按(?:照)?(?:职责|职能)?分工(?:负责)?|分工负责|牵头|配合|负责|参与|等部门|等单位|等)$/,
              '',
            )
            .replace(/[（(][^）)]*$/, ''),
        )
        .filter((name) => name.length >= 2 && name.length <= 24 && !/\d/.test(name)),
    ),
  ];
}
