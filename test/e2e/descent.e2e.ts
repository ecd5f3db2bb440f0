import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { discOnCanvas, discsOnCanvas } from './discOnCanvas';
import { slowness, until, useWorkbench } from './harness';
import { becomes, painted, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';

const figure = (view: FrameLocator, name: string) => view.locator(`.descent-${name} .figure-drawing`);
const scrubber = (view: FrameLocator) => view.locator('input.scrubber');
const press = (view: FrameLocator, name: string) => view.locator('vscode-button', { hasText: name }).click();
const setSpeed = (view: FrameLocator, name: string) => view.locator('.chip', { hasText: name }).click();
const runs = (view: FrameLocator) => view.locator('.runs tbody tr');

async function choose(view: FrameLocator, example: string): Promise<void> {
  await view.locator('vscode-dropdown[aria-label="Examples"]').click();
  await view.locator('vscode-option', { hasText: example }).click();
}

/** The numbers of a figure's table of values, whose caption or columns are in it. */
async function tableText(view: FrameLocator, figure: string): Promise<string> {
  const details = view.locator(`.${figure} details.figure-table`);
  await details.evaluate((element) => element.setAttribute('open', ''));
  await details.locator('table').first().waitFor();
  return (await details.innerText()).replace(/\s+/g, ' ');
}

/** Numbers of a text: '-3, 4', '[-2.4  3.2]'. */
const numbersIn = (text: string) => text.match(/-?\d[\d.e+-]*/g)?.map(Number) ?? [];

async function seek(view: FrameLocator, step: number): Promise<void> {
  await scrubber(view).fill(String(step));
  await waitForTexts(view, `step ${step} / `);
}

/** Notes from now on every step that is looked at, with each frame of the screen, and gives those noted so far. */
async function watchSteps(view: FrameLocator): Promise<() => Promise<number[]>> {
  const main = view.locator('main');
  await main.evaluate((root) => {
    const seen: number[] = [];
    Reflect.set(globalThis, 'stepsSeen', seen);
    const note = () => {
      seen.push(Number(root.querySelector<HTMLInputElement>('input.scrubber')?.value));
      requestAnimationFrame(note);
    };
    note();
  });
  return () => main.evaluate(() => Reflect.get(globalThis, 'stepsSeen') as number[]);
}

/** Where the ball of a run is on a picture, in CSS pixels of its canvas. */
async function ball(view: FrameLocator, picture: string, token = 'charts-blue') {
  const colour = await themeColour(view, token);
  const canvas = view.locator(`.descent-${picture} canvas`).first();
  await painted(view);
  return until(`the ball on the ${picture}`, () => discOnCanvas(canvas, colour));
}

/** x of the selected run at the step that is looked at, as the column prints it. */
async function printed(view: FrameLocator): Promise<readonly [number, number]> {
  const [x = Number.NaN, y = Number.NaN] = numbersIn(
    (await view.locator('.readout-detail').innerText()).split('point')[1] ?? '',
  );
  return [x, y];
}

/** The pixels that a unit of each axis takes on the map, and the pixel of the origin, from two places of a ball. */
async function mapScale(view: FrameLocator, first: number, second: number) {
  const places = [];
  for (const step of [first, second]) {
    await seek(view, step);
    places.push({ at: await ball(view, 'map'), x: await printed(view) });
  }
  const [a, b] = places;
  assert.ok(a && b);
  const [perX, perY] = [(b.at.x - a.at.x) / (b.x[0] - a.x[0]), -(b.at.y - a.at.y) / (b.x[1] - a.x[1])];
  return { perX, perY, left: a.at.x - perX * a.x[0], top: a.at.y + perY * a.x[1] };
}

/** What a cell of the rate map says to the pointer. */
async function hoverText(rates: Locator, position: { x: number; y: number }): Promise<string> {
  await rates.hover({ position });
  return until('what the cell says', () => rates.locator('.figure-readout').innerText());
}

describe('descent view', () => {
  const workbench = useWorkbench();

  it('opens on the descent from (-3, 4), whole, and ends where NumPy ends', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(
      view,
      '[-6.11110793e-10 8.14814391e-10]',
      'at step 100',
      'step 100 / 100',
      'Converged.',
    );
    await waitForPictures(view, 4);
    const rows = await until('all rows', async () => {
      const texts = await view
        .locator('.steps tbody tr')
        .evaluateAll((all) =>
          all.map((row) => Array.from(row.children, (cell) => cell.textContent).join('\t')),
        );
      return texts.length === 101 && texts;
    });
    assert.equal(rows[0], '0\t[-3.  4.]\t[-6.  8.]');
    assert.equal(rows[47], '47\t[-8.36277945e-05  1.11503726e-04]\t[-0.00016726  0.00022301]');
    assert.match(rows[100] ?? '', /^100\t\[-6\.11110793e-10 {2}8\.14814391e-10\]/);
  });

  it('stands at its start with the arithmetic of the first step, and says what Play will do, not how it ends', async () => {
    const view = await workbench().fresh('descent');
    await seek(view, 0);
    await waitForTexts(view, 'x₀: -3.0 - 0.1 * -6.0 = -2.4', 'x₁: 4.0 - 0.1 * 8.0 = 3.2', 'f at 0');
    await waitForTexts(view, 'SGD is stable below 2 / λmax = 1', 'gradient (-6.000, 8.000)');
    assert.equal(await sentence(view).innerText(), 'Play follows the run from (-3, 4) to step 100.');
  });

  it('steps and steps back, and marks the row of the step', async () => {
    const view = await workbench().fresh('descent');
    await seek(view, 0);
    await press(view, 'Step');
    await press(view, 'Step');
    await waitForTexts(view, 'step 2 / 100', 'x₀: -1.92 - 0.1 * -3.84 = -1.536', 'f at 2');
    await press(view, 'Back');
    await waitForTexts(view, 'step 1 / 100', 'x₀: -2.4 - 0.1 * -4.8 = -1.92', 'SGD at step 1, f 16.00');
    await becomes(() => view.locator('tr[aria-current="step"]').textContent(), /^1\[-2\.4 {2}3\.2\]/);
    assert.match(await sentence(view).innerText(), /^The point walks downhill: f falls\. Press Play/);
  });

  it('draws circles as circles: a unit is as long on both axes, and rolls the ball there', async () => {
    const view = await workbench().fresh('descent');
    const { perX, perY } = await mapScale(view, 1, 8);
    assert.ok(perX > 10 && Math.abs(perX / perY - 1) < 0.03, `${perX} and ${perY} px a unit`);
  });

  it('is scrubbed by keys, and the arithmetic is a live region', async () => {
    const view = await workbench().fresh('descent');
    await seek(view, 1);
    await scrubber(view).focus();
    for (const [key, step] of [
      ['ArrowRight', 2],
      ['End', 100],
      ['ArrowLeft', 99],
      ['Home', 0],
    ] as const) {
      await scrubber(view).press(key);
      await waitForTexts(view, `step ${step} / 100`);
    }
    const live = view.locator('.step-arithmetic[aria-live="polite"]');
    assert.match(await live.innerText(), /x₀: -3\.0 - 0\.1 \* -6\.0 = -2\.4/);
  });

  it('is scrubbed by a click on f, and by keys on it', async () => {
    const view = await workbench().fresh('descent');
    const chart = figure(view, 'curve');
    const box = await chart.boundingBox();
    assert.ok(box);
    await chart.click({ position: { x: box.width * 0.6, y: box.height / 2 } });
    const there = Number(await scrubber(view).inputValue());
    assert.ok(there > 40 && there < 75, `step ${there}`);
    await chart.press('ArrowRight');
    await waitForTexts(view, `step ${there + 1} / 100`);
    await chart.press('ArrowLeft');
    await waitForTexts(view, `step ${there} / 100`);
  });

  it('is scrubbed by dragging over f, from anywhere', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'step 100 / 100');
    await waitForPictures(view, 4);
    await figure(view, 'curve').scrollIntoViewIfNeeded();
    const box = await figure(view, 'curve').boundingBox();
    assert.ok(box);
    const { mouse } = workbench().page;
    await mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 6 });
    await mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 6 });
    await mouse.up();
    await until('a step near the third part', async () => {
      const step = Number(await scrubber(view).inputValue());
      return step > 15 && step < 35;
    });
  });

  it('plays, pauses where it is, and plays on to the end', async () => {
    const view = await workbench().fresh('descent');
    await scrubber(view).press('Home');
    await press(view, 'Play');
    await view.locator('.step-arithmetic[aria-live="off"]').waitFor();
    await until('the third step', async () => Number(await scrubber(view).inputValue()) >= 3);
    await press(view, 'Pause');
    const paused = await scrubber(view).inputValue();
    assert.ok(Number(paused) < 100);
    await view.locator('vscode-button', { hasText: 'Play' }).waitFor();
    assert.equal(await scrubber(view).inputValue(), paused);
    await scrubber(view).press('End');
    await scrubber(view).press('ArrowLeft');
    await press(view, 'Play');
    await waitForTexts(view, 'step 100 / 100', /x₀ = -6.1111e-10/);
    await view.locator('vscode-button', { hasText: 'Play' }).waitFor();
  });

  const presets = [
    {
      rate: '10',
      texts: ['[-2.58983747e+13 -1.29524862e+12]', 'Diverged, then frozen', '[-2.25154873e+128'],
    },
    { rate: '1e-10', texts: ['[-2.99999994 3.99999992]', 'Still moving'] },
  ];
  for (const { rate, texts } of presets) {
    it(`tells what a learning rate of ${rate} does`, async () => {
      const view = await workbench().fresh('descent');
      await type(view, 'learning rate', rate);
      await waitForTexts(view, ...texts);
      await waitForPictures(view, 4);
    });
  }

  it('shows a frozen run step by step: its gradient is exactly 0', async () => {
    const view = await workbench().fresh('descent');
    await type(view, 'learning rate', '10');
    await waitForTexts(view, 'Diverged, then frozen');
    await scrubber(view).press('End');
    await scrubber(view).press('ArrowLeft');
    await waitForTexts(view, 'x₀: -2.5898e13 - 10 * 0.0 = -2.5898e13');
    assert.match(await tableText(view, 'descent-curve'), /exact gradient/);
  });

  it('says at its field what a learning rate of 0 is', async () => {
    const view = await workbench().fresh('descent');
    await scrubber(view).press('End');
    await type(view, 'learning rate', '0');
    await waitForTexts(view, 'The learning rate must be larger than 0', 'last values that worked');
    await type(view, 'learning rate', '0.1');
    await waitForTexts(view, 'Converged');
  });

  it('has the 20 steps from (-0.3, 4) among its examples', async () => {
    const view = await workbench().fresh('descent');
    await choose(view, '20 steps');
    await waitForTexts(view, '[-0.00345876 0.04611686]', 'at step 20');
  });

  it('descends with every optimizer', async () => {
    const view = await workbench().fresh('descent');
    await choose(view, '20 steps');
    await waitForTexts(view, '[-0.00345876 0.04611686]', 'at step 20');
    for (const name of ['Momentum', 'Nesterov', 'AdaGrad', 'RMSProp', 'Adam', 'SGD']) {
      const before = await view.locator('.readout-detail').innerText();
      await view.locator('vscode-dropdown[aria-label="optimizer"]').click();
      await view.locator(`vscode-option[aria-label="${name}"]`).click();
      await view.locator('.readout-detail', { hasNotText: before }).waitFor();
    }
    await waitForTexts(view, '[-0.00345876 0.04611686]');
  });

  it("compares the book's four optimizers, each selected by a click or by keys", async () => {
    const view = await workbench().fresh('descent');
    await choose(view, 'Four optimizers');
    await waitForTexts(view, 'f at 30', '[-0.350393 0.08478232]', 'Zigzag');
    await becomes(
      async () => (await runs(view).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
      ['SGD 0.95 0.0133', 'Momentum 0.1 0.0479', 'AdaGrad 1.5 0.000722', 'Adam 0.3 0.102'],
    );
    await runs(view).nth(1).click();
    await waitForTexts(view, '[0.89641386 0.0880856 ]');
    await view.locator('.runs input').nth(1).focus();
    await view.locator('.runs input').nth(1).press('ArrowDown');
    await waitForTexts(view, '[-1.20162322e-01 2.48638989e-17]');
    await view.locator('.runs input').nth(2).press('ArrowDown');
    await waitForTexts(view, '[0.13600685 0.31824538]');
    await becomes(() => view.locator('.runs tr.selected').innerText(), /^\s*Adam/);
  });

  it('moves everything by one clock: f of all runs, the balls, the point on the curve, the story', async () => {
    const view = await workbench().fresh('descent');
    await choose(view, 'Four optimizers');
    await waitForTexts(view, 'f at 30');
    await runs(view).nth(0).click();
    await seek(view, 12);
    const [x0, x1] = [-7 * 0.905 ** 12, 2 * 0.9 ** 12];
    const f = (x0 ** 2 / 20 + x1 ** 2).toPrecision(3);
    await waitForTexts(
      view,
      'f at 12',
      'SGD at step 12, f',
      `SGD 0.95 ${f}`,
      'x₁ jumps over the floor of its valley',
    );
    assert.deepEqual(
      (await printed(view)).map((x) => x.toFixed(6)),
      [x0.toFixed(6), x1.toFixed(6)],
    );
    for (const token of ['charts-blue', 'charts-orange', 'charts-green', 'charts-purple'])
      await ball(view, 'map', token);
    // Adam's lies behind a wall of the valley: a ring there.
    for (const token of ['charts-blue', 'charts-orange', 'charts-green']) await ball(view, 'surface', token);
    const [here, there] = [await ball(view, 'curve'), await ball(view, 'surface')];
    await seek(view, 24);
    const later = await until('the point to move on', async () => {
      const at = await ball(view, 'curve');
      return at.x > here.x + 20 && at;
    });
    assert.ok(later.y > here.y + 5, 'f has fallen');
    assert.notDeepEqual(await ball(view, 'surface'), there);
  });

  it('plays all runs; an example chosen meanwhile starts at its start; the verdict comes at the end', async () => {
    const view = await workbench().fresh('descent');
    await choose(view, 'Four optimizers');
    await waitForTexts(view, 'f at 30');
    await seek(view, 0);
    await setSpeed(view, '½×');
    await press(view, 'Play');
    // It plays on while the example is chosen, which takes long on a slow page.
    await until('half of the way', async () => Number(await scrubber(view).inputValue()) >= 15 / slowness);
    assert.doesNotMatch(await sentence(view).innerText(), /Zigzag/);
    const stepsSeen = await watchSteps(view);
    await choose(view, 'Three learning rates');
    // A slow page paints seldom, and so shows its first step late.
    await until('another start', async () => Math.min(...(await stepsSeen())) < 3 * slowness);
    await setSpeed(view, '4×');
    await waitForTexts(view, 'step 30 / 30', /Still moving|Zigzag|Converged/);
  });

  it('jumps from step to step where motion is not wanted, and glides where it is', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'step 100 / 100');
    const { perX, left } = await mapScale(view, 1, 8);
    await setSpeed(view, '½×');
    const colour = await themeColour(view, 'charts-blue');
    const canvas = view.locator('.descent-map canvas').first();
    const isBetween = (place: number) => place < 5 && Math.abs(place - Math.round(place)) > 0.15;
    const isOnItsWay = (place: number) => place > 0.85 && place < 5;
    /** Returns the ball's place in every frame of the first steps, until two dozen of them lie on its way. */
    const placesSeen = async () => {
      const seen: number[] = [];
      for (let plays = 0; plays < 12 && seen.filter(isOnItsWay).length < 24; plays++) {
        await seek(view, 0);
        const places = discsOnCanvas(canvas, colour, 'input.scrubber', 6);
        await press(view, 'Play');
        for (const { x } of await places) seen.push(Math.log((x - left) / perX / -3) / Math.log(0.8));
      }
      return seen;
    };
    await workbench().page.emulateMedia({ reducedMotion: 'reduce' });
    const jumped = await placesSeen();
    assert.ok(jumped.some(isOnItsWay) && !jumped.some(isBetween), jumped.join());
    await workbench().page.emulateMedia({ reducedMotion: 'no-preference' });
    const glided = await placesSeen();
    assert.ok(glided.some(isBetween), glided.join());
    await press(view, 'Pause');
  });

  it('keeps the start under the pointer within 2 px, and the map still, while it is dragged', async () => {
    const view = await workbench().fresh('descent');
    const { perX, perY, left, top } = await mapScale(view, 1, 8);
    const box = await figure(view, 'map').boundingBox();
    assert.ok(box);
    const start = view.locator('vscode-text-field[aria-label="start"] input');
    const { mouse } = workbench().page;
    const from = { x: box.x + left - 3 * perX, y: box.y + top - 4 * perY };
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const [dx, dy] of [
      [30, 20],
      [-40, 60],
      [150, 90],
    ] as const) {
      await mouse.move(from.x + dx, from.y + dy, { steps: 5 });
      await until('the start under the pointer', async () => {
        const [x = 0, y = 0] = numbersIn(await start.inputValue());
        const at = { x: box.x + left + x * perX, y: box.y + top - y * perY };
        return Math.hypot(at.x - from.x - dx, at.y - from.y - dy) <= 2;
      });
    }
    const [x = 0, y = 0] = numbersIn(await start.inputValue());
    await mouse.up();
    await seek(view, 0);
    await until('the ball where the start was let go', async () => {
      const [a, b] = await printed(view);
      return Math.abs(a - x) < 1e-6 && Math.abs(b - y) < 1e-6;
    });
  });

  const ends = {
    'arrives in': /^Converged/,
    'runs away': /^Diverg(ing|ed, then frozen)/,
    freezes: /^Frozen/,
  };
  it('takes a rate from the rate map, and ends as its cell says', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'step 100 / 100', 'Rate map of SGD with momentum: where 100 steps end');
    const rates = figure(view, 'rates');
    const rate = view.locator('vscode-text-field[aria-label="learning rate"] input');
    const box = await rates.boundingBox();
    assert.ok(box);
    const seen = new Set<string>();
    for (const x of [0.9, 0.5]) {
      const position = { x: box.width * x, y: box.height - 50 };
      const text = await until('a cell that is known', async () => {
        const words = await hoverText(rates, position);
        return !words.includes('not computed') && words;
      });
      const [end, verdict] = Object.entries(ends).find(([words]) => text.includes(words)) ?? [];
      assert.ok(end && verdict, text);
      seen.add(end);
      await rates.click({ position });
      await until('the rate of the cell', async () =>
        text.startsWith(`learning rate ${await rate.inputValue()},`),
      );
      await until(`the verdict of ${text}`, async () => verdict.test(await sentence(view).innerText()));
    }
    assert.equal(seen.size, 2);
  });

  it('reads the rate map by keys, aloud, and takes a cell by Enter', async () => {
    const view = await workbench().fresh('descent');
    const rates = figure(view, 'rates');
    const rate = view.locator('vscode-text-field[aria-label="learning rate"] input');
    const before = await rate.inputValue();
    await rates.press('ArrowRight');
    const said = await becomes(
      () => view.locator('.descent-rates .figure-live').innerText(),
      /^learning rate [\d.e-]+, momentum 0(\.\d+)?: /,
    );
    await rates.press('Enter');
    await until('its rate', async () => said.startsWith(`learning rate ${await rate.inputValue()},`));
    assert.notEqual(await rate.inputValue(), before);
  });

  it('adds a run, changes it and removes it', async () => {
    const view = await workbench().fresh('descent');
    await choose(view, 'Four optimizers');
    await until('four runs', async () => (await runs(view).count()) === 4);
    await press(view, 'Add run');
    await until('five runs', async () => (await runs(view).count()) === 5);
    await waitForTexts(view, 'Nesterov');
    await type(view, 'learning rate', '0.25');
    await runs(view).nth(4).getByText('0.25').waitFor();
    await press(view, 'Add run');
    await until('six runs', async () => (await runs(view).count()) === 6);
    await view.locator('vscode-button[disabled]', { hasText: 'Add run' }).waitFor();
    await press(view, 'Remove');
    await until('five runs again', async () => (await runs(view).count()) === 5);
    await view.locator('.runs tr.selected input').press('Delete');
    await until('four runs again', async () => (await runs(view).count()) === 4);
  });

  it('moves the start by keys and by a click, and resets everything', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'step 100 / 100', '[-6.11110793e-10 8.14814391e-10]');
    const map = figure(view, 'map');
    const start = view.locator('vscode-text-field[aria-label="start"] input');
    await map.focus();
    await map.press('ArrowRight');
    await until('the start to move', async () => (await start.inputValue()) !== '-3, 4');
    const [x, y] = (await start.inputValue()).split(',').map(Number);
    assert.ok(x !== undefined && x > -3 && x < -2.5, `x ${x}`);
    assert.equal(y, 4);
    await until('the map to say it', async () =>
      (await view.locator('.descent-map .figure-live').innerText()).startsWith('start (-2.'),
    );
    const box = await map.boundingBox();
    assert.ok(box);
    await map.click({ position: { x: box.width * 0.72, y: box.height * 0.3 } });
    await until(
      'the start to be where the click was',
      async () => Number((await start.inputValue()).split(',')[0]) > 0,
    );
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, '[-6.11110793e-10 8.14814391e-10]');
    await becomes(() => start.inputValue(), '-3, 4');
  });
});
