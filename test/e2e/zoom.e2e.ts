import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type Figures, openFigurePages } from './figurePage';
import { until, useWorkbench } from './harness';
import { becomes, type as typeInto, waitForPictures, waitForTexts } from './reading';

/** A straight line y = x from 0 to 100 above a map of x^2 + y^2 whose axes are alike; told is what the chart was asked for. */
async function makeFigures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createLineChart, createPlaneChart } = Reflect.get(globalThis, 'figures') as Figures;
    const main = document.querySelector('main') ?? document.body;
    const box = () => {
      const made = document.createElement('div');
      made.style.height = '260px';
      main.append(made);
      return made;
    };
    const told: unknown[] = [];
    const x = Array.from({ length: 101 }, (_, i) => i);
    const axes = { x: { name: 'x', min: 0, max: 100 }, y: { name: 'y', min: 0, max: 100 } };
    const series = [{ name: 'line', color: 'blue', kind: 'line', x, y: x }] as const;
    const chart = createLineChart(box(), { label: 'Line', onPoint: (at) => told.push(at) });
    chart.update({ ...axes, series });
    const side = Array.from({ length: 41 }, (_, i) => i / 10 - 2);
    const z = side.flatMap((b) => side.map((a) => a * a + b * b));
    const ends = { min: -2, max: 2 };
    createPlaneChart(box(), { label: 'Map' }).update({
      ...{ x: { name: 'x0', ...ends }, y: { name: 'x1', ...ends }, equalScale: true },
      contours: { x: side, y: side, z, levels: [1, 2] },
    });
    Object.assign(globalThis, { told, chart });
  });
  await until('both figures', async () => (await page.locator('canvas[width]').count()) === 2);
}

interface Shown {
  /** The value at a pixel of the drawing, and pixels a unit, along each axis. */
  readonly x: { at(pixel: number): number; readonly scale: number };
  readonly y: { at(pixel: number): number; readonly scale: number };
}

/** What a figure shows, told from two of the numbers on each axis, as its SVG has them. */
async function shownBy(page: Page, index: number): Promise<Shown> {
  const ticks = await page.evaluate((at) => {
    const { takeAwaysIn } = Reflect.get(globalThis, 'figures') as Figures;
    const svg = takeAwaysIn(document)[at]?.svg?.() ?? '';
    const texts = [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')];
    return texts.map((text) => ({
      number: Number(text.textContent),
      // Beside the y axis a text's middle, 0.35 of its 11 pixels above its foot, is at its value.
      place:
        text.getAttribute('text-anchor') === 'middle'
          ? Number(text.getAttribute('x'))
          : Number(text.getAttribute('y')) - 3.85,
      axis: { middle: 'x', end: 'y' }[text.getAttribute('text-anchor') ?? ''],
    }));
  }, index);
  const along = (axis: string) => {
    const own = ticks.filter((tick) => tick.axis === axis && Number.isFinite(tick.number));
    const [first, last] = [own[0], own.at(-1)];
    assert.ok(first && last && first !== last, `two numbers along ${axis}`);
    const scale = (last.place - first.place) / (last.number - first.number);
    return { scale, at: (pixel: number) => first.number + (pixel - first.place) / scale };
  };
  return { x: along('x'), y: along('y') };
}

describe('zoom and pan', () => {
  let pages: Awaited<ReturnType<typeof openFigurePages>>;
  let page: Page;
  const drawing = (index: number) => page.locator('.figure-drawing').nth(index);
  const live = (index: number) => page.locator('.figure-live').nth(index).textContent();
  /** A place of a figure in the page. */
  async function inPage(index: number, x: number, y: number) {
    const box = await drawing(index).boundingBox();
    assert.ok(box);
    return { x: box.x + x, y: box.y + y };
  }
  async function drag(index: number, from: readonly [number, number], to: readonly [number, number]) {
    const [start, end] = [await inPage(index, ...from), await inPage(index, ...to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await page.mouse.up();
  }
  async function turnWheel(index: number, at: readonly [number, number], by: number, withControl: boolean) {
    const place = await inPage(index, ...at);
    await page.mouse.move(place.x, place.y);
    if (withControl) await page.keyboard.down('Control');
    await page.mouse.wheel(0, by);
    if (withControl) await page.keyboard.up('Control');
  }
  const changed = (index: number, axis: 'x' | 'y', from: Shown) =>
    until('another picture', async () => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const now = await shownBy(page, index);
      const moved = [0, 500].some((at) => Math.abs(now[axis].at(at) - from[axis].at(at)) > 1e-6);
      return moved && now;
    });
  /** Sees to it that the value that was at one pixel is at another now, within half a pixel. */
  function assertAt(axis: 'x' | 'y', was: Shown, from: number, now: Shown, at: number): void {
    const away = (now[axis].at(at) - was[axis].at(from)) * now[axis].scale;
    assert.ok(Math.abs(away) < 0.5, `${axis}: ${away} pixels from where it should be`);
  }
  const fit = async (index: number) => {
    await drawing(index).focus();
    await page.keyboard.press('0');
  };

  before(async () => {
    pages = await openFigurePages();
  });
  beforeEach(async () => {
    page = await pages.open(700);
    await makeFigures(page);
  });
  after(() => pages?.close());

  it('zooms by Ctrl and the wheel about the pointer, and leaves the wheel alone to the page', async () => {
    const whole = await shownBy(page, 0);
    assert.ok(Math.abs(whole.x.at(32)) < 0.1, 'the axis begins at 0');
    await page.evaluate(() => document.body.style.setProperty('height', '3000px'));
    await turnWheel(0, [200, 100], 40, false);
    await until('the page scrolled', () => page.evaluate(() => window.scrollY > 0));
    assert.equal((await shownBy(page, 0)).x.scale, whole.x.scale);
    await page.evaluate(() => window.scrollTo(0, 0));
    await turnWheel(0, [200, 100], -100, true);
    const near = await changed(0, 'x', whole);
    assert.ok(near.x.scale > 1.2 * whole.x.scale && near.y.scale < 1.2 * whole.y.scale, 'y grows upward');
    assertAt('x', whole, 200, near, 200);
    assertAt('y', whole, 100, near, 100);
  });

  it('shows all again by 0, and reads out what it shows', async () => {
    const first = await shownBy(page, 0);
    await turnWheel(0, [200, 100], -100, true);
    const near = await changed(0, 'x', first);
    await fit(0);
    const whole = await changed(0, 'x', near);
    assert.ok(Math.abs(whole.x.at(32)) < 0.1);
    await until('the window read out', async () => (await live(0)) === 'x from 0 to 100, y from 0 to 100');
  });

  it('lets the plot be dragged, which chooses no point', async () => {
    const whole = await shownBy(page, 0);
    await drag(0, [300, 120], [240, 150]);
    const now = await changed(0, 'x', whole);
    assertAt('x', whole, 300, now, 240);
    assertAt('y', whole, 120, now, 150);
    assert.deepEqual(await page.evaluate('told'), []);
    await page.mouse.click((await inPage(0, 240, 150)).x, (await inPage(0, 240, 150)).y);
    await until('a point chosen', async () => ((await page.evaluate('told')) as number[]).length === 1);
    await fit(0);
    await changed(0, 'x', now);
  });

  it('stretches one axis by dragging it, and fits it by a double click', async () => {
    const whole = await shownBy(page, 0);
    await drag(0, [480, 215], [360, 215]);
    const wide = await changed(0, 'x', whole);
    assertAt('x', whole, 480, wide, 360);
    assertAt('y', whole, 100, wide, 100);
    const axis = await inPage(0, 300, 215);
    await page.mouse.dblclick(axis.x, axis.y);
    const again = await changed(0, 'x', wide);
    assertAt('x', whole, 480, again, 480);
    await drag(0, [15, 60], [15, 90]);
    const tall = await changed(0, 'y', again);
    assertAt('y', again, 60, tall, 90);
    assertAt('x', again, 300, tall, 300);
    await fit(0);
    await changed(0, 'y', tall);
  });

  it('zooms and shifts by keys and by quiet buttons, and reads it out', async () => {
    await drawing(0).focus();
    await page.keyboard.press('+');
    await until('10 to 90', async () => (await live(0)) === 'x from 10 to 90, y from 10 to 90');
    await page.keyboard.press('Control+ArrowRight');
    await until('18 to 98', async () => (await live(0)) === 'x from 18 to 98, y from 10 to 90');
    await page.keyboard.press('Control+ArrowDown');
    await until('2 to 82', async () => (await live(0)) === 'x from 18 to 98, y from 2 to 82');
    const before = await shownBy(page, 0);
    await page.mouse.move((await inPage(0, 300, 100)).x, (await inPage(0, 300, 100)).y);
    const button = (name: RegExp) => page.locator('.figure').first().getByRole('button', { name });
    await button(/^Zoom out/).click();
    const far = await changed(0, 'x', before);
    assert.ok(Math.abs(far.x.scale / before.x.scale - 0.8) < 0.02);
    await button(/^Show all/).click();
    const all = await changed(0, 'x', far);
    assert.ok(Math.abs(all.x.at(32)) < 0.1);
    assert.equal(await drawing(0).evaluate((element) => element === document.activeElement), true);
  });

  it('keeps circles round on a map, also where one axis is dragged', async () => {
    const whole = await shownBy(page, 1);
    const isRound = ({ x, y }: Shown) =>
      assert.ok(Math.abs(x.scale / -y.scale - 1) < 0.01, `${x.scale}, ${y.scale}`);
    isRound(whole);
    await turnWheel(1, [350, 100], -100, true);
    const near = await changed(1, 'x', whole);
    isRound(near);
    await drag(1, [400, 215], [380, 215]);
    isRound(await changed(1, 'x', near));
  });

  it('zooms by two fingers, between which stays what was there', async () => {
    const before = await shownBy(page, 0);
    await drawing(0).evaluate((element) => {
      Object.assign(element, { setPointerCapture: () => undefined });
      const box = element.getBoundingClientRect();
      const touch = (type: string, pointerId: number, x: number, y: number) => {
        const at = { clientX: box.left + x, clientY: box.top + y };
        const finger = { pointerId, pointerType: 'touch', button: 0, bubbles: true };
        element.dispatchEvent(new PointerEvent(type, { ...finger, ...at }));
      };
      touch('pointerdown', 11, 200, 100);
      touch('pointerdown', 12, 300, 100);
      touch('pointermove', 11, 150, 110);
      touch('pointermove', 12, 350, 110);
      touch('pointerup', 11, 150, 110);
      touch('pointerup', 12, 350, 110);
    });
    const now = await changed(0, 'x', before);
    assertAt('x', before, 250, now, 250);
    assertAt('y', before, 100, now, 110);
    assert.ok(Math.abs(now.x.scale / before.x.scale - 2) < 0.1, 'twice as near');
  });
});

describe('zoom and pan in the views', () => {
  const workbench = useWorkbench();
  const field = (view: FrameLocator, name: string) =>
    view.locator(`vscode-text-field[aria-label="${name}"] input`);
  async function rangeIn(view: FrameLocator, name: string): Promise<[number, number]> {
    const [from = Number.NaN, to = Number.NaN] = (await field(view, name).inputValue())
      .split(',')
      .map(Number);
    return [from, to];
  }
  /** The first and the last number in the first column of a figure's table of values, which is opened. */
  async function tableEnds(figure: Locator, which: 'first' | 'last'): Promise<[number, number]> {
    const table = figure.locator('details');
    if (!(await table.evaluate((element) => (element as HTMLDetailsElement).open)))
      await table.locator('summary').click();
    // It is built a little after it is opened.
    await table.locator('table tbody th').first().waitFor();
    const cells = await table.locator('table')[which]().locator('tbody th').allInnerTexts();
    return [Number(cells[0]), Number(cells.at(-1))];
  }

  it('computes the surface anew for what its map shows, as one step to undo', async () => {
    const view = await workbench().fresh('surface');
    await waitForPictures(view, 4);
    await typeInto(view, 'f(x₀, x₁) =', '(1 - x)^2 + 100(y - x^2)^2');
    await waitForTexts(view, 'with respect to y');
    // The formula has chosen its own ranges: those in which it is known.
    await becomes(() => field(view, 'x from, to').inputValue(), '-2, 2');
    const all = await field(view, 'y from, to').inputValue();
    const drawing = view.locator('.figure-planeChart .figure-drawing');
    const box = await drawing.boundingBox();
    assert.ok(box);
    const { mouse, keyboard } = workbench().page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await keyboard.down('Control');
    for (let i = 0; i < 4; i++) await mouse.wheel(0, -100);
    await keyboard.up('Control');
    const width = async (name: string) => {
      const [from, to] = await rangeIn(view, name);
      return to - from;
    };
    await until(
      'nearer ranges',
      async () => (await width('x from, to')) < 2.4 && (await width('y from, to')) < 2.4,
    );
    await until('a table of what is shown', async () => {
      const [from, to] = await rangeIn(view, 'y from, to');
      const rows = await tableEnds(view.locator('.figure-planeChart'), 'last');
      return Math.abs(rows[0] - to) < 0.01 && Math.abs(rows[1] - from) < 0.01;
    });
    await drawing.focus();
    await keyboard.press('Control+z');
    await until(
      'the ranges of before',
      async () => (await field(view, 'x from, to').inputValue()) === '-2, 2',
    );
    await becomes(() => field(view, 'y from, to').inputValue(), all);
  });

  it('computes the map of a descent anew for what it shows, as one step to undo, and all of it for another f', async () => {
    const view = await workbench().fresh('descent');
    await waitForPictures(view, 3);
    const map = view.locator('.figure-planeChart');
    const all = await tableEnds(map, 'last');
    const height = async () => {
      const [top, bottom] = await tableEnds(map, 'last');
      return top - bottom;
    };
    const drawing = map.locator('.figure-drawing');
    await drawing.focus();
    await drawing.press('-');
    await until('f over more of the plane', async () => (await height()) > 1.1 * (all[0] - all[1]));
    await drawing.press('Control+z');
    await until('the map of before', async () => String(await tableEnds(map, 'last')) === String(all));
    for (let i = 0; i < 6; i++) await drawing.press('+');
    await until('f over less of the plane', async () => (await height()) < 0.6 * (all[0] - all[1]));
    await typeInto(view, 'f(x₀, x₁) =', '2x0^2 + 2x1^2');
    await until('the minimum and the start of the other f', async () => {
      const [top, bottom] = await tableEnds(map, 'last');
      return bottom <= 0 && top >= Number((await field(view, 'start').inputValue()).split(',')[1]);
    });
  });

  it('shows a part of what a view has in full, in figure, table and words', async () => {
    const view = await workbench().fresh('stepSize');
    await waitForPictures(view, 1);
    const figure = view.locator('.figure-lineChart').first();
    const whole = await tableEnds(figure, 'first');
    const drawing = figure.locator('.figure-drawing');
    await drawing.focus();
    for (let i = 0; i < 4; i++) await drawing.press('+');
    const said = await until('the window after the last key', async () => {
      const text = (await figure.locator('.figure-live').textContent()) ?? '';
      const ends = /^h from (\S+) to (\S+), error from/.exec(text);
      return ends ? ([Number(ends[1]), Number(ends[2])] as const) : false;
    });
    // h runs from large to small.
    await until('the rows of the window', async () => {
      const [largest, least] = await tableEnds(figure, 'first');
      return largest < whole[0] && largest <= said[1] * 1.001 && least >= said[0] * 0.999;
    });
    await drawing.press('0');
    await until('all rows', async () => String(await tableEnds(figure, 'first')) === String(whole));
  });
});
