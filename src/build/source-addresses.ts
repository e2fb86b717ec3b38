/** An address that the content gives, and where it stands. */
export interface CitedAddress {
  url: string;
  /** `content/sources.yaml：cnca-2023-27`. */
  where: string;
}

/** What became of asking for an address. */
export type Answer =
  | { kind: 'there'; status: number }
  | { kind: 'moved'; status: number; to: string }
  | { kind: 'gone'; status: number }
  | { kind: 'refused'; status: number }
  | { kind: 'silent'; reason: string };

/** How long one server may take, and how many are asked at once. */
const PATIENCE_MS = 20_000;
const AT_ONCE = 4;

/**
 * Asks for an address as a reader's browser would, without reading the body.
 * @param url an http or https address
 */
export async function ask(url: string, patience = PATIENCE_MS): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'Mozilla/5.0 (ip-plans; checks the addresses of its sources)', accept: 'text/html,*/*' },
    });
    await response.body?.cancel();
    const { status } = response;
    if (response.ok)
      return samePage(url, response.url) ? { kind: 'there', status } : { kind: 'moved', status, to: response.url };
    // Many official servers turn programs away; that says nothing of the page.
    if ([401, 403, 405, 412, 429, 521].includes(status) || status >= 500) return { kind: 'refused', status };
    return { kind: 'gone', status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { kind: 'silent', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Whether two addresses are one but for the scheme, `www.` and a slash at the end. */
export function samePage(one: string, other: string): boolean {
  const plain = (address: string) => {
    const { hostname, pathname, search } = new URL(address);
    return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
  };
  return plain(one) === plain(other);
}

/** Asks for many addresses, a few at a time, each once. */
export async function askAll(
  addresses: readonly CitedAddress[],
  asking: (url: string) => Promise<Answer> = ask,
): Promise<{ url: string; where: string[]; answer: Answer }[]> {
  const places = new Map<string, string[]>();
  for (const { url, where } of addresses) places.set(url, [...(places.get(url) ?? []), where]);
  const waiting = [...places.keys()];
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) answers.set(url, await asking(url));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...places].map(([url, where]) => ({
    url,
    where,
    answer: answers.get(url) ?? { kind: 'silent', reason: '没有问到' },
  }));
}

const TOLD: Record<Answer['kind'], string> = {
  there: '在',
  moved: '转到别处，请看是不是同一篇',
  gone: '没有了，请找新网址，或改成 null',
  refused: '服务器不让程序看，请用浏览器核对',
  silent: '没有答复，请过几天再试',
};

/** A report in Markdown: what an editor must look at first, what is in order last. */
export function report(results: Awaited<ReturnType<typeof askAll>>, day: string): string {
  const order: Answer['kind'][] = ['gone', 'moved', 'silent', 'refused', 'there'];
  const of = (kind: Answer['kind']) => results.filter((result) => result.answer.kind === kind);
  const detail = (answer: Answer) =>
    answer.kind === 'silent' ? answer.reason : answer.kind === 'moved' ? answer.to : String(answer.status);
  return [
    `# 来源网址核对（${day}）`,
    '',
    `共 ${results.length} 个网址：${order.map((kind) => `${TOLD[kind].split('，')[0]} ${of(kind).length}`).join('，')}。`,
    '',
    ...order
      .filter((kind) => kind !== 'there' && of(kind).length > 0)
      .flatMap((kind) => [
        `## ${TOLD[kind]}`,
        '',
        ...of(kind).map(({ url, where, answer }) => `- ${url}（${detail(answer)}）：${where.join('、')}`),
        '',
      ]),
  ].join('\n');
}
