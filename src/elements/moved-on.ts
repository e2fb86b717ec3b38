// A page that moved leads on with what the address asked and the place in the page that it named. Without scripts the page itself leads on.
const link = document.querySelector<HTMLAnchorElement>('#moved-to');
if (link) {
  if (location.search) link.search = location.search;
  if (location.hash) link.hash = location.hash;
  location.replace(link.href);
}
