import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { usePage } from '../../../browserPage';
import { type Figures, openFigurePages } from '../../../e2e/figurePage';

let page: Page;
usePage(openFigurePages, (opened) => {
  page = opened;
});

/** A curve with a guide at x = 5, which keys ask to be moved; it is where `show` puts it. */
beforeEach(async () => {
  await page.evaluate(() => {
    const { createLineChart } = Reflect.get(globalThis, 'figures') as Figures;
    const box = document.createElement('div');
    box.style.cssText = 'width: 500px; height: 300px';
    document.querySelector('main')?.replaceChildren(box);
    const asked: number[] = [];
    const figure = createLineChart(box, { label: 'f', onDrag: (x) => asked.push(x) });
    const show = (x: number): void =>
      figure.update({
        x: { name: 'x', min: 0, max: 10 },
        y: { name: 'y', min: 0, max: 10 },
        series: [],
        guides: [{ x, color: 'red', draggable: true, reading: `at ${x}` }],
      });
    show(5);
    Object.assign(globalThis, { asked, show });
  });
  await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
});

const drawing = () => page.locator('.figure-drawing');

/** What is said after each press of the keys (a text) and each picture (where the guide is in it), one after the other. */
async function said(acts: readonly (string | number)[]): Promise<string[]> {
  const heard: string[] = [];
  for (const act of acts) {
    if (typeof act === 'string') await drawing().press(act);
    else {
      await page.evaluate(`show(${act})`);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    }
    heard.push(await page.locator('.figure-live').innerText());
  }
  return heard;
}

describe('a guide that keys move', () => {
  const cases = [
    {
      name: 'is read out where it comes to, not where it was when old data was painted once more',
      acts: ['ArrowRight', 5, 5.1],
      heard: ['', '', 'at 5.1'],
    },
    {
      name: 'is read out at last where the last of several keys led it',
      acts: ['ArrowRight', 'ArrowRight', 5.1, 5.2],
      heard: ['', '', 'at 5.1', 'at 5.2'],
    },
    {
      name: 'is read out at the end of the axis, where it stays',
      acts: [10, 'ArrowRight'],
      heard: ['', 'at 10'],
    },
    {
      name: 'is not read out where something else moves it later',
      acts: ['ArrowRight', 5.1, 'Tab', 7],
      heard: ['', 'at 5.1', 'at 5.1', 'at 5.1'],
    },
    {
      name: 'is not read out while no key moves it',
      acts: [6, 'm', 7],
      heard: ['', 'Arrow keys now read the picture.', 'Arrow keys now read the picture.'],
    },
  ];
  for (const { name, acts, heard } of cases)
    it(name, async () => {
      await drawing().focus();
      assert.deepEqual(await said(acts), heard);
    });

  it('is not read out while the pointer moves it', async () => {
    assert.deepEqual(await said(['ArrowRight', 5.1]), ['', 'at 5.1']);
    const box = await drawing().boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    assert.deepEqual(await said([6]), ['at 5.1']);
    await page.mouse.up();
  });

  it('follows the pointer before its frame of the screen, and is asked for once a place', async () => {
    const box = await drawing().boundingBox();
    assert.ok(box);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    const asks = await page.evaluate(({ x, y }) => {
      const canvas = document.querySelector('.figure-drawing');
      const asked = Reflect.get(globalThis, 'asked') as number[];
      const tell = (type: string, timeStamp: number, clientX: number): number => {
        const event = new PointerEvent(type, { clientX, clientY: y, bubbles: true });
        Object.defineProperty(event, 'timeStamp', { value: timeStamp });
        canvas?.dispatchEvent(event);
        return asked.length;
      };
      // The early one comes with the place within the page around, 300 px to the right.
      return [
        tell('pointerrawupdate', 1e9, x + 320),
        tell('pointermove', 1e9, x + 20),
        tell('pointerrawupdate', 1e9 + 8, x + 330),
        tell('pointermove', 1e9 + 8, x + 30),
      ];
    }, middle);
    await page.mouse.up();
    const [first, second, early, framed] = asks;
    assert.deepEqual([second, early, framed], [(first ?? 0) + 1, (first ?? 0) + 2, (first ?? 0) + 2]);
    const [here, there] = await page.evaluate<number[]>('asked');
    assert.deepEqual([here?.toFixed(1), there?.toFixed(1)], ['5.4', '5.7']);
  });

  it('follows to where the pointer let it go before', async () => {
    const box = await drawing().boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const asks = () => page.evaluate<number>('asked.length');
    for (const _ of [1, 2]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      const before = await asks();
      await page.mouse.move(x + 30, y);
      assert.equal(await asks(), before + 1);
      await page.mouse.up();
    }
  });
});
