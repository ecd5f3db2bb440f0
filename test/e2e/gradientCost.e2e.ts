import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { slowness, until, useWorkbench } from './harness';
import { becomes, sentence, type, waitForPictures, waitForTexts } from './reading';

/** How many weights brute force has moved. */
async function moved(view: FrameLocator): Promise<number> {
  const text = await view.locator('.progress-text').innerText();
  return Number(/^([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', ''));
}

const pressed = (view: FrameLocator, name: string) => view.getByRole('button', { name, exact: true }).click();
/** The times of the three ways as the page says them at one moment: in the sentence, in the column, at the bars. */
async function saidTimes(view: FrameLocator) {
  const text = (await view.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const find = (pattern: RegExp) => pattern.exec(text)?.slice(1) ?? assert.fail(`${pattern} in ${text}`);
  const time = String.raw`([\d.,]+ (?:µs|ms|s|min|h|days|years))`;
  return {
    bars: find(new RegExp(`brute force ${time} structured ${time} backprop ${time}`)),
    find: (pattern: string) => find(new RegExp(pattern.replaceAll('TIME', time))),
  };
}

const weight = (view: FrameLocator) => view.locator('.cost-weight');

describe('cost of a gradient', () => {
  const workbench = useWorkbench();

  it('opens with the count written out, one weight moved, and what Run will do', async () => {
    const view = await workbench().fresh('gradientCost');
    await waitForTexts(
      view,
      '784·100 + 100 + 100·10 + 10 = 79,510',
      '× 2 = 159,020',
      '× 100 = 15,902,000',
      '× (784·100 + 100·10) = 1,262,618,800,000',
      '1.26 trillion',
      'W1[406, 0] · row 14, column 14',
      '0 of 79,510 weights',
      'Press Run',
      /backprop [\d,]+ times faster/,
      'brute force is extrapolated',
    );
    await waitForPictures(view, 1);
  });

  it('moves another weight where the picture is clicked: at the border both losses are the same', async () => {
    const view = await workbench().fresh('gradientCost');
    await view.locator('.cost-picture .figure-drawing').click({ position: { x: 8, y: 8 } });
    await waitForTexts(view, 'W1[0, 0] · row 0, column 0', 'the quotient is exactly 0');
    const [above, below] = await weight(view).locator('td:first-of-type').allInnerTexts();
    assert.match(above ?? '', /^2\.\d{13}$/);
    assert.equal(above, below);
  });

  it('runs live: the count rises, the times are finite, three bars, days or hours for 10,000 steps', async () => {
    const view = await workbench().fresh('gradientCost');
    await pressed(view, 'Run');
    const counts = new Set<number>();
    await until('more than ten counts', async () => {
      counts.add(await moved(view));
      return counts.size > 10;
    });
    await waitForTexts(view, /\d \/ s/, /backprop [\d,]+ times faster/);
    const days = await view.locator('.cost-estimates .readout-value').innerText();
    assert.match(days, /^[\d,.]+ (days|years|h)$/);
    const bars = await view.locator('.cost-bars').last().locator('.figure-bar:visible').all();
    const widths = await Promise.all(bars.map(async (bar) => (await bar.boundingBox())?.width ?? 0));
    assert.equal(widths.length, 3);
    const [bruteForce = 0, structured = 0, backprop = 0] = widths;
    assert.ok(bruteForce > structured && structured > backprop && backprop > 5, widths.join(', '));
    await becomes(
      () => sentence(view).innerText(),
      /The structured way finds the same numbers in [\d.]+ m?s/,
    );
  });

  /** The view while brute force runs, and its sentence says what it takes. */
  async function running(): Promise<FrameLocator> {
    const view = await workbench().fresh('gradientCost');
    await pressed(view, 'Run');
    await waitForTexts(view, /this one gradient takes about/);
    return view;
  }

  it('says one time for one thing, while it runs, in every place', async () => {
    const view = await running();
    for (let look = 0; look < 5; look++) {
      const { bars, find } = await saidTimes(view);
      const [run, step] = find('10,000 steps by brute force TIME ?one step TIME');
      const said = find(
        'this one gradient takes about TIME, and 10,000 steps take TIME. .* in TIME, backprop in TIME.',
      );
      assert.deepEqual(said, [step, run, bars[1], bars[2]]);
      assert.equal(bars[0], step);
      await workbench().page.waitForTimeout(150);
    }
  });

  it('leaves no bar shorter than its place: the longest ends where its text begins to need room', async () => {
    const view = await running();
    const cell = view.locator('.cost-counts tbody td, .cost-counts tr td').first();
    // At one moment: what is measured moves.
    const [bar, room, text] = await cell.evaluate((element) =>
      [element.querySelector('.figure-bar'), element, element.querySelector('span')].map((part) => {
        const { x, width } = part?.getBoundingClientRect() ?? new DOMRect();
        return { x, width };
      }),
    );
    assert.ok(bar && room && text);
    const end = text.x + text.width;
    assert.ok(end <= room.x + room.width + 0.5 && end > room.x + room.width - 24, `${end} of ${room.width}`);
    assert.ok(bar.width > 0.5 * (room.width - text.width), `${bar.width}`);
  });

  it('fills the picture, which the keys read', async () => {
    const view = await running();
    await until('a hundred weights', async () => (await moved(view)) > 100);
    await view.locator('.cost-picture .figure-drawing').focus();
    for (const key of ['Home', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowRight'])
      await workbench().page.keyboard.press(key);
    const live = view.locator('.cost-picture .figure-live');
    await until('a pixel read out', async () =>
      /^W1\[1, \d+\], row 0, column 1/.test(await live.innerText()),
    );
  });

  it('goes on while a second command answers', async () => {
    const view = await running();
    const before = await moved(view);
    const tangent = await workbench().open('tangent');
    await type(tangent, 'f(x) =', 'x^2');
    await type(tangent, 'tangents at', '5');
    await waitForTexts(tangent, 'exact 10');
    const again = await workbench().open('gradientCost');
    await until('a later weight', async () => (await moved(again)) > before);
  });

  it('stops when told, and stays as it is', async () => {
    const view = await running();
    await until('a hundred weights', async () => (await moved(view)) > 100);
    await pressed(view, 'Stop');
    await view.locator('vscode-button[disabled]', { hasText: 'Stop' }).waitFor();
    await waitForTexts(view, /Stopped after [\d,]+ of 79,510 weights: .* Run begins anew\./);
    assert.doesNotMatch(await sentence(view).innerText(), /Press Stop/);
    const stopped = await moved(view);
    const losses = await weight(view).innerText();
    await workbench().page.waitForTimeout(500 * slowness);
    assert.equal(await moved(view), stopped);
    assert.equal(await weight(view).innerText(), losses);
    assert.ok(stopped > 100 && stopped < 79_510);
  });

  it('comes to the end with a small net, where all weights agree', async () => {
    const view = await workbench().fresh('gradientCost');
    await type(view, 'hidden units', '1');
    await type(view, 'batch size', '2');
    await waitForTexts(view, '784·1 + 1 + 1·10 + 10 = 805', '× 2 = 3,220', '0 of 805 weights');
    await pressed(view, 'Run');
    await waitForTexts(view, 'Done: 805 weights', '805 of 805 weights', 'on 805 weights');
    const { bars, find } = await saidTimes(view);
    assert.deepEqual(find('Done: 805 weights in TIME. Backprop does it in TIME.'), [bars[0], bars[2]]);
    await view.locator('vscode-button[disabled]', { hasText: 'Stop' }).waitFor();
  });

  it('is run and stopped by the keyboard alone', async () => {
    const view = await workbench().fresh('gradientCost');
    const press = (key: string) => workbench().page.keyboard.press(key);
    const tabTo = (selector: string) =>
      until(`the focus on ${selector}`, async () => {
        if ((await view.locator(`${selector}:focus`).count()) > 0) return true;
        await press('Tab');
        return false;
      });
    await waitForTexts(view, '0 of 79,510 weights');
    await view.locator('body').focus();
    await tabTo('.cost-picture .figure-drawing');
    for (const key of ['Home', 'ArrowRight', 'Enter']) await press(key);
    await waitForTexts(view, /W1\[\d+, 0\] · row 14, column 1/);
    await view.locator('body').focus();
    await tabTo('vscode-button:has-text("Run")');
    await press('Enter');
    await until('the first weights', async () => (await moved(view)) > 3);
    await tabTo('vscode-button:has-text("Stop")');
    await press('Enter');
    await view.locator('vscode-button[disabled]', { hasText: 'Stop' }).waitFor();
  });

  it('comes back at rest when the window is reloaded in the middle of a run', async () => {
    const view = await workbench().fresh('gradientCost');
    await pressed(view, 'Run');
    await until('the first weights', async () => (await moved(view)) > 3);
    await workbench().reloadWindow();
    const again = await workbench().view('gradientCost', { where: 'panel' });
    await waitForTexts(again, '0 of 79,510 weights', 'Press Run');
    await again.locator('vscode-button[disabled]', { hasText: 'Stop' }).waitFor();
  });

  it('says at the field what is wrong', async () => {
    const view = await workbench().fresh('gradientCost');
    await type(view, 'hidden units', '0');
    await waitForTexts(view, 'The number of hidden units must be at least 1, but it is 0.');
  });
});
