/** Draws the chart of its `data-spec` when it comes near the viewport. Without it, the table and the description stand. */
class FigureChart extends HTMLElement {
  connectedCallback() {
    const plot = this.querySelector<HTMLElement>('.chart-plot');
    const spec = this.dataset['spec'];
    if (!plot || !spec) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        import('./draw-chart.ts')
          .then(({ drawChart }) => drawChart(plot, JSON.parse(spec), this.dataset['label'] ?? ''))
          .then(() => this.setAttribute('data-drawn', ''))
          .catch(() => {
            plot.textContent = this.dataset['failed'] ?? '';
          });
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
  }
}

customElements.define('figure-chart', FigureChart);
