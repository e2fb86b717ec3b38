import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../src/build/records.ts';

const page = (body: string) => `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`;
const records = (body: string) => recordsOf(page(body), '/plans/x/');

describe('recordsOf', () => {
  it('reads what a record says of itself', () => {
    expect(
      records(
        '<article data-record="figure" data-record-title="商标" data-record-region="500155 500000" data-record-plan="梁平规划" data-record-state="ended" data-record-names="商标|商标数" data-record-answer="6件" data-record-first id="f-a"><p>达到6件</p></article>',
      ),
    ).toEqual([
      {
        type: 'figure',
        title: '商标',
        url: '/plans/x/#f-a',
        text: '达到6件',
        words: '达到6件',
        regions: ['500155', '500000'],
        plan: '梁平规划',
        state: 'ended',
        names: ['商标', '商标数'],
        called: [],
        answer: '6件',
        first: true,
        cited: '',
        lead: '',
      },
    ]);
  });

  it('reads nothing from a page that search engines are kept from', () => {
    const html = '<head><meta name="robots" content="noindex"></head><main data-record="page">文</main>';
    expect(recordsOf(html, '/style/')).toEqual([]);
  });

  it('keeps the line of a clause apart from the document before it', () => {
    const html =
      '<div data-record="figure"><p>方案 · 规划期已届满<span class="locator">四、（二）3.融资</span></p></div>';
    expect(records(html)[0]?.text).toBe('方案 · 规划期已届满\n四、（二）3.融资');
  });

  it('takes its first heading for the title when it has none, else the address', () => {
    expect(records('<div data-record="news"><h2>标<em>题</em></h2></div>')[0]?.title).toBe('标题');
    expect(records('<div data-record="news"><p>文</p></div>')[0]?.title).toBe('/plans/x/');
  });

  it('points to the page itself for main, and for a record without an id', () => {
    expect(records('<main data-record="page" id="main">文</main>')[0]?.url).toBe('/plans/x/');
    expect(records('<div data-record="page">文</div>')[0]?.url).toBe('/plans/x/');
  });

  it('does not repeat a nested record in the outer one, and finds both', () => {
    const found = records(
      '<section data-record="clause" id="c1"><p>条文</p><div data-record="figure" id="f-a">数字6件</div><p>后文</p></section>',
    );
    expect(found.map(({ url, text }) => [url, text])).toEqual([
      ['/plans/x/#c1', '条文\n后文'],
      ['/plans/x/#f-a', '数字6件'],
    ]);
  });

  it('leaves out what stands under data-record-skip, but finds a record in it', () => {
    const found = records(
      '<section data-record="clause" id="c1">条文<nav data-record-skip>目录<i data-record="term" id="t">词</i></nav></section>',
    );
    expect(found.map(({ type, text }) => [type, text])).toEqual([
      ['clause', '条文'],
      ['term', '词'],
    ]);
  });

  it('leaves out scripts, styles, templates and drawings', () => {
    const [record] = records(
      '<div data-record="page"><p>文</p><script>x()</script><style>a{}</style><template>t</template><noscript>n</noscript><svg><title>s</title></svg></div>',
    );
    expect(record?.text).toBe('文');
  });

  it('breaks lines at blocks, not within a sentence, and folds white space', () => {
    const [record] = records('<div data-record="page"><p>达到<b>6</b>\n  <i>件</i></p><p>第二段<br>新行</p></div>');
    expect(record?.text).toBe('达到6 件\n第二段\n新行');
  });

  it('has nothing to say where a record says nothing of itself', () => {
    expect(records('<div data-record="page"></div>')).toEqual([
      {
        type: 'page',
        title: '/plans/x/',
        url: '/plans/x/',
        text: '',
        words: '',
        regions: [],
        plan: '',
        state: '',
        names: [],
        called: [],
        answer: '',
        first: false,
        cited: '',
        lead: '',
      },
    ]);
  });

  it('searches the links of a navigation, but does not show them', () => {
    const [record] = records('<div data-record="page"><nav><a>目录</a></nav><p>文</p></div>');
    expect(record?.words).toBe('目录\n文');
    expect(record?.text).toBe('文');
  });

  it('leaves out what is hidden from the eye', () => {
    const [record] = records('<div data-record="page"><p>文<span class="a visually-hidden">听</span></p></div>');
    expect(record?.words).toBe('文');
  });

  it('joins Chinese characters that only mark-up has parted, so that a phrase across them is found', () => {
    expect(records('<div data-record="page"><p>质押 <b>融资</b> PCT</p></div>')[0]?.words).toBe('质押融资 PCT');
  });

  it('reads characters, not their mark-up', () => {
    expect(records('<div data-record="page">a &lt;b&gt; &amp; c</div>')[0]?.text).toBe('a <b> & c');
  });

  it('puts last what names a source, cut out of the line where it stands', () => {
    const [record] = records(
      '<div data-record="channel"><p>先</p><p>2024年 22.94件 <span data-record-cited>日报：<a>标题</a></span>，更新</p><p>后</p></div>',
    );
    expect(record?.words).toBe('先\n2024年 22.94件\n，更新\n后\n日报：标题');
    expect(record?.text).toBe(record?.words);
    expect(record?.cited).toBe('日报：标题');
  });

  it('keeps nothing of a line of which only punctuation is left beside its source', () => {
    const [record] = records(
      '<div data-record="channel"><p>先</p><p>（<span data-record-cited>日报</span>）。</p></div>',
    );
    expect(record?.words).toBe('先\n日报');
  });

  it('knows every block inside an element that names sources', () => {
    const [record] = records(
      '<div data-record="channel"><p>先</p><div data-record-cited><p>日报</p><p>晚报</p></div><p>后</p></div>',
    );
    expect(record?.words).toBe('先\n后\n日报\n晚报');
    expect(record?.cited).toBe('日报\n晚报');
  });

  it('ends a line at a locator, whatever its other classes', () => {
    const [record] = records('<div data-record="figure"><p>件<span class="locator quiet">第一条</span>数</p></div>');
    expect(record?.words).toBe('件\n第一条\n数');
  });

  it('knows what a page says of itself, and says it of nothing in it', () => {
    const html =
      '<head><meta name="description" content="这里有数据。"></head><main data-record="page">文<p data-record="news" id="n">讯</p></main>';
    expect(recordsOf(html, '/data/').map(({ lead }) => lead)).toEqual(['这里有数据。', '']);
  });

  it('finds nothing on a page without records', () => {
    expect(records('<p>文</p>')).toEqual([]);
  });
});
