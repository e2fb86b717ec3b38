import { chineseVoice, joined, sentences } from '../lib/speech.ts';
import { currentSettings } from './reading-store.ts';

/** Words of the bar. */
interface Words {
  label: string;
  pause: string;
  resume: string;
  previous: string;
  next: string;
  here: string;
  stop: string;
  failed: string;
}

/** What is read and marked as one: a clause of a plan; elsewhere a paragraph, a heading, an item or a row. */
const UNITS = '.clause, .fig, tr, li, dl > div, h1, h2, h3, h4, h5, h6, p, dt, dd, caption, figcaption, blockquote';
/** What is for the eye or the hand only. */
const SILENT =
  'nav, form, button, summary, textarea, input, script, style, noscript, [aria-hidden=true], [hidden], .cite, .to-cite, .speech, cite-panel';

interface Unit {
  element: Element;
  text: string;
}

/** The parts of the page that can be heard, in their order. */
function unitsOf(main: Element): Unit[] {
  const parts = new Map<Element, { block: Element; text: string }[]>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.replace(/\s+/g, ' ') ?? '';
    const parent = node.parentElement;
    if (!parent || text.trim() === '' || parent.closest(SILENT) || !shown(parent)) continue;
    const block = blockOf(parent);
    const unit = outermost(parent, main) ?? block;
    const list = parts.get(unit) ?? [];
    parts.set(unit, list);
    const last = list.at(-1);
    if (last?.block === block) last.text += text;
    else list.push({ block, text });
  }
  return [...parts].map(([element, list]) => ({ element, text: joined(list.map(({ text }) => text.trim())) }));
}

const shown = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('details:not([open])');

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

function outermost(element: Element, main: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element; at && at !== main; at = at.parentElement) if (at.matches(UNITS)) found = at;
  return found;
}

const comesBefore = (element: Element, other: Element): boolean =>
  !element.contains(other) && Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/**
 * Reads the page aloud, from the part that its address names or else from the beginning, unit by unit.
 * A bar pauses, goes on and back, goes to what is in sight, and stops.
 * @param closed called when the reading ends, so that the focus does not get lost
 */
export function readAloud(words: Words, closed: () => void): void {
  document.querySelector<HTMLButtonElement>('.speech .speech-stop')?.click();
  const main = document.querySelector('main');
  const voice = chineseVoice(speechSynthesis.getVoices());
  if (!main || !voice) return;
  const units = unitsOf(main);
  const named = document.querySelector('main :target');
  let at = named
    ? Math.max(
        units.findIndex(({ element }) => !comesBefore(element, named)),
        0,
      )
    : 0;
  let piece = 0;
  let paused = false;
  // An utterance that was broken off still reports its end: only that of the present turn counts.
  let turn = 0;

  const bar = document.createElement('div');
  bar.className = 'speech';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.label);
  const place = document.createElement('span');
  const button = (name: string, text: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = `speech-${name}`;
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };
  const pause = button('pause', words.pause, () => (paused ? resume() : hold()));
  bar.append(
    pause,
    button('previous', words.previous, () => go(at - 1)),
    button('next', words.next, () => go(at + 1)),
    button('here', words.here, () =>
      go(units.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0.2 * innerHeight)),
    ),
    button('stop', words.stop, stop),
    place,
  );

  function mark(element: Element | null): void {
    document.querySelector('[data-speaking]')?.removeAttribute('data-speaking');
    element?.setAttribute('data-speaking', '');
    element?.scrollIntoView({ block: element.getBoundingClientRect().height > innerHeight / 2 ? 'start' : 'center' });
  }

  function speak(): void {
    const mine = (turn += 1);
    speechSynthesis.cancel();
    const unit = units[at];
    if (!unit) return stop();
    const text = sentences(unit.text)[piece];
    if (text === undefined) return go(at + 1);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = currentSettings().elder ? 0.85 : 1;
    utterance.onend = () => {
      if (mine !== turn) return;
      piece += 1;
      speak();
    };
    utterance.onerror = () => {
      if (mine !== turn) return;
      hold();
      place.textContent = words.failed;
    };
    speechSynthesis.speak(utterance);
  }

  function go(to: number): void {
    if (to >= units.length) return stop();
    at = Math.max(to, 0);
    piece = 0;
    mark(units[at]?.element ?? null);
    place.textContent = `${at + 1} / ${units.length}`;
    if (paused) resume();
    else speak();
  }

  // Not the engine's own pause: phones drop what is paused. The sentence is begun again.
  function hold(): void {
    paused = true;
    turn += 1;
    speechSynthesis.cancel();
    pause.textContent = words.resume;
  }

  function resume(): void {
    paused = false;
    pause.textContent = words.pause;
    speak();
  }

  function stop(): void {
    turn += 1;
    speechSynthesis.cancel();
    mark(null);
    removeEventListener('pagehide', stop);
    bar.remove();
    closed();
  }

  bar.addEventListener('keydown', (event) => void (event.key === 'Escape' && stop()));
  addEventListener('pagehide', stop);
  document.body.append(bar);
  pause.focus();
  go(at);
}
