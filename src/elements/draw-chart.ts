import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { emWidth, placeLabels, placeTicks } from '../lib/chart-spec/labels.ts';
import { ends, markText, whenText, type ChartPoint } from '../lib/chart-spec/point.ts';
import type { ChartSpec } from '../lib/chart-spec/spec.ts';

Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement);

/** A chart on the page: what it lets be done with it. */
export interface Drawn {
  /** Draws another spec in its place. */
  show(spec: ChartSpec): void;
  /** Marks a point as the one that is read. */
  mark(at: number): void;
  /** The point next to where something happened; -1 when there is none. */
  near(event: Event): number;
}

/** Colours and type of the page, as they are at the moment. */
interface Look {
  paper: string;
  ink: string;
  quiet: string;
  edge: string;
  data: string;
  soft: string;
  active: string;
  sans: string;
  /** The size of the text in pixels: charts grow with it. */
  em: number;
}

/**
 * Reads the look from the tokens. Each colour is put on a probe, so that system colours come out as what they are on this screen.
 * @param onPaper for print and other light ground, whatever the screen shows
 */
function lookOf(plot: HTMLElement, onPaper: boolean): Look {
  const probe = document.createElement('span');
  probe.className = onPaper ? 'on-paper' : '';
  if (onPaper) probe.style.fontSize = 'var(--print, 10pt)';
  probe.hidden = true;
  plot.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const look = {
    paper: colour('--paper'),
    ink: colour('--ink'),
    quiet: colour('--ink-2'),
    edge: colour('--edge'),
    data: colour('--data'),
    soft: colour('--data-soft'),
    active: colour('--chart-active'),
    sans: style.fontFamily,
    em: parseFloat(style.fontSize),
  };
  probe.remove();
  return look;
}

/** Draws a spec into a plot. The look comes from the tokens and follows scheme, contrast, text size and print. */
export function drawChart(plot: HTMLElement, first: ChartSpec): Drawn {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  plot.append(canvas);
  let spec = first;
  let marked = -1;
  let chart: Chart | null = null;
  let printing = false;
  /** The height on screen in lines of text, from which that on paper is made. */
  let lines = 0;

  const draw = () => {
    const look = lookOf(plot, printing);
    const width = printing ? parseFloat(getComputedStyle(plot).getPropertyValue('--paper-width')) : 0;
    const height = printing ? lines * look.em : 0;
    chart?.destroy();
    canvas.setAttribute('aria-label', plot.dataset['label'] ?? '');
    const config = spec.shape === 'change' || spec.shape === 'phases' ? pointChart : barChart;
    const { plugins, ...rest } = config(spec, look, () => marked);
    chart = new Chart(canvas, {
      ...rest,
      options: {
        ...rest.options,
        animation: false,
        maintainAspectRatio: false,
        // On paper a chart has the size of its place there, which the screen does not know.
        responsive: !printing,
        events: [],
        devicePixelRatio: printing ? 3 : Math.max(devicePixelRatio, 2),
      },
      plugins: plugins ?? [],
    } as ChartConfiguration);
    if (printing) chart.resize(width, height);
  };
  draw();
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', draw);
  // Reading modes are attributes of the root.
  new MutationObserver(draw).observe(document.documentElement, { attributes: true });
  const print = (on: boolean) => {
    if (printing === on) return;
    if (on) lines = (chart?.height ?? 0) / lookOf(plot, false).em;
    printing = on;
    draw();
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));

  return {
    show(next) {
      spec = next;
      marked = -1;
      draw();
    },
    mark(at) {
      marked = at;
      chart?.draw();
    },
    near(event) {
      const axis = spec.shape === 'change' || spec.shape === 'phases' ? 'x' : 'y';
      return chart?.getElementsAtEventForMode(event, 'nearest', { intersect: false, axis }, false)[0]?.index ?? -1;
    },
  };
}

type Configure = (
  spec: ChartSpec,
  look: Look,
  marked: () => number,
) => ChartConfiguration<'bar'> | ChartConfiguration<'line'>;

const solid = (point: ChartPoint | undefined) => point?.role === 'target';

/** Bars lying, each under its label, with its value at the end, so that no axis is needed and nothing overlaps at any width. */
const barChart: Configure = ({ points, shape }, look, marked) => {
  const { em } = look;
  const labels: Plugin<'bar'> = {
    id: 'labels',
    // A range does not begin at zero: a thin line says where zero is.
    beforeDatasetsDraw(drawn) {
      if (shape !== 'range') return;
      const { ctx, chartArea } = drawn;
      ctx.save();
      ctx.fillStyle = look.edge;
      for (const element of drawn.getDatasetMeta(0).data) {
        ctx.fillRect(chartArea.left, element.y - 0.5, element.x - chartArea.left, 1);
        ctx.fillRect(chartArea.left, element.y - em * 0.3, 1, em * 0.6);
      }
      ctx.restore();
    },
    afterDatasetsDraw(drawn) {
      const { ctx, chartArea } = drawn;
      ctx.save();
      ctx.textBaseline = 'middle';
      for (const [n, element] of drawn.getDatasetMeta(0).data.entries()) {
        const point = points[n];
        if (!point) continue;
        ctx.fillStyle = look.quiet;
        ctx.font = `${em * 0.85}px ${look.sans}`;
        ctx.fillText(
          `${point.place} ${whenText(point)}`,
          chartArea.left,
          element.y - em * 1.05,
          drawn.width - chartArea.left,
        );
        ctx.fillStyle = look.ink;
        ctx.font = `600 ${em * 0.95}px ${look.sans}`;
        ctx.fillText(point.amount, element.x + em * 0.5, element.y);
        if (n !== marked()) continue;
        const { base, height } = element.getProps(['base', 'height']) as unknown as { base: number; height: number };
        ring(ctx, look, base - 4, element.y - height / 2 - 4, element.x - base + 8, height + 8);
      }
      ctx.restore();
    },
  };
  const longest = Math.max(...points.map(({ amount }) => emWidth(amount)));
  return {
    type: 'bar',
    data: {
      labels: points.map(({ key }) => key),
      datasets: [
        {
          data: points.map((point) => {
            const [low, high] = ends(point);
            return low === high ? high : [low, high];
          }),
          backgroundColor: points.map((point) => (solid(point) ? look.data : look.soft)),
          borderColor: look.data,
          borderWidth: 1,
          borderSkipped: false,
          barThickness: em * 0.8,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: 5, right: longest * em * 0.95 + em, top: em * 0.5 } },
      scales: { x: { beginAtZero: true, display: false }, y: { display: false } },
    },
    plugins: [labels],
  };
};

/** Points on a line: a baseline and its target, or the values of one place by year. */
const pointChart: Configure = ({ shape, points }, look, marked) => {
  const { em } = look;
  const years = shape === 'phases';
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const font = (size: number) => `600 ${size}px ${look.sans}`;
  const side = em * 1.6;
  const axis: Plugin<'line'> = {
    id: 'axis',
    beforeDatasetsDraw({ ctx, width, chartArea }) {
      ctx.save();
      ctx.fillStyle = look.edge;
      if (years) ctx.fillRect(0, chartArea.bottom, width, 1);
      else {
        const middle = (chartArea.top + chartArea.bottom) / 2;
        ctx.fillRect(chartArea.left, middle, chartArea.width, 1);
        ctx.fillRect(chartArea.left, middle - em * 0.4, 1, em * 0.8);
      }
      ctx.restore();
    },
    afterDatasetsDraw(drawn) {
      const { ctx, width, chartArea } = drawn;
      ctx.save();
      ctx.textBaseline = 'middle';
      const elements = drawn.getDatasetMeta(0).data;
      const texts = points.map((point) => (years ? markText(point) : `${whenText(point)} ${point.amount}`));
      // Large text on a small screen: no label is wider than the picture.
      ctx.font = font(em * 0.95);
      const widest = Math.max(...texts.map((text) => ctx.measureText(text).width));
      ctx.font = font(em * 0.95 * Math.min(1, width / widest));
      const marks = elements.map(({ x, y }, n) => ({ x, y, width: ctx.measureText(texts[n] ?? '').width }));
      // A baseline is named below its line, a target above: they may be near each other.
      const placed = years
        ? placeLabels(marks, width, em * 0.6, em * 1.7, chartArea.bottom - em * 2)
        : marks.map((mark, n) => ({
            start: Math.max(0, Math.min(mark.x - mark.width / 2, width - mark.width)),
            below: n === 0,
          }));
      ctx.fillStyle = look.ink;
      // A line may run through a label: the paper shows around it.
      ctx.strokeStyle = look.paper;
      ctx.lineWidth = em * 0.35;
      ctx.lineJoin = 'round';
      for (const [n, mark] of marks.entries()) {
        const where = placed[n];
        if (!where) continue;
        const y = mark.y + (where.below ? 1.45 : -1.4) * em;
        if (years) ctx.strokeText(texts[n] ?? '', where.start, y);
        ctx.fillText(texts[n] ?? '', where.start, y);
      }
      if (years) {
        ctx.fillStyle = look.quiet;
        ctx.font = `${em * 0.85}px ${look.sans}`;
        ctx.textAlign = 'center';
        const ticks = placeTicks(marks, em * 0.85 * 2.9);
        for (const [n, mark] of marks.entries())
          if (ticks[n]) ctx.fillText(String(points[n]?.year ?? ''), mark.x, chartArea.bottom + em * 1.15);
      }
      const mark = marks[marked()];
      if (mark) ring(ctx, look, mark.x - em * 0.8, mark.y - em * 0.8, em * 1.6, em * 1.6);
      ctx.restore();
    },
  };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map((point) =>
            years ? { x: point.year ?? 0, y: ends(point)[1] } : { x: ends(point)[1], y: 0 },
          ),
          borderColor: look.data,
          borderWidth: years ? 2 : em * 0.25,
          // The way to a target is not travelled yet, nor is one that starts there.
          segment: {
            borderDash: ({ p0DataIndex, p1DataIndex }) =>
              years && (solid(points[p0DataIndex]) || solid(points[p1DataIndex])) ? [5, 4] : undefined,
          },
          // A target is a dot that fits into the ring of what is none: near each other, or at one value, both are seen.
          pointRadius: points.map((point) => em * (solid(point) ? 0.32 : 0.48)),
          pointBorderWidth: 2.5,
          pointBorderColor: look.data,
          pointBackgroundColor: points.map((point) => (solid(point) ? look.data : look.paper)),
        },
      ],
    },
    options: {
      parsing: false,
      clip: false,
      layout: {
        padding: years
          ? { left: side, right: side, top: em * 2.4, bottom: em * 1.8 }
          : { left: em * 0.65, right: em * 0.65 },
      },
      scales: {
        x: {
          type: 'linear',
          display: false,
          ...(years ? { min: first, max: last } : { min: 0, max: Math.max(...points.map((point) => ends(point)[1])) }),
        },
        y: { display: false, ...(years ? { beginAtZero: true } : { min: -1, max: 1 }) },
      },
    },
    plugins: [axis],
  };
};

/** The sign of the point that is read. */
function ring(ctx: CanvasRenderingContext2D, look: Look, x: number, y: number, width: number, height: number): void {
  ctx.strokeStyle = look.active;
  ctx.lineWidth = 2;
  ctx.strokeRect(x, y, width, height);
}
