import { expect, it } from 'vitest';
import { joinPiece } from '../../../../src/review/page/join.ts';

it.each([
  ['', '', '办培训'],
  ['- ', '', '办培训'],
  ['先开会，', '', '办培训'],
  ['先开会', '', '；办培训'],
  ['先开会。\n', '', '办培训'],
  ['先开会', '再总结', '；办培训；'],
  ['先开会，', '。', '办培训'],
  ['1. ', '', '办培训'],
  ['先开会 ', '', '办培训'],
  ['见《', '》', '办培训'],
  ['（先开会', '）', '；办培训'],
  ['叫“', '”', '办培训'],
])('a piece is joined to “%s” and “%s” as “%s”', (before, after, joined) =>
  expect(joinPiece(before, after, '办培训')).toBe(joined),
);
