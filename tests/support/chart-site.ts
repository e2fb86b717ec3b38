import { stringify } from 'yaml';
import { SiteCopy } from '../../scripts/site-copy.ts';
import type { Basis, Comparator, Figure } from '../../src/schemas/figure.ts';
import { figureText } from '../../src/lib/figure/wording.ts';

/** Made-up places; their codes are nobody's. */
const PLACES = {
  songgang: { code: '990100', name: '松港市', parent: '100000' },
  dongtan: { code: '990101', name: '东滩区', parent: '990100' },
  yundu: { code: '990200', name: '云渡市', parent: '100000' },
  shiliang: { code: '990300', name: '石梁彝族回族苗族自治县', parent: '100000' },
};
type Place = keyof typeof PLACES;

/** A made-up value: where, when, what it is, its comparator, the value, and for a baseline the number of its target in the list. */
type Row = [
  place: Place,
  year: number | null,
  kind: Figure['kind'],
  comparator: Comparator,
  value: number | [number, number],
  target?: number,
];
interface Indicator {
  name: string;
  unit: string;
  basis: Basis;
  span?: string;
  rows: Row[];
}

/** One indicator for each shape of chart and for each of the ways in which labels crowd. */
export const INDICATORS: Record<string, Indicator> = {
  'range-places': {
    name: '专利培育数',
    unit: '件',
    basis: 'stock',
    rows: [
      ['songgang', 2025, 'target', 'range', [2, 3]],
      ['yundu', 2025, 'target', 'range', [800, 1000]],
      ['shiliang', 2020, 'baseline', 'range', [100, 120], 3],
      ['shiliang', 2025, 'target', 'range', [150, 1200]],
      ['dongtan', 2025, 'target', 'range', [0.5, 650]],
    ],
  },
  'range-years': {
    name: '服务机构数',
    unit: '家',
    basis: 'annual',
    rows: [
      ['songgang', 2020, 'achievement', 'range', [10, 15]],
      ['songgang', 2023, 'achievement', 'range', [12, 20]],
      ['songgang', 2025, 'target', 'range', [20, 30]],
    ],
  },
  'change-near': {
    name: '按期结案率',
    unit: '%',
    basis: 'share',
    rows: [
      ['songgang', 2020, 'baseline', 'eq', 96.5, 1],
      ['songgang', 2025, 'target', 'ge', 97],
    ],
  },
  'change-far': {
    name: '专利总量',
    unit: '万件',
    basis: 'stock',
    rows: [
      ['yundu', 2020, 'baseline', 'approx', 1.25, 1],
      ['yundu', 2025, 'target', 'gt', 12345.67],
    ],
  },
  'change-down': {
    name: '办理时长',
    unit: '天',
    basis: 'duration',
    rows: [
      ['shiliang', 2020, 'baseline', 'gt', 30, 1],
      ['shiliang', 2025, 'target', 'le', 15],
    ],
  },
  phases: {
    name: '年度登记量',
    unit: '件',
    basis: 'annual',
    rows: [
      ['songgang', 2016, 'achievement', 'approx', 10],
      ['songgang', 2020, 'baseline', 'eq', 20, 4],
      ['songgang', 2021, 'achievement', 'eq', 18],
      ['songgang', 2023, 'target', 'gt', 26],
      ['songgang', 2025, 'target', 'ge', 40],
      ['songgang', null, 'achievement', 'eq', 33],
    ],
  },
  'phases-crowded': {
    name: '商标总量',
    unit: '万件',
    basis: 'stock',
    rows: [
      ['yundu', 2016, 'achievement', 'eq', 1204.5],
      ['yundu', 2022, 'achievement', 'eq', 123456.78],
      ['yundu', 2023, 'target', 'ge', 123000.12],
      ['yundu', 2024, 'achievement', 'approx', 124456.5],
      ['yundu', 2024, 'target', 'ge', 124000],
      ['yundu', 2025, 'target', 'ge', 125456.78],
    ],
  },
  'phases-low': {
    name: '年度转化数',
    unit: '项',
    basis: 'annual',
    rows: [
      ['dongtan', 2019, 'achievement', 'eq', 1],
      ['dongtan', 2020, 'achievement', 'approx', 3],
      ['dongtan', 2021, 'achievement', 'gt', 2],
      ['dongtan', 2025, 'target', 'ge', 12000],
    ],
  },
  places: {
    name: '试点企业数',
    unit: '家',
    basis: 'count',
    rows: [
      ['songgang', 2020, 'achievement', 'gt', 900],
      ['songgang', 2025, 'target', 'ge', 1234567],
      ['yundu', 2020, 'achievement', 'approx', 480000],
      ['yundu', 2025, 'target', 'lt', 600000],
      ['shiliang', 2020, 'baseline', 'eq', 3, 5],
      ['shiliang', 2025, 'target', 'le', 12],
      ['dongtan', null, 'target', 'eq', 250000],
      ['dongtan', 2024, 'budget', 'ge', 260000],
    ],
  },
  growth: {
    name: '授权量增幅',
    unit: '%',
    basis: 'growth',
    span: '比上一年',
    rows: [
      ['songgang', 2025, 'target', 'increase-ge', 20],
      ['yundu', 2025, 'target', 'increase-gt', 5.5],
      ['shiliang', 2025, 'target', 'increase-ge', 120],
    ],
  },
  'all-in-all': {
    name: '质押融资额',
    unit: '亿元',
    basis: 'cumulative',
    span: '近三年',
    rows: [
      ['songgang', 2025, 'target', 'ge', 3.75],
      ['yundu', 2025, 'target', 'eq', 4],
    ],
  },
};

/** What these rows make in the file of a plan. */
function figuresOf(place: Place) {
  return Object.entries(INDICATORS).flatMap(([indicator, { name, unit, basis, span, rows }]) =>
    rows.flatMap(([where, year, kind, comparator, value, target], n) => {
      if (where !== place) return [];
      const text = figureText({ comparator, value, unit, basis });
      return {
        id: `${indicator}-${n}`,
        clause: 'c1',
        kind,
        baselineOf: target === undefined ? null : `${indicator}-${target}`,
        indicator: `made-up-${indicator}`,
        name,
        comparator,
        value,
        unit,
        year,
        spanText: span ?? null,
        basis,
        wording: `${year ?? '其间'}${name}${text}`,
      };
    }),
  );
}

/** A copy of the site with made-up plans that hold every shape of chart; the product itself has none that is made up. */
export function chartSite(): SiteCopy {
  const copy = new SiteCopy();
  const regions = Object.values(PLACES).map(({ code, name, parent }) => ({ id: code, name, fullName: name, parent }));
  copy.write('content/regions.yaml', copy.read('content/regions.yaml') + stringify(regions));
  for (const [id, { name, unit, basis }] of Object.entries(INDICATORS))
    copy.write(
      `content/indicators/made-up-${id}.mdx`,
      `---\n${stringify({ name, theme: 'creation', unit, basis, definition: `虚构的指标：${name}。`, counted: '为测试编的，没有算法。' })}---\n`,
    );
  for (const place of Object.keys(PLACES) as Place[]) {
    const { code, name } = PLACES[place];
    const figures = figuresOf(place);
    const front = {
      title: `${name}知识产权工作方案（虚构）`,
      shortTitle: `${name}虚构方案`,
      kind: 'work-programme',
      region: code,
      issuer: `${name}人民政府`,
      issuedDate: null,
      docNumber: '虚府发〔2022〕9号',
      period: { start: 2021, end: 2025 },
      sourceUrl: null,
      summary: `为测试编的文件，${name}并不存在。`,
      digested: true,
      clauses: [{ id: 'c1', number: '一、', heading: '工作目标', level: 1 }],
    };
    const body = figures.map(({ id, name: what }) => `- ${what}：<F id="${id}" />`).join('\n');
    const folder = `content/plans/${place}-made-up`;
    copy.write(`${folder}/plan.mdx`, `---\n${stringify(front)}---\n\n<Clause id="c1">\n\n${body}\n\n</Clause>\n`);
    copy.write(`${folder}/figures.yaml`, stringify(figures));
    copy.write(`${folder}/measures.yaml`, '[]\n');
  }
  return copy;
}
