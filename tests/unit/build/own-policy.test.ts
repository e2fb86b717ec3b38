import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ownPolicy } from '../../../src/build/own-policy.ts';

const named = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${policy}; style-src 'self';"></head><body>${body}</body>`;

describe('the policy of a page', () => {
  it('keeps the names of code that stands in it, and drops those of other pages', () => {
    const html = page(`${named('one(a<b)')} ${named('two()')}`, '<script type="module">one(a<b)</script>');
    expect(ownPolicy(html)).toBe(page(named('one(a<b)'), '<script type="module">one(a<b)</script>'));
  });

  it('never gains a name: code that was not named before stays forbidden', () => {
    const html = page(named('one()'), '<script>one()</script><script>other()</script>');
    expect(ownPolicy(html)).toBe(html);
  });

  it('does not name the empty text, as scripts in files have', () => {
    const html = page(`${named('one()')} ${named('')}`, '<script>one()</script><script src="/a.js"></script>');
    expect(ownPolicy(html)).toBe(page(named('one()'), '<script>one()</script><script src="/a.js"></script>'));
  });

  it('touches no words of the page that look like a name', () => {
    const html = page(named('one()'), `<script>one()</script><p> ${named('two()')}</p>`);
    expect(ownPolicy(html)).toBe(html);
  });
});
