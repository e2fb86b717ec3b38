import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { looseNumbers } from '../../src/lib/loose-numbers.ts';
import { figureText } from '../../src/lib/figure/wording.ts';
import { readContent, type Content, type Entry, type PlanArticle } from '../../src/loaders/read-content.ts';
import { ContentCopy } from './broken-copy.ts';
import { expectWellSaid } from './well-said.ts';

/** What a problem must say. */
interface Said {
  file: string;
  field: string | RegExp;
  cause: RegExp;
  remedy: RegExp;
}
type Break = () => Said;

const copy = new ContentCopy();
let content: Content;
beforeAll(() => {
  content = readContent(copy.root).content;
});
afterEach(() => copy.mend());
afterAll(() => copy.delete());

const NOWHERE = 'no-such-thing';
const NO_REGION = '999999';
/** 知识产权 in GB18030. */
const GB18030 = Buffer.from('d6aacab6b2fac8a8', 'hex');

/** The one that fits, or a test that cannot be made from this content. */
function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The content has no ${what}: the test needs another example`);
  return found;
}
const first = <T>(list: readonly T[], fits: (item: T) => boolean, what: string): T => must(list.find(fits), what);
const planWith = (fits: (plan: PlanArticle) => boolean, what: string) => first(content.plans, fits, what);
const digested = () =>
  planWith((p) => p.data.digested && p.figures.length > 1 && p.measures.length > 1, 'digested plan');
const folderOf = (plan: PlanArticle) => `content/plans/${plan.id}`;
const figuresFile = (plan: PlanArticle) => `${folderOf(plan)}/figures.yaml`;
const measuresFile = (plan: PlanArticle) => `${folderOf(plan)}/measures.yaml`;
/** The place of an entry in the list of its file. */
const placeIn = (entries: readonly Entry<unknown>[], entry: Entry<unknown>) =>
  entries.filter((other) => other.file === entry.file).indexOf(entry);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = (...parts: string[]) => new RegExp(parts.map(escaped).join('[\\s\\S]*'));

/** One case: break the copy, check, and find the problem that names file, field, cause and remedy. */
function expectSaid(broken: Break) {
  const { file, field, cause, remedy } = broken();
  const problems = copy.check();
  expect(problems.length, 'the broken copy must not pass').toBeGreaterThan(0);
  expectWellSaid(problems);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file,
      field: typeof field === 'string' ? field : expect.stringMatching(field),
      cause: expect.stringMatching(cause),
      remedy: expect.stringMatching(remedy),
    }),
  );
}
const cases = (table: Record<string, Break>) => {
  for (const [name, broken] of Object.entries(table)) it(`says ${name}`, () => expectSaid(broken));
};

describe('the content as it is', () => {
  it('passes without a problem', () => {
    expect(copy.check()).toEqual([]);
  });

  it('passes with a byte order mark and Windows line ends in every file', () => {
    for (const file of copy.files()) copy.write(file, `\uFEFF${copy.read(file).replaceAll('\n', '\r\n')}`);
    expect(copy.check()).toEqual([]);
  });

  it('passes after the copy was written anew by the tests’ own tools', () => {
    const plan = digested();
    copy.set(figuresFile(plan), [0, 'note'], '测试说明');
    copy.set(plan.file, ['validity'], '有效');
    expect(copy.check()).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  const figures = () => figuresFile(digested());
  cases({
    'that a file is missing': () => {
      copy.remove(figures());
      return { file: figures(), field: '文件', cause: /找不到这个文件/, remedy: /建立它/ };
    },
    'that a file is empty': () => {
      copy.write('content/topics.yaml', '');
      return { file: 'content/topics.yaml', field: '文件', cause: /文件是空的/, remedy: /填写内容/ };
    },
    'that a file holds white space only': () => {
      copy.write('content/regions.yaml', '\n  \n');
      return { file: 'content/regions.yaml', field: '文件', cause: /文件是空的/, remedy: /填写内容/ };
    },
    'that a file holds comments only': () => {
      copy.write('content/sources.yaml', '# 说明\n');
      return { file: 'content/sources.yaml', field: '文件', cause: /无效输入/, remedy: /./ };
    },
    'that a YAML file is in GB18030': () => {
      copy.write(figures(), Buffer.concat([Buffer.from('# '), GB18030, Buffer.from('\n')]));
      return { file: figures(), field: '文件', cause: /不是 UTF-8 编码/, remedy: /另存为 UTF-8/ };
    },
    'that an MDX file is in GB18030': () => {
      const { file } = must(content.news[0], 'news');
      copy.write(file, Buffer.concat([Buffer.from(copy.read(file)), GB18030]));
      return { file, field: '文件', cause: /不是 UTF-8 编码/, remedy: /另存为 UTF-8/ };
    },
    'that a field holds a replacement character': () => {
      copy.set(figures(), [0, 'name'], '发明\uFFFD利');
      return { file: figures(), field: / 的 name$/, cause: /无法识别的字符/, remedy: /数的是什么/ };
    },
    'that a body holds a replacement character': () => {
      const { file } = must(content.news[0], 'news');
      copy.body(file, (body) => `${body}\n\n知\uFFFD产权\n`);
      return { file, field: '正文', cause: /无法识别的字符/, remedy: /UTF-8/ };
    },
    'that a file stands among the folders of the plans': () => {
      copy.write('content/plans/notes.txt', 'x');
      return { file: 'content/plans/notes.txt', field: '文件', cause: /这里只放文件夹/, remedy: /移走它/ };
    },
    'that a file does not belong into the folder of a plan': () => {
      const file = `${folderOf(digested())}/notes.txt`;
      copy.write(file, 'x');
      return { file, field: '文件', cause: /不认识的文件/, remedy: /plan\.mdx/ };
    },
    'that a file has the wrong ending': () => {
      copy.write('content/news/note.md', 'x');
      return { file: 'content/news/note.md', field: '文件', cause: /只放 \.mdx 文件/, remedy: /改名或移走/ };
    },
    'that a file’s name is no address': () => {
      const { file } = must(content.news[0], 'news');
      copy.write('content/news/新闻.mdx', copy.read(file));
      return { file: 'content/news/新闻', field: '文件', cause: /小写英文字母/, remedy: /改名/ };
    },
  });
});

describe('YAML that is not well formed', () => {
  const figures = () => figuresFile(digested());
  cases({
    'that it does not parse': () => {
      copy.edit(figures(), (text) => `${text}\n- id: {\n`);
      return { file: figures(), field: '文件', cause: /YAML 写法有误/, remedy: /缩进/ };
    },
    'that a key stands twice': () => {
      copy.edit(figures(), (text) => text.replace(/^ {2}kind: .*$/m, '$&\n$&'));
      return { file: figures(), field: '文件', cause: /同一个字段写了两次/, remedy: /删去重复/ };
    },
    'that a text begins with an asterisk': () => {
      copy.edit('content/site.yaml', (text) => text.replace(/^name: .*$/m, 'name: *强调'));
      return { file: 'content/site.yaml', field: '文件', cause: /引用写法/, remedy: /单引号/ };
    },
    'that a date in a list has no quotes': () => {
      copy.edit('content/sources.yaml', (text) => text.replace(/^ {2}date: .*$/m, '  date: 2022-01-27'));
      return {
        file: 'content/sources.yaml',
        field: '文件',
        cause: /日期要加引号：2022-01-27/,
        remedy: /写成 "2022-01-27"/,
      };
    },
    'that a date in front matter has no quotes': () => {
      const { file } = digested();
      copy.edit(file, (text) => text.replace(/^issuedDate: .*$/m, 'issuedDate: 2022-01-27'));
      return { file, field: '文件', cause: /日期要加引号：2022-01-27/, remedy: /写成 "2022-01-27"/ };
    },
    'that a list is no list': () => {
      copy.write('content/topics.yaml', 'id: a\nname: 甲\n');
      return { file: 'content/topics.yaml', field: '文件', cause: /无效输入/, remedy: /字段表/ };
    },
    'that front matter does not parse, with its line in the file': () => {
      const { file } = must(content.news[0], 'news');
      copy.edit(file, (text) => text.replace('---\n', '---\nx: [\n'));
      return { file, field: '文件', cause: /YAML 写法有误/, remedy: /缩进/ };
    },
    'that front matter is not closed': () => {
      const { file } = must(content.news[0], 'news');
      copy.write(file, copy.read(file).replace(/\n---\n[\s\S]*$/, '\n'));
      return { file, field: '文件', cause: /没有用 --- 收尾/, remedy: /再写 ---/ };
    },
    'that there is no front matter': () => {
      const { file } = must(content.news[0], 'news');
      copy.write(file, copy.bodyOf(file));
      return { file, field: '文件', cause: /开头没有字段区/, remedy: /第一行写 ---/ };
    },
  });
});

describe('the site’s own pages', () => {
  cases({
    'that one is missing': () => {
      copy.remove('content/pages/method.mdx');
      return { file: 'content/pages/method.mdx', field: '文件', cause: /缺少这一页/, remedy: /补上它/ };
    },
    'that one has no place on the site': () => {
      copy.write('content/pages/team.mdx', copy.read('content/pages/privacy.mdx'));
      return { file: 'content/pages/team.mdx', field: '文件', cause: /没有用到这一页/, remedy: /只放 about、/ };
    },
    'that one leads to no page': () => {
      copy.body('content/pages/about.mdx', (body) => `${body}\n\n见[这里](/no-such-page/)。\n`);
      return { file: 'content/pages/about.mdx', field: '正文', cause: /不是本站的页面/, remedy: /以 \/ 结尾/ };
    },
  });
});

describe('fields that their schema does not know', () => {
  const places: Record<string, () => { file: string; at: (string | number)[] }> = {
    plan: () => ({ file: digested().file, at: [] }),
    clause: () => ({ file: digested().file, at: ['clauses', 0] }),
    figure: () => ({ file: figuresFile(digested()), at: [0] }),
    measure: () => ({ file: measuresFile(digested()), at: [0] }),
    indicator: () => ({ file: must(content.indicators[0], 'indicator').file, at: [] }),
    channel: () => ({ file: must(content.channels[0], 'channel').file, at: [] }),
    news: () => ({ file: must(content.news[0], 'news').file, at: [] }),
    page: () => ({ file: must(content.pages[0], 'page').file, at: [] }),
    agency: () => ({ file: must(content.agencies[0], 'agency').file, at: [0] }),
    event: () => ({ file: must(content.events[0], 'event').file, at: [0] }),
    site: () => ({ file: 'content/site.yaml', at: [] }),
    region: () => ({ file: 'content/regions.yaml', at: [0] }),
    topic: () => ({ file: 'content/topics.yaml', at: [0] }),
    applicant: () => ({ file: 'content/applicants.yaml', at: [0] }),
    source: () => ({ file: 'content/sources.yaml', at: [0] }),
    term: () => ({ file: 'content/glossary.yaml', at: [0] }),
    outcome: () => ({ file: 'content/outcomes.yaml', at: [0] }),
  };
  cases(
    Object.fromEntries(
      Object.entries(places).map(([kind, place]) => [
        `that a ${kind} has an unknown field`,
        () => {
          const { file, at } = place();
          copy.set(file, [...at, 'remark'], '多余');
          return { file, field: /remark$/, cause: /没有“remark”这个字段/, remedy: /改正拼写/ };
        },
      ]),
    ),
  );
});

describe('values that their schema refuses', () => {
  const figure = (field: string, value: unknown, cause: RegExp, remedy: RegExp): Said => {
    const plan = digested();
    copy.set(figuresFile(plan), [0, field], value);
    const { id } = must(plan.figures[0], 'figure');
    return { file: figuresFile(plan), field: `${id} 的 ${field}`, cause, remedy };
  };
  const channel = (field: string, value: unknown, cause: RegExp, remedy: RegExp): Said => {
    const { file } = must(content.channels[0], 'channel');
    copy.set(file, [field], value);
    return { file, field, cause, remedy };
  };
  const event = (values: Record<string, unknown>, field: string, cause: RegExp): Said => {
    const { file, id } = must(content.events[0], 'event');
    for (const [key, value] of Object.entries(values)) copy.set(file, [0, key], value);
    return { file, field: `${id} 的 ${field}`, cause, remedy: /[\u4e00-\u9fff]/ };
  };
  const plainFigure = () =>
    planWith((p) => p.figures.some((f) => f.data.kind === 'target' && f.data.comparator === 'eq'), 'plain target');
  const plain = (values: Record<string, unknown>, field: string, cause: RegExp): Said => {
    const plan = plainFigure();
    const entry = first(plan.figures, (f) => f.data.kind === 'target' && f.data.comparator === 'eq', 'plain target');
    for (const [key, value] of Object.entries(values))
      copy.set(figuresFile(plan), [plan.figures.indexOf(entry), key], value);
    return { file: figuresFile(plan), field: `${entry.id} 的 ${field}`, cause, remedy: /[\u4e00-\u9fff]/ };
  };
  cases({
    'that a value is no number': () => figure('value', '六十', /无效输入/, /照原文/),
    'that a yes-or-no field holds a word': () => {
      const { file } = digested();
      copy.set(file, ['digested'], '是');
      return { file, field: 'digested', cause: /无效输入/, remedy: /true 表示/ };
    },
    'that a required field is missing': () => {
      const plan = digested();
      copy.unset(figuresFile(plan), [0, 'name']);
      return { file: figuresFile(plan), field: / 的 name$/, cause: /缺少这个字段/, remedy: /补上它：数的是什么/ };
    },
    'that a field is blank': () => figure('name', '  ', /不能为空/, /数的是什么/),
    'that an entry has no id, and which entry it is': () => {
      copy.unset('content/topics.yaml', [1, 'id']);
      return { file: 'content/topics.yaml', field: '第 2 条 的 id', cause: /缺少这个字段/, remedy: /编号/ };
    },
    'that an id is not in small letters': () => ({
      ...figure('id', 'PCT', /编号只用小写/, /小写英文字母/),
      field: 'PCT 的 id',
    }),
    'that a comparator is unknown, and which there are': () =>
      figure('comparator', 'at-least', /可选：eq、ge、gt/, /比较关系/),
    'that a kind is unknown': () => figure('kind', 'goal', /可选：target/, /种类/),
    'that a basis is unknown': () => figure('basis', 'total', /可选：stock/, /口径/),
    'that a region’s code has no quotes': () => {
      const { file } = digested();
      copy.set(file, ['region'], 500155);
      return { file, field: 'region', cause: /要加引号/, remedy: /六位行政区划代码/ };
    },
    'that a date does not exist': () => {
      const { file } = must(content.news[0], 'news');
      copy.set(file, ['date'], '2025-02-30');
      return { file, field: 'date', cause: /没有这一天/, remedy: /日期/ };
    },
    'that a plan’s date does not exist': () => {
      const { file } = digested();
      copy.set(file, ['issuedDate'], '2022-02-29');
      return { file, field: 'issuedDate', cause: /必须真有这一天/, remedy: /成文日期/ };
    },
    'that a month does not exist': () => {
      const plan = planWith((p) => p.data.phases.length > 0, 'plan with phases');
      copy.set(plan.file, ['phases', 0, 'start'], '2022-13');
      return { file: plan.file, field: 'phases[1].start', cause: /月份写成/, remedy: /开始月份/ };
    },
    'that a period ends before it begins': () => {
      const plan = planWith((p) => p.data.period !== null, 'plan with a period');
      copy.set(plan.file, ['period'], { start: 2025, end: 2021 });
      return { file: plan.file, field: 'period', cause: /不能晚于终止年/, remedy: /起止年/ };
    },
    'that a pair is no range': () => plain({ value: [2, 3] }, 'value', /range/),
    'that a range runs backwards': () => plain({ comparator: 'range', value: [3, 2] }, 'value', /低值必须小于高值/),
    'that a baseline has no target': () => plain({ kind: 'baseline' }, 'baselineOf', /必须填 baselineOf/),
    'that a target claims to be a baseline': () => plain({ baselineOf: 'x' }, 'baselineOf', /其他种类不填/),
    'that a wording is too long': () => plain({ wording: '长'.repeat(61) }, 'wording', /最多 60 字/),
    'that a sum over time has no span': () =>
      plain({ basis: 'cumulative', from: null, spanText: null }, 'spanText', /累计值要填/),
    'that a text carries mark-up': () => figure('name', '<b>专利</b>', /不能写 HTML 标签/, /数的是什么/),
    'that an address is guessed': () => {
      copy.set('content/sources.yaml', [0, 'url'], 'www.example');
      return { file: 'content/sources.yaml', field: / 的 url$/, cause: /网址必须以/, remedy: /null/ };
    },
    'that an address runs script': () => {
      copy.set('content/sources.yaml', [0, 'url'], 'javascript:alert(1)');
      return { file: 'content/sources.yaml', field: / 的 url$/, cause: /网址必须以/, remedy: /null/ };
    },
    'that a channel’s number is a personal mobile number': () =>
      channel('number', ['139', '0000', '0000'].join(''), /不能登载个人手机号码/, /个人号码不登/),
    'that a telephone number holds words': () => channel('number', '转 12315', /只写数字和连字符/, /加引号/),
    'that a channel has no evidence': () => channel('evidence', [], /过小/, /依据/),
    'that an event has a plan without a clause': () =>
      event({ plan: digested().id, clause: null }, 'clause', /要么都填/),
    'that an event has neither clause nor source': () =>
      event({ plan: null, clause: null, sources: [] }, 'sources', /必须有来源/),
    'that an event ends before it begins': () =>
      event({ start: '2025-04-26', end: '2025-04-20' }, 'end', /不能早于第一天/),
    'that a list holds an id twice': () => {
      const { file } = must(content.news[0], 'news');
      copy.set(file, ['regions'], ['500000', '500000']);
      return { file, field: 'regions[2]', cause: /“500000”在同一个列表里写了两次/, remedy: /./ };
    },
    'that a channel has the same evidence twice': () => {
      const { file, data } = must(content.channels[0], 'channel');
      copy.set(file, ['evidence'], [data.evidence[0], structuredClone(data.evidence[0])]);
      return { file, field: 'evidence[2]', cause: /这一项在同一个列表里写了两次/, remedy: /依据/ };
    },
    'that a measure names a figure twice': () => {
      const plan = digested();
      const { id } = must(plan.figures[0], 'figure');
      copy.set(measuresFile(plan), [0, 'figures'], [id, id]);
      return {
        file: measuresFile(plan),
        field: / 的 figures\[2\]$/,
        cause: words(`“${id}”在同一个列表里写了两次`),
        remedy: /./,
      };
    },
    'that a correction’s date does not exist': () => {
      copy.add('content/corrections.yaml', { id: 'a', date: '2026-04-31', page: '/plans/', was: '甲', now: '乙' });
      return { file: 'content/corrections.yaml', field: 'a 的 date', cause: /必须真有这一天/, remedy: /更正日期/ };
    },
    'that a change of the data files says nothing': () => {
      copy.add('content/data-changes.yaml', { id: 'a', date: '2026-11-30', changes: [] });
      return {
        file: 'content/data-changes.yaml',
        field: 'a 的 changes',
        cause: /至少|数值过小|过小/,
        remedy: /改了什么/,
      };
    },
    'that a redirect does not end in a slash': () => {
      copy.add('content/redirects.yaml', { from: '/old', to: '/new/', since: '2026-04-30' });
      return { file: 'content/redirects.yaml', field: '第 1 条 的 from', cause: /以 \/ 开头和结尾/, remedy: /旧地址/ };
    },
  });
});

describe('ids that stand twice', () => {
  const twiceIn = (file: string, entries: readonly Entry<unknown>[], name: string): Said => {
    const entry = first(entries, (e) => e.file === file, `entry of ${file}`);
    copy.set(file, [placeIn(entries, must(entries.filter((e) => e.file === file)[1], 'second')), 'id'], entry.id);
    return {
      file,
      field: `${entry.id} 的 id`,
      cause: words(`${name}编号“${entry.id}”重复，另一个在 ${file}:`),
      remedy: /换一个编号/,
    };
  };
  /** Two entries in two files. */
  const twiceAcross = (entries: readonly Entry<unknown>[], name: string): Said => {
    const one = must(entries[0], name);
    const other = first(entries, (e) => e.file !== one.file, `second file of ${name}`);
    copy.set(other.file, [0, 'id'], one.id);
    return {
      file: other.file,
      field: `${one.id} 的 id`,
      cause: words(`${name}编号“${one.id}”重复，另一个在 ${one.file}:`),
      remedy: /换一个编号/,
    };
  };
  cases({
    'that a figure’s id stands twice in a plan': () => twiceIn(figuresFile(digested()), digested().figures, '数字'),
    'that a measure’s id stands twice in a plan': () => twiceIn(measuresFile(digested()), digested().measures, '措施'),
    'that an agency’s id stands in two files': () => twiceAcross(content.agencies, '单位'),
    'that an event’s id stands in two files': () => twiceAcross(content.events, '活动'),
    'that a region stands twice': () => twiceIn('content/regions.yaml', content.regions, '地区'),
    'that a topic stands twice': () => twiceIn('content/topics.yaml', content.topics, '事项'),
    'that an applicant stands twice': () => twiceIn('content/applicants.yaml', content.applicants, '对象'),
    'that a source stands twice': () => twiceIn('content/sources.yaml', content.sources, '来源'),
    'that a term stands twice': () => twiceIn('content/glossary.yaml', content.terms, '词语'),
    'that an outcome stands twice': () => twiceIn('content/outcomes.yaml', content.outcomes, '完成值'),
    'that a clause’s id stands twice': () => {
      const plan = digested();
      const id = must(plan.data.clauses[0], 'clause').id;
      copy.set(plan.file, ['clauses', 1, 'id'], id);
      return { file: plan.file, field: `clauses 的 ${id}`, cause: words(`“${id}”重复`), remedy: /换一个编号/ };
    },
    'that one figure is recorded twice under two ids': () => {
      const plan = digested();
      const figure = must(plan.figures[0], 'figure');
      copy.add(figuresFile(plan), { ...figure.data, id: 'again' });
      return {
        file: figuresFile(plan),
        field: 'again 的 id',
        cause: words('“again”', `“${figure.id}”`, '重复'),
        remedy: /只登记一次/,
      };
    },
  });
});

describe('references to nothing, with both ends named', () => {
  /** Sets a field of an entry; the cause must name the entry and what it refers to. */
  const refer = (
    from: Entry<unknown>,
    where: readonly (string | number)[],
    value: unknown,
    field: string | RegExp,
    target = NOWHERE,
  ): Said => {
    copy.set(from.file, where, value);
    return { file: from.file, field, cause: words(`“${from.id}”`, `“${target}”`), remedy: /改成/ };
  };
  const ofFigure = (field: string, value: unknown): Said => {
    const plan = digested();
    const entry = must(plan.figures[0], 'figure');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`);
  };
  const ofMeasure = (field: string, value: unknown): Said => {
    const entry = must(digested().measures[0], 'measure');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`);
  };
  const listed = (entries: readonly Entry<unknown>[], field: string, value: unknown, target = NOWHERE): Said => {
    const entry = must(entries[0], 'entry');
    return refer(entry, [0, field], value, `${entry.id} 的 ${field}`, target);
  };
  const article = (entries: readonly Entry<unknown>[], field: string, value: unknown, target = NOWHERE): Said => {
    const entry = must(entries[0], 'article');
    return refer(entry, [field], value, `${entry.id} 的 ${field}`, target);
  };
  const plan = (where: (string | number)[], value: unknown, field: RegExp, target = NOWHERE): Said =>
    refer(digested(), where, value, field, target);
  const inPlan = () => digested().id;
  const document = { title: '某文件', docNumber: null, sources: [NOWHERE] };
  cases({
    'of a figure’s clause': () => ofFigure('clause', NOWHERE),
    'of a figure’s indicator': () => ofFigure('indicator', NOWHERE),
    'of a baseline’s target': () => {
      const entry = must(digested().figures[0], 'figure');
      copy.set(entry.file, [0, 'kind'], 'baseline');
      return ofFigure('baselineOf', NOWHERE);
    },
    'of a measure’s clause': () => ofMeasure('clause', NOWHERE),
    'of a measure’s topic': () => ofMeasure('topics', [NOWHERE]),
    'of a measure’s applicant': () => ofMeasure('applicants', [NOWHERE]),
    'of a measure’s agency': () => ofMeasure('agencies', [NOWHERE]),
    'of a measure’s figure': () => ofMeasure('figures', [NOWHERE]),
    'of a plan’s region': () => plan(['region'], NO_REGION, / 的 region$/, NO_REGION),
    'of a plan’s key figure': () => plan(['keyFigures'], [NOWHERE], /^keyFigures$/),
    'of a successor’s source': () => plan(['successor'], document, / 的 successor$/),
    'of a reported document’s source': () => plan(['reportsOn'], document, / 的 reportsOn$/),
    'of a reported date’s source': () => plan(['reportDate'], { text: '某日', sources: [NOWHERE] }, / 的 reportDate$/),
    'of a clause’s agency': () => plan(['clauses', 0, 'agencies'], [NOWHERE], / 的 agencies$/),
    'of the source of a clause’s note': () =>
      plan(['clauses', 0, 'notes'], [{ text: '已被取代', sources: [NOWHERE] }], / 的 notes$/),
    'of a phase’s clause': () => {
      const from = planWith((p) => p.data.phases.length > 0, 'plan with phases');
      return refer(from, ['phases', 0, 'clause'], NOWHERE, / 的 clause$/);
    },
    'of an indicator’s source': () => article(content.indicators, 'sources', [NOWHERE]),
    'of a channel’s region': () => article(content.channels, 'regions', [NO_REGION], NO_REGION),
    'of a channel’s agency': () => article(content.channels, 'agency', NOWHERE),
    'of a channel’s source': () => article(content.channels, 'evidence', [{ source: NOWHERE }]),
    'of the plan in a channel’s evidence': () =>
      article(content.channels, 'evidence', [{ plan: NOWHERE, clause: 'c1' }]),
    'of the clause in a channel’s evidence': () =>
      article(content.channels, 'evidence', [{ plan: inPlan(), clause: NOWHERE }]),
    'of the source in a channel’s history': () => {
      const said = article(content.channels, 'history', [
        { date: '2020', text: '设立', evidence: { source: NOWHERE } },
      ]);
      return { ...said, field: / 的 evidence$/ };
    },
    'of an event’s region': () => listed(content.events, 'region', NO_REGION, NO_REGION),
    'of an event’s plan': () => {
      copy.set(must(content.events[0], 'event').file, [0, 'clause'], 'c1');
      return listed(content.events, 'plan', NOWHERE);
    },
    'of an event’s clause': () => {
      copy.set(must(content.events[0], 'event').file, [0, 'plan'], inPlan());
      return listed(content.events, 'clause', NOWHERE);
    },
    'of an event’s figure': () => listed(content.events, 'figures', [NOWHERE]),
    'of an event’s source': () => listed(content.events, 'sources', [NOWHERE]),
    'of the source of an event’s theme': () => {
      const said = listed(content.events, 'themes', [{ year: 2025, theme: null, source: NOWHERE }]);
      return { ...said, field: / 的 sources$/ };
    },
    'of a plan in news': () => article(content.news, 'plans', [NOWHERE]),
    'of an event in news': () => article(content.news, 'events', [NOWHERE]),
    'of a channel in news': () => article(content.news, 'channels', [NOWHERE]),
    'of a region in news': () => article(content.news, 'regions', [NO_REGION], NO_REGION),
    'of a source in news': () => article(content.news, 'sources', [NOWHERE]),
    'of an agency’s region': () => listed(content.agencies, 'region', NO_REGION, NO_REGION),
    'of a region’s parent': () => listed(content.regions, 'parent', NO_REGION, NO_REGION),
    'of a term’s source': () => listed(content.terms, 'sources', [NOWHERE]),
    'of an outcome’s indicator': () => listed(content.outcomes, 'indicator', NOWHERE),
    'of an outcome’s region': () => listed(content.outcomes, 'region', NO_REGION, NO_REGION),
    'of an outcome’s source': () => listed(content.outcomes, 'sources', [NOWHERE]),
  });

  const inBody = (text: string, cause: RegExp, remedy: RegExp): Said => {
    const { file } = must(content.news[0], 'news');
    copy.body(file, (body) => `${body}\n\n${text}\n`);
    return { file, field: '正文', cause, remedy };
  };
  const news = () => must(content.news[0], 'news').id;
  cases({
    'of a figure in a body': () =>
      inBody(`共<F id="${NOWHERE}" plan="${inPlan()}" />`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'of a figure’s plan in a body': () => inBody(`共<F id="a" plan="${NOWHERE}" />`, words(`“${NOWHERE}”`), /改成/),
    'that a figure in news does not say whose it is': () => inBody('共<F id="a" />', /没有说明是哪份文件/, /plan=/),
    'of a channel in a body': () =>
      inBody(`拨打<Channel id="${NOWHERE}" />`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'of a term in a body': () =>
      inBody(`叫作<Term id="${NOWHERE}">词</Term>`, words(`“${news()}”`, `“${NOWHERE}”`), /改成已有/),
    'that only a plan has clauses': () => inBody('<Clause id="c1">\n\n文\n\n</Clause>', /只有文件/, /删去/),
  });
});

describe('figures and their clauses', () => {
  const clauseBlock = (id: string) => new RegExp(`<Clause id="${escaped(id)}">[\\s\\S]*?</Clause>\\n*`);
  const digestedClauses = (plan: PlanArticle) => plan.data.clauses.filter((c) => !c.titleOnly).map((c) => c.id);
  cases({
    'that a value is no whole number of its wording': () => {
      const plan = planWith(
        (p) => p.figures.some((f) => typeof f.data.value === 'number' && f.data.value >= 10),
        'value of two digits',
      );
      const n = plan.figures.findIndex((f) => typeof f.data.value === 'number' && f.data.value >= 10);
      const { id, data } = must(plan.figures[n], 'figure');
      const part = Number(String(data.value).slice(0, -1));
      copy.set(figuresFile(plan), [n, 'value'], part);
      return {
        file: figuresFile(plan),
        field: `${id} 的 value`,
        cause: words(`数值 ${part} 不是官方原话“`, '完整的一个数'),
        remedy: /核对 value 和 wording/,
      };
    },
    'that a baseline continues into no target': () => {
      const plan = planWith((p) => p.figures.some((f) => f.data.kind === 'baseline'), 'baseline');
      const entry = first(plan.figures, (f) => f.data.kind === 'baseline', 'baseline');
      const other = first(plan.figures, (f) => f.data.kind === 'achievement', 'achievement');
      copy.set(figuresFile(plan), [plan.figures.indexOf(entry), 'baselineOf'], other.id);
      return {
        file: figuresFile(plan),
        field: `${entry.id} 的 baselineOf`,
        cause: words(`“${other.id}”不是目标`),
        remedy: /只能指向 kind 为 target/,
      };
    },
    'that a baseline and its target are of two indicators': () => {
      const plan = planWith((p) => p.figures.some((f) => f.data.kind === 'baseline'), 'baseline');
      const entry = first(plan.figures, (f) => f.data.kind === 'baseline', 'baseline');
      const other = first(content.indicators, (i) => i.id !== entry.data.indicator, 'second indicator');
      copy.set(figuresFile(plan), [plan.figures.indexOf(entry), 'indicator'], other.id);
      return {
        file: figuresFile(plan),
        field: `${entry.id} 的 indicator`,
        cause: words(`“${entry.id}”`, `“${entry.data.baselineOf ?? ''}”`, '不属于同一指标'),
        remedy: /填同一个 indicator/,
      };
    },
    'that a clause has no digest': () => {
      const plan = digested();
      const id = must(digestedClauses(plan)[0], 'clause');
      copy.body(plan.file, (body) => body.replace(clauseBlock(id), ''));
      return {
        file: plan.file,
        field: '正文',
        cause: words(`条款“${id} `, '没有摘要'),
        remedy: words(`<Clause id="${id}">`),
      };
    },
    'that a digest is empty': () => {
      const plan = digested();
      const id = must(digestedClauses(plan)[0], 'clause');
      copy.body(plan.file, (body) => body.replace(clauseBlock(id), `<Clause id="${id}">\n\n</Clause>\n\n`));
      return { file: plan.file, field: '正文', cause: words(`条款“${id} `, '没有摘要'), remedy: /titleOnly/ };
    },
    'that a digest is written twice': () => {
      const plan = digested();
      const id = must(digestedClauses(plan)[0], 'clause');
      copy.body(plan.file, (body) => `${body}\n<Clause id="${id}">\n\n又一次。\n\n</Clause>\n`);
      return { file: plan.file, field: '正文', cause: words(`“${id}”的摘要写了两次`), remedy: /合并/ };
    },
    'that digests are out of order': () => {
      const plan = digested();
      const [one = '', two = ''] = digestedClauses(plan);
      copy.body(plan.file, (body) => {
        const a = clauseBlock(one).exec(body)?.[0] ?? '';
        const b = clauseBlock(two).exec(body)?.[0] ?? '';
        return body
          .replace(a, '￼')
          .replace(b, () => a)
          .replace('￼', () => b);
      });
      return {
        file: plan.file,
        field: '正文',
        cause: words(`“${two}”的摘要次序与 clauses 不同`),
        remedy: /按原文顺序/,
      };
    },
    'that a digest is of a clause which is not there': () => {
      const plan = digested();
      copy.body(plan.file, (body) => `${body}\n<Clause id="${NOWHERE}">\n\n文。\n\n</Clause>\n`);
      return {
        file: plan.file,
        field: '正文',
        cause: words(`<Clause id="${NOWHERE}">`, '没有这个条款'),
        remedy: /补上这个条款/,
      };
    },
    'that a clause with a title only has a digest': () => {
      const plan = digested();
      const id = must(digestedClauses(plan)[0], 'clause');
      copy.set(plan.file, ['clauses', plan.data.clauses.findIndex((c) => c.id === id), 'titleOnly'], true);
      return { file: plan.file, field: '正文', cause: words(`“${id}”标了 titleOnly`), remedy: /去掉 titleOnly/ };
    },
    'that a digest does not print a figure of its clause': () => {
      const plan = digested();
      const { id, data } = must(plan.figures[0], 'figure');
      copy.body(plan.file, (body) => body.replace(new RegExp(`<F id="${escaped(id)}"[^>]*/>`, 'g'), '许多'));
      return {
        file: plan.file,
        field: '正文',
        cause: words(`条款“${data.clause}”`, `没有印出数字“${id}”`),
        remedy: words(`<F id="${id}" />`),
      };
    },
  });
});

describe('loose numbers', () => {
  /** A figure that the check, when it meets its text, takes for itself. */
  const sample = () => {
    const plan = digested();
    const known = plan.figures.map((f) => f.data);
    const plain = (f: Entry<(typeof known)[number]>) =>
      f.data.comparator === 'eq' || f.data.comparator === 'ge' ? `${String(f.data.value)}${f.data.unit}` : '';
    const figure = first(
      plan.figures,
      (f) => plain(f) !== '' && looseNumbers(plain(f), known)[0]?.figure === f.id,
      'plain figure',
    );
    return { plan, figure, text: plain(figure) };
  };
  const cause = (id: string) => words(`与数字“${id}”相同，不能直接写在文字里`);
  const remedy = /<F id="/;
  /** Puts a text into the first digest. */
  const intoDigest = (plan: PlanArticle, text: string) =>
    copy.body(plan.file, (body) => body.replace('</Clause>', `${text}\n\n</Clause>`));
  const inDigest = (write: (text: string, unit: string, value: string) => string): Said => {
    const { plan, figure, text } = sample();
    intoDigest(plan, write(text, figure.data.unit, String(figure.data.value)));
    return { file: plan.file, field: '正文', cause: cause(figure.id), remedy };
  };
  cases({
    'that prose holds one': () => inDigest((text) => `已经有${text}。`),
    'that prose holds one with spaces': () => inDigest((_, unit, value) => `已经有 ${value} ${unit}。`),
    'that prose holds one in bold': () => inDigest((_, unit, value) => `已经有**${value}**${unit}。`),
    'that a list holds one': () => inDigest((text) => `- 数量：${text}`),
    'that a table holds one': () => inDigest((text) => `| 项目 | 数量 |\n|---|---|\n| 专利 | ${text} |`),
    'that a plan’s summary holds one': () => {
      const { plan, figure, text } = sample();
      copy.set(plan.file, ['summary'], `共${text}。`);
      return { file: plan.file, field: 'summary', cause: cause(figure.id), remedy };
    },
    'that a measure’s summary holds one': () => {
      const { plan, figure, text } = sample();
      copy.set(measuresFile(plan), [0, 'summary'], `给${text}。`);
      return { file: measuresFile(plan), field: / 的 summary$/, cause: cause(figure.id), remedy };
    },
    'that a measure’s title holds one': () => {
      const { plan, figure, text } = sample();
      copy.set(measuresFile(plan), [0, 'title'], `给${text}`);
      return { file: measuresFile(plan), field: / 的 title$/, cause: cause(figure.id), remedy };
    },
    'that a figure’s note holds one': () => {
      const { plan, figure, text } = sample();
      copy.set(figuresFile(plan), [0, 'note'], `原文印作${text}。`);
      return { file: figuresFile(plan), field: / 的 note$/, cause: cause(figure.id), remedy };
    },
    'that an event’s summary holds one': () => {
      const plan = planWith(
        (p) => p.figures.length > 0 && content.events.some((e) => e.data.plan === p.id),
        'plan with events',
      );
      const event = first(content.events, (e) => e.data.plan === plan.id, 'event');
      const known = plan.figures.map((f) => f.data);
      const text = first(known.map(figureText), (t) => looseNumbers(t, known).length > 0, 'figure');
      copy.set(event.file, [placeIn(content.events, event), 'summary'], `共${text}。`);
      const id = must(looseNumbers(text, known)[0], 'figure').figure;
      return { file: event.file, field: `${event.id} 的 summary`, cause: cause(id), remedy };
    },
    'that news about the plan holds one': () => {
      const { plan, figure, text } = sample();
      const item = first(content.news, (n) => n.data.plans.includes(plan.id), 'news of the plan');
      copy.body(item.file, (body) => `${body}\n共${text}。\n`);
      return { file: item.file, field: '正文', cause: cause(figure.id), remedy };
    },
  });

  it('lets years, document numbers, standards, hotlines and clause numbers stand', () => {
    intoDigest(digested(), '第三章第二节（一）说，2022年1月27日印发〔2022〕9号，见 GB/T 29490-2013，可拨 12315。');
    expect(copy.check()).toEqual([]);
  });

  it('does not join a component with the number after it', () => {
    const { plan, figure } = sample();
    intoDigest(plan, `从<F id="${figure.id}" form="bare" />起，见表。`);
    expect(copy.check()).toEqual([]);
  });
});

describe('loose numbers in texts that are no plan’s own', () => {
  const known = () => content.plans.flatMap((plan) => plan.figures.map((f) => f.data));
  /** A figure that no text names by chance. */
  const telling = () => {
    const figures = known();
    const figure = first(
      figures,
      (f) =>
        typeof f.value === 'number' &&
        f.value >= 100 &&
        looseNumbers(`${f.value}${f.unit}`, figures)[0]?.figure === f.id,
      'large figure',
    );
    return `${String(figure.value)}${figure.unit}`;
  };
  const said = (file: string, field: string | RegExp): Said => ({
    file,
    field,
    cause: /与数字“[^”]+”相同，不能直接写在文字里/,
    remedy: /<F id="/,
  });
  const inChannel = (where: (string | number)[], value: unknown, field: string): Said => {
    const { file } = must(content.channels[0], 'channel');
    copy.set(file, where, value);
    return said(file, field);
  };
  const inIndicator = (where: (string | number)[], value: unknown, field: string): Said => {
    const { file } = must(content.indicators[0], 'indicator');
    copy.set(file, where, value);
    return said(file, field);
  };
  const inBody = (file: string): Said => {
    copy.body(file, (body) => `${body}\n\n共${telling()}。\n`);
    return said(file, '正文');
  };
  cases({
    'that a channel’s summary holds one': () => inChannel(['summary'], `共${telling()}`, 'summary'),
    'that the note on a channel’s state holds one': () => inChannel(['stateNote'], `共${telling()}`, 'stateNote'),
    'that what a channel handles holds one': () => inChannel(['handles', 0], `办了${telling()}`, 'handles[1]'),
    'that a channel’s history holds one': () =>
      inChannel(
        ['history'],
        [{ date: '2009', text: `办了${telling()}`, evidence: must(content.channels[0], 'channel').data.evidence[0] }],
        'history[1].text',
      ),
    'that a channel’s body holds one': () => inBody(must(content.channels[0], 'channel').file),
    'that an indicator’s definition holds one': () => inIndicator(['definition'], `如${telling()}`, 'definition'),
    'that how an indicator is counted holds one': () => inIndicator(['counted'], `如${telling()}`, 'counted'),
    'that what an indicator is not holds one': () => inIndicator(['notThis'], [`${telling()}的那个数`], 'notThis[1]'),
    'that an indicator’s body holds one': () => inBody(must(content.indicators[0], 'indicator').file),
    'that the note of an outcome holds one': () => {
      const outcome = must(content.outcomes[0], 'outcome');
      copy.set(outcome.file, [0, 'note'], `规划的目标是${telling()}。`);
      return said(outcome.file, `${outcome.id} 的 note`);
    },
    'that a definition in the glossary holds one': () => {
      const term = must(content.terms[0], 'term');
      copy.set(term.file, [0, 'definition'], `如${telling()}。`);
      return said(term.file, `${term.id} 的 definition`);
    },
    'that news about no plan holds one': () => {
      const news = first(content.news, (n) => n.data.plans.length === 0, 'news about no plan');
      return inBody(news.file);
    },
  });

  it('lets everyday words and titles stand', () => {
    const { file } = must(content.channels[0], 'channel');
    copy.body(file, (body) => `${body}\n\n这是一个号码，有两家单位，见《专利${telling()}行动方案》。\n`);
    expect(copy.check()).toEqual([]);
  });
});

describe('addresses', () => {
  const since = '2026-04-30';
  const redirect = (from: string, to: string, cause: RegExp, remedy: RegExp): Said => {
    copy.write('content/redirects.yaml', JSON.stringify([{ from, to, since }]));
    return { file: 'content/redirects.yaml', field: `${from} 的转向`, cause, remedy };
  };
  const channelPage = () => `/hotlines/${must(content.channels[0], 'channel').id}/`;
  const link = (url: string, cause: RegExp): Said => {
    const { file } = must(content.news[0], 'news');
    copy.body(file, (body) => `${body}\n\n见[这一页](${url})。\n`);
    return { file, field: '正文', cause, remedy: /改成本站已有的地址/ };
  };
  cases({
    'that a redirect leads nowhere': () => redirect('/old/', '/nope/', /新地址“\/nope\/”不是本站的页面/, /已有的地址/),
    'that a redirect leads to itself': () => redirect('/old/', '/old/', /“\/old\/”转向它自己/, /写上新地址/),
    'that a redirect leaves from a page that is there': () =>
      redirect(channelPage(), '/hotlines/', words(`旧地址“${channelPage()}”上还有页面`), /删去这一条/),
    'that a redirect leads to another': () => {
      copy.write(
        'content/redirects.yaml',
        JSON.stringify([
          { from: '/old/', to: '/older/', since },
          { from: '/older/', to: '/plans/', since },
        ]),
      );
      return { file: 'content/redirects.yaml', field: '/old/ 的转向', cause: /本身也搬走了/, remedy: /最后的地址/ };
    },
    'that a redirect stands twice': () => {
      copy.write(
        'content/redirects.yaml',
        JSON.stringify([
          { from: '/old/', to: '/plans/', since },
          { from: '/old/', to: '/news/', since },
        ]),
      );
      return { file: 'content/redirects.yaml', field: '/old/ 的转向', cause: /写了两次/, remedy: /只留一条/ };
    },
    'that a link leads nowhere': () => link('/nope/', /“\/nope\/”不是本站的页面/),
    'that a link leads to an entry that is not there': () => link(`/indicators/${NOWHERE}/`, /不是本站的页面/),
    'that a link lacks its last slash': () => link('/plans', /“\/plans”不是本站的页面/),
    'that a link leads to a page that moved': () => {
      copy.write('content/redirects.yaml', JSON.stringify([{ from: '/old/', to: '/plans/', since }]));
      return link('/old/', /“\/old\/”已经搬走了/);
    },
    'that a link leads to the page of a draft': () => {
      const { file, id } = first(content.channels, (c) => !content.news[0]?.data.channels.includes(c.id), 'channel');
      copy.set(file, ['draft'], true);
      return link(`/hotlines/${id}/`, /不是本站的页面/);
    },
    'that a correction is of a page that never was': () => {
      copy.add('content/corrections.yaml', { id: 'a', date: since, page: '/nope/', was: '甲', now: '乙' });
      return {
        file: 'content/corrections.yaml',
        field: 'a 的 page',
        cause: /“\/nope\/”不是本站的页面/,
        remedy: /那一页的地址/,
      };
    },
  });

  it('lets links to pages, places on them and data files stand, and redirects to them', () => {
    copy.write('content/redirects.yaml', JSON.stringify([{ from: '/old/', to: channelPage(), since }]));
    const plan = digested();
    const news = must(content.news[0], 'news').file;
    const links = [
      '/',
      '/about/method/',
      channelPage(),
      `/plans/${plan.id}/#f-${must(plan.figures[0], 'figure').id}`,
      '/glossary/#pct',
      '/data/figures.json',
      '/search/?q=a',
    ];
    copy.body(news, (body) => `${body}\n\n${links.map((url) => `[页](${url})`).join('、')}\n`);
    expect(copy.check()).toEqual([]);
  });
});

describe('regions', () => {
  cases({
    'that a region is above itself': () => {
      const region = first(content.regions, (r) => r.data.parent === null, 'top region');
      const below = first(content.regions, (r) => r.data.parent === region.id, 'region below it');
      copy.set(region.file, [placeIn(content.regions, region), 'parent'], below.id);
      return {
        file: region.file,
        field: `${region.id} 的 parent`,
        cause: words(`“${region.id}”沿着 parent 往上会回到它自己`),
        remedy: /真正的上级/,
      };
    },
    'that a region is its own parent': () => {
      const region = must(content.regions[1], 'region');
      copy.set(region.file, [1, 'parent'], region.id);
      return { file: region.file, field: `${region.id} 的 parent`, cause: /回到它自己/, remedy: /真正的上级/ };
    },
  });
});

describe('indicators and their figures', () => {
  cases({
    'that an indicator has no target and fewer than two numbers': () => {
      const { file } = must(content.indicators[0], 'indicator');
      copy.write('content/indicators/lonely.mdx', copy.read(file));
      return { file: 'content/indicators/lonely.mdx', field: 'lonely', cause: /没有目标/, remedy: /删去这个指标/ };
    },
    'that a target has no indicator': () => {
      const plan = digested();
      const n = plan.figures.findIndex((f) => f.data.kind === 'target' && f.data.basis !== 'count');
      const { id } = must(plan.figures[n], 'target');
      copy.set(figuresFile(plan), [n, 'indicator'], null);
      return {
        file: figuresFile(plan),
        field: `${id} 的 indicator`,
        cause: words(`目标“${id}”没有指标`),
        remedy: /数的是规划/,
      };
    },
    'that a target which counts the plan’s own parts does not say so': () => {
      const own = (f: Entry<{ kind: string; indicator: string | null }>) =>
        f.data.kind === 'target' && f.data.indicator === null;
      const plan = planWith(
        (p) => p.figures.some((f) => own(f) && f.data.note?.startsWith('数的是')),
        'count of a plan’s parts',
      );
      const n = plan.figures.findIndex((f) => own(f) && f.data.note?.startsWith('数的是'));
      copy.set(figuresFile(plan), [n, 'note'], null);
      return { file: figuresFile(plan), field: / 的 indicator$/, cause: /没有指标/, remedy: /note/ };
    },
  });
});

describe('the date of a channel’s evidence', () => {
  cases({
    'that it is later than every piece of evidence': () => {
      const { file } = must(content.channels[0], 'channel');
      copy.set(file, ['checked'], '2099-01-01');
      return {
        file,
        field: 'checked',
        cause: /checked（2099-01-01）晚于最新一份依据的日期（\d{4}/,
        remedy: /不是查看日期/,
      };
    },
    'that it is later than an undated report': () => {
      const report = planWith((p) => p.data.issuedDate === null && p.data.reportDate !== undefined, 'undated report');
      const { file } = must(content.channels[0], 'channel');
      copy.set(file, ['evidence'], [{ plan: report.id, clause: must(report.data.clauses[0], 'clause').id }]);
      copy.set(file, ['checked'], '2022-01');
      return { file, field: 'checked', cause: /晚于最新一份依据的日期（2021-12-17）/, remedy: /"2021-12-17"/ };
    },
  });

  it('may be known less exactly than the evidence', () => {
    const channel = first(content.channels, (c) => c.data.checked.length === 10, 'channel with a day');
    copy.set(channel.file, ['checked'], channel.data.checked.slice(0, 4));
    expect(copy.check()).toEqual([]);
  });
});

describe('personal numbers', () => {
  const [a, b, c] = ['139', '0000', '0000'];
  const remedy = /只登机构公布的电话/;
  cases({
    'that prose holds one': () => {
      const { file } = must(content.news[0], 'news');
      copy.body(file, (body) => `${body}\n\n可拨 ${a} ${b} ${c}。\n`);
      return { file, field: '文件', cause: /个人手机号码/, remedy };
    },
    'that a field holds one': () => {
      copy.set('content/sources.yaml', [0, 'supports'], `电话${a}-${b}-${c}`);
      return { file: 'content/sources.yaml', field: '文件', cause: /个人手机号码/, remedy };
    },
    'that a comment holds one': () => {
      copy.edit('content/topics.yaml', (text) => `# ${a}${b}${c}\n${text}`);
      return { file: 'content/topics.yaml', field: '文件', cause: /个人手机号码/, remedy };
    },
  });
});

describe('one fault', () => {
  /** One problem, or so many of one file: none of them about what refers to it. */
  const only = (file: string, cause: RegExp) =>
    expect(copy.check()).toEqual([expect.objectContaining({ file, cause: expect.stringMatching(cause) })]);

  it('in a channel that others name is told alone', () => {
    const named = content.news.flatMap((n) => n.data.channels);
    const channel = first(content.channels, (c) => named.includes(c.id), 'channel that news name');
    copy.set(channel.file, ['kind'], 'shop');
    only(channel.file, /可选：hotline/);
  });

  it('in a figure that the digest prints is told alone', () => {
    const plan = digested();
    const n = plan.figures.findIndex((f) => plan.data.keyFigures.includes(f.id));
    copy.set(figuresFile(plan), [Math.max(n, 0), 'comparator'], 'at-least');
    only(figuresFile(plan), /可选：eq/);
  });

  it('in the YAML of all figures of a plan is told alone', () => {
    copy.edit(figuresFile(digested()), (text) => `${text}\n- id: {\n`);
    expect(new Set(copy.check().map(({ file, cause }) => `${file} ${cause.slice(0, 9)}`)).size).toBe(1);
  });

  it('in a plan’s own fields is told alone', () => {
    const { file } = digested();
    copy.set(file, ['kind'], 'book');
    only(file, /可选：plan/);
  });

  it('in the writing of a plan’s body is told alone', () => {
    const { file } = digested();
    copy.body(file, (body) => `${body}\n\n文 {\n`);
    only(file, /MDX 写法有误/);
  });

  it('in a source, an agency, a region, a topic, an applicant or a term is told alone', () => {
    const lists = [
      content.sources,
      content.agencies,
      content.regions,
      content.topics,
      content.applicants,
      content.terms,
    ];
    for (const entries of lists) {
      const { file } = must(entries[0], 'entry');
      copy.set(file, [0, 'remark'], '多余');
      only(file, /没有“remark”这个字段/);
      copy.mend();
    }
  });

  it('in an id that cannot be read keeps quiet about all of its kind', () => {
    copy.unset('content/topics.yaml', [1, 'id']);
    only('content/topics.yaml', /缺少这个字段/);
  });

  it('of a stray file among the plans is told alone', () => {
    copy.write('content/plans/notes.txt', 'x');
    only('content/plans/notes.txt', /这里只放文件夹/);
  });

  it('of an unquoted date is told alone', () => {
    const { file } = digested();
    copy.edit(file, (text) => text.replace(/^issuedDate: .*$/m, 'issuedDate: 2022-09-29'));
    const problems = copy.check().filter((p) => p.field !== 'checked');
    expect(problems).toEqual([expect.objectContaining({ file, cause: '日期要加引号：2022-09-29' })]);
  });
});

describe('bodies outside their small language', () => {
  const inNews = (text: string, cause: RegExp, remedy: RegExp): Break => {
    return () => {
      const { file } = must(content.news[0], 'news');
      copy.body(file, (body) => `${body}\n\n${text}\n`);
      return { file, field: '正文', cause, remedy };
    };
  };
  cases({
    'that a component is not closed': inNews('<Clause id="c1">', /MDX 写法有误/, /收尾/),
    'that a brace is not closed': inNews('文 {', /MDX 写法有误/, /花括号/),
    'that there is an HTML comment': inNews('<!-- 说明 -->', /MDX 写法有误/, /尖括号/),
    'that a component is unknown': inNews('<Figure id="a" />', /没有“Figure”这个组件/, /只用 Clause、F、Channel、Term/),
    'that there is raw HTML': inNews('<div>文</div>', /不能写 HTML 标签 <div>/, /Markdown 写法/),
    'that there is raw HTML within a line': inNews('文<b>字</b>', /不能写 HTML 标签 <b>/, /Markdown 写法/),
    'that there is a script': inNews('<script>alert(1)</script>', /不能写 HTML 标签 <script>/, /Markdown 写法/),
    'that there is a frame': inNews('<iframe src="https://example.cn/" />', /<iframe>/, /Markdown 写法/),
    'that there is a fragment': inNews('<>文</>', /不能写 HTML 标签/, /Markdown 写法/),
    'that a link runs script': inNews('[文](javascript:alert(1))', /链接地址“javascript:/, /以 \/ 开头/),
    'that a link runs script, in capitals': inNews('[文](JavaScript:alert(1))', /链接地址/, /以 \/ 开头/),
    'that a link by reference runs script': inNews('[文][1]\n\n[1]: javascript:alert(1)', /链接地址/, /以 \/ 开头/),
    'that a link carries data': inNews('[文](data:text/html,x)', /链接地址“data:/, /以 \/ 开头/),
    'that a link leaves the site by two slashes': inNews('[文](//example.cn/)', /链接地址“\/\//, /以 https:\/\/ 开头/),
    'that a link is relative': inNews('[文](plans/)', /链接地址“plans\/”/, /以 \/ 开头/),
    'that there is a picture': inNews('![图](/a.png)', /不能插图片/, /删去图片/),
    'that something is imported': inNews("import x from './x.js'", /不能写 import 或 export/, /删去这一行/),
    'that something is exported': inNews('export const x = 1', /不能写 import 或 export/, /删去这一行/),
    'that there is an expression': inNews('{1 + 1}', /不能写花括号里的代码/, /删去花括号/),
    'that there is an expression within a line': inNews('文{process.env.HOME}字', /花括号里的代码/, /删去花括号/),
    'that an attribute is an expression': inNews('<Term id={"pct"}>词</Term>', /属性只能写成 名="值"/, /例如/),
    'that attributes are spread': inNews('<Term {...x} id="pct">词</Term>', /属性只能写成 名="值"/, /例如/),
    'that an attribute is unknown': inNews('<Term id="pct" style="a">词</Term>', /没有“style”这个属性/, /可用属性：id/),
    'that a component has no id': inNews('<Channel />', /组件 Channel 缺少 id/, /写成 <Channel id=/),
    'that a figure is asked for in a form that is not there': inNews(
      '<F id="a" plan="b" form="long" />',
      /组件 F 的 form 不能写“long”/,
      /只能写 form="bare"，或不写/,
    ),
    'that a figure has words in it': inNews('<F id="a" plan="b">文</F>', /F 里面不写内容/, /<F id="…" \/>/),
  });

  const inDigest = (text: string, cause: RegExp, remedy: RegExp): Break => {
    return () => {
      const { file } = digested();
      copy.body(file, (body) => body.replace('</Clause>', `${text}\n\n</Clause>`));
      return { file, field: '正文', cause, remedy };
    };
  };
  cases({
    'that a digest has a heading': inDigest('## 标题', /不能再写标题/, /只写段落和列表/),
    'that a clause stands in a clause': inDigest('<Clause id="c">\n\n文\n\n</Clause>', /不能放在另一个里面/, /收尾/),
  });

  it('names the line of the file', () => {
    const { file } = must(content.news[0], 'news');
    copy.body(file, (body) => `${body}\n\n<div>文</div>\n`);
    const line = copy.read(file).split('\n').indexOf('<div>文</div>') + 1;
    expect(copy.check()).toEqual([expect.objectContaining({ file, line })]);
  });

  it('lets a comment for editors stand', () => {
    copy.body(must(content.news[0], 'news').file, (body) => `${body}\n\n{/* 给编辑看的 */}\n`);
    expect(copy.check()).toEqual([]);
  });
});

describe('drafts', () => {
  const draft = (from: string, to: string) => words(`“${from}”`, `引用了草稿“${to}”`);
  cases({
    'that a figure refers to a draft indicator': () => {
      const plan = planWith((p) => p.figures.some((f) => f.data.indicator !== null), 'figure with an indicator');
      const figure = first(plan.figures, (f) => f.data.indicator !== null, 'figure with an indicator');
      const id = figure.data.indicator ?? '';
      copy.set(`content/indicators/${id}.mdx`, ['draft'], true);
      return {
        file: figure.file,
        field: `${figure.id} 的 indicator`,
        cause: draft(figure.id, id),
        remedy: /先发布被引用的条目/,
      };
    },
    'that published news refers to a draft channel': () => {
      const channel = must(content.channels[0], 'channel');
      const { file, id } = must(content.news[0], 'news');
      copy.set(channel.file, ['draft'], true);
      copy.set(file, ['channels'], [channel.id]);
      return { file, field: `${id} 的 channels`, cause: draft(id, channel.id), remedy: /先发布被引用的条目/ };
    },
    'that published prose prints a draft channel': () => {
      const channel = must(content.channels[0], 'channel');
      const { file, id } = must(content.news[0], 'news');
      copy.set(channel.file, ['draft'], true);
      copy.body(file, (body) => `${body}\n\n拨打<Channel id="${channel.id}" />\n`);
      return { file, field: '正文', cause: draft(id, channel.id), remedy: /先发布被引用的条目/ };
    },
    'that published prose prints a figure of a draft plan': () => {
      const plan = digested();
      const { file, id } = must(content.news[0], 'news');
      copy.set(plan.file, ['draft'], true);
      copy.body(file, (body) => `${body}\n\n共<F id="${must(plan.figures[0], 'figure').id}" plan="${plan.id}" />\n`);
      return { file, field: '正文', cause: draft(id, plan.id), remedy: /先发布被引用的条目/ };
    },
  });

  it('lets a draft refer to a draft', () => {
    const news = first(content.news, (n) => n.data.channels.length === 0, 'news without channels');
    // A new one: of those that are there, each is referred to by something published.
    const channel = 'content/channels/not-yet.mdx';
    copy.write(channel, copy.read(must(content.channels[0], 'channel').file));
    copy.set(channel, ['draft'], true);
    copy.set(news.file, ['draft'], true);
    copy.set(news.file, ['channels'], ['not-yet']);
    expect(copy.check()).toEqual([]);
  });
});

describe('many faults at once', () => {
  it('are all said in one run, by file and line, none twice', () => {
    const plan = digested();
    copy.set(figuresFile(plan), [0, 'comparator'], 'at-least');
    copy.set('content/topics.yaml', [0, 'remark'], 'x');
    copy.write('content/site.yaml', '');
    const problems = copy.check();
    const named = problems.map((p) => p.file);
    expect(named).toEqual(expect.arrayContaining([figuresFile(plan), 'content/topics.yaml', 'content/site.yaml']));
    expect(named).toEqual([...named].sort());
    expect(new Set(problems.map((p) => JSON.stringify(p))).size).toBe(problems.length);
    expectWellSaid(problems);
  });
});

describe('the command check:content', () => {
  const run = () =>
    spawnSync(path.resolve('node_modules/.bin/node'), [path.resolve('scripts/check-content.ts')], {
      cwd: copy.root,
      encoding: 'utf8',
    });

  it('ends with 0 on good content and says how much there is', () => {
    const { status, stdout, stderr } = run();
    expect(stderr).toBe('');
    expect(stdout).toContain(`内容检查通过：${content.plans.length} 份文件`);
    expect(status).toBe(0);
  });

  it('ends with 1 on bad content and prints file, line, field, cause and remedy', () => {
    const file = figuresFile(digested());
    copy.set(file, [0, 'comparator'], 'at-least');
    const { status, stdout, stderr } = run();
    expect(stderr).toMatch(
      new RegExp(`^${escaped(file)}:\\d+｜.+ 的 comparator｜值不在可选范围内.+｜怎么改：比较关系`, 'm'),
    );
    expect(stderr).toMatch(/内容检查没有通过：\d+ 处。/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
