/** A size as readers know it from their file managers: 812 B, 9.4 KB, 120 KB, 1.2 MB (1 KB is 1024 bytes). */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, amount] = bytes < 1024 ** 2 ? ['KB', bytes / 1024] : ['MB', bytes / 1024 ** 2];
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}
