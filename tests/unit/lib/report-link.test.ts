import { describe, expect, it } from 'vitest';
import { reportLink } from '../../../src/lib/report-link.ts';

describe('reportLink', () => {
  it('is nothing while the site has no contact', () => {
    expect(reportLink(null, '第一章', '/plans/x/#ch1')).toBeNull();
  });

  it('fills in place and address, and lets no sign of the place end a field', () => {
    const link = reportLink('a@example.cn', '甲&body=乙?#“丙”', 'https://example.cn/plans/x/#f-a') ?? '';
    expect(link.startsWith('mailto:a@example.cn?subject=')).toBe(true);
    const fields = new URL(link).searchParams;
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('subject')).toBe('发现错误：甲&body=乙?#“丙”');
    expect(fields.get('body')).toContain('地址：https://example.cn/plans/x/#f-a\n内容：甲&body=乙?#“丙”\n');
  });
});
