import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { ContentCopy } from './broken/content-copy.ts';

const FILE = 'content/problems.yaml';
const copy = new ContentCopy();
afterEach(() => copy.mend());
afterAll(() => copy.delete());

const { content } = readContent(copy.root);
const at = (fits: (problem: (typeof content.problems)[number]['data']) => boolean) => {
  const n = content.problems.findIndex(({ data }) => fits(data));
  if (n < 0) throw new Error('No problem of this kind: the test needs another example');
  return n;
};
const local = at((problem) => problem.doors.length > 1);
const promised = at((problem) => problem.promises.some((promise) => 'measure' in promise));
const seen = at((problem) => problem.see.length > 0);
const noted = at((problem) => problem.notes.some((note) => note.sources.length > 0));

const broken: Record<string, { break: () => void; field: RegExp; cause: RegExp; remedy: RegExp }> = {
  'a door to a channel that is not there': {
    break: () => copy.set(FILE, [local, 'doors', 0, 'steps', 0, 'channel'], 'no-such-thing'),
    field: / 的 doors$/,
    cause: /引用了“no-such-thing”.*channels\//,
    remedy: /已有的编号/,
  },
  'a door in a place that the channel does not serve': {
    break: () => copy.set(FILE, [local, 'doors', 1, 'region'], '530181'),
    field: / 的 doors$/,
    cause: /服务地区里没有“530181”/,
    remedy: /放到它服务的地区/,
  },
  'a door in a place that is not there': {
    break: () => copy.set(FILE, [local, 'doors', 1, 'region'], '999999'),
    field: / 的 doors$/,
    cause: /regions\.yaml 里没有“999999”/,
    remedy: /已有的编号/,
  },
  'a place that stands twice': {
    break: () => copy.set(FILE, [local, 'doors', 1, 'region'], '100000'),
    field: / 的 doors$/,
    cause: /地区“100000”写了两次/,
    remedy: /合成一项/,
  },
  'a number to go on with that is none': {
    break: () => copy.set(FILE, [0, 'then', 0, 'channel'], 'nanan-rights-aid-centre'),
    field: / 的 then$/,
    cause: /没有公布电话/,
    remedy: /移到 doors/,
  },
  'a problem that leaves somebody without 12315': {
    break: () => copy.set(FILE, [0, 'doors'], []),
    field: / 的 then$/,
    cause: /没有写 12315/,
    remedy: /没有专门渠道的人也有号码可打/,
  },
  'a promise of a measure that is not there': {
    break: () => {
      const n = content.problems[promised]?.data.promises.findIndex((promise) => 'measure' in promise) ?? 0;
      copy.set(FILE, [promised, 'promises', n, 'measure'], 'no-such-thing');
    },
    field: / 的 promises$/,
    cause: /措施“no-such-thing”.*measures\.yaml 里没有它/,
    remedy: /已有的编号/,
  },
  'a promise of a clause that is not there': {
    break: () => copy.set(FILE, [0, 'promises', 0], { plan: 'nanan-2022-2025', clause: 'c99' }),
    field: / 的 promises$/,
    cause: /条款“c99”/,
    remedy: /clauses 有的编号/,
  },
  'a topic that is not there': {
    break: () => copy.set(FILE, [0, 'topics'], ['no-such-thing']),
    field: / 的 topics$/,
    cause: /topics\.yaml 里没有/,
    remedy: /已有的编号/,
  },
  'a source that is not there': {
    break: () => copy.set(FILE, [noted, 'notes', 0, 'sources'], ['no-such-thing']),
    field: / 的 notes$/,
    cause: /sources\.yaml 里没有/,
    remedy: /已有的编号/,
  },
  'a page that is not there': {
    break: () => copy.set(FILE, [seen, 'see', 0, 'url'], '/no-such-page/'),
    field: / 的 see$/,
    cause: /不是本站的页面/,
    remedy: /已有的地址/,
  },
  'a field that does not exist': {
    break: () => copy.set(FILE, [0, 'phone'], '1'),
    field: /phone/,
    cause: /没有“phone”这个字段/,
    remedy: /content\/README\.md/,
  },
  'a number of a plan in what to have ready': {
    break: () => copy.set(FILE, [0, 'have', 0], '收缴的盗版图书有300件那么多'),
    field: / 的 have$/,
    cause: /不能直接写在文字里/,
    remedy: /不写数字/,
  },
};

describe('problems and whom to turn to: the check tells an editor of', () => {
  for (const [name, { break: make, field, cause, remedy }] of Object.entries(broken))
    it(name, () => {
      make();
      const problems = copy.check();
      expect(problems).toContainEqual(
        expect.objectContaining({
          file: FILE,
          field: expect.stringMatching(field),
          cause: expect.stringMatching(cause),
          remedy: expect.stringMatching(remedy),
        }),
      );
      for (const problem of problems) expect(problem.line ?? 1).toBeGreaterThan(0);
    });

  it('an id that stands twice', () => {
    copy.edit(FILE, (text) => text.replace('- id: patent-infringement', '- id: fake-patent'));
    expect(copy.check().map((problem) => problem.cause)).toContainEqual(
      expect.stringMatching(/问题编号“fake-patent”重复/),
    );
  });
});

describe('the problems as they are', () => {
  it('do not all give the same answer', () => {
    const first = content.problems.map(({ data }) => (data.doors[0]?.steps ?? data.then)[0]?.channel);
    expect(new Set(first).size).toBeGreaterThan(3);
  });

  it('cover each of the places that have a plan with a promise, or the page says that there is none', () => {
    const places = new Set(content.plans.map((plan) => plan.data.region));
    for (const place of places) {
      const plans = content.plans.filter((plan) => plan.data.region === place).map((plan) => plan.id);
      const covered = content.problems.filter(({ data }) => data.promises.some(({ plan }) => plans.includes(plan)));
      expect(covered.length, place).toBeGreaterThan(content.problems.length / 2);
    }
  });
});
