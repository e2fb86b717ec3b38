import fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteAddress } from '../../../src/build/site-address.ts';

/** Lets content/site.yaml say what the test needs. */
const siteYaml = (text: string) => vi.spyOn(fs, 'readFileSync').mockReturnValue(text);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('siteAddress', () => {
  it('is what SITE_URL and BASE_PATH say, without a slash at the end of the site', () => {
    expect(siteAddress({ SITE_URL: 'https://example.cn/', BASE_PATH: '/ip/' })).toEqual({
      site: 'https://example.cn',
      base: '/ip/',
      known: true,
    });
  });

  it('prefers SITE_URL to content/site.yaml', () => {
    siteYaml('url: https://other.cn\n');
    expect(siteAddress({ SITE_URL: 'https://example.cn' }).site).toBe('https://example.cn');
  });

  it('is the url of content/site.yaml where SITE_URL is not set or empty', () => {
    siteYaml('url: https://other.cn\n');
    expect(siteAddress({ SITE_URL: '' })).toEqual({ site: 'https://other.cn', base: '/', known: true });
  });

  it.each(['url: null\n', 'name: x\n', 'url: ""\n', '', '- x\n', 'name: x\nname: y\n', 'url: {\n'])(
    'is localhost, not known, where nothing says it: %s',
    (yaml) => {
      siteYaml(yaml);
      expect(siteAddress({})).toEqual({ site: 'http://localhost:4321', base: '/', known: false });
    },
  );

  it.each([
    'example.cn',
    'ftp://example.cn',
    'https://example.cn/ip',
    'https://',
    'https://a b.cn',
    'javascript:x',
    'https://example.cn?a',
    'https://example.cn#a',
    'https://u:p@example.cn',
    'https://example.cn:99999',
  ])('refuses SITE_URL %s and says what to write', (url) => {
    expect(() => siteAddress({ SITE_URL: url })).toThrow(/SITE_URL.*不对。请写成 https:\/\//);
  });

  it.each(['ip', '/ip', 'ip/', '/i p/', '//', '/ip//', '/../', '/./', '/ip/../', 'https://example.cn/'])(
    'refuses BASE_PATH %s and says what to write',
    (base) => {
      expect(() => siteAddress({ SITE_URL: 'https://example.cn', BASE_PATH: base })).toThrow(
        /BASE_PATH.*不对。请写成 \/ 或 \/ip\//,
      );
    },
  );
});
