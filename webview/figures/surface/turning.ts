import { turn, type View, zoomBy } from './projection';

const degreesPerKey = 5;
const degreesPerPixel = 0.5;
const zoomPerKey = 1.15;

/** The view after an arrow key (a fifth as far after `Shift+`), + or -, or 0, which shows the whole box; undefined for other keys. */
export function turnByKey(view: View, key: string): View | undefined {
  const degrees = key.startsWith('Shift+') ? degreesPerKey / 5 : degreesPerKey;
  switch (key.replace('Shift+', '')) {
    case 'ArrowLeft':
      return turn(view, degrees, 0);
    case 'ArrowRight':
      return turn(view, -degrees, 0);
    case 'ArrowUp':
      return turn(view, 0, degrees);
    case 'ArrowDown':
      return turn(view, 0, -degrees);
    case '+':
    case '=':
      return zoomBy(view, zoomPerKey);
    case '-':
    case '_':
      return zoomBy(view, 1 / zoomPerKey);
    case '0':
      return { ...view, zoom: 1 };
    default:
      return undefined;
  }
}

/** The view after a drag: the surface follows the pointer. */
export function turnByDrag(view: View, dx: number, dy: number): View {
  return turn(view, -dx * degreesPerPixel, dy * degreesPerPixel);
}

/** The view after a turn of the wheel; a pinch on a touch pad comes as a wheel with Ctrl, in smaller steps. */
export function zoomByWheel(view: View, deltaY: number, pinch: boolean): View {
  return zoomBy(view, Math.exp(-deltaY * (pinch ? 0.01 : 0.002)));
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** How far apart the first two fingers are. */
function spread(fingers: ReadonlyMap<number, At>): number {
  const [a, b] = [...fingers.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** Lets one pointer turn the view and two of them zoom it; `hover` is told of moves without a button, and of leaving with undefined. */
export function listenToPointer(
  drawing: HTMLElement,
  view: () => View,
  turned: (view: View) => void,
  hover: (event: PointerEvent | undefined) => void,
): void {
  const fingers = new Map<number, At>();
  let grabbed: { view: View; from: At; spread: number } | undefined;
  const grab = (): void => {
    const [from] = fingers.values();
    grabbed = from && { view: view(), from, spread: spread(fingers) };
  };
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drawing.setPointerCapture(event.pointerId);
    hover(undefined);
    grab();
  });
  drawing.addEventListener('pointermove', (event) => {
    if (!grabbed || !fingers.has(event.pointerId)) return hover(event);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (grabbed.spread > 0) turned(zoomBy(grabbed.view, spread(fingers) / grabbed.spread));
    else turned(turnByDrag(grabbed.view, event.clientX - grabbed.from.x, event.clientY - grabbed.from.y));
  });
  const release = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    grab();
  };
  drawing.addEventListener('pointerup', release);
  drawing.addEventListener('pointercancel', release);
  drawing.addEventListener('pointerleave', () => hover(undefined));
}

/** Lets the wheel zoom the view while the figure has the focus, and a pinch always: else the page scrolls. */
export function listenToWheel(drawing: HTMLElement, view: () => View, zoomed: (view: View) => void): void {
  drawing.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== drawing) return;
      event.preventDefault();
      zoomed(zoomByWheel(view(), event.deltaY, event.ctrlKey));
    },
    { passive: false },
  );
}
