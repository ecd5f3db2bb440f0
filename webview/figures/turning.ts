import { turn, type View } from './projection';

const degreesPerKey = 5;
const degreesPerPixel = 0.5;

/** The view after an arrow key, a fifth as far with Shift; undefined for other keys. */
export function turnByKey(view: View, key: string, fine: boolean): View | undefined {
  const degrees = fine ? degreesPerKey / 5 : degreesPerKey;
  switch (key) {
    case 'ArrowLeft':
      return turn(view, degrees, 0);
    case 'ArrowRight':
      return turn(view, -degrees, 0);
    case 'ArrowUp':
      return turn(view, 0, degrees);
    case 'ArrowDown':
      return turn(view, 0, -degrees);
    default:
      return undefined;
  }
}

/** The view after a drag: the surface follows the pointer. */
export function turnByDrag(view: View, dx: number, dy: number): View {
  return turn(view, -dx * degreesPerPixel, dy * degreesPerPixel);
}

/** Lets the pointer turn the view; `hover` is told of moves without a button, and of leaving with undefined. */
export function listenToPointer(
  drawing: HTMLElement,
  view: () => View,
  turned: (view: View) => void,
  hover: (event: PointerEvent | undefined) => void,
): void {
  let grabbed: { x: number; y: number; view: View } | undefined;
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    grabbed = { x: event.clientX, y: event.clientY, view: view() };
    drawing.setPointerCapture(event.pointerId);
    hover(undefined);
  });
  drawing.addEventListener('pointermove', (event) => {
    if (grabbed) turned(turnByDrag(grabbed.view, event.clientX - grabbed.x, event.clientY - grabbed.y));
    else hover(event);
  });
  const release = (): void => {
    grabbed = undefined;
  };
  drawing.addEventListener('pointerup', release);
  drawing.addEventListener('pointercancel', release);
  drawing.addEventListener('pointerleave', () => hover(undefined));
}
