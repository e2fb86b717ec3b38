/**
 * A piece as it is put between what stands in a digest: with ； where it goes on behind words, as it is at the beginning of a line or behind a mark.
 * @param before what stands before the cursor
 * @param after what stands behind it
 */
export function joinPiece(before: string, after: string, piece: string): string {
  const open = /(?:^|\s|[，；：、。！？“‘（《])$/.test(before);
  const goesOn = /^[^\s，；：、。！？”’）》]/.test(after);
  return `${open ? '' : '；'}${piece}${goesOn ? '；' : ''}`;
}
