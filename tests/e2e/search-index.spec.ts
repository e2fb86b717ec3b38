import { expect, test, type Page, type Route } from '@playwright/test';

const status = '#search-status';
const results = '#search-results > li';

/** Answers with what another change makes of the body that the server sends. */
const changed = (change: (body: Buffer) => Buffer | string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
const half = changed((body) => body.subarray(0, Math.floor(body.length / 2)));

// What is still on its way when a test ends needs no answer.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** What is thrown on a page, by the page itself. */
function thrownOn(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  return thrown;
}

for (const [part, pattern] of Object.entries({
  'each piece of the index': '**/pagefind/index/**',
  'the table of pieces': '**/pagefind/*.pf_meta',
  'what the records show': '**/pagefind/fragment/**',
  'the dictionary': '**/pagefind/dictionary.json',
}))
  test(`when half of ${part} arrives, the page says so and does not say that there is nothing`, async ({ page }) => {
    const thrown = thrownOn(page);
    await page.route(pattern, half);
    await page.goto('/search/?q=质押融资');
    await expect(page.locator(status)).toContainText('没有装载成功');
    await expect(page.locator(results)).toHaveCount(0);
    expect(thrown).toEqual([]);
  });

for (const [part, pattern] of Object.entries({
  'the program': '**/pagefind/wasm.unknown.pagefind',
  'the table of pieces': '**/pagefind/*.pf_meta',
  'each piece of the index': '**/pagefind/index/**',
}))
  test(`when ${part} is not there, the page says so and does not say that there is nothing`, async ({ page }) => {
    const thrown = thrownOn(page);
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/search/?q=质押融资');
    await expect(page.locator(status)).toContainText('没有装载成功');
    await expect(page.locator(results)).toHaveCount(0);
    expect(thrown).toEqual([]);
  });

test('after a piece came by half, the next query that loads is answered, and so is the same again', async ({
  page,
}) => {
  await page.route('**/pagefind/index/**', half);
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('没有装载成功');
  await page.unrouteAll({ behavior: 'wait' });
  for (const query of ['地理标志', '质押融资']) {
    await page.getByRole('main').getByRole('searchbox').fill(query);
    await expect(page.locator(results).first()).toContainText(query);
  }
});

/** A build of another name. */
const otherBuild = changed((body) => {
  const read = JSON.parse(body.toString('utf8')) as { build: string } | [build: string, ...shown: string[]];
  // What records show begins with the build.
  return JSON.stringify(
    Array.isArray(read)
      ? ['0'.repeat(read[0].length), ...read.slice(1)]
      : { ...read, build: '0'.repeat(read.build.length) },
  );
});

for (const [part, { pattern, said }] of Object.entries({
  // Its build names the table, so the table is what is missing then.
  'the dictionary': { pattern: '**/pagefind/dictionary.json', said: /没有装载成功.*刷新/ },
  'what the records show': { pattern: '**/pagefind/fragment/**', said: /网站刚刚更新过.*刷新/ },
}))
  test(`when ${part} is of another build, the page asks to reload and throws nothing`, async ({ page }) => {
    const thrown = thrownOn(page);
    await page.route(pattern, otherBuild);
    await page.goto('/search/?q=质押融资');
    await expect(page.locator(status)).toContainText(said);
    await expect(page.locator(results)).toHaveCount(0);
    expect(thrown).toEqual([]);
  });

test('when a piece of the index stands under the name of another, the page says so', async ({ page }) => {
  const bodies: Buffer[] = [];
  await page.route('**/pagefind/index/**', async (route) => {
    const response = await route.fetch();
    bodies.push(await response.body());
    // The second piece and those after it come as the first one: whole, but not what was asked for.
    await route.fulfill({ response, body: bodies[0] ?? '' });
  });
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('没有装载成功');
  await expect(page.locator(results)).toHaveCount(0);
});

test('a format that the script does not know is refused', async ({ page }) => {
  await page.route(
    '**/pagefind/dictionary.json',
    changed((body) => JSON.stringify({ ...(JSON.parse(body.toString('utf8')) as object), format: 0 })),
  );
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(status)).toContainText('刷新');
});

test('a piece kept from an earlier build is fetched anew', async ({ page }) => {
  let first = true;
  await page.route('**/pagefind/index/**', async (route) => {
    const stale = first;
    first = false;
    return stale ? half(route) : route.continue();
  });
  await page.goto('/search/?q=质押融资');
  await expect(page.locator(results).first()).toContainText('质押融资');
});
