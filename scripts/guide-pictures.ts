import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import { Desk, type DeskFigure } from '../src/review/desk.ts';
import { openDesk } from '../src/review/server.ts';
import { BROWSER } from './browser.ts';
import { SiteCopy } from './site-copy.ts';

// Takes the pictures of content/README.md anew: a made-up text goes all the way, in a copy of the project, from the import to its page.
const TEXT = path.resolve('tests/fixtures/import/work-programme.txt');
const ID = 'songgang-2022-2025';
/** A made-up place needs a made-up code. */
const REGION = '990100';
const FOLDER = path.resolve('content/guide');
const WIDTH = 1280;

const copy = new SiteCopy();
const browser = await chromium.launch(BROWSER);
try {
  copy.write(
    'content/regions.yaml',
    `${copy.read('content/regions.yaml')}- id: '${REGION}'\n  name: 松港市\n  fullName: 松港市\n  parent: '100000'\n  draft: true\n`,
  );
  const { stdout, stderr, status } = spawnSync('node', ['scripts/import.ts', TEXT, '--id', ID], {
    cwd: copy.root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  await terminal(browser, `npm run import -- ~/原文/${path.basename(TEXT)} --id ${ID}\n\n${stdout}`);
  await review(browser);
  copy.mustBuild({ SITE_DATE: '2026-01-01' });
  await finished(browser);
} finally {
  await browser.close();
  copy.delete();
}
console.log(`图片写好了：${FOLDER}`);

/** What the import prints, as a window shows it. */
async function terminal(within: Browser, said: string): Promise<void> {
  const page = await within.newPage({ viewport: { width: WIDTH, height: 760 } });
  const shown = said
    .split('\n')
    .slice(0, 30)
    .join('\n')
    .replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  await page.setContent(
    `<body style="margin:0;background:#1b1f24"><pre style="color:#e6edf3;font:18px/1.6 monospace;padding:16px 24px;margin:0;white-space:pre-wrap">$ ${shown}</pre></body>`,
  );
  await save('import', await page.locator('pre').screenshot());
  await page.close();
}

/** The desk at each of its steps; in between, the work is done. */
async function review(within: Browser): Promise<void> {
  const desk = new Desk(copy.root, ID, null);
  const { address, close } = await openDesk(desk, 0);
  const page = await within.newPage({ viewport: { width: WIDTH, height: 800 } });
  const shot = async (name: string) => save(name, await page.screenshot());
  await page.goto(address);
  await page.locator('.item.now').waitFor();
  await shot('figures');
  const [first] = desk.state().figures;
  if (first) await page.keyboard.press('e');
  await page.locator('details summary').click();
  await page.locator('#field-indicator').scrollIntoViewIfNeeded();
  await shot('indicator');
  await page.keyboard.press('Escape');
  for (const figure of desk.state().figures) settle(desk, figure);
  desk.act({ type: 'field', field: 'region', value: REGION });
  desk.act({ type: 'field', field: 'shortTitle', value: '松港市强市建设试点方案' });
  desk.act({ type: 'field', field: 'summary', value: '松港市建设知识产权强市的目标、任务和责任单位。' });
  for (const name of ['title', 'kind', 'issuer', 'issuedDate', 'docNumber', 'period', 'sourceUrl', 'clauses']) {
    const field = desk.state().fields.find((one) => one.name === name);
    if (field?.proposed) desk.act({ type: 'field', field: name, value: field.value });
  }
  for (const clause of desk.state().clauses) {
    if (clause.titleOnly) continue;
    const own = desk.state().figures.filter((figure) => figure.fields['clause'] === clause.id);
    const printed = own.map(
      (figure) => `- ${String(figure.fields['name'])}：<F id="${String(figure.fields['id'])}" />`,
    );
    desk.act({
      type: 'digest',
      clause: clause.id,
      text: [`这一条说的是${clause.heading}。`, '', ...printed].join('\n'),
    });
  }
  await page.reload();
  await page.keyboard.press('2');
  const at = desk.state().clauses.findIndex((clause) => clause.id === 'c2-1-1');
  await page.locator('#clause-picker').selectOption(String(at));
  const box = page.locator('#digest');
  const digest = await box.inputValue();
  await box.fill('市里打算建设高价值专利培育中心5个以上，让企业、高校和服务机构一起做专利。');
  await page.getByText('已存盘').waitFor();
  await shot('digests');
  await box.fill(digest);
  await page.getByText('已存盘').waitFor();
  await page.getByRole('tab', { name: /其他提议/ }).click();
  await page.getByRole('button', { name: /全部采用/ }).waitFor();
  await shot('proposals');
  desk.act({ type: 'adopt', list: 'agencies', n: null, text: '' });
  desk.act({ type: 'settle-all' });
  await page.reload();
  await page.getByRole('tab', { name: /还差什么/ }).click();
  await page.getByText('内容检查没有意见').waitFor();
  await shot('publish');
  desk.act({ type: 'publish' });
  await close();
  await page.close();
}

/** Accepts a figure; a target gets an indicator of its own where it has none. */
function settle(desk: Desk, { fields, suggested }: DeskFigure): void {
  const id = String(fields['id']);
  let { indicator } = fields;
  if (fields['kind'] === 'target' && typeof indicator !== 'string') {
    indicator = `songgang-${suggested}`;
    if (!desk.state().indicators.some((one) => one.id === indicator))
      desk.act({
        type: 'indicator',
        fields: {
          id: indicator,
          name: fields['name'],
          theme: 'creation',
          unit: fields['unit'],
          basis: fields['basis'],
          definition: `数的是${String(fields['name'])}。`,
          counted: '文件没有写明计算方法。',
        },
      });
  }
  desk.act({ type: 'mend', figure: id, fields: { indicator }, accept: true, anyway: true });
}

/** The page that readers get. */
async function finished(within: Browser): Promise<void> {
  const { origin, stop } = await copy.serve();
  const page = await within.newPage({ viewport: { width: WIDTH, height: 900 } });
  await page.goto(`${origin}/plans/${ID}/`);
  await save('page', await page.screenshot());
  await page.close();
  stop();
}

async function save(name: string, png: Buffer): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  await sharp(png)
    .resize({ width: 1000 })
    .webp({ quality: 70, effort: 6 })
    .toFile(path.join(FOLDER, `${name}.webp`));
}
