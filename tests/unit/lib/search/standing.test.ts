import { describe, expect, it } from 'vitest';
import { standing, type Tables } from '../../../../src/lib/search/standing.ts';

const tables: Tables = {
  plans: { 'a-1': ['南岸方案', 'ended'], 'b-2': ['梁平规划', 'ended'], 'c-3': ['答复函', 'none'] },
  states: { ended: '规划期已届满', none: '没有规划期', merged: '已并入' },
  documents: '{n} 份文件',
  source: '来源：{}',
  places: '{names}等 {n} 地',
};
const nanan = { name: '南岸区', fullName: '重庆市南岸区' };
const of = (url: string, plan?: string, state?: string, title = '题') => ({
  url,
  meta: { title, ...(plan ? { plan } : {}), ...(state ? { state } : {}) },
});

describe('standing', () => {
  it('knows the plan by the address, with its state, and says the whole name of the place', () => {
    expect(standing(of('/plans/a-1/#c1'), [nanan], tables)).toEqual({
      parts: ['南岸方案', '重庆市南岸区'],
      state: { code: 'ended', text: '规划期已届满' },
    });
  });

  it('counts several plans, and says a state only when it is true of all', () => {
    expect(standing(of('/indicators/x/', 'a-1 b-2'), [], tables)).toEqual({
      parts: ['2 份文件'],
      state: { code: 'ended', text: '规划期已届满' },
    });
    expect(standing(of('/indicators/x/', 'a-1 c-3'), [], tables).state).toBeNull();
  });

  it('says the publisher where there is no plan', () => {
    expect(standing(of('/glossary/#x', '人民网'), [], tables)).toEqual({ parts: ['来源：人民网'], state: null });
  });

  it('takes the state of the thing itself before that of its plan', () => {
    expect(standing(of('/hotlines/x/', 'a-1', 'merged'), [], tables).state).toEqual({ code: 'merged', text: '已并入' });
  });

  it('names up to three places, and counts more', () => {
    const places = ['甲区', '乙区', '丙区', '丁区'].map((name) => ({ name, fullName: `某市${name}` }));
    expect(standing(of('/x/'), places.slice(0, 3), tables).parts).toEqual(['甲区、乙区、丙区']);
    expect(standing(of('/x/'), places, tables).parts).toEqual(['甲区、乙区、丙区等 4 地']);
  });

  it('does not repeat a place that is the title, and has nothing to say of a record without any', () => {
    expect(standing(of('/regions/1/', undefined, undefined, '重庆市南岸区'), [nanan], tables).parts).toEqual([]);
    expect(standing(of('/about/'), [], tables)).toEqual({ parts: [], state: null });
  });

  it('is not taken in by an id that every object has', () => {
    expect(standing(of('/plans/constructor/'), [], tables)).toEqual({ parts: [], state: null });
  });
});
