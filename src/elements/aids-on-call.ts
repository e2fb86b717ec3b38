import { STORAGE_KEY } from '../lib/reading-key.ts';

// The reading aids and the styles of the modes come when somebody turns to them, or has chosen a mode before.
const root = document.documentElement;
const element = document.querySelector('reading-aids');
let called: Promise<typeof import('./reading-aids.ts')> | null = null;

async function load() {
  const [aids] = await Promise.all([import('./reading-aids.ts'), modes()]);
  aids.define();
  return aids;
}

/** The styles of the modes. A page that is shown in a mode from the beginning has them in its head. */
function modes(): Promise<unknown> {
  const href = root.dataset['modes'];
  if (!href || document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

function aids() {
  called ??= load();
  // What did not load may be asked for again.
  called.catch(() => (called = null));
  return called;
}
const call = () => void aids().catch(() => undefined);

/** What is pressed before the aids are there is done when they are; where they do not come, a link leads to what it says. */
function press(event: MouseEvent) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || customElements.get('reading-aids')) return;
  const pressed = (event.target as Element).closest<HTMLElement>('.aids button, [data-opens-aids]');
  if (!pressed) return;
  event.preventDefault();
  aids().then(
    () => pressed.click(),
    () => pressed instanceof HTMLAnchorElement && location.assign(pressed.href),
  );
}

/** A field that is changed before the aids are there keeps what was chosen. */
function choose({ target }: Event) {
  if (!(target instanceof HTMLInputElement) || customElements.get('reading-aids')) return;
  const { checked } = target;
  aids().then(
    () => {
      target.checked = checked;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    },
    () => undefined,
  );
}

/** Shows the page as the browser keeps it, when that is no longer as it is shown. */
function follow(kept: string | null) {
  if ((kept ?? '') !== root.dataset['reading'])
    aids().then(
      (aids) => aids.follow(kept),
      () => undefined,
    );
}

if (root.dataset['reading']) call();
// A screen reader may open the panel without pointing or focusing; that does not bubble.
for (const type of ['pointerover', 'focusin', 'toggle'])
  element?.addEventListener(type, call, { once: true, capture: true });
element?.addEventListener('change', choose);
document.addEventListener('click', press);
// Another tab changed the settings, or the page comes back as it was left.
addEventListener('storage', (event) => event.key === STORAGE_KEY && follow(event.newValue));
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  try {
    follow(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Refused: the page keeps its own.
  }
});
