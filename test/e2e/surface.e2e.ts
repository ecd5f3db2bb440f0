import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { countColour, readPaint, until, useWorkbench, waitForPaint } from './harness';
import { extentOf } from './inkExtent';
import { painted, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';

describe('surface view', () => {
  const workbench = useWorkbench();

  it('opens on x0^2 + x1^2 with the partial derivatives 6 and 8 at (3, 4) and four pictures', async () => {
    const view = await workbench().fresh('surface');
    await waitForTexts(
      view,
      'with respect to x₀',
      '6.000',
      'with respect to x₁',
      '8.000',
      'f(3, 4)',
      '25',
      'x₁ held constant',
      'Arrow lengths: 1.5 to 13, log scale; gradient twice as long',
    );
    await waitForPictures(view, 4);
  });

  it('turns by drag and by arrow keys', async () => {
    const view = await workbench().fresh('surface');
    const drawing = view.locator('.stage canvas').first();
    const picture = () => drawing.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await painted(view);
    const atRest = await picture();
    const box = await drawing.boundingBox();
    assert.ok(box);
    const { mouse, keyboard } = workbench().page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2 + 20, { steps: 8 });
    await mouse.up();
    await until('a turned surface', async () => (await picture()) !== atRest);
    await painted(view);
    const dragged = await picture();
    await keyboard.press('ArrowLeft');
    await until('a surface turned by key', async () => (await picture()) !== dragged);
  });

  it('is drawn shaded on request', async () => {
    const view = await workbench().fresh('surface');
    const canvas = view.locator('.figure-wireframe canvas');
    const picture = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    await painted(view);
    const lines = await picture();
    await view.getByRole('radio', { name: 'shaded' }).click();
    const shaded = await until('a shaded surface', async () => (await picture()) !== lines && picture());
    await waitForPaint(canvas);
    await view.getByRole('radio', { name: 'wireframe' }).click();
    await until('lines again', async () => (await picture()) !== shaded);
  });

  it('writes x₀ and x₁ in one way wherever it names them', async () => {
    const view = await workbench().fresh('surface');
    const text = await view.locator('main').innerText();
    assert.doesNotMatch(text, /x[01]/);
    const names = await view
      .locator('.figure-drawing')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join(' '));
    assert.doesNotMatch(names, /x[01]/);
  });

  it('paints both slices in their colours, as on the surface', async () => {
    const view = await workbench().fresh('surface');
    await waitForTexts(view, 'x₁ held constant at 4', 'x₀ held constant at 3');
    await painted(view);
    const surfacePaint = await readPaint(view.locator('.figure-wireframe canvas'));
    for (const [i, token] of ['charts-orange', 'charts-green'].entries()) {
      const colour = await themeColour(view, token);
      const paint = await waitForPaint(view.locator('.slice canvas').nth(i));
      assert.ok(countColour(paint, colour) > 200, `slice ${i}`);
      assert.ok(countColour(surfacePaint, colour) > 30, `cut ${i} on the surface`);
    }
  });

  it('moves the point by drag on the map, and the numbers follow', async () => {
    const view = await workbench().fresh('surface');
    const drawing = view.locator('.figure-planeChart .figure-drawing');
    await painted(view);
    const box = await drawing.boundingBox();
    const at = await pointOnMap(drawing);
    assert.ok(box && at);
    const { mouse } = workbench().page;
    await mouse.move(box.x + at.x, box.y + at.y);
    await mouse.down();
    await mouse.move(box.x + at.x - 60, box.y + at.y + 60, { steps: 6 });
    await mouse.up();
    const { x, y } = await until('the numbers of another point', async () => {
      const text = await waitForTexts(view, /f\((?!3, 4\))/, /x₁ held constant at (?!4 )/);
      const [, at0 = '', at1 = ''] = /f\(([-\d.]+), ([-\d.]+)\)/.exec(text) ?? [];
      const partials = [at0, at1].map((value) => (2 * Number(value)).toPrecision(4));
      return partials.every((partial) => text.includes(partial)) && { x: Number(at0), y: Number(at1) };
    });
    assert.ok(x < 2.6 && x > -2 && y < 3.6 && y > -1, `(${x}, ${y})`);
  });

  it('moves the point by arrow keys, finer with Shift, and reads it out', async () => {
    const view = await workbench().fresh('surface');
    await type(view, 'at the point', '3, 4');
    await waitForTexts(view, 'f(3, 4)');
    const drawing = view.locator('.figure-planeChart .figure-drawing');
    await drawing.focus();
    await workbench().page.keyboard.press('ArrowRight');
    const text = await waitForTexts(view, /f\(3\.[1-9]\d*, 4\)/);
    const [, x = ''] = /f\(([\d.]+), 4\)/.exec(text) ?? [];
    await waitForTexts(view, (2 * Number(x)).toFixed(3));
    const live = view.locator('.figure-planeChart .figure-live');
    await until('the point read out', async () =>
      (await live.innerText()).includes(`x₀ = ${x}, x₁ = 4, f = `),
    );
    assert.match(await live.innerText(), /partial derivatives/);
    await workbench().page.keyboard.press('Shift+ArrowRight');
    const finer = await waitForTexts(view, new RegExp(`f\\((?!${x},)[\\d.]+, 4\\)`));
    const [, next = ''] = /f\(([\d.]+), 4\)/.exec(finer) ?? [];
    assert.ok(Number(next) > Number(x) && Number(next) < Number(x) + (Number(x) - 3) / 2, next);
  });

  it('comes back to its beginning', async () => {
    const view = await workbench().fresh('surface');
    await type(view, 'f(x₀, x₁) =', 'x0^2 + 3x1^2');
    await type(view, 'at the point', '1, 2');
    await waitForTexts(view, 'f(1, 2)', '12.00');
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'f(3, 4)', '6.000', '8.000');
  });

  it('stays shaded when an example is chosen', async () => {
    const view = await workbench().fresh('surface');
    await view.getByRole('radio', { name: 'shaded' }).click();
    await view.locator('vscode-dropdown[aria-label="Examples"]').click();
    await view.locator('vscode-option:visible', { hasText: 'function_2 as in the book' }).click();
    await waitForTexts(view, 'f(1, 2)');
    const isChosen = (style: string) => view.getByRole('radio', { name: style }).isChecked();
    await until('the chip that stays', () => isChosen('shaded'));
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'f(3, 4)');
    await until('a reset of all', () => isChosen('wireframe'));
  });

  it('keeps the arrow of the gradient inside the plot, however near the edge the point is', async () => {
    const view = await workbench().fresh('surface');
    await type(view, 'at the point', '4.4, 4.4');
    await waitForTexts(view, 'f(4.4, 4.4)');
    const canvas = view.locator('.figure-planeChart canvas').first();
    const colour = await themeColour(view, 'charts-orange');
    await painted(view);
    // The dotted line at x₁ = 4.4 runs over the whole width of the plot, and the plot is a square.
    const [orange, green] = [
      await extentOf(canvas, colour),
      await extentOf(canvas, await themeColour(view, 'charts-green')),
    ];
    assert.ok(
      green.bottom - green.top > 100 &&
        Math.abs(orange.right - orange.left - (green.bottom - green.top)) < 12,
    );
    assert.ok(orange.top >= green.top - 3, `${orange.top} is above the plot, which begins at ${green.top}`);
  });

  it('follows formula and point', async () => {
    const view = await workbench().fresh('surface');
    await type(view, 'f(x₀, x₁) =', '(x^2+y-11)^2+(x+y^2-7)^2');
    await type(view, 'at the point', '0, 0');
    await waitForTexts(view, 'f(0, 0)', '170', '-14.00', '-22.00');
    await type(view, 'at the point', '3, 2');
    await waitForTexts(view, 'both partial derivatives are 0');
    await until('the sentence', async () => (await sentence(view).innerText()).includes('a minimum'));
  });
});

/** Where the dot at the point stands on the map, in CSS pixels: the middle of the largest orange disc. */
async function pointOnMap(drawing: Locator): Promise<{ x: number; y: number }> {
  const canvas = drawing.locator('canvas');
  const box = await canvas.boundingBox();
  assert.ok(box);
  const spots = Array.from({ length: Math.floor(box.width / 6) * Math.floor(box.height / 6) }, (_, i) => ({
    x: 6 * (i % Math.floor(box.width / 6)) + 3,
    y: 6 * Math.floor(i / Math.floor(box.width / 6)) + 3,
  }));
  const orange = await drawing.evaluate((element) =>
    getComputedStyle(element).getPropertyValue('--vscode-charts-orange'),
  );
  const counted = await canvas.evaluate(
    (element, { places, wanted }) => {
      const context = (element as HTMLCanvasElement).getContext('2d');
      const probe = document.createElement('canvas').getContext('2d');
      if (!context || !probe) return [];
      probe.fillStyle = wanted;
      probe.fillRect(0, 0, 1, 1);
      const ink = probe.getImageData(0, 0, 1, 1).data;
      const scale = (element as HTMLCanvasElement).width / element.clientWidth;
      return places.map(({ x, y }) => {
        const { data } = context.getImageData((x - 4) * scale, (y - 4) * scale, 8 * scale, 8 * scale);
        let count = 0;
        for (let i = 0; i < data.length; i += 4)
          if ([0, 1, 2].every((k) => Math.abs((data[i + k] ?? 0) - (ink[k] ?? 0)) < 12)) count++;
        return count;
      });
    },
    { places: spots, wanted: orange.trim() },
  );
  const best = counted.indexOf(Math.max(...counted));
  assert.ok((counted[best] ?? 0) > 20, 'No point is seen on the map.');
  return spots[best] ?? { x: 0, y: 0 };
}
