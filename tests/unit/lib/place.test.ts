import { expect, test } from 'vitest';
import { shortPlace } from '../../../src/lib/place.ts';

test.each([
  ['南岸区', '南岸'],
  ['重庆市', '重庆'],
  ['云南省', '云南'],
  ['全国', '全国'],
  ['市中区', '市中'],
])('readers call %s %s', (name, short) => {
  expect(shortPlace(name)).toBe(short);
});
