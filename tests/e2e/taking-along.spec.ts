import { expect, test } from '@playwright/test';

// A server says of each kind of file what it is, so that the right program opens it. Not every server knows cards: they are saved.
for (const [page, link, path, type] of [
  ['/news/', 'RSS', '/feed.xml', /xml/],
  ['/news/', 'JSON Feed', '/feed.json', /json/],
  ['/regions/500155/', 'RSS', '/regions/500155/feed.xml', /xml/],
  ['/events/', '宣传活动日历（iCalendar）', '/events.ics', /text\/calendar/],
  ['/events/', '加入日历：全国知识产权宣传周', '/events/ip-week.ics', /text\/calendar/],
  ['/hotlines/', '存入通讯录：全部已公布的电话（vCard）', '/hotlines.vcf', 'download'],
  ['/hotlines/12315/', '存入通讯录', '/hotlines/12315.vcf', 'download'],
] as const)
  test(`on ${page} “${link}” leads to ${path}, a target of 44 px at least`, async ({ page: browser }) => {
    await browser.setViewportSize({ width: 375, height: 800 });
    await browser.goto(page);
    const anchor = browser.getByRole('main').getByRole('link', { name: link, exact: true });
    await expect(anchor).toHaveAttribute('href', path);
    expect((await anchor.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const response = await browser.request.get(path);
    expect(response.status()).toBe(200);
    if (type === 'download') await expect(anchor).toHaveAttribute('download');
    else expect(response.headers()['content-type']).toMatch(type);
  });
