import type { ChartPoint } from '../../../../src/lib/chart-spec/point.ts';

let count = 0;

/** A made-up value: 梁平区's target of 10件 for 2025, but for what is given. */
export function point(part: Partial<ChartPoint> & { value?: number | [number, number] } = {}): ChartPoint {
  const { value = 10, ...rest } = part;
  const text = Array.isArray(value) ? value.join('—') : String(value);
  return {
    key: `plan/${count++}`,
    region: '500155',
    within: ['500000', '100000'],
    place: '梁平区',
    role: part.kind ?? 'target',
    name: '指标',
    kind: 'target',
    comparator: 'eq',
    basis: 'stock',
    year: 2025,
    from: null,
    spanText: null,
    normalized: { value, unit: '件' },
    amount: `${text}件`,
    text: `${text}件`,
    source: '重庆市梁平区人民政府，梁平府发〔2022〕9号',
    clause: '专题1',
    url: '/plans/liangping-2021-2025/#f-x',
    ...rest,
  };
}

/** The same of 南岸区 and of 重庆市. */
export const nanan = { region: '500108', place: '南岸区', source: '南岸府发〔2022〕34号', clause: '二、总体目标' };
export const chongqing = { region: '500000', within: ['100000'], place: '重庆市', source: '重庆日报', clause: null };
