import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/loaders/read-content.ts';
import {
  type Said,
  cases,
  content,
  copy,
  digested,
  figuresFile,
  first,
  measuresFile,
  must,
  NOWHERE,
  placeIn,
  planWith,
  words,
} from './breaking.ts';

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
    'that a redirect has no address of a page, a file or a place in a page': () => {
      copy.add('content/redirects.yaml', { from: '/old', to: '/new/', since: '2026-04-30' });
      return {
        file: 'content/redirects.yaml',
        field: '第 1 条 的 from',
        cause: /页面以 \/ 结尾，文件带扩展名/,
        remedy: /旧地址/,
      };
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
    'that a file is led to a page': () => redirect('/data/old.csv', '/data/', /不是同类的文件/, /扩展名相同/),
    'that a file is led to one of another kind': () =>
      redirect('/data/old.csv', '/data/plans.json', /不是同类的文件/, /扩展名相同/),
    'that a page is led to a file': () => redirect('/old/', '/data/plans.csv', /“\/data\/plans.csv”是文件/, /转到页面/),
    'that a place in a page is led to another page': () =>
      redirect('/glossary/#old', '/plans/#new', /不在同一页/, /同一页面/),
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
