import { expect, test } from 'vitest';
import { withoutMarks } from '../../../src/build/record-marks.ts';

test('marks of the index go, with and without values, and everything else stays', () => {
  expect(
    withoutMarks(
      '<main class="a" data-record="plan" data-record-title="规划 &#34;一&#34;" id="main" data-record-first><p data-recorded="x">文</p></main>',
    ),
  ).toBe('<main class="a" id="main"><p data-recorded="x">文</p></main>');
  expect(withoutMarks('<p data-record-skip>文</p><br data-record-skip />')).toBe('<p>文</p><br />');
});

test('text that speaks of marks stays as it is', () => {
  const page = '<p>写 data-record="x" 即可</p><pre>&lt;p data-record&gt;</pre>';
  expect(withoutMarks(page)).toBe(page);
});

test('a value that holds a tag’s end is never cut in two', () => {
  const page = '<p data-record-title="a > b" id="x">文</p>';
  expect(withoutMarks(page)).toBe(page);
});
