import { takeKey } from './dom';

/** What has this attribute is one stop of the Tab key, as `oneStop` made it. */
const STOP = 'data-one-stop';

const settlers = new WeakMap<Element, () => void>();

interface StopOptions {
  /** What Tab comes to first, wherever it was last. */
  readonly chosen?: string;
  /** A key has gone to it. */
  readonly onArrive?: (item: HTMLElement) => void;
}

/**
 * Makes what matches `selector` in `box` one stop of the Tab key, whatever comes and goes there: arrow keys, Home and End
 * go from one to the next. Tab comes back to where it was, or to what is `chosen`.
 */
export function oneStop(box: HTMLElement, selector: string, { chosen, onArrive }: StopOptions = {}): void {
  let last: Element | undefined;
  const items = () =>
    [...box.querySelectorAll<HTMLElement>(selector)].filter(
      (item) => !item.matches(':disabled') && item.checkVisibility({ visibilityProperty: true }),
    );
  const settle = () => {
    const there = items();
    const stop =
      there.find((item) => item === document.activeElement) ??
      there.find((item) => chosen !== undefined && item.matches(chosen)) ??
      there.find((item) => item === last) ??
      there[0];
    for (const item of there) item.tabIndex = item === stop ? 0 : -1;
  };
  box.setAttribute(STOP, '');
  settlers.set(box, settle);
  box.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(selector)) return;
    last = target;
    settle();
  });
  box.addEventListener('keydown', (event) => {
    const there = items();
    const to = there[next(event, there.indexOf(event.target as HTMLElement), there.length)];
    if (!to) return;
    takeKey(event);
    to.focus();
    onArrive?.(to);
  });
  listen();
  queueMicrotask(settle);
}

/** The place that a key goes to from place `at` of `count`, from the last on to the first; -1 for any other key. */
function next(event: KeyboardEvent, at: number, count: number): number {
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return -1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

let listening = false;

/** What was there when a stop was made may be gone when Tab is pressed, and other things have come. */
function listen(): void {
  if (listening) return;
  listening = true;
  const settleAll = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    for (const box of document.querySelectorAll(`[${STOP}]`)) settlers.get(box)?.();
  };
  window.addEventListener('keydown', settleAll, { capture: true });
}
