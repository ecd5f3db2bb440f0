// How smoothly figures move in a real VS Code: a pointer turns the surface, shifts a map and zooms it, and shifts a curve, for some
// seconds each, while the page counts the frames that reach the screen and what each costs the page. The surface has 60 x 60
// cells; map and curve are computed anew for what they show.
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, until } from '../test/e2e/harness';
import { waitForPictures } from '../test/e2e/reading';

const seconds = 4;

type How = 'drag' | 'zoom';

const workbench = await openWorkbench({ size: { width: 1280, height: 800 } });
try {
  const surface = await workbench.open('surface');
  await waitForPictures(surface, 4);
  for (const style of ['wireframe', 'shaded']) {
    await surface.getByRole('radio', { name: style }).click();
    await workbench.page.waitForTimeout(1_000);
    await report(`surface, ${style}, turned`, surface, '.figure-wireframe', 'drag');
  }
  await report('map, shifted', surface, '.figure-planeChart', 'drag');
  await report('map, zoomed', surface, '.figure-planeChart', 'zoom');
  const tangent = await workbench.open('tangent');
  await waitForPictures(tangent, 1);
  await report('curve, shifted', tangent, '.figure-lineChart', 'drag');
  await report('curve, zoomed', tangent, '.figure-lineChart', 'zoom');
} finally {
  await workbench.dispose();
}

async function report(name: string, view: FrameLocator, figure: string, how: How): Promise<void> {
  const drawing = view.locator(`${figure} .figure-drawing`).first();
  await until('the figure', async () => (await drawing.count()) === 1 && (await drawing.boundingBox()));
  // tsx names functions through a helper that the page does not have.
  await drawing.evaluate('globalThis.__name = (made) => made');
  const { frames, costs, took } = await drawing.evaluate(moveFor, { seconds, how });
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(1);
  console.log(
    `${name.padEnd(26)} ${((1000 * frames) / took).toFixed(0)} frames a second; ` +
      `painting takes ${at(0.5)} ms at the median, ${at(0.95)} ms at the 95th percentile`,
  );
}

/**
 * Runs in the page: one move of pointer or wheel a frame, as a mouse makes them, and the time until the canvas is painted. A
 * frame counts when the picture changed, so that nothing that stands still is counted.
 */
async function moveFor(element: Element, { seconds: forSeconds, how }: { seconds: number; how: How }) {
  const canvas = element.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('The figure has no canvas.');
  const box = element.getBoundingClientRect();
  const tell = (type: string, x: number) =>
    element.dispatchEvent(
      new PointerEvent(type, {
        ...{ pointerId: 1, button: 0, buttons: 1, bubbles: true },
        ...{ clientX: x, clientY: box.top + box.height / 3 },
      }),
    );
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  // A pointer made by script cannot be captured.
  Object.assign(element, { setPointerCapture: () => undefined });
  const costs: number[] = [];
  const clear = context.clearRect.bind(context);
  let begun = 0;
  Object.assign(context, {
    clearRect: (x: number, y: number, width: number, height: number) => {
      begun = performance.now();
      queueMicrotask(() => {
        // Reading one pixel waits until what was drawn is on the canvas.
        context.getImageData(0, 0, 1, 1);
        costs.push(performance.now() - begun);
      });
      clear(x, y, width, height);
    },
  });
  const zoom = (i: number) =>
    element.dispatchEvent(
      new WheelEvent('wheel', {
        ...{ ctrlKey: true, deltaY: i % 120 < 60 ? -2 : 2, bubbles: true, cancelable: true },
        ...{ clientX: box.left + box.width / 2, clientY: box.top + box.height / 3 },
      }),
    );
  const middle = box.left + box.width / 2;
  if (how === 'drag') tell('pointerdown', middle);
  const start = await frame();
  let now = start;
  let moves = 0;
  while (now - start < forSeconds * 1000) {
    moves += 1;
    if (how === 'zoom') zoom(moves);
    else tell('pointermove', middle + 60 * Math.sin(moves / 20));
    now = await frame();
  }
  if (how === 'drag') tell('pointerup', middle);
  Object.assign(context, { clearRect: clear });
  return { frames: costs.length, costs, took: now - start };
}
