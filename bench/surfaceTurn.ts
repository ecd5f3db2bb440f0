// How smoothly the surface turns in a real VS Code: a pointer drags it round for some seconds while the page counts the
// frames that reach the screen and what each costs the page. The grid has 60 x 60 cells.
import { openWorkbench, until } from '../test/e2e/harness';

const seconds = 5;

const workbench = await openWorkbench({ size: { width: 1280, height: 800 } });
try {
  const view = await workbench.open('surface');
  const drawing = view.locator('.figure-wireframe .figure-drawing');
  await until('the surface', async () => (await drawing.count()) === 1 && (await drawing.boundingBox()));
  // tsx names functions through a helper that the page does not have.
  await drawing.evaluate('globalThis.__name = (made) => made');
  for (const style of ['wireframe', 'shaded']) {
    await view.getByRole('radio', { name: style }).check();
    await workbench.page.waitForTimeout(1_000);
    const { frames, costs, took } = await drawing.evaluate(turnFor, seconds);
    const sorted = costs.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(1);
    console.log(
      `${style.padEnd(10)} ${((1000 * frames) / took).toFixed(0)} frames a second; ` +
        `painting takes ${at(0.5)} ms at the median, ${at(0.95)} ms at the 95th percentile`,
    );
  }
} finally {
  await workbench.dispose();
}

/**
 * Runs in the page: one pointer move a frame, as a mouse makes them, and the time until the canvas is painted. A frame
 * counts when the picture changed, so that nothing that stands still is counted.
 */
async function turnFor(element: Element, forSeconds: number) {
  const canvas = element.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('The surface has no canvas.');
  const box = element.getBoundingClientRect();
  const tell = (type: string, x: number) =>
    element.dispatchEvent(
      new PointerEvent(type, {
        ...{ pointerId: 1, button: 0, buttons: 1, bubbles: true },
        ...{ clientX: x, clientY: box.top + box.height / 2 },
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
  tell('pointerdown', box.left);
  const start = await frame();
  let now = start;
  let moves = 0;
  while (now - start < forSeconds * 1000) {
    moves += 1;
    tell('pointermove', box.left + 3 * moves);
    now = await frame();
  }
  tell('pointerup', box.left);
  Object.assign(context, { clearRect: clear });
  return { frames: costs.length, costs, took: now - start };
}
