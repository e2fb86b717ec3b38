import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { ChartSpec } from '../lib/chart-spec.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Draws a spec into a plot. Colours come from the tokens and follow the colour scheme. */
export function drawChart(plot: HTMLElement, spec: ChartSpec, label: string): void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  plot.append(canvas);
  const colours = () => {
    const style = getComputedStyle(plot);
    const token = (name: string) => style.getPropertyValue(name).trim();
    return {
      ink: token('--ink'),
      quiet: token('--ink-2'),
      data: token('--data'),
      soft: token('--data-soft'),
      sans: token('--sans'),
    };
  };
  let colour = colours();
  const fill = () => spec.bars.map((bar) => (bar.role === 'target' ? colour.data : colour.soft));

  // The value stands at the end of its bar, so that no axis of numbers is needed.
  const endLabels: Plugin<'bar'> = {
    id: 'end-labels',
    afterDatasetsDraw(drawn) {
      const { ctx } = drawn;
      ctx.save();
      ctx.fillStyle = colour.ink;
      ctx.font = `600 15px ${colour.sans}`;
      ctx.textBaseline = 'middle';
      for (const [n, element] of drawn.getDatasetMeta(0).data.entries()) {
        const text = spec.bars[n]?.text ?? '';
        ctx.fillText(text, element.x + 8, element.y);
      }
      ctx.restore();
    },
  };
  const longest = Math.max(...spec.bars.map((bar) => bar.text.length));
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: spec.bars.map((bar) => bar.label),
      datasets: [{ data: spec.bars.map((bar) => bar.value), backgroundColor: fill(), barThickness: 26 }],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: longest * 15 + 16 } },
      scales: {
        x: { beginAtZero: true, display: false },
        y: {
          grid: { display: false },
          border: { color: colour.quiet },
          ticks: { color: colour.quiet, font: { family: colour.sans, size: 14 } },
        },
      },
    },
    plugins: [endLabels],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    colour = colours();
    const [dataset] = chart.data.datasets;
    if (dataset) dataset.backgroundColor = fill();
    const axis = chart.options.scales?.['y'];
    if (axis?.ticks) axis.ticks.color = colour.quiet;
    chart.update('none');
  });
}
