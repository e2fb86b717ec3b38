import type { Credits } from '../lib/chart-spec/credits.ts';
import { svgOf, svgSize } from '../lib/chart-spec/svg.ts';
import type { ChartSpec } from '../lib/chart-spec/spec.ts';

/** Saves a chart with its title, sources, address, date and licence: as SVG, or as PNG of twice the size. @throws when the browser cannot make it */
export async function saveChart(spec: ChartSpec, credits: Credits, kind: 'png' | 'svg', name: string): Promise<void> {
  const svg = svgOf(spec, credits);
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await png(svg));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function png(svg: string): Promise<Blob> {
  const { width, height } = svgSize(svg);
  const picture = new Image();
  // A data address: the site's policy lets no other made-up image in.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas'))), 'image/png'),
  );
}
