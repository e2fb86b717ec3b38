import { describe, expect, it } from 'vitest';
import { parsePlaces, withPlace } from '../../../src/lib/reading-place.ts';

const place = { id: 'ch2', name: '第二章' };

describe('parsePlaces', () => {
  it('reads what withPlace wrote', () => {
    expect(parsePlaces(withPlace(null, 'a-plan', place))).toEqual({ 'a-plan': place });
  });

  it.each([null, '', 'x', '1', 'null', '[]', '{"a":1}', '{"a":{"id":1,"name":"x"}}', '{"a":null}'])(
    'takes %j for nothing kept',
    (text) => {
      expect(parsePlaces(text)).toEqual({});
    },
  );
});

describe('withPlace', () => {
  it('changes the place of one plan and keeps those of the others', () => {
    const both = withPlace(withPlace(null, 'a', place), 'b', { id: 'c1', name: '一' });
    expect(parsePlaces(withPlace(both, 'b', place))).toEqual({ a: place, b: place });
  });

  it('forgets a plan without a place', () => {
    expect(withPlace(withPlace(null, 'a', place), 'a', null)).toBe('{}');
  });
});
