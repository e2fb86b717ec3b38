/** Opens what is folded around the place that the address names, and a figure's official wording in it. */
function openTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  const closed = [
    ...(target.classList.contains('fig') ? target.querySelectorAll('details:not([open])') : []),
    ...ancestors(target).filter((element) => element.matches('details:not([open])')),
  ];
  for (const details of closed) details.setAttribute('open', '');
  if (closed.length > 0) target.scrollIntoView();
}

function ancestors(element: Element): Element[] {
  const above = element.parentElement;
  return above ? [above, ...ancestors(above)] : [];
}

addEventListener('hashchange', openTarget);
openTarget();
