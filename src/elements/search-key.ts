// The key / goes to the search box that is shown: the page's own before the header's.
document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    at.closest('input, textarea, select, [contenteditable]')
  )
    return;
  // In the order of the page the header comes first.
  const boxes = [...document.querySelectorAll<HTMLInputElement>('main input[type=search], header input[type=search]')];
  const shown = boxes.reverse().find((box) => box.offsetParent);
  if (!shown) return;
  event.preventDefault();
  shown.focus();
});
