import type { Action, DeskClause, DeskFigure, DeskState } from '../desk.ts';
import { joinPiece } from './join.ts';
import { words } from './words.ts';

type Tab = keyof typeof words.tabs;
type Child = Node | string | null;

const TABS = Object.keys(words.tabs) as Tab[];
/** The fields of a figure in the order of the house, with the words that may stand there. */
const FIELDS: [name: string, choices: readonly string[] | null][] = [
  ['id', null],
  ['clause', []],
  ['kind', ['target', 'baseline', 'achievement', 'budget']],
  ['baselineOf', null],
  ['indicator', []],
  ['name', null],
  ['comparator', ['eq', 'ge', 'gt', 'le', 'lt', 'approx', 'range', 'increase-ge', 'increase-gt', 'multiple-ge']],
  ['value', null],
  ['unit', null],
  ['year', null],
  ['from', null],
  ['spanText', null],
  ['attribute', ['', 'binding', 'expected']],
  [
    'basis',
    ['stock', 'annual', 'cumulative', 'growth', 'share', 'relative', 'rank', 'count', 'duration', 'unspecified'],
  ],
  ['wording', null],
  ['counted', null],
  ['note', null],
];
/** Fields that are written as null when nothing is known; others are left out. */
const NULLED = new Set(['baselineOf', 'indicator', 'year', 'note']);
/** How long typing pauses before it is saved, in milliseconds. */
const PAUSE = 400;
const RETRY = 2000;
/** How long a sending that is under way is waited for at a time, in milliseconds. */
const TURN = 20;

const $ = (id: string) => document.getElementById(id) as HTMLElement;
let state: DeskState;
let tab: Tab = 'figures';
let figureAt = 0;
let clauseAt = 0;
/** The first of the points that the keys 1 to 9 stand for. */
let pointsFrom = 0;
let editing: 'no' | 'mend' | 'add' = 'no';
/** Digests that were typed and are not on the disk yet, by clause. */
const unsaved = new Map<string, string>();
/** What was typed into other boxes and not sent yet: another answer may draw the page anew meanwhile. */
const typedIn = new Map<string, string>();
let timer = 0;
let sending = false;
/** A draft is being laid down, or a digest confirmed. */
let busy = false;

function el(tag: string, props: Record<string, unknown> = {}, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value as EventListener);
    else if (key in node && key !== 'list') (node as unknown as Record<string, unknown>)[key] = value;
    else if (value !== null && value !== false) node.setAttribute(key, String(value));
  }
  node.append(...children.filter((child): child is Node | string => child !== null));
  return node;
}

const button = (text: string, onclick: () => void, props: Record<string, unknown> = {}) =>
  el('button', { type: 'button', onclick, ...props }, text);

function say(text: string, anyway?: () => void): void {
  const box = $('message');
  box.hidden = text === '';
  box.replaceChildren(text, ...(anyway ? [' ', button(words.acceptAnyway, anyway)] : []));
}

/** Does one thing; what comes back is the state of the files. */
async function act(action: Action): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
      keepalive: true,
    });
  } catch {
    say(words.lost);
    return false;
  }
  const answer = (await response.json()) as DeskState & { error?: string; anyway?: boolean };
  if (!response.ok) {
    const again = { ...action, anyway: true } as Action;
    say(answer.error ?? String(response.status), answer.anyway ? () => void act(again).then(settled) : undefined);
    return false;
  }
  state = answer;
  say('');
  return true;
}

/** After a figure was settled, the next one that is open. */
function settled(done: boolean): void {
  if (!done) return;
  editing = 'no';
  const open = state.figures.findIndex((figure, n) => n >= figureAt && figure.proposed);
  const any = state.figures.findIndex((figure) => figure.proposed);
  figureAt = open >= 0 ? open : any >= 0 ? any : Math.min(figureAt, Math.max(0, state.figures.length - 1));
  render();
}

function remember(): void {
  const clause = state.clauses[clauseAt]?.id ?? '';
  const figure = String(state.figures[figureAt]?.fields['id'] ?? '');
  history.replaceState(null, '', `#${new URLSearchParams({ tab, clause, figure }).toString()}`);
}

function recall(): void {
  const at = new URLSearchParams(location.hash.slice(1));
  if (TABS.includes(at.get('tab') as Tab)) tab = at.get('tab') as Tab;
  const open = state.figures.findIndex((figure) => figure.proposed);
  const figure = state.figures.findIndex((one) => one.fields['id'] === at.get('figure'));
  figureAt = figure >= 0 ? figure : Math.max(0, open);
  const clause = state.clauses.findIndex((one) => one.id === at.get('clause'));
  clauseAt = clause >= 0 ? clause : Math.max(0, firstOpenClause());
}

const isOpen = (one: DeskClause) =>
  !one.titleOnly && (one.digest.trim() === '' || one.unconfirmed || one.held.length > 0);
const firstOpenClause = () => state.clauses.findIndex(isOpen);
const label = (clause: DeskClause) => `${clause.number ?? ''}${clause.heading}`;

function render(): void {
  remember();
  document.title = `审读台：${state.title}`;
  $('title').textContent = `审读台：${state.title}`;
  status();
  $('tabs').replaceChildren(
    ...TABS.map((name, n) =>
      button(`${n + 1} ${words.tabs[name]}`, () => go(name), {
        role: 'tab',
        'aria-selected': String(name === tab),
        'aria-controls': 'work',
      }),
    ),
    ...(state.undo === null ? [] : [button(words.undo(state.undo), undo)]),
  );
  const panels: Record<Tab, () => Child[]> = {
    figures: figuresPanel,
    digests: digestsPanel,
    fields: fieldsPanel,
    proposals: proposalsPanel,
    problems: problemsPanel,
  };
  $('work').replaceChildren(...panels[tab]().filter((child): child is Node | string => child !== null));
  renderText();
  $('work').querySelector('.now')?.scrollIntoView({ block: 'nearest' });
}

const status = () => void ($('left').textContent = words.left(state.left));
const undo = () => void act({ type: 'undo' }).then((done) => done && render());

function go(name: Tab): void {
  if (name === tab) return;
  void flush();
  tab = name;
  editing = 'no';
  render();
  $('work').focus();
}

function figuresPanel(): Child[] {
  return [
    el('p', { className: 'small' }, words.keys),
    el(
      'div',
      { className: 'row' },
      button(words.add, () => edit('add')),
    ),
    editing === 'add' ? figureForm(null) : null,
    el('ol', { className: 'list' }, ...state.figures.map(figureItem)),
  ];
}

function figureItem(figure: DeskFigure, n: number): HTMLElement {
  const { fields } = figure;
  const now = n === figureAt;
  const show = (key: string) => String(fields[key] ?? '—');
  const said = (key: string) => words.choices[show(key)] ?? show(key);
  return el(
    'li',
    {
      className: `item${now ? ' now' : ''}${figure.proposed ? '' : ' done'}`,
      'data-figure': show('id'),
      'aria-current': now ? 'true' : null,
      onclick: () => {
        if (n !== figureAt && editing === 'no') move(n);
      },
    },
    el(
      'div',
      {},
      el('b', {}, `${show('name')}：${said('comparator')} ${show('value').replace(',', '—')}${show('unit')}`),
      ' ',
      el(
        'span',
        { className: figure.proposed ? 'bad small' : 'good small' },
        figure.proposed ? words.open : words.done,
      ),
    ),
    el(
      'div',
      { className: 'small' },
      ['id', 'clause', 'kind', 'indicator', 'year', 'basis']
        .map((key) => `${words.fields[key] ?? ''}：${said(key)}`)
        .join('　'),
    ),
    el('div', {}, `“${show('wording')}”`),
    ...(figure.remark ? [el('div', { className: 'small' }, figure.remark)] : []),
    ...(figure.proposed && fields['kind'] === 'target' && typeof fields['indicator'] !== 'string'
      ? [el('div', { className: 'bad small' }, words.noIndicator)]
      : []),
    ...figure.faults.map((fault) => el('div', { className: 'bad small' }, `⚠ ${fault}`)),
    now && editing === 'mend' ? figureForm(figure) : null,
    now && editing === 'no'
      ? el(
          'div',
          { className: 'row' },
          figure.proposed ? button(words.accept, accept) : null,
          button(words.mend, () => edit('mend')),
          button(words.reject, reject),
        )
      : null,
  );
}

function figureForm(figure: DeskFigure | null): HTMLElement {
  const start: Record<string, unknown> = figure?.fields ?? {
    clause: state.figures[figureAt]?.fields['clause'] ?? state.clauses[0]?.id,
    kind: 'target',
    comparator: 'eq',
    basis: 'unspecified',
    // What is marked in the text is most likely the wording.
    wording: getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '',
  };
  const inputs = FIELDS.map(([name, choices]): [string, HTMLElement] => {
    const value = start[name];
    const text = Array.isArray(value) ? value.join('-') : String(value ?? '');
    if (choices === null) return [name, el('input', { id: `field-${name}`, value: text })];
    const options =
      name === 'clause'
        ? state.clauses.map((clause) => [clause.id, `${clause.id} ${label(clause)}`])
        : name === 'indicator'
          ? [['', '（没有）'], ...state.indicators.map((one) => [one.id, `${one.name} ${one.id}`])]
          : choices.map((one) => [one, `${words.choices[one] ?? ''} ${one}`.trim()]);
    const select = el(
      'select',
      { id: `field-${name}` },
      ...options.map(([id, shown]) => el('option', { value: id, selected: id === text }, shown ?? '')),
    );
    return [name, select];
  });
  const send = (accepted: boolean) => {
    const fields = Object.fromEntries(
      inputs.map(([name, input]) => [name, parsed(name, (input as HTMLInputElement).value)]),
    );
    const given = Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => value !== null || NULLED.has(name) || name in start),
    );
    const id = String(figure?.fields['id']);
    void act(
      figure ? { type: 'mend', figure: id, fields: given, accept: accepted } : { type: 'add', fields: given },
    ).then(settled);
  };
  return el(
    'form',
    {
      'aria-label': figure ? String(figure.fields['name']) : words.adding,
      onsubmit: (event: Event) => {
        event.preventDefault();
        send(true);
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') stopEditing();
        if (event.altKey && event.code === 'KeyN') {
          event.preventDefault();
          $('new-indicator').setAttribute('open', '');
          $('new-definition').focus();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(true);
        event.stopPropagation();
      },
    },
    ...inputs.flatMap(([name, input]) => [
      el('label', { htmlFor: `field-${name}` }, `${words.fields[name] ?? ''} ${name}`),
      input,
      ...(name === 'indicator' ? [indicatorForm(inputs, figure)] : []),
    ]),
    el(
      'div',
      { className: 'row' },
      el('button', { type: 'submit' }, words.save),
      figure?.proposed ? button(words.keep, () => send(false)) : null,
      button(words.cancel, stopEditing),
    ),
  );
}

/** A new indicator, made where it is needed; the rest of the form stays as it is. */
function indicatorForm(inputs: readonly [string, HTMLElement][], figure: DeskFigure | null): HTMLElement {
  const of = (name: string) => inputs.find(([one]) => one === name)?.[1] as HTMLInputElement;
  const own: Record<string, HTMLInputElement> = {
    id: el('input', { id: 'new-id', value: figure?.suggested ?? '' }) as HTMLInputElement,
    name: el('input', { id: 'new-name', value: of('name').value }) as HTMLInputElement,
    theme: el(
      'select',
      { id: 'new-theme' },
      ...state.themes.map((one) =>
        el('option', { value: one, selected: one === figure?.theme }, words.themes[one] ?? one),
      ),
    ) as HTMLInputElement,
    definition: el('input', {
      id: 'new-definition',
      // What a figure that is only being added counts is not known yet.
      value: figure ? words.definitionOf(of('name').value.trim()) : '',
    }) as HTMLInputElement,
    counted: el('input', { id: 'new-counted', value: words.notCounted }) as HTMLInputElement,
  };
  const make = async () => {
    const value = (name: string) => own[name]?.value.trim() ?? '';
    const { id, name } = { id: value('id'), name: value('name') };
    const fields = {
      id,
      name,
      theme: value('theme'),
      unit: of('unit').value.trim(),
      basis: of('basis').value,
      definition: value('definition'),
      counted: value('counted'),
    };
    if (!(await act({ type: 'indicator', fields }))) return;
    const select = of('indicator');
    select.append(el('option', { value: id }, `${name} ${id}`));
    select.value = id;
    box.removeAttribute('open');
    select.focus();
  };
  const box = el(
    'details',
    { className: 'wide', id: 'new-indicator' },
    el('summary', {}, words.newIndicator),
    el('p', { className: 'small' }, words.newIndicatorHelp),
    ...Object.entries(own).flatMap(([name, input]) => [
      el('label', { htmlFor: input.id }, words.indicatorFields[name] ?? name),
      input,
    ]),
    button(words.makeIndicator, () => void make()),
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || (event.target as HTMLElement).tagName !== 'INPUT') return;
    event.preventDefault();
    event.stopPropagation();
    void make();
  });
  return box;
}

/** What an input of the form says: numbers as numbers, spans as pairs, nothing as null. */
function parsed(name: string, text: string): unknown {
  const plain = text.trim();
  if (plain === '') return null;
  if (name === 'value') {
    const pair = /^\[?\s*(-?[\d.]+)\s*[-—,，]\s*([\d.]+)\s*\]?$/.exec(plain);
    if (pair) return [Number(pair[1]), Number(pair[2])];
    return Number.isNaN(Number(plain)) ? plain : Number(plain);
  }
  if (name === 'year' || name === 'from') return Number.isNaN(Number(plain)) ? plain : Number(plain);
  return plain;
}

function edit(how: 'mend' | 'add'): void {
  if (how === 'mend' && state.figures.length === 0) return;
  editing = how;
  render();
  $(how === 'add' ? 'field-id' : 'field-name').focus();
}
function stopEditing(): void {
  editing = 'no';
  say('');
  render();
  $('work').focus();
}
const current = () => String(state.figures[figureAt]?.fields['id'] ?? '');
const accept = () => void act({ type: 'accept', figure: current() }).then(settled);
const reject = () => void act({ type: 'reject', figure: current() }).then(settled);
function move(to: number): void {
  figureAt = Math.min(Math.max(0, to), Math.max(0, state.figures.length - 1));
  say('');
  render();
}

function digestsPanel(): Child[] {
  const clause = state.clauses[clauseAt];
  if (!clause) return [words.nothing];
  const box = el('textarea', {
    id: 'digest',
    value: unsaved.get(clause.id) ?? clause.digest,
    'aria-label': words.digest,
    oninput: (event: Event) => typed(clause.id, (event.target as HTMLTextAreaElement).value),
    onblur: () => void flush(),
  }) as HTMLTextAreaElement;
  const put = (id: string) => insert(box, clause.id, `<F id="${id}" />`);
  const own = state.figures.filter((figure) => figure.fields['clause'] === clause.id);
  const picker = el(
    'select',
    {
      id: 'clause-picker',
      'aria-label': '条款',
      onchange: (event: Event) => turn(Number((event.target as HTMLSelectElement).value)),
    },
    ...state.clauses.map((one, n) =>
      el(
        'option',
        { value: String(n), selected: n === clauseAt, disabled: one.titleOnly },
        `${'　'.repeat(one.level - 1)}${one.titleOnly ? '' : isOpen(one) ? (one.digest.trim() === '' ? '○ ' : '◐ ') : '● '}${label(one)}`,
      ),
    ),
  );
  return [
    el('p', { className: 'small' }, words.digestKeys),
    el(
      'div',
      { className: 'row' },
      button('上一条', () => step(-1)),
      button('下一条', () => step(1)),
    ),
    picker,
    el('p', { id: 'progress', className: 'small' }, progress()),
    el('h2', {}, label(clause)),
    el('p', { id: 'unconfirmed', className: 'bad', hidden: !clause.unconfirmed }, words.unconfirmed),
    box,
    el('p', { id: 'saved', role: 'status', className: 'small' }),
    el(
      'div',
      { className: 'row' },
      button(words.confirm, () => void confirm()),
      button(words.layDown, () => void layDown()),
    ),
    el('div', { id: 'warnings' }, ...warningsOf(clause)),
    ...pointButtons(clause),
    el(
      'div',
      { className: 'row' },
      // What is selected in the text stays selected.
      button(words.quote, quote, { onpointerdown: (event: Event) => event.preventDefault() }),
      ...own.map((figure) =>
        button(
          words.insert(
            `${String(figure.fields['name'])}（${String(figure.fields['value'])}${String(figure.fields['unit'])}）`,
          ),
          () => put(String(figure.fields['id'])),
        ),
      ),
    ),
  ];
}

const PAGE_OF_POINTS = 9;

/** The points of a clause, nine at a time under the keys 1 to 9. */
function pointButtons(clause: DeskClause): Child[] {
  if (clause.points.length === 0) return [];
  // A figure that was rejected takes its point with it.
  if (pointsFrom >= clause.points.length) pointsFrom = 0;
  const shown = clause.points.slice(pointsFrom, pointsFrom + PAGE_OF_POINTS);
  const next = pointsFrom + PAGE_OF_POINTS < clause.points.length ? pointsFrom + PAGE_OF_POINTS : 0;
  return [
    el('h2', {}, words.points),
    el(
      'ol',
      { id: 'points' },
      ...shown.map((point, n) => {
        const kind = words.pointKinds[point.kind] ?? '';
        const text = `${n + 1} ${kind === '' ? '' : `【${kind}】`}${point.text}`;
        return el(
          'li',
          {},
          button(text, () => putPoint(n)),
        );
      }),
    ),
    clause.points.length > PAGE_OF_POINTS
      ? button(words.more(next + 1, Math.min(next + PAGE_OF_POINTS, clause.points.length)), turnPoints)
      : null,
  ];
}

function turnPoints(): void {
  const { length } = state.clauses[clauseAt]?.points ?? [];
  pointsFrom = pointsFrom + PAGE_OF_POINTS < length ? pointsFrom + PAGE_OF_POINTS : 0;
  redraw();
}

/** Puts the n-th shown point where the cursor is. */
function putPoint(n: number): void {
  const clause = state.clauses[clauseAt];
  const point = n < PAGE_OF_POINTS ? clause?.points[pointsFrom + n] : undefined;
  if (!clause || !point) return;
  const box = $('digest') as HTMLTextAreaElement;
  const { value, selectionStart, selectionEnd } = box;
  insert(box, clause.id, joinPiece(value.slice(0, selectionStart), value.slice(selectionEnd), point.text));
}

/** Waits until all that was typed is on the disk. @returns false where the desk does not answer */
async function written(): Promise<boolean> {
  for (const until = Date.now() + RETRY; sending || unsaved.size > 0;) {
    if (Date.now() > until) return false;
    await flush();
    if (sending || unsaved.size > 0) await new Promise((resolve) => setTimeout(resolve, TURN));
  }
  return true;
}

/** Does something to the clause that is shown, once what was typed is on the disk; nothing else is begun meanwhile. @returns which clause, where it was done */
async function toClause(type: 'scaffold' | 'confirm'): Promise<number | null> {
  const clause = state.clauses[clauseAt];
  if (!clause || busy) return null;
  busy = true;
  const done = (await written()) && (await act({ type, clause: clause.id }));
  busy = false;
  // Who has gone to another tab meanwhile is left there.
  return done && tab === 'digests' ? state.clauses.findIndex(({ id }) => id === clause.id) : null;
}

/** Lays down a first draft from all points of the clause. */
async function layDown(): Promise<void> {
  if ((await toClause('scaffold')) !== null) redraw();
}

/** The editor stands for the digest as it is; then the next clause that is open. */
async function confirm(): Promise<void> {
  const at = await toClause('confirm');
  if (at === null) return;
  const later = state.clauses.findIndex((one, n) => n > at && isOpen(one));
  const next = later >= 0 ? later : firstOpenClause();
  if (next >= 0) return turn(next);
  redraw();
  say(words.allDone);
}

/** Draws the page anew and goes on in the digest: where the cursor was, behind a draft that was laid down. */
function redraw(): void {
  const { value, selectionStart } = $('digest') as HTMLTextAreaElement;
  render();
  const box = $('digest') as HTMLTextAreaElement;
  const at = box.value === value ? selectionStart : box.value.length;
  box.focus();
  box.setSelectionRange(at, at);
}

function progress(): string {
  const own = state.clauses.filter((one) => !one.titleOnly);
  const at = own.findIndex((one) => one === state.clauses[clauseAt]);
  return words.progress(at + 1, own.length, own.filter((one) => !isOpen(one)).length);
}

function insert(box: HTMLTextAreaElement, clause: string, text: string): void {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.focus();
  typed(clause, box.value);
}

/** The longest name that is taken over from the official text as it stands. */
const NAME = 19;

/** Puts a name that is selected in the official text into the digest. */
function quote(): void {
  const clause = state.clauses[clauseAt];
  const chosen = (getSelection()?.toString() ?? '').replace(/\s+/g, '');
  const inText = $('text').contains(getSelection()?.anchorNode ?? null);
  if (!clause || chosen === '' || !inText) return say(words.quoteNone);
  if ([...chosen].length > NAME) return say(words.quoteLong([...chosen].length));
  say('');
  insert($('digest') as HTMLTextAreaElement, clause.id, chosen);
}

const warningsOf = (clause: DeskClause): HTMLElement[] => [
  ...(clause.held.length > 0 ? [el('p', { className: 'bad' }, words.held)] : []),
  ...[...clause.held, ...clause.warnings].map((text) => el('p', { className: 'bad small' }, `⚠ ${text}`)),
];

function typed(clause: string, text: string): void {
  unsaved.set(clause, text);
  $('saved').textContent = words.saving;
  clearTimeout(timer);
  timer = window.setTimeout(() => void flush(), PAUSE);
}

/** Writes what was typed; where the desk does not answer, the text stays here and is sent again. */
async function flush(): Promise<void> {
  clearTimeout(timer);
  if (sending) return;
  sending = true;
  for (const [clause, text] of [...unsaved]) {
    const done = await act({ type: 'digest', clause, text });
    if (!done) {
      timer = window.setTimeout(() => void flush(), RETRY);
      break;
    }
    if (unsaved.get(clause) === text) unsaved.delete(clause);
    status();
    const shown = state.clauses[clauseAt];
    if (tab !== 'digests' || shown?.id !== clause) continue;
    $('saved').textContent = unsaved.size > 0 ? words.saving : words.saved;
    $('warnings').replaceChildren(...warningsOf(shown));
    $('progress').textContent = progress();
    $('unconfirmed').hidden = !shown.unconfirmed;
  }
  sending = false;
  if (unsaved.size > 0) timer = window.setTimeout(() => void flush(), PAUSE);
}

function turn(to: number): void {
  void flush();
  clauseAt = to;
  pointsFrom = 0;
  render();
  $('digest').focus();
}
function step(by: number): void {
  let to = clauseAt + by;
  while (state.clauses[to]?.titleOnly) to += by;
  if (state.clauses[to]) turn(to);
}

function fieldsPanel(): Child[] {
  return [
    el('p', { className: 'small' }, words.json),
    ...state.fields.map(({ name, value, help, proposed }) => {
      const text = value === null ? 'null' : typeof value === 'string' ? value : JSON.stringify(value);
      const fixed = name === 'clauses';
      const input = kept(`field ${name}`, text, { 'aria-label': name, disabled: fixed });
      const save = () =>
        void act({ type: 'field', field: name, value: fixed ? null : plainValue(input.value) }).then((done) => {
          if (!done) return;
          typedIn.delete(`field ${name}`);
          render();
        });
      return el(
        'div',
        { className: `item${proposed ? '' : ' done'}`, 'data-field': name },
        el('div', {}, el('b', {}, name), ' ', el('span', { className: 'small' }, help)),
        input,
        button(proposed ? words.looked : words.write, save),
      );
    }),
  ];
}

/** A box that keeps what was typed into it when the page is drawn anew. */
function kept(key: string, value: string, props: Record<string, unknown>): HTMLInputElement {
  const input = el('input', {
    ...props,
    value: typedIn.get(key) ?? value,
    oninput: () => typedIn.set(key, input.value),
  }) as HTMLInputElement;
  return input;
}

/** What an editor writes for a field: null, numbers and records as such, everything else as text. */
function plainValue(text: string): unknown {
  const plain = text.trim();
  if (plain === 'null') return null;
  if (/^[[{]/.test(plain))
    try {
      return JSON.parse(plain) as unknown;
    } catch {
      return plain;
    }
  return plain;
}

function proposalsPanel(): Child[] {
  if (!state.hasProposals) return [words.nothing];
  const lists = [...new Set(state.proposals.map((one) => one.list))];
  return [
    el(
      'div',
      { className: 'row' },
      button(words.lookedAll, () => void act({ type: 'settle-all' }).then((done) => done && render())),
    ),
    ...lists.flatMap((list) => [
      el('h2', {}, words.lists[list] ?? list),
      list === 'agencies'
        ? button(
            words.adoptAll,
            () => void act({ type: 'adopt', list, n: null, text: '' }).then((done) => done && render()),
          )
        : null,
      ...state.proposals
        .filter((one) => one.list === list)
        .map((one) => {
          const adoptable = one.list === 'agencies' || one.list === 'phases' ? one.list : null;
          const summary =
            one.list === 'phases'
              ? kept(`phase ${one.text}`, '', {
                  'aria-label': words.phaseSummary,
                  placeholder: words.phaseSummary,
                })
              : null;
          return el(
            'div',
            { className: 'item row' },
            adoptable === null
              ? null
              : button(
                  words.adopt,
                  () =>
                    void act({
                      type: 'adopt',
                      list: adoptable,
                      n: one.n,
                      text: one.text,
                      summary: summary?.value ?? '',
                    }).then((done) => done && render()),
                ),
            button(
              adoptable === null ? words.looked : words.notAdopted,
              () => void act({ type: 'settle', list, n: one.n, text: one.text }).then((done) => done && render()),
            ),
            el('span', {}, `${one.text}${one.clause ? `（${one.clause}）` : ''}`),
            summary,
          );
        }),
    ]),
  ];
}

function problemsPanel(): Child[] {
  const list = el('ul', {}, el('li', {}, words.checking));
  void fetch('/api/problems')
    .then((response) => response.json() as Promise<{ problems: string[] }>)
    .then(({ problems }) =>
      list.replaceChildren(
        ...(problems.length > 0 ? problems : [words.noProblems]).map((text) => el('li', { className: 'small' }, text)),
      ),
    )
    .catch(() => say(words.lost));
  const all = el('input', {
    type: 'checkbox',
    id: 'digested',
    checked: state.digested,
    onchange: () => void act({ type: 'digested', value: !state.digested }).then(render),
  });
  return [
    el('div', { className: 'row' }, all, el('label', { htmlFor: 'digested' }, words.digested)),
    ...(state.draft
      ? [
          el('p', {}, words.publish(state.folder)),
          button(words.goPublic, () => void act({ type: 'publish' }).then((done) => done && render())),
        ]
      : [el('p', { className: 'good' }, words.isPublic)]),
    el('h2', {}, words.problems),
    list,
  ];
}

function renderText(): void {
  const aside = $('text');
  if (state.text === null) return aside.replaceChildren(words.noText(state.id));
  const figure = tab === 'figures' ? state.figures[figureAt] : undefined;
  const clause = tab === 'figures' ? figure?.fields['clause'] : tab === 'digests' ? state.clauses[clauseAt]?.id : null;
  aside.replaceChildren(
    el('p', { className: 'small' }, state.text),
    ...state.clauses.map((one) => {
      const box = el('div', { className: `passage${one.id === clause ? ' now' : ''}`, id: `passage-${one.id}` });
      if (one.text === null) box.append(el('span', { className: 'bad' }, `${label(one)}：${words.noPassage}`));
      else if (tab === 'digests' && one.id === clause) box.append(...pointed(one));
      else box.append(...marked(one, figure));
      return box;
    }),
  );
  (aside.querySelector('mark.now') ?? aside.querySelector('.passage.now'))?.scrollIntoView({ block: 'center' });
}

/** The text of a clause with the wordings of its figures marked. */
function marked(clause: DeskClause, now: DeskFigure | undefined): Node[] {
  const text = clause.text ?? '';
  const spans = state.figures
    .filter((figure) => figure.fields['clause'] === clause.id && figure.span !== null)
    .sort((a, b) => (a === now ? -1 : b === now ? 1 : 0));
  const taken: { start: number; end: number; now: boolean }[] = [];
  for (const figure of spans)
    if (figure.span && !taken.some((one) => one.start < (figure.span?.end ?? 0) && (figure.span?.start ?? 0) < one.end))
      taken.push({ ...figure.span, now: figure === now });
  const nodes: Node[] = [];
  let at = 0;
  for (const span of taken.sort((a, b) => a.start - b.start)) {
    nodes.push(document.createTextNode(text.slice(at, span.start)));
    nodes.push(el('mark', { className: span.now ? 'now' : '' }, text.slice(span.start, span.end)));
    at = span.end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** The text of a clause with its points numbered, and what is in none of them under dots. */
function pointed(clause: DeskClause): Node[] {
  const text = clause.text ?? '';
  const nodes: Node[] = [];
  let at = 0;
  const stretches = [
    ...clause.points.map((point, n) => ({ ...point.span, n: n + 1 })),
    ...clause.unsaid.map((span) => ({ ...span, n: 0 })),
  ]
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start);
  for (const { start, end, n } of stretches) {
    if (start < at) continue;
    nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(
      n === 0
        ? el('span', { className: 'unsaid' }, text.slice(start, end))
        : el('mark', { className: 'point', 'data-n': n }, text.slice(start, end)),
    );
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** Keys of the digests: by their place on the keyboard, as Alt changes the letter on some. */
const DIGEST_KEYS: Record<string, () => void> = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyC: quote,
  KeyD: () => void layDown(),
  Enter: () => void confirm(),
  Digit0: turnPoints,
};

document.addEventListener('keydown', (event) => {
  // AltGr, by which some keyboards write signs, is both Alt and Ctrl.
  if (event.altKey && !event.ctrlKey && tab === 'digests') {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const does = digit === undefined ? DIGEST_KEYS[event.code] : () => putPoint(Number(digit) - 1);
    if (does) {
      event.preventDefault();
      // A key that is held down confirms one digest, not one after the other.
      return event.repeat ? undefined : does();
    }
  }
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const chosen = TABS[Number(event.key) - 1];
  if (chosen) return go(chosen);
  if (event.key.toLowerCase() === 'u' && state.undo !== null) return undo();
  if (tab !== 'figures') return;
  const keys: Record<string, () => void> = {
    j: () => move(figureAt + 1),
    k: () => move(figureAt - 1),
    arrowdown: () => move(figureAt + 1),
    arrowup: () => move(figureAt - 1),
    a: accept,
    e: () => edit('mend'),
    x: reject,
    n: () => edit('add'),
  };
  const does = keys[event.key.toLowerCase()];
  if (!does || (target.id === 'text' && event.key.startsWith('Arrow'))) return;
  event.preventDefault();
  does();
});
addEventListener('beforeunload', (event) => {
  if (unsaved.size === 0) return;
  void flush();
  event.preventDefault();
});

const first = await fetch('/api/state');
if (first.ok) {
  state = (await first.json()) as DeskState;
  recall();
  render();
} else say(((await first.json()) as { error: string }).error);
