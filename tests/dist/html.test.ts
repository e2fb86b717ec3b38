import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from '../support/dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Written by Astro: void elements and boolean attributes in its own style.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // A full stop or bracket in an id is valid HTML; ours are ASCII by the content check.
    'long-title': 'off',
    // Telephone numbers are marked up by hand, and 11111-like numbers in text are not telephone numbers.
    'tel-non-breaking': 'off',
  },
});

test('the HTML of every page is valid', async () => {
  const faults = new Map<string, string>();
  for (const page of pages()) {
    const report = await validator.validateString(page.html);
    for (const { messages } of report.results)
      for (const message of messages)
        faults.set(`${message.ruleId} ${message.message}`, `${page.url}:${message.line}:${message.column}`);
  }
  expect(Object.fromEntries(faults)).toEqual({});
});
