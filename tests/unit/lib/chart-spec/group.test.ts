import { describe, expect, it } from 'vitest';
import { groupComparable } from '../../../../src/lib/chart-spec/group.ts';
import { obstacle } from '../../../../src/lib/figure/comparability.ts';
import { chongqing, nanan, point } from './points.ts';

describe('groupComparable', () => {
  it('puts together what may share an axis, and says what forbids the rest', () => {
    const stock = [point(), point(nanan), point({ ...chongqing, year: 2020 })];
    const rank = point({ basis: 'rank' });
    const sum = point({ basis: 'cumulative', spanText: '“十三五”期间' });
    const { groups, apart } = groupComparable([sum, ...stock, rank]);
    expect(groups).toEqual([stock]);
    expect(apart.map(({ item, reason }) => [item, reason])).toEqual([
      [sum, 'basis-differs'],
      [rank, 'rank'],
    ]);
  });

  it('makes a group for each basis, the largest first', () => {
    const yearly = [2023, 2024].map((year) => point({ ...chongqing, basis: 'annual', year }));
    const stock = [point(), point(nanan), point(chongqing)];
    expect(groupComparable([...yearly, ...stock]).groups).toEqual([stock, yearly]);
  });

  it('has no reason for a value that is alone', () => {
    expect(groupComparable([point()]).apart).toMatchObject([{ other: null, reason: null }]);
  });

  it('lets nothing that the guard forbids into one group, whatever the order', () => {
    const all = [
      point({ basis: 'annual' }),
      point(),
      point({ basis: 'unspecified' }),
      point({ ...nanan, basis: 'annual' }),
      point(nanan),
      point({ comparator: 'range', value: [1, 2] }),
      point({ basis: 'cumulative', spanText: '近三年' }),
      point({ basis: 'cumulative', spanText: '“十三五”期间' }),
    ];
    for (const list of [all, [...all].reverse()])
      for (const group of groupComparable(list).groups)
        for (const a of group) for (const b of group) if (a !== b) expect(obstacle(a, b)).toBeNull();
  });

  it('takes no blame of a neighbour: 38.86亿元 of three years is compared with the sum of five, not with what does not say', () => {
    const three = point({ basis: 'cumulative', spanText: '近三年' });
    const unsaid = point({ ...nanan, basis: 'unspecified' });
    const five = point({ basis: 'cumulative', spanText: '“十三五”期间' });
    const yearly = point({ basis: 'annual' });
    const { groups, apart } = groupComparable([three, unsaid, five, yearly]);
    expect(groups).toEqual([]);
    expect(apart.map(({ reason }) => reason)).toEqual([
      'span-differs',
      'basis-unspecified',
      'span-differs',
      'basis-differs',
    ]);
  });
});
