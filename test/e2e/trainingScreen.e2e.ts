import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { countColour, readPaint, slowness, until, useWorkbench } from './harness';
import { becomes, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';
import { story } from './story';
import { choose, drawDigit, iterationOf, press, untilAtRest } from './training';

/** What matters of a training, and stands on its first screen. */
const parts = [
  '.stage .picture:nth-child(1)',
  '.stage .picture:nth-child(2)',
  '.sentence',
  '.learnt-drawing .figure-drawing',
  '.learnt-drawing .figure-bars',
  '.learnt-gallery',
  '.learnt-weights canvas',
  '.column .readout:nth-child(1)',
  '.column .readout:nth-child(2)',
  '.training-runs',
  'vscode-text-field[aria-label="learning rate"]',
  'vscode-dropdown[aria-label="optimizer"]',
  'vscode-text-field[aria-label="seed"]',
] as const;

const seven = [
  [0.25, 0.2],
  [0.75, 0.2],
  [0.45, 0.85],
] as const;

interface Box {
  readonly part: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxesOf(view: FrameLocator): Promise<Box[]> {
  return view.locator('main').evaluate(
    (main, selectors) =>
      selectors.map((part) => {
        const { left, top, right, bottom } =
          main.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return { part, left, top, right, bottom };
      }),
    [...parts],
  );
}

describe('a training on one screen', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('is followed from its first look to runs that are compared', told);
  const panel = () => workbench().view('training', { where: 'panel' });
  const windowOf = (view: FrameLocator) =>
    view.locator('main').evaluate(() => ({ width: innerWidth, height: innerHeight, scrolled: scrollY }));

  step('shows at 1280 x 800 all that changes while it trains, without scrolling', async () => {
    const view = await workbench().open('training');
    await workbench().command('View: Toggle Primary Side Bar Visibility');
    await until('a wide page', async () => (await windowOf(view)).width > 1200);
    await waitForTexts(view, 'Press Train');
    await waitForPictures(view, 2);
    await becomes(async () => {
      const { width, height } = await windowOf(view);
      return (await boxesOf(view)).filter(({ left, top, right, bottom }) => {
        const isThere = right - left > 10 && bottom - top > 10;
        return !isThere || left < 0 || top < 0 || right > width || bottom > height;
      });
    }, []);
    assert.equal((await windowOf(view)).scrolled, 0);
    const [loss, accuracy, , pad] = await boxesOf(view);
    assert.ok(loss && accuracy && pad && loss.right <= pad.left && accuracy.top >= loss.bottom);
  });

  step(
    'reads a digit that was drawn before training anew while it trains, and says what became of it',
    async () => {
      const view = await panel();
      await drawDigit(workbench().page, view, [seven]);
      const line = view.locator('.learnt-drawing > p').first();
      let said = '';
      await until('a reading of the whole digit', async () => {
        const before = said;
        await workbench().page.waitForTimeout(500 * slowness);
        said = await line.innerText();
        return /^Read as \d, with [\d.]+ %\.$/.test(said) && said === before;
      });
      const [, digit, share] = /Read as (\d), with ([\d.]+) %\./.exec(said) ?? [];
      assert.ok(Number(share) < 20, said);
      await press(view, 'Train');
      await waitForTexts(view, `Before training: as ${digit}, with ${share} %.`);
      const readings = new Set<string>();
      const weights = new Set<string>();
      const canvas = view.locator('.learnt-weights canvas');
      await until('five readings and five pictures of the weights', async () => {
        readings.add(await line.innerText());
        weights.add(await canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL()));
        return readings.size > 5 && weights.size > 5;
      });
      await waitForTexts(view, /\d+ of 1,000 are read wrongly after epoch \d+/);
      await until('a 7', async () => /Read as 7, with [5-9]\d/.test(await line.innerText()), 120_000);
      await press(view, 'Pause');
      await untilAtRest(view);
      await until('the story', async () => {
        const now = /with ([\d.]+) %/.exec(await line.innerText())?.[1];
        return (await sentence(view).innerText()).includes(
          `read as ${digit} with ${share} % before training; now it is read as 7 with ${now} %`,
        );
      });
    },
  );

  step('has one number for the loss wherever it stands', async () => {
    const view = await panel();
    const shown = await becomes(() => view.locator('.readout-value').first().innerText(), /^\d\.\d{4}$/);
    const inTable = view.locator('.training-run[aria-selected="true"] .run-number').first();
    await becomes(() => inTable.innerText(), shown);
    await until('it in the sentence', async () => (await sentence(view).innerText()).includes(shown));
  });

  step('gives Adam the rate that it does well with, and draws the accuracy of both runs', async () => {
    const view = await panel();
    await choose(view, 'optimizer', 'Adam');
    const rate = view.locator('vscode-text-field[aria-label="learning rate"] input');
    await until('its rate', async () => (await rate.inputValue()) === '0.001');
    await waitForTexts(view, 'iteration 0 /');
    await press(view, 'Train');
    await until('some epochs', async () => (await iterationOf(view)) > 300, 60_000);
    await press(view, 'Pause');
    await untilAtRest(view);
    const [blue, orange] = [await themeColour(view, 'charts-blue'), await themeColour(view, 'charts-orange')];
    const accuracy = view.locator('.stage canvas').nth(1);
    await until('both lines', async () => {
      const paint = await readPaint(accuracy);
      return countColour(paint, blue) > 30 && countColour(paint, orange) > 30;
    });
    await view.locator('.training-run:not([aria-selected="true"]) .run-swatch').click();
    await until('one line', async () => countColour(await readPaint(accuracy), blue) === 0);
    await view.locator('.training-run:not([aria-selected="true"]) .run-swatch').click();
  });

  step('has one crosshair through loss and accuracy, over one axis', async () => {
    const view = await panel();
    const drawings = view.locator('.stage .figure-drawing');
    const box = await drawings.first().boundingBox();
    assert.ok(box);
    await workbench().page.mouse.move(box.x + 120, box.y + box.height / 2);
    const places = await until('two crosshairs', async () => {
      const found = await view.locator('.stage').evaluate((stage) =>
        [...stage.querySelectorAll('.figure-drawing')].flatMap((drawing) => {
          const upright = [...drawing.querySelectorAll<HTMLElement>('.figure-cross')].find(
            (cross) => !cross.hidden && cross.offsetHeight > cross.offsetWidth,
          );
          return upright ? [upright.getBoundingClientRect().left] : [];
        }),
      );
      return found.length === 2 && found;
    });
    assert.ok(Math.abs((places[0] ?? 0) - (places[1] ?? 0)) <= 1, places.join());
  });

  step(
    'lists its runs by loss or accuracy when asked by pointer or key, and takes one away where it is asked for',
    async () => {
      const view = await panel();
      const { keyboard } = workbench().page;
      const numbers = async (column: number) =>
        (await view.locator(`.training-run .run-number:nth-child(${column})`).allInnerTexts()).map(
          Number.parseFloat,
        );
      const rising = (values: readonly number[]) =>
        values.every((value, i) => value >= (values[i - 1] ?? value));
      const sort = (name: string) => view.getByRole('columnheader', { name });
      await view.getByRole('button', { name: 'loss', exact: true }).click();
      await until(
        'best loss first',
        async () => (await sort('loss').getAttribute('aria-sort')) === 'ascending',
      );
      assert.ok(rising(await numbers(3)), (await numbers(3)).join());
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await until(
        'best accuracy first',
        async () => (await sort('test').getAttribute('aria-sort')) === 'descending',
      );
      assert.ok(rising((await numbers(4)).toReversed()), (await numbers(4)).join());
      assert.equal(await sort('loss').getAttribute('aria-sort'), 'none');
      const other = view.locator('.training-run:not([aria-selected="true"])');
      await other.locator('.run-remove').click();
      await view.locator('.run-question', { hasText: 'Remove SGD?' }).waitFor();
      await keyboard.press('Escape');
      await view.locator('.run-question').waitFor({ state: 'detached' });
      assert.equal(await view.locator('.training-run').count(), 2);
      await other.locator('.run-remove').click();
      await press(view, 'Remove');
      await until('one run', async () => (await view.locator('.training-run').count()) === 1);
    },
  );

  step('renames a run by F2, and has its learning rate within ten Tabs', async () => {
    const view = await panel();
    const { keyboard } = workbench().page;
    await view.locator('.run-name').focus();
    await keyboard.press('F2');
    await view.locator('.run-rename:focus').waitFor();
    await keyboard.type('mine');
    await keyboard.press('Enter');
    await until('its name', async () => (await view.locator('.run-name').innerText()) === 'mine');
    const name = () =>
      view.locator('body').evaluate((body) => body.ownerDocument.activeElement?.getAttribute('aria-label'));
    await view.getByRole('button', { name: 'Train', exact: true }).focus();
    let tabs = 0;
    while ((await name()) !== 'learning rate') {
      tabs += 1;
      assert.ok(tabs <= 10, 'within ten Tabs');
      await keyboard.press('Tab');
    }
    await type(view, 'learning rate', 'x');
    await view.locator('.top .problem:not(:empty)').waitFor();
    await type(view, 'learning rate', '0.002');
    await until('no problem', async () => (await view.locator('.problem:not(:empty)').count()) === 0);
  });
});
