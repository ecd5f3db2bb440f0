import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { countColour, readPaint, until, useWorkbench } from './harness';
import { extentOf } from './inkExtent';
import { painted, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';

const word = (view: FrameLocator, name: string) => view.getByRole('button', { name, exact: true });
const chip = (view: FrameLocator, name: string) => view.getByRole('radio', { name, exact: true });

const says = (view: FrameLocator, what: RegExp) =>
  until(`the sentence ${what}`, async () => what.test(await sentence(view).innerText()));

/** The names of the bands that the table of parts shows, in the order W1, b1, W2, b2. */
async function bands(view: FrameLocator): Promise<string> {
  return (await view.locator('.check-band').allInnerTexts()).join(' ');
}

/** How many pixels of the histogram have the colour of the verdict wrong. */
async function redPixels(view: FrameLocator): Promise<number> {
  await painted(view);
  const paint = await readPaint(view.locator('.check-histogram canvas'));
  return countColour(paint, await themeColour(view, 'charts-red'));
}

describe('gradient check view', () => {
  const workbench = useWorkbench();
  const panel = () => workbench().fresh('gradientCheck');

  it('opens with backprop as it should be: all four parts are good', async () => {
    const view = await workbench().fresh('gradientCheck');
    await waitForTexts(
      view,
      'all 7,960 parameters of a 784-10-10 net, on 20 digits',
      /Worst relative error \d(\.\d)?e-\d+/,
      'dy = (y - t) / batch_num',
      'w = ',
      'are 0 both ways',
    );
    await waitForPictures(view, 2);
    await says(view, /^Backprop is right: the worst relative error of all parameters is/);
    assert.equal(await bands(view), 'good good good good');
    assert.equal(await view.locator('.check-planted').count(), 0);
  });

  const bugs = [
    {
      name: 'sign turned',
      found: /^Wrong by the factor -1: W1, b1, W2, b2\./,
      bands: 'wrong wrong wrong wrong',
      line: 'dy = (t - y) / batch_num',
      worst: /Worst relative error 2 ?[Wb]/,
    },
    {
      name: '/ N forgotten',
      found: /^Wrong by the factor 20: W1, b1, W2, b2\. The batch holds 20 images/,
      bands: 'wrong wrong wrong wrong',
      line: 'dy = y - t',
      worst: /Worst relative error 0\.95(?!\d)/,
    },
    {
      name: 'W2 not transposed',
      found: /^Right: W2, b2\. Wrong without a common factor: W1, b1\./,
      bands: 'wrong wrong good good',
      line: 'dz1 = np.dot(dy, W2)',
      worst: /Worst relative error \d(\.\d)? ?W1/,
    },
    {
      name: 'b2 forgotten',
      found: /^Right: W1, b1, W2\. Wrong: b2\./,
      bands: 'good good good wrong',
      line: "# grads['b2'] = np.sum(dy, axis=0)",
      worst: /Worst relative error 1 ?b2/,
    },
  ];
  for (const bug of bugs) {
    it(`finds the bug "${bug.name}" and shows its line`, async () => {
      const view = await panel();
      await says(view, /^Backprop is right/);
      const clean = await redPixels(view);
      await chip(view, bug.name).click();
      await says(view, bug.found);
      await waitForTexts(view, bug.worst);
      assert.equal(await bands(view), bug.bands);
      assert.equal(await view.locator('.check-planted code').first().innerText(), bug.line);
      assert.match((await sentence(view).getAttribute('class')) ?? '', /warning/);
      assert.equal(await chip(view, bug.name).getAttribute('aria-checked'), 'true');
      await until('a red bar', async () => (await redPixels(view)) > clean + 200);
    });
  }

  it('computes the parameter that is clicked, and the worst again', async () => {
    const view = await panel();
    await chip(view, 'b2 forgotten').click();
    await waitForTexts(view, /w = b2\[\d\], the worst/, 'a = 0.00000000', /= 1, wrong/);
    const drawing = view.locator('.check-scatter .figure-drawing');
    const box = await drawing.boundingBox();
    assert.ok(box);
    await drawing.click({ position: { x: box.width / 2 + 20, y: box.height / 4 } });
    await waitForTexts(view, /w = W[12]\[\d+, \d\] h = 1e-5/, /= \S+, good/);
    await word(view, 'Show the worst').click();
    await waitForTexts(view, /w = b2\[\d\], the worst/);
  });

  it('refuses the transposed weights where NumPy would, at the field', async () => {
    const view = await panel();
    await chip(view, 'W2 not transposed').click();
    await type(view, 'hidden units', '20');
    await waitForTexts(
      view,
      'shapes (20, 10) and (20, 10) do not fit',
      'Picture and numbers still show the last values',
    );
    await type(view, 'hidden units', '10');
    await says(view, /W1, b1/);
  });

  it('tells a kink of ReLU from a bug', async () => {
    const view = await panel();
    await view.locator('vscode-dropdown[aria-label="Examples"]').click();
    await view.locator('vscode-option', { hasText: 'ReLU: kinks within the step' }).click();
    await says(view, /^Backprop is right, but .* ReLU has a kink, .* h = 0\.001 steps across it/);
    // One statement: nothing on the page calls a parameter wrong, and no bar is red.
    assert.equal(await bands(view), 'good good good fine');
    await waitForTexts(
      view,
      /Worst relative error 7\.5e-5 ?b2\[\d\], fine/,
      'up to 7.5e-5',
      'have a kink within their step',
    );
    const text = await view.locator('main').innerText();
    assert.doesNotMatch(text, /wrong|doubtful/i);
    assert.ok((await redPixels(view)) < 1200, 'red is the line of the band wrong alone');
    const purple = countColour(
      await readPaint(view.locator('.check-histogram canvas')),
      await themeColour(view, 'charts-purple'),
    );
    assert.ok(purple > 100, `${purple} purple pixels`);
    await waitForTexts(view, 'da1 = (a1 > 0) * dz1');
    await type(view, 'step h', '1e-5');
    await says(view, /^Backprop is right/);
  });

  it('draws the scatter as a square: right gradients rise at 45 degrees', async () => {
    const view = await panel();
    await says(view, /^Backprop is right/);
    const blue = await themeColour(view, 'charts-blue');
    const canvas = view.locator('.check-scatter canvas').first();
    await painted(view);
    const { left, right, top, bottom } = await until('all points', async () => {
      const extent = await extentOf(canvas, blue);
      return extent.right - extent.left > 100 && extent;
    });
    const [across, up] = [right - left, bottom - top];
    assert.ok(Math.abs(across - up) <= 2, `${across} px across, ${up} px up`);
    const degrees = (Math.atan2(up, across) * 180) / Math.PI;
    assert.ok(Math.abs(degrees - 45) < 0.5, `${degrees} degrees`);
  });

  it('has the chips above the figures, the verdicts beside the square, all within one screen', async () => {
    const view = await panel();
    await waitForPictures(view, 2);
    const [chips, scatter, verdicts, histogram] = await Promise.all(
      ['.check-bugs', '.check-scatter', '.check-verdicts', '.check-histogram'].map((part) =>
        view.locator(part).evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom, page: document.documentElement.clientHeight };
        }),
      ),
    );
    assert.ok(chips && scatter && verdicts && histogram);
    assert.ok(chips.bottom <= scatter.top && verdicts.left >= scatter.right);
    assert.ok(verdicts.bottom <= histogram.top + 1);
    assert.ok(histogram.bottom <= histogram.page, `${histogram.bottom} of ${histogram.page}`);
  });

  it('reads both pictures by the keyboard', async () => {
    const view = await panel();
    await waitForPictures(view, 2);
    for (const [box, reads] of [
      ['.check-scatter', /numerical gradient = -?\d.*backprop = /],
      ['.check-histogram', /^(good|fine): relative error = .*parameters = \d/],
    ] as const) {
      await view.locator(`${box} .figure-drawing`).focus();
      const live = view.locator(`${box} .figure-live`);
      await workbench().page.keyboard.press('ArrowRight');
      const first = await until(`${box} read out`, async () => {
        const text = await live.innerText();
        return reads.test(text) && text;
      });
      await workbench().page.keyboard.press('ArrowRight');
      await until('the next value read out', async () => (await live.innerText()) !== first);
    }
  });
});
