import { expect, test } from 'vitest';
import { withoutRecords } from '../../../src/build/saved-records.ts';

test('the attributes of records go, everything else of the page stays', () => {
  const page =
    '<main class="a" data-record="page" data-record-title="“甲”" id="main"><p data-record-skip>data-record</p></main>';
  expect(withoutRecords(page)).toBe('<main class="a" id="main"><p>data-record</p></main>');
});

test('a page without records is left as it is', () => {
  const page = '<main data-name="x"><a href="/a/?data-record=1">文</a></main>';
  expect(withoutRecords(page)).toBe(page);
});

test('text that speaks of records stays as it is', () => {
  const page = '<p>写 data-record="x" 即可</p><pre>&lt;p data-record&gt;</pre><i data-recorded="x"></i>';
  expect(withoutRecords(page)).toBe(page);
});

test('a value that holds a tag’s end is never cut in two', () => {
  const page = '<p data-record-title="a > b" id="x">文</p>';
  expect(withoutRecords(page)).toBe(page);
});
