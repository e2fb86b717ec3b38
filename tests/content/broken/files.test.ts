import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectWellSaid } from './well-said.ts';
import {
  type Break,
  cases,
  content,
  copy,
  digested,
  escaped,
  figuresFile,
  first,
  folderOf,
  GB18030,
  must,
  planWith,
  words,
} from './breaking.ts';

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
