import { expect, it } from 'vitest';
import { areaMeant } from '../../../src/lib/area-address.ts';

const AREAS = [
  ['500000', '500108', '500155'],
  ['530000', '530181'],
];

it.each([
  ['?region=530181&topic=finance', '', 1],
  ['?region=500108,500155', '', 0],
  ['?region=500108&region=500155', '', 0],
  ['?topic=finance', '#r-530181', 1],
  // A form sends a field that nothing was chosen in.
  ['?region=&topic=finance', '#r-530181', 1],
  ['?region=500108', '#r-530181', 0],
  ['?region=500108&region=530181', '', null],
  ['?region=999999', '', null],
  ['?topic=finance', '', null],
  ['', '#main', null],
])('%s%s means page %s', (query, fragment, page) => {
  expect(areaMeant(AREAS, query, fragment)).toBe(page);
});
