import type { DescentFrame, Frame, FromWebview, Params, Request, Told, ToWebview, ViewId } from '#protocol';
import { registerToolkit } from '#ui';
import { viewOf } from '#views';
import { parseParams } from '../../src/panel/restore';
import { Session } from '../../src/panel/session/session';
import type { Post, SessionIntent, SessionParts } from '../../src/panel/session/sessionParts';
import { computationOf } from '../../src/views/engineHalves';
import type { ComputeContext } from '../../src/views/view';
import { Page } from '../../webview/page';

/** Views whose first picture needs no digits: it is computed and drawn. */
const computed: readonly ViewId[] = ['tangent', 'stepSize', 'surface', 'descent', 'simpleNet'];

registerToolkit();

const nothing = () => undefined;

/** So many starts have given no picture yet. */
let pending = 0;

/** The session of a view; its engine gives the first picture of each start, one of a moment later. */
function createSession(view: ViewId, drawn: (frame: Frame) => void): Session {
  const context = { memory: new Map(), now: () => 0, pause: nothing } as unknown as ComputeContext;
  const start = (_: ViewId, runId: number, params: Params) => {
    if (!computed.includes(view)) return;
    pending += 1;
    setTimeout(() => {
      pending -= 1;
      const frame = computationOf(view)(params, context).next().value as Frame;
      drawn(frame);
      session.receive({ type: 'frame', view, runId, frame, elapsed: 0 });
    });
  };
  /** An example of a training begins a run of its own, whose params the computation takes up. */
  const tell = (runId: number, told: Told) => {
    const params = told.type === 'request' && 'params' in told.request ? told.request.params : undefined;
    if (params) session.receive({ type: 'adopted', runId, params, as: 'step' });
  };
  const { follows, asAsked, title, presets, defaults } = viewOf(view);
  const parts = {
    ...{ next: nothing, handOver: nothing, keep: nothing, parseSlot: nothing },
    ...{ openFiles: nothing, useChosen: nothing, remember: nothing, abandoned: nothing, log: nothing },
    engine: { start, tell, stop: nothing, write: nothing },
    parse: parseParams,
    parseRequest: (_: ViewId, request: unknown) => request as Request,
    follows: (_: ViewId, before: Params, after: Params) => follows?.(before, after) ?? false,
    asAsked: (_: ViewId, asked: Params, now: Params) => asAsked?.(asked, now) ?? asked,
    ...{ presets, title, texts: () => [], defaults: () => defaults },
    ...{ strings: () => ({}), whyNotStarted: () => '' },
  } satisfies SessionParts;
  const session = new Session(parts, view, defaults);
  return session;
}

/** A page of a session in an element of its own. */
function openPage(session: Session, gesture: () => number) {
  const main = document.createElement('main');
  main.style.width = '320px';
  document.body.append(main);
  const post = (intent: FromWebview) => member.handle(intent as SessionIntent);
  const page = new Page(main, { post, keep: nothing }, gesture);
  const hear: Post = (message: ToWebview) => page.receive(message);
  const member = session.join(hear);
  member.replay();
  return {
    main,
    page,
    close: () => {
      member.leave();
      main.remove();
    },
  };
}

/** What each page has for itself: the figure to be taken away, and how fast it plays. */
const OF_PAGE = '[aria-label="Figure"], .playback';

/** So many examples are tried. */
const EXAMPLES = 3;

const isShown = (control: Element) => control.closest('[hidden]') === null;

const controlsOf = (main: Element, kinds: string): HTMLInputElement[] =>
  [...main.querySelectorAll<HTMLInputElement>(kinds)].filter((one) => isShown(one) && !one.closest(OF_PAGE));

/** Whether a chip is on: one of several, or one by itself. */
const isOn = (chip: Element): string | null => chip.ariaPressed ?? chip.ariaChecked;

const CHIPS = 'button[aria-pressed], button[aria-checked]';

/** What the controls of a page show. */
function shownBy(main: Element): string[] {
  return [
    ...controlsOf(main, 'vscode-text-field').map((field) => `${field.textContent}: ${field.value}`),
    ...controlsOf(main, 'vscode-dropdown').map((list) => `${list.ariaLabel}: ${list.value}`),
    ...controlsOf(main, 'input[type=range]').map(({ value }, i) => `slider ${i}: ${value}`),
    ...controlsOf(main, '.selected [type=radio]').map(({ ariaLabel }) => `selected: ${ariaLabel}`),
    ...controlsOf(main, CHIPS).map((chip) => `${chip.textContent}: ${isOn(chip)}`),
  ];
}

/** A number as a field writes it, so that it reads alike where it is typed and in the other page. */
const written = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value);

/** Texts that may stand in a field instead of this one. */
function othersOf(label: string, text: string): string[] {
  if (label.startsWith('g(')) return ['sin(x)', ''];
  if (label.startsWith('f('))
    return label.includes(',') ? ['x0^2 + a*x1^2', 'x0^4 + x1^2'] : ['a*x^2', 'x^3'];
  const parts = text.split(', ').map(Number);
  const change = (to: (whole: number) => number) =>
    parts.map((part) => written(Number.isInteger(part) ? to(part) : part / 2)).join(', ');
  const half = change((whole) => Math.ceil(whole / 2));
  return parts.length > 1 ? [half] : [change((whole) => whole + 1), change((whole) => Math.ceil(whole / 20))];
}

type Deed = readonly [name: string, act: () => void];

/** What can be done with each control of a page, in words and as what does it. */
function* deedsOf(main: Element): Generator<Deed[], void, void> {
  for (const list of controlsOf(main, 'vscode-dropdown')) {
    const options = [...list.querySelectorAll('vscode-option')];
    const most = list.ariaLabel === 'Examples' ? EXAMPLES + 1 : options.length;
    yield options.slice(0, most).map((option): Deed => {
      const value = option.getAttribute('value') ?? '';
      return [`${list.ariaLabel} ${option.textContent}`, () => choose(list, value)];
    });
  }
  for (const field of controlsOf(main, 'vscode-text-field')) {
    const label = field.textContent ?? '';
    yield othersOf(label, field.value).map((text): Deed => [`${label} ${text}`, () => type(field, text)]);
  }
  const press = (button: HTMLElement): Deed => [`press ${button.textContent}`, () => button.click()];
  yield controlsOf(main, '.run-buttons vscode-button').map(press);
  yield controlsOf(main, '[type=radio]').map((run, i): Deed => [`run ${i}`, () => run.click()]);
  yield controlsOf(main, CHIPS).map(press);
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

function choose(list: HTMLInputElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change'));
}

/** The share of what it remembers that an optimizer kept, from the numbers of a run's first two steps; NaN where it keeps none. */
function keptShare({ paths, selected, gradient0: g, change0: d }: DescentFrame): number {
  const { optimizer, learningRate: rate } = paths[selected] ?? {};
  const [g0 = Number.NaN, g1 = Number.NaN] = g;
  const [d0 = Number.NaN, d1 = Number.NaN] = d;
  const lr = rate ?? Number.NaN;
  switch (optimizer) {
    case 'momentum':
      return (d1 + lr * g1) / d0; // v = m v - lr g, x + v
    case 'nesterov':
      return -d0 / (lr * g0) - 1; // x + m^2 v - (1 + m) lr g, v = 0 at first
    case 'rmsProp':
      return 1 - ((lr * g0) / (-d0 * g0)) ** 2; // h = (1 - decay) g^2, x - lr g / sqrt(h)
    case 'adam': {
      // m / (1 - beta1^2) of the second step, m = (1 - beta1) (beta1 g0 + g1), beside the square root of v / (1 - 0.999^2)
      const mean = (-d1 / lr) * Math.sqrt((0.999 * g0 * g0 + g1 * g1) / 1.999);
      return (mean - g1) / (g0 - mean); // mean = (beta1 g0 + g1) / (1 + beta1)
    }
    default:
      return Number.NaN;
  }
}

/** Until what was asked for is sent, computed, drawn in both pages and followed by the toolkit. */
async function settled(): Promise<void> {
  const wait = (milliseconds: number) => new Promise((heard) => setTimeout(heard, milliseconds));
  await wait(20);
  while (pending > 0) await wait(1);
}

/** Two pages of one view, as a tab and the side panel are. */
function openShared(view: ViewId) {
  document.body.replaceChildren();
  let gesture = 0;
  let frame: Frame | undefined;
  const session = createSession(view, (drawn) => {
    frame = drawn;
  });
  const [first, second] = [openPage(session, () => gesture), openPage(session, () => gesture)] as const;
  /** What the first page, the second and one that is opened now show. */
  const shown = () => {
    const fresh = openPage(session, () => 0);
    const texts = [first, second, fresh].map(({ main }) => shownBy(main));
    fresh.close();
    return texts;
  };
  const act = async (deed: () => void) => {
    gesture += 1;
    deed();
    await settled();
  };
  return { ...{ first, second, shown, act }, frame: () => frame };
}

const isRefused = (main: Element) =>
  [...main.querySelectorAll('.problem')].some(({ textContent }) => textContent !== '');

/** Does everything that can be done in one of the pages, and undoes it and does it again; where the pages then differ. */
async function differences(view: ViewId): Promise<string[]> {
  const { first, second, shown, act } = openShared(view);
  await settled();
  const found: string[] = [];
  const compare = (what: string) => {
    const [one = [], ...others] = shown();
    for (const other of others) {
      const apart = one
        .filter((text, i) => text !== other[i])
        .concat(other.filter((text, i) => text !== one[i]));
      if (apart.length > 0) found.push(`${what}: ${apart.join('; ')}`);
    }
  };
  for (const deeds of deedsOf(first.main)) {
    for (const [name, deed] of deeds) {
      await act(deed);
      if (isRefused(first.main)) found.push(`${name} was refused`);
      compare(name);
    }
    await act(() => second.page.undo('undo'));
    compare('undone in the other page');
    await act(() => first.page.undo('redo'));
    compare('done again');
  }
  return found;
}

/** A field of the page that is shown, by its label. */
const fieldOf = (main: Element, label: string) =>
  controlsOf(main, 'vscode-text-field').find(({ textContent }) => textContent === label);

const listOf = (main: Element, label: string) =>
  controlsOf(main, 'vscode-dropdown').find(({ ariaLabel }) => ariaLabel === label) ?? raise(label);

const raise = (what: string): never => {
  throw new Error(`no ${what}`);
};

const kept = ['momentum', 'decay', 'beta1'];

/**
 * Changes optimizer and the share that it keeps in every way; for each: which field for it both pages show, with what in it, and what
 * the run's own numbers tell of it.
 */
async function keptShares(optimizers: readonly string[]) {
  const { first, second, act, frame } = openShared('descent');
  await settled();
  const found: { what: string; optimizer: string; shown: (string | undefined)[]; kept: number }[] = [];
  const look = (what: string, optimizer: string) => {
    const shown = [first, second].map(({ main }) => {
      const fields = kept.flatMap((label) => fieldOf(main, label) ?? []);
      return fields.map(({ textContent, value }) => `${textContent} ${value}`).join();
    });
    found.push({ what, optimizer, shown, kept: keptShare(frame() as DescentFrame) });
  };
  const chooseIn = (main: Element, optimizer: string) =>
    act(() => choose(listOf(main, 'optimizer'), optimizer));
  await act(() => type(fieldOf(first.main, 'steps') ?? raise('steps'), '3'));
  for (const from of optimizers) {
    for (const to of optimizers) {
      await chooseIn(first.main, from);
      await chooseIn(first.main, to);
      look(`chosen after ${from}`, to);
    }
    await chooseIn(second.main, from);
    look('chosen in the other page', from);
    const field = kept.flatMap((label) => fieldOf(first.main, label) ?? [])[0];
    if (field) await act(() => type(field, '0.25'));
    look('after 0.25 was typed', from);
    await act(() => type(fieldOf(first.main, 'learning rate') ?? raise('rate'), '0.05'));
    look('after a learning rate was typed', from);
    await act(() => first.page.undo('undo'));
    if (field) await act(() => second.page.undo('undo'));
    look('undone', from);
  }
  await act(() => choose(listOf(first.main, 'Examples'), '4'));
  for (const run of [0, 1, 2, 3]) {
    await act(() =>
      first.main.querySelectorAll<HTMLInputElement>('input[type=radio][name=run]')[run]?.click(),
    );
    look('of an example', (frame() as DescentFrame).paths[run]?.optimizer ?? '');
  }
  return found;
}

interface Played {
  readonly what: string;
  /** The name of the button in each page: Play or Pause. */
  readonly names: readonly string[];
  /** The number of steps by which each page has gone on a while later. */
  readonly steps: readonly number[];
}

/** Plays the steps of a net in two pages, and returns what both show after each thing that is done in one of them. */
async function playedInTwo(): Promise<Played[]> {
  const { first, second, act } = openShared('simpleNet');
  await settled();
  const buttonOf = (main: Element) =>
    main.querySelector<HTMLElement>('.net-steps vscode-button') ?? raise('Play');
  const stepsOf = (main: Element) =>
    Number(/step (\d+)/.exec(main.querySelector('.net-steps .progress-text')?.textContent ?? '')?.[1]);
  const found: Played[] = [];
  const look = async (what: string, pages = [first, second]) => {
    const names = pages.map(({ main }) => buttonOf(main).textContent ?? '');
    const before = pages.map(({ main }) => stepsOf(main));
    await new Promise((passed) => setTimeout(passed, 400));
    await settled();
    found.push({ what, names, steps: pages.map(({ main }, i) => stepsOf(main) - (before[i] ?? 0)) });
  };
  await act(() => buttonOf(first.main).click());
  await look('Play in the first');
  await act(() => buttonOf(second.main).click());
  await look('Pause in the second');
  await act(() => buttonOf(second.main).click());
  await look('Play in the second');
  await act(() => type(fieldOf(first.main, 'learning rate') ?? raise('rate'), '0.05'));
  await look('a learning rate is typed in the first');
  await act(() => buttonOf(first.main).click());
  await act(() => first.close());
  await look('the first is closed while it plays', [second]);
  await act(() => buttonOf(second.main).click());
  await look('Pause', [second]);
  return found;
}

Object.assign(globalThis, { differences, keptShares, playedInTwo });
