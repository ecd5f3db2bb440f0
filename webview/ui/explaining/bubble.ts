import * as l10n from '@vscode/l10n';
import { element, takeKey } from '../../base/dom';
import { explanationOf, isQuantity, type Quantity } from './quantities';

/** Milliseconds that the pointer rests before the bubble comes, and before it goes, so that one can go into it. */
const DELAY = 150;
/** Pixels between the words, the bubble and the edge of the page. */
const [APART, EDGE] = [4, 8];

interface Bubble {
  readonly element: HTMLElement;
  /** Says what the arrow keys do; what was explained stands before it. */
  readonly keys: HTMLElement;
}

/** One for the whole page: it holds what was explained, and shows one of them. */
let made: Bubble | undefined;
let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The bubble, for the page that stands now. */
export function bubbleOfPage(): HTMLElement {
  return theBubble().element;
}

/** The id of what explains a quantity. */
export function describe(quantity: Quantity): string {
  const { element: bubble, keys } = theBubble();
  const id = `explanation-${quantity}`;
  if ([...bubble.children].some((child) => child.id === id)) return id;
  const text = element('p', '', explanationOf(quantity));
  text.id = id;
  text.hidden = true;
  keys.before(text);
  return id;
}

function theBubble(): Bubble {
  if (made) return made;
  const keys = element('p', 'bubble-keys');
  const bubble = element('div', 'bubble', keys);
  bubble.setAttribute('role', 'tooltip');
  bubble.hidden = true;
  made = { element: bubble, keys };
  listen();
  return made;
}

function listen(): void {
  document.addEventListener('pointerover', ({ target }) => {
    const words = termAt(target);
    if (words === shown && shown) return clearTimeout(timer);
    if (words) later(() => show(words));
    else if (target instanceof Node && bubbleOfPage().contains(target)) clearTimeout(timer);
    else if (shown !== document.activeElement) later(hide);
  });
  document.addEventListener('focusin', ({ target }) => {
    const words = termAt(target);
    if (words) show(words);
    else hide();
  });
  document.addEventListener('focusout', hide);
  window.addEventListener('keydown', hearEscape, { capture: true });
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
}

function termAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.explained')) || undefined;
}

function later(act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

/** Escape closes it wherever the focus is, and nothing else hears of it. */
function hearEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !shown) return;
  takeKey(event);
  hide();
}

function show(words: HTMLElement): void {
  clearTimeout(timer);
  const quantity = words.dataset['quantity'] ?? '';
  if (!isQuantity(quantity)) return;
  const id = describe(quantity);
  const { element: bubble, keys } = theBubble();
  for (const text of bubble.children) if (text instanceof HTMLElement) text.hidden = text.id !== id;
  keys.hidden = !words.matches(':focus-visible');
  keys.textContent = l10n.t('Arrow keys, Home and End explain the others.');
  shown = words;
  bubble.hidden = false;
  place();
}

function hide(): void {
  clearTimeout(timer);
  shown = undefined;
  bubbleOfPage().hidden = true;
}

/** Under the words, or above them where there is no room; within the page. */
function place(): void {
  if (!shown) return;
  const bubble = bubbleOfPage();
  const words = shown.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = words.bottom + APART;
  const top = below + height + EDGE <= clientHeight ? below : Math.max(EDGE, words.top - APART - height);
  const left = Math.max(EDGE, Math.min(words.left, clientWidth - width - EDGE));
  bubble.style.setProperty('--bubble-left', `${left}px`);
  bubble.style.setProperty('--bubble-top', `${top}px`);
}
