import { LAST_RESORT } from '../../schemas/problem.ts';
import { addressBook } from './addresses.ts';
import type { Context } from './context.ts';

const NATION = '100000';

/** Problems lead to doors, promises and pages that are there, and nobody is left without a number. */
export function checkHelp(check: Context): void {
  const { content, unread } = check;
  check.unique('问题', content.problems);
  const { leads } = addressBook(check);
  const channels = new Map(content.channels.map((channel) => [channel.id, channel.data]));
  for (const problem of content.problems) {
    const { data } = problem;
    const at = (path: readonly PropertyKey[], field: string) => check.at(problem, path, `${problem.id} 的 ${field}`);
    const places = data.doors.map((door) => door.region);
    check.refer(problem, ['doors'], 'doors', 'regions', places);
    for (const [n, place] of places.entries())
      if (places.indexOf(place) !== n)
        check.say({
          ...at(['doors', n], 'doors'),
          cause: `地区“${place}”写了两次`,
          remedy: '合成一项，先找的写在前',
        });
    for (const [n, door] of data.doors.entries()) {
      const ids = door.steps.map((step) => step.channel);
      check.refer(problem, ['doors', n], 'doors', 'channels', ids);
      for (const id of ids) {
        const regions = channels.get(id)?.regions;
        if (regions && !regions.includes(door.region))
          check.say({
            ...at(['doors', n], 'doors'),
            cause: `“${id}”的服务地区里没有“${door.region}”`,
            remedy: `放到它服务的地区（${regions.join('、')}）下面`,
          });
      }
    }
    const then = data.then.map((step) => step.channel);
    check.refer(problem, ['then'], 'then', 'channels', then);
    for (const id of then)
      if (channels.get(id)?.number === null)
        check.say({
          ...at(['then'], 'then'),
          cause: `“${id}”没有公布电话，不能写进接着打的号码`,
          remedy: '移到 doors 里它服务的地区',
        });
    const everywhere = data.doors.filter((door) => door.region === NATION).flatMap((door) => door.steps);
    if (![...everywhere.map((step) => step.channel), ...then].includes(LAST_RESORT))
      check.say({
        ...at(['then'], 'then'),
        cause: `问题“${problem.id}”没有写 ${LAST_RESORT}`,
        remedy: `在 doors 的全国（"${NATION}"）或 then 里写上 ${LAST_RESORT}，没有专门渠道的人也有号码可打`,
      });
    for (const [n, promise] of data.promises.entries()) {
      check.refer(problem, ['promises', n], 'promises', 'plans', [promise.plan]);
      if ('clause' in promise) check.referClause(problem, ['promises', n], 'promises', promise.plan, promise.clause);
      else {
        const plan = content.plans.find((one) => one.id === promise.plan);
        if (
          plan &&
          !unread.may('measures', promise.measure) &&
          !plan.measures.some((one) => one.id === promise.measure)
        )
          check.say({
            ...at(['promises', n], 'promises'),
            cause: `“${problem.id}”引用了措施“${promise.measure}”，${promise.plan} 的 measures.yaml 里没有它`,
            remedy: '改成那份文件 measures.yaml 里已有的编号',
          });
      }
    }
    check.refer(problem, ['topics'], 'topics', 'topics', data.topics);
    for (const [n, note] of data.notes.entries()) check.refer(problem, ['notes', n], 'notes', 'sources', note.sources);
    for (const [n, { url }] of data.see.entries())
      if (!leads(url, false))
        check.say({
          ...at(['see', n], 'see'),
          cause: `“${url}”不是本站的页面`,
          remedy: '改成本站已有的地址，以 / 开头、以 / 结尾',
        });
  }
}
