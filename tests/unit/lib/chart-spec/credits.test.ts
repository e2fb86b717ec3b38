import { expect, it } from 'vitest';
import { withWholeAddress } from '../../../../src/lib/chart-spec/credits.ts';

const credits = (address: string) => ({ subtitle: '单位：件', address, terms: '条件', sourceLabel: '来源' });

it('fills in the site where it does not know its own address, and leaves a whole address alone', () => {
  const page = 'https://example.cn/ip/compare/?region=500155';
  expect(withWholeAddress(credits('站名（非政府网站）：/ip/indicators/x/'), page).address).toBe(
    '站名（非政府网站）：https://example.cn/ip/indicators/x/',
  );
  const whole = '站名（非政府网站）：https://example.org/indicators/x/';
  expect(withWholeAddress(credits(whole), page).address).toBe(whole);
});
