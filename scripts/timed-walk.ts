import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { Desk } from '../src/review/desk.ts';
import { openDesk } from '../src/review/server.ts';
import { BROWSER } from './browser.ts';
import { SiteCopy } from './site-copy.ts';

// Goes from an official text to a published page as an editor does, in a copy of the project without that plan, and says how long it takes:
// machine time as measured, a person's time by a keystroke-level model from the keys, decisions and characters that were counted.

const USAGE = '用法：npm run walk -- 原文文件 文件编号（在项目的一份副本里做，不改这里的内容）';

/** The model. Sources: keystroke and decision times of Card, Moran and Newell; reading and edits as stated. */
const MODEL = {
  /** Seconds for a key. */
  key: 0.28,
  /** Seconds to decide what to do next. */
  decision: 1.35,
  /** Seconds to point with the mouse and press. */
  click: 1.4,
  /** Keys for a Chinese character, through pinyin. */
  keysPerChar: 2.5,
  /** Characters of an official text, read closely, in a minute. */
  reading: 400,
  /** Characters of a first draft in a minute, held against the text that was just read. */
  checking: 800,
  /** Seconds to look at the finished page. */
  page: 300,
};
/** What is written over in each digest, in characters. */
const EDIT = '这里照原文换成自己的说法改好。';

interface Step {
  name: string;
  machine: number;
  keys: number;
  clicks: number;
  decisions: number;
  typed: number;
  read: number;
  checked: number;
  other: number;
}

const [text, id, ...more] = process.argv.slice(2);
if (text === undefined || id === undefined || more.length > 0) {
  console.error(USAGE);
  process.exit(1);
}
const steps: Step[] = [];
const copy = new SiteCopy();
try {
  copy.write('tests/published-addresses.txt', fs.readFileSync('tests/published-addresses.txt'));
  withoutPlan(copy, id);
  await walk(path.resolve(text), id);
  report();
} finally {
  copy.delete();
}

function begin(name: string): Step {
  const step = { name, machine: 0, keys: 0, clicks: 0, decisions: 0, typed: 0, read: 0, checked: 0, other: 0 };
  steps.push(step);
  return step;
}

async function timed<T>(step: Step, does: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const result = await does();
  step.machine += (performance.now() - start) / 1000;
  return result;
}

/** Takes a plan out of a copy, with everything that the check then says refers to nothing. */
function withoutPlan(site: SiteCopy, plan: string): void {
  fs.rmSync(path.join(site.root, 'content/plans', plan), { recursive: true, force: true });
  const gone = new Set([plan]);
  for (let round = 0; round < 8; round += 1) {
    const { status, output } = site.run(['scripts/check-content.ts']);
    if (status === 0) return;
    for (const file of new Set([...output.matchAll(/^(content\/[^:｜]+)/gm)].map((found) => found[1] as string)))
      withoutRefs(site, file, gone);
  }
  throw new Error(`没有 ${plan} 的副本通不过检查：\n${site.run(['scripts/check-content.ts']).output}`);
}

/** Entries that stand on what is gone go too: whole files, entries of lists, an indicator of a figure. */
function withoutRefs(site: SiteCopy, file: string, gone: Set<string>): void {
  if (!fs.existsSync(path.join(site.root, file))) return;
  if (file.endsWith('.mdx')) {
    gone.add(path.basename(file, '.mdx'));
    fs.rmSync(path.join(site.root, file));
    return;
  }
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .filter((one: Record<string, unknown>) => !gone.has(String(one['plan'])) && !gone.has(String(one['channel'])))
        .map(prune)
        .filter((one) => !((one as { steps?: unknown[] } | null)?.steps?.length === 0));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'indicator' && gone.has(String(one)) ? null : prune(one),
      ]),
    );
  };
  site.write(file, stringify(prune(parse(site.read(file)))));
}

async function walk(file: string, plan: string): Promise<void> {
  const first = begin('导入，看报告');
  const { status, output } = await timed(first, () => copy.run(['scripts/import.ts', file, '--id', plan]));
  if (status !== 0) throw new Error(output);
  first.read += [...output].length;
  first.keys += 40;
  first.decisions += 1;
  const desk = new Desk(copy.root, plan, null);
  const { address, close } = await openDesk(desk, 0);
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
    await page.locator('.item.now').waitFor();
    await figures(page, desk, begin('核对数字'));
    await digests(page, desk, begin('写摘要'));
    await fields(page, desk, begin('文件信息'));
    await proposals(page, desk, begin('其他提议'));
    const last = begin('公开');
    await timed(last, async () => {
      await page.getByRole('tab', { name: /还差什么/ }).click();
      await page.locator('#work li').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('#work')?.textContent?.includes('正在检查'), null, {
        timeout: 120_000,
      });
      const said = await page.locator('#work ul').innerText();
      if (!said.includes('没有意见')) throw new Error(said);
      await page.getByRole('button', { name: /^公开/ }).click();
      await page.getByText('已经公开').waitFor({ timeout: 120_000 });
    });
    last.clicks += 2;
    last.decisions += 2;
  } finally {
    await browser.close();
    await close();
  }
  const checks = begin('检查、核对、构建，看页面');
  for (const words of [
    ['scripts/check-content.ts'],
    ['scripts/verify.ts', '.build/import', plan],
    ['scripts/build.ts'],
    ['scripts/addresses.ts'],
  ]) {
    const ran = await timed(checks, () => copy.run(words, { SITE_DATE: '2026-01-01' }));
    if (ran.status !== 0) throw new Error(`${words.join(' ')}\n${ran.output.slice(-3000)}`);
    checks.keys += 40;
    checks.decisions += 1;
  }
  checks.other += MODEL.page;
}

/** Each figure is read and accepted; a target gets an indicator, made on the spot where there is none. */
async function figures(page: Page, desk: Desk, step: Step): Promise<void> {
  const press = async (key: string) => {
    step.keys += 1;
    await page.keyboard.press(key);
  };
  for (let all = desk.state().figures.length; all > 0; all -= 1) {
    const state = desk.state();
    const now = await page.locator('.item.now').getAttribute('data-figure');
    const figure = state.figures.find((one) => one.fields['id'] === now);
    if (!figure?.proposed) break;
    const { kind, indicator } = figure.fields;
    const left = state.left.figures;
    step.decisions += 2;
    step.read += [...String(figure.fields['wording'])].length + 20;
    await timed(step, async () => {
      if (kind !== 'target' || typeof indicator === 'string') await press('a');
      else {
        await press('e');
        await press('Alt+n');
        // The id and theme that are proposed, and the definition: looked at.
        step.decisions += 2;
        step.read += [...(await page.locator('#new-definition').inputValue())].length;
        const taken = desk.state().indicators.find((one) => one.id === figure.suggested);
        if (taken) {
          await page.locator('#new-id').fill(`${figure.suggested}-2`);
          step.keys += 2;
        }
        await page.locator('#new-definition').press('Enter');
        step.keys += 1;
        await page.waitForFunction(
          () => (document.querySelector('#field-indicator') as HTMLSelectElement).value !== '',
        );
        await press('Control+Enter');
      }
      const settled = page.getByText(left === 1 ? '数字 0 个' : `数字 ${left - 1} 个`);
      const anyway = page.getByRole('button', { name: '仍然采用' });
      await settled.or(anyway).first().waitFor();
      if (await anyway.isVisible()) {
        await anyway.click();
        step.clicks += 1;
        step.decisions += 1;
        await settled.waitFor();
      }
    });
  }
  const open = desk.state().left.figures;
  if (open > 0) throw new Error(`还有 ${open} 个数字没有采用`);
}

/** Each clause: its text is read, a first draft laid down, held against the text, mended by a line, confirmed. */
async function digests(page: Page, desk: Desk, step: Step): Promise<void> {
  await page.keyboard.press('Escape');
  await timed(step, async () => page.getByRole('tab', { name: /摘要/ }).click());
  step.clicks += 1;
  const own = desk.state().clauses.filter((clause) => !clause.titleOnly);
  for (const [n, { id }] of own.entries()) {
    await timed(step, async () => page.locator(`#passage-${id}.now`).waitFor());
    const clause = desk.state().clauses.find((one) => one.id === id);
    // The units in charge are looked at among the proposals.
    const body = [...(clause?.text ?? '').replace(/\s|[（(]责任单位[^（()）]*[）)]/g, '')].length;
    step.read += body;
    step.decisions += 3;
    await timed(step, async () => {
      await page.keyboard.press('Alt+d');
      step.keys += 1;
      const box = page.locator('#digest');
      await page.waitForFunction(
        () =>
          (document.querySelector('#digest') as HTMLTextAreaElement).value !== '' ||
          !document.querySelector('#message')?.hasAttribute('hidden'),
      );
      step.checked += [...(await box.inputValue()).replace(/<F [^>]*>/g, '00')].length;
      await page.keyboard.press('Control+End');
      step.keys += 4;
      await page.keyboard.insertText(EDIT);
      step.typed += [...EDIT].length;
      await page.keyboard.press('Alt+Enter');
      step.keys += 1;
      await page.getByText(`写好、确认了 ${n + 1} 条`).waitFor();
    });
  }
  const { left } = desk.state();
  if (left.digests > 0) throw new Error(`还有 ${left.digests} 条摘要没有写好`);
}

async function fields(page: Page, desk: Desk, step: Step): Promise<void> {
  await page.getByRole('tab', { name: /文件信息/ }).click();
  step.clicks += 1;
  for (const field of desk.state().fields.filter((one) => one.proposed)) {
    const item = page.locator(`[data-field="${field.name}"]`);
    step.read += [...JSON.stringify(field.value)].length;
    step.decisions += 1;
    await timed(step, async () => {
      if (field.name === 'summary') {
        const summary = '这份文件说的是当地怎样做好知识产权工作：目标、任务、谁来做、分几步。';
        await item.getByRole('textbox').fill(summary);
        step.typed += [...summary].length;
        step.clicks += 1;
      }
      await item.getByRole('button').click();
      step.clicks += 1;
      for (let n = 0; desk.state().fields.find((one) => one.name === field.name)?.proposed === true; n += 1) {
        if (n > 200) throw new Error(`${field.name}：${await page.locator('#message').innerText()}`);
        await page.waitForTimeout(25);
      }
    });
  }
}

async function proposals(page: Page, desk: Desk, step: Step): Promise<void> {
  await page.getByRole('tab', { name: /其他提议/ }).click();
  step.clicks += 1;
  step.read += desk.state().proposals.reduce((sum, one) => sum + [...one.text].length, 0);
  step.decisions += desk.state().proposals.length;
  await timed(step, async () => {
    const adopt = page.getByRole('button', { name: /全部采用/ });
    if (await adopt.isVisible()) {
      await adopt.click();
      step.clicks += 1;
      await adopt.waitFor({ state: 'detached' });
    }
    for (let left = desk.state().proposals.filter((one) => one.list === 'phases').length; left > 0; left -= 1) {
      const box = page.getByPlaceholder(/这一阶段做什么/).first();
      const said = '照方案做好这一步的事。';
      await box.fill(said);
      step.typed += [...said].length;
      await box.locator('xpath=..').getByRole('button', { name: '采用', exact: true }).click();
      step.clicks += 2;
      for (let n = 0; desk.state().proposals.filter((one) => one.list === 'phases').length === left; n += 1) {
        if (n > 200) throw new Error(await page.locator('#message').innerText());
        await page.waitForTimeout(25);
      }
    }
    await page.getByRole('button', { name: /全部处理完/ }).click();
    step.clicks += 1;
    await page.getByText('没有。').waitFor();
  });
}

function report(): void {
  const person = (step: Step) =>
    step.keys * MODEL.key +
    step.typed * MODEL.keysPerChar * MODEL.key +
    step.clicks * MODEL.click +
    step.decisions * MODEL.decision +
    (step.read / MODEL.reading) * 60 +
    (step.checked / MODEL.checking) * 60 +
    step.other;
  const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0);
  const row = (name: string, of: (pick: (step: Step) => number) => number) =>
    `| ${[name, of((s) => s.machine).toFixed(0), of((s) => s.keys), of((s) => s.clicks), of((s) => s.typed), of((s) => s.read), of((s) => s.checked), of((s) => s.decisions), ((of(person) + of((s) => s.machine)) / 60).toFixed(1)].join(' | ')} |`;
  console.log('| 步骤 | 机器（秒） | 按键 | 点击 | 打字（字） | 读原文（字） | 对底稿（字） | 决定 | 合计（分） |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const step of steps) console.log(row(step.name, (pick) => pick(step)));
  console.log(row('合计', sum));
  console.log(`\n模型：${JSON.stringify(MODEL)}`);
}
