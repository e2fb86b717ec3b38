import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from '../support/dist.ts';

// Every recommended rule is on: what Astro writes keeps to them all. A rule switched off here needs its reason beside it.
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

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

test('the validator would find a fault', async () => {
  const { results } = await validator.validateString('<!DOCTYPE html><p id="a"><p id="a"><div></p>');
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('no-dup-id');
});
