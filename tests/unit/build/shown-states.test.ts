import { describe, expect, it } from 'vitest';
import { schemeRule, shownStates } from '../../../src/build/shown-states.ts';

describe('rules for states, said again for classes', () => {
  it('keep their declarations, and leave out all that tells no state', () => {
    expect(shownStates('a { color: red; }\na:hover {\n  color: blue;\n}')).toBe('a.shows-hover{color: blue;}');
  });

  it('take of a list only what tells a state; a comma in brackets parts nothing', () => {
    expect(shownStates('a, :is(b, i):active, p :focus-visible { x: y }')).toBe(
      ':is(b, i).shows-active,p .shows-focus{x: y}',
    );
    expect(shownStates('main a:visited:not(.n, .num) { x: y }')).toBe('main a.shows-visited:not(.n, .num){x: y}');
  });

  it('are found within a condition, past comments and at-rules without a block', () => {
    expect(shownStates("@import 'x.css';\n/* :hover */ @media (hover) { b:hover { x: y } }")).toBe(
      'b.shows-hover{x: y}',
    );
  });

  it('do not take one state for another that begins like it', () => {
    expect(shownStates('a:focus-within { x: y } a:active-thing { x: y }')).toBe('');
  });
});

it('the colours of a scheme are set for what stands within it', () => {
  expect(
    schemeRule(
      'dark',
      new Map([
        ['paper', '#000'],
        ['touch', '44px'],
      ]),
    ),
  ).toBe('.scheme-dark{color-scheme:dark;--paper:#000;background:var(--paper);color:var(--ink)}');
});
