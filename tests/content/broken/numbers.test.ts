import { describe, expect, it } from 'vitest';
import type { Entry, PlanArticle } from '../../../src/loaders/read-content.ts';
import { figureText } from '../../../src/lib/figure/wording.ts';
import { looseNumbers } from '../../../src/lib/loose-numbers.ts';
import {
  type Said,
  cases,
  content,
  copy,
  digested,
  escaped,
  figuresFile,
  first,
  measuresFile,
  must,
  NOWHERE,
  placeIn,
  planWith,
  words,
} from './breaking.ts';

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
