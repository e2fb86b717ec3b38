import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { DeskCopy, PLAN } from '../support/review-desk.ts';

// Beside the site's own port, one for each worker.
const port = Number(process.env['E2E_PORT'] ?? '4322') + 400;
let desk: DeskCopy;
// The desk is opened again and again, on machines that may be slow.
test.setTimeout(90_000);
test.beforeEach(async ({ page }, { parallelIndex }) => {
  desk = new DeskCopy(port + parallelIndex);
  await desk.open();
  await page.goto(desk.address);
  await expect(page.locator('#title')).toContainText('松港市');
});
test.afterEach(() => desk.delete());

const figures = () => parse(desk.read('figures.yaml')) as Record<string, unknown>[];
const now = (page: Page) => page.locator('.item.now');
const openCount = async (page: Page) => Number(/数字 (\d+) 个/.exec(await page.locator('#left').innerText())?.[1]);

test('a proposed figure stands beside its sentence, and is accepted, mended or rejected by keyboard', async ({
  page,
}) => {
  const all = figures();
  const [first, second, third] = all;
  const begin = await openCount(page);
  expect(begin).toBe(all.length);
  await expect(now(page)).toHaveAttribute('data-figure', String(first?.['id']));
  await expect(page.locator('mark.now')).toBeInViewport();
  expect((await page.locator('mark.now').innerText()).replace(/\s/g, '')).toBe(
    String(first?.['wording']).replace(/\s/g, ''),
  );

  await page.keyboard.press('a');
  await expect(now(page)).toHaveAttribute('data-figure', String(second?.['id']));
  expect(figures()[0]).not.toHaveProperty('proposed');
  expect(await openCount(page)).toBe(begin - 1);

  await page.keyboard.press('e');
  await page.locator('#field-name').fill('换过的名称');
  await page.locator('#field-note').fill('说明: 有冒号');
  await page.keyboard.press('Control+Enter');
  // A name that the wording does not hold is doubted; it can be kept all the same.
  await expect(page.getByRole('alert')).toContainText('原话没有指明数的是什么');
  expect(figures()[1]).toEqual(second);
  await page.getByRole('button', { name: '仍然采用' }).click();
  await expect(now(page)).toHaveAttribute('data-figure', String(third?.['id']));
  const { proposed, ...kept } = second ?? {};
  expect(proposed).toBe(true);
  expect(figures()[1]).toEqual({ ...kept, name: '换过的名称', note: '说明: 有冒号' });

  await page.keyboard.press('x');
  await expect(now(page)).not.toHaveAttribute('data-figure', String(third?.['id']));
  expect(figures().map((figure) => figure['id'])).not.toContain(third?.['id']);
  await page.keyboard.press('u');
  await expect(page.locator(`[data-figure="${String(third?.['id'])}"]`)).toBeVisible();
  expect(figures()[2]).toEqual(third);
});

test('what cannot be right is refused with its reason, and nothing is written', async ({ page }) => {
  const before = desk.read('figures.yaml');
  await page.keyboard.press('e');
  await page.locator('#field-value').fill('abc');
  await page.getByRole('button', { name: /改好，采用/ }).click();
  await expect(page.getByRole('alert')).toContainText('value');
  expect(desk.read('figures.yaml')).toBe(before);
});

test('a digest is written at once, with warnings for pasted sentences, loose numbers and missing units', async ({
  page,
}) => {
  await page.keyboard.press('2');
  await page.getByLabel('条款').selectOption({ label: '　　● 1.培育高价值专利'.replace('●', '○') });
  const box = page.getByLabel('这一条的摘要');
  await box.fill('市里要建设高价值专利培育中心5个以上，每个中心三年内出 30。');
  await expect(page.locator('#saved')).toHaveText('已存盘');
  await expect(page.locator('#warnings')).toContainText('个字与原文相同');
  await expect(page.locator('#warnings')).toContainText('“5个”是登记过的数字');
  await expect(page.locator('#warnings')).toContainText('“30”后面没有单位');
  await expect(page.locator('.passage.now')).toContainText('培育高价值专利');
  expect(desk.read('plan.mdx')).toContain('每个中心三年内出 30。');
});

test('all digests are laid down from the points, mended and confirmed by keyboard, also over a kill; none is published unconfirmed', async ({
  page,
}) => {
  await page.keyboard.press('2');
  const box = page.getByLabel('这一条的摘要');
  const [, , all] = /第 (\d+) 条，共 (\d+) 条/.exec(await page.locator('#progress').innerText()) ?? [];
  await page.keyboard.press('Alt+d');
  await expect(box).not.toHaveValue('');
  await expect(page.locator('#unconfirmed')).toBeVisible();
  await desk.kill();
  await desk.open();
  await page.reload();
  await expect(page.locator('#unconfirmed')).toBeVisible();
  expect(desk.read('plan.mdx')).toContain('待核摘要');
  for (let n = 1; n <= Number(all); n += 1) {
    if (n > 1) await page.keyboard.press('Alt+d');
    await expect(box).not.toHaveValue('');
    await box.focus();
    // What is laid down looks pasted nowhere, and prints each figure of its clause.
    await expect(page.locator('#warnings')).toBeEmpty();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('自己加的话。');
    await page.keyboard.press('Alt+Enter');
    await expect(page.locator('#progress')).toContainText(`写好、确认了 ${n} 条`);
  }
  await expect(page.getByRole('alert')).toContainText('都写好、确认了');
  await expect(page.locator('#left')).toContainText('摘要 0 条');
  const plan = desk.read('plan.mdx');
  expect(plan).not.toContain('待核摘要');
  expect(plan.match(/自己加的话。/g)).toHaveLength(Number(all));
  for (const figure of figures()) expect(plan).toContain(`<F id="${String(figure['id'])}" />`);
});

test('a key that is pressed again while a digest is being confirmed confirms and passes over no other', async ({
  page,
}) => {
  await page.keyboard.press('2');
  const box = page.getByLabel('这一条的摘要');
  const clause = page.getByLabel('条款');
  await page.keyboard.press('Alt+d');
  await expect(box).not.toHaveValue('');
  const [first, firstDraft] = [await clause.inputValue(), await box.inputValue()];
  // The draft ends where one goes on writing.
  expect(await box.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(firstDraft.length);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Alt+Enter', { delay: 0 });
  await expect(page.locator('#progress')).toContainText('写好、确认了 1 条');
  await expect(clause).not.toHaveValue(first);
  const second = await clause.inputValue();
  const order = await clause
    .locator('option:not(:disabled)')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(order.indexOf(second)).toBe(order.indexOf(first) + 1);
});

test('points are put in one by one by their keys, and numbered in the text', async ({ page }) => {
  await page.keyboard.press('2');
  await page.getByLabel('条款').selectOption({ label: '　　○ 1.培育高价值专利' });
  const box = page.getByLabel('这一条的摘要');
  await expect(page.locator('.passage.now mark.point').first()).toHaveAttribute('data-n', '1');
  const shown = page.locator('#points button');
  const points = (await shown.allInnerTexts()).map((text) => text.replace(/^\d (?:【.*?】)?/, ''));
  await page.keyboard.press('Alt+1');
  await expect(box).toHaveValue(points[0] ?? '');
  await page.keyboard.press('Alt+2');
  await expect(box).toHaveValue(`${points[0] ?? ''}；${points[1] ?? ''}`);
  // What is put in by hand is the editor's own: it waits for nobody.
  await expect(page.locator('#unconfirmed')).toBeHidden();
});

test('nothing is lost when the desk is killed in the middle of the work, nor on a reload', async ({ page }) => {
  desk.write('figures.yaml', `${desk.read('figures.yaml')}# 人写在末尾的话\n`);
  await page.keyboard.press('a');
  await expect.poll(() => figures()[0]).not.toHaveProperty('proposed');
  await page.keyboard.press('2');
  const box = page.getByLabel('这一条的摘要');
  await box.fill('断电以前写的话。');
  await expect(page.locator('#saved')).toHaveText('已存盘');
  await desk.kill();
  await box.pressSequentially('断电以后写的话。');
  await expect(page.getByRole('alert')).toContainText('没有应答');
  expect(desk.read('plan.mdx')).toContain('断电以前写的话。');
  await desk.open();
  await expect(page.locator('#saved')).toHaveText('已存盘');
  expect(desk.read('plan.mdx')).toContain('断电以前写的话。断电以后写的话。');

  // A tag half written cannot stand in plan.mdx: it is kept beside.
  await box.fill('写到一半 <F id="');
  await expect(page.locator('#warnings')).toContainText('还不能放进 plan.mdx');
  await desk.kill();
  await desk.open();
  await page.reload();
  await expect(page.getByLabel('这一条的摘要')).toHaveValue('写到一半 <F id="');
  expect(desk.read('plan.mdx')).toContain('断电以前写的话。断电以后写的话。');
  expect(figures()[0]).not.toHaveProperty('proposed');
  expect(desk.read('figures.yaml')).toContain('# 人写在末尾的话\n');
});

test('all files are whole at every moment of a kill', async ({ page }) => {
  await page.keyboard.press('2');
  const box = page.getByLabel('这一条的摘要');
  for (let n = 0; n < 4; n += 1) {
    await box.fill(`第几次写这句话：${'甲'.repeat(2000 + n)}完。`);
    await page.waitForTimeout(380 + n * 15);
    await desk.kill();
    expect(desk.read('plan.mdx')).toMatch(/^---\n[\s\S]*\n---\n[\s\S]*<\/Clause>\n$/);
    await desk.open();
    await expect(page.locator('#saved')).toHaveText('已存盘');
  }
  expect(desk.read('plan.mdx')).toContain(`${'甲'.repeat(2003)}完。`);
});

test('fields and other proposals are settled one by one; what is left is counted', async ({ page }) => {
  await page.keyboard.press('3');
  const item = page.locator('[data-field="issuer"]');
  await item.getByRole('textbox').fill('松港市人民政府办公室');
  await item.getByRole('button').click();
  await expect(page.locator('#left')).toContainText('字段 10 个');
  expect(desk.read('plan.mdx')).toMatch(/^issuer: 松港市人民政府办公室$/m);
  expect(desk.read('plan.mdx')).toMatch(/^proposed: \[title, shortTitle, kind, region, issuedDate/m);

  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  const before = (parse(desk.read('proposals.yaml')) as { channels: unknown[] }).channels;
  await page.getByRole('tab', { name: /其他提议/ }).click();
  await page.locator('.item').first().getByRole('button').click();
  await expect
    .poll(() => (parse(desk.read('proposals.yaml')) as { channels: unknown[] }).channels)
    .toEqual(before.slice(1));
  expect(desk.read('proposals.yaml')).toMatch(/^# 导入时提议的热线/);
  await page.getByRole('button', { name: /全部处理完/ }).click();
  await expect(page.locator('#left')).toContainText('其他提议 0 条');
  expect(fs.existsSync(path.join(desk.root, 'content/plans', PLAN, 'proposals.yaml'))).toBe(false);
  await page.getByRole('tab', { name: /还差什么/ }).click();
  await expect(page.locator('#work li').first()).toContainText('怎么改');
});

test('proposed units are adopted into the clauses, phases with a sentence; a name is taken over, a sentence is not', async ({
  page,
}) => {
  // The made-up town has no code: a place is given first.
  await page.keyboard.press('3');
  const region = page.locator('[data-field="region"]');
  await region.getByRole('textbox').fill('500108');
  await region.getByRole('button').click();
  await expect(page.locator('#left')).toContainText('字段 10 个');
  await page.getByRole('tab', { name: /其他提议/ }).click();
  const proposals = parse(desk.read('proposals.yaml')) as { agencies: { name: string; clauses: string[] }[] };
  const [first] = proposals.agencies;
  await page.getByRole('button', { name: /全部采用/ }).click();
  await expect(page.getByRole('button', { name: /全部采用/ })).toHaveCount(0);
  const units = parse(fs.readFileSync(path.join(desk.root, 'content/agencies/500108.yaml'), 'utf8')) as {
    id: string;
    printedNames: { name: string }[];
  }[];
  const unit = units.find((one) => one.printedNames.some(({ name }) => name === first?.name));
  const plan = parse(/^---\n([\s\S]*?)\n---/.exec(desk.read('plan.mdx'))?.[1] ?? '') as {
    clauses: { id: string; agencies?: string[] }[];
  };
  for (const id of first?.clauses ?? [])
    expect(plan.clauses.find((clause) => clause.id === id)?.agencies).toContain(unit?.id);
  expect((parse(desk.read('proposals.yaml')) as { agencies: unknown[] }).agencies).toEqual([]);

  const phase = page.getByPlaceholder(/这一阶段做什么/).first();
  await phase.locator('xpath=..').getByRole('button', { name: '采用', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('先用自己的话写一句');
  await phase.fill('先开会、发通知。');
  await phase.locator('xpath=..').getByRole('button', { name: '采用', exact: true }).click();
  await expect
    .poll(() => desk.read('plan.mdx'))
    .toMatch(/^phases:\n {2}- id: phase-1\n[\s\S]*summary: 先开会、发通知。$/m);

  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /摘要/ }).click();
  const choose = (length: number) =>
    page.locator('.passage.now').evaluate((passage, end) => {
      const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      range.selectNodeContents(passage);
      let left = end;
      // Marks cut the text into several nodes.
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.nodeValue ?? '';
        if (left <= length) {
          range.setEnd(node, left);
          break;
        }
        left -= length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, length);
  // The page may be drawn once more, and what was selected is selected no longer.
  await expect(async () => {
    await choose(6);
    await page.keyboard.press('Alt+c');
    await expect(page.getByLabel('这一条的摘要')).not.toHaveValue('', { timeout: 500 });
  }).toPass();
  const taken = await page.getByLabel('这一条的摘要').inputValue();
  await choose(24);
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('alert')).toContainText('二十字以上要用自己的话');
  await expect(page.getByLabel('这一条的摘要')).toHaveValue(taken);
});

test('a target gets an indicator of its own where it has none, and the form keeps what was typed', async ({ page }) => {
  const open = figures().find((figure) => figure['kind'] === 'target' && figure['indicator'] === null);
  const id = String(open?.['id']);
  await page.locator(`[data-figure="${id}"]`).click();
  await page.keyboard.press('e');
  await page.locator('#field-note').fill('写到一半');
  await page.getByText('没有合适的指标').click();
  await expect(page.locator('#new-id')).toHaveValue(/^[a-z0-9]+$/);
  await page.locator('#new-id').fill('made-up-indicator');
  await page.locator('#new-definition').fill('');
  await page.getByRole('button', { name: '建好，选它' }).click();
  await expect(page.getByRole('alert')).toContainText('definition');
  await page.locator('#new-definition').fill('数的是什么。');
  await page.getByRole('button', { name: '建好，选它' }).click();
  await expect(page.locator('#field-indicator')).toHaveValue('made-up-indicator');
  await expect(page.locator('#field-note')).toHaveValue('写到一半');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => figures().find((figure) => figure['id'] === id)?.['indicator']).toBe('made-up-indicator');
  expect(fs.readFileSync(path.join(desk.root, 'content/indicators/made-up-indicator.mdx'), 'utf8')).toMatch(
    /^---\nname: .*\ntheme: creation\nunit: .*\n[\s\S]*draft: true\n---\n$/,
  );
});

test('what a figure that is only being added counts is not made up', async ({ page }) => {
  await page.keyboard.press('n');
  await page.getByText('没有合适的指标').click();
  await expect(page.locator('#new-definition')).toHaveValue('');
  await expect(page.locator('#new-id')).toHaveValue('');
});

test('it is published only when the checks have nothing to say', async ({ page }) => {
  await page.getByRole('tab', { name: /还差什么/ }).click();
  await page.getByRole('button', { name: /^公开/ }).click();
  // All of the content is read and checked first.
  await expect(page.getByRole('alert')).toContainText('还不能公开', { timeout: 60_000 });
  expect(desk.read('plan.mdx')).toMatch(/^draft: true$/m);
});

test('only its own page may use it', async () => {
  const ask = (method: string, headers: Record<string, string>, body = '') =>
    new Promise<number>((resolve, reject) => {
      const address = new URL('/api/act', desk.address);
      http
        .request(method === 'GET' ? new URL('/api/state', address) : address, { method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
        .on('error', reject)
        .end(body);
    });
  const body = JSON.stringify({ type: 'settle-all' });
  const json = { 'content-type': 'application/json' };
  expect(await ask('GET', {})).toBe(200);
  expect(await ask('GET', { host: 'evil.example' })).toBe(403);
  expect(await ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await ask('POST', { ...json, origin: 'http://evil.example' }, body)).toBe(403);
  expect(await ask('POST', { ...json, origin: 'null' }, body)).toBe(403);
  expect(await ask('POST', json, body)).toBe(403);
  expect(await ask('POST', { origin: desk.address, 'content-type': 'text/plain' }, body)).toBe(415);
  expect(fs.existsSync(path.join(desk.root, 'content/plans', PLAN, 'proposals.yaml'))).toBe(true);
  expect(await ask('POST', { ...json, origin: desk.address }, body)).toBe(200);
  const page = await fetch(desk.address);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
});

test('nothing of it ships', () => {
  const files = fs
    .readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|js|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => fs.readFileSync(file, 'utf8').includes('审读台'))).toEqual([]);
});
