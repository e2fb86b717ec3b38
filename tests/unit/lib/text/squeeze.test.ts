import { expect, it } from 'vitest';
import { squeeze } from '../../../../src/lib/text/squeeze.ts';

it('takes out spaces, tabs, line ends, ideographic spaces, no-break spaces and a BOM, and nothing else', () => {
  expect(squeeze('\uFEFF 每万人口\u3000发明\t专利\r\n拥有量（件）\u00A06。')).toBe('每万人口发明专利拥有量（件）6。');
});
