import { describe, expect, it } from 'vitest';
import { openSearch } from '../../../src/lib/opensearch.ts';

const facts = {
  name: '知产规划通览',
  description: '查规划 & 数字 <全部>',
  search: 'https://example.org/search/',
  icon: 'https://example.org/favicon.svg',
};

describe('openSearch', () => {
  it('tells browsers where the search terms go', () => {
    expect(openSearch(facts)).toContain('template="https://example.org/search/?q={searchTerms}"');
  });

  it('escapes what would be markup', () => {
    expect(openSearch(facts)).toContain('<Description>查规划 &#38; 数字 &#60;全部&#62;</Description>');
  });

  it('refuses a name that is too long for the format', () => {
    expect(() => openSearch({ ...facts, name: '很'.repeat(17) })).toThrow('16 个字');
  });
});
