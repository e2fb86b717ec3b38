// The element comes only when a chart nears the viewport: until then the description and the table are all there is to see.
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    near.disconnect();
    import('./figure-chart.ts').catch(() => {
      for (const chart of document.querySelectorAll<HTMLElement>('figure-chart')) {
        const plot = chart.querySelector('.chart-plot');
        if (plot) plot.textContent = chart.dataset['failed'] ?? '';
      }
    });
  },
  { rootMargin: '600px' },
);
for (const chart of document.querySelectorAll('figure-chart')) near.observe(chart);
