import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import { openBrowserPages, usePage } from '../../../browserPage';

let page: Page;
usePage(
  () => openBrowserPages({ source: `import * as ui from '#ui'; Reflect.set(globalThis, 'ui', ui);` }),
  (opened) => {
    page = opened;
  },
);

/** Toggles and a choice, each among two plain buttons; what was pressed is in `heard`. */
beforeEach(async () => {
  await page.evaluate(() => {
    const { createChips, createChoiceChips, element } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const heard: unknown[] = [];
    const plain = (name: string) => element('button', '', name);
    const toggles = createChips(
      'Axes',
      ['log loss', 'log axis'].map((name) => ({ name, onPress: () => heard.push(name) })),
    );
    const choices = ['float64', 'float32', 'both'].map((name) => ({ value: name, name }));
    const choice = createChoiceChips('Precision', choices, (value) => {
      heard.push(value);
      choice.show(value);
    });
    toggles.show([false, true]);
    choice.show('float32');
    document
      .querySelector('main')
      ?.replaceChildren(plain('before'), toggles.element, plain('between'), choice.element, plain('after'));
    Object.assign(globalThis, { heard });
  });
});

const heard = () => page.evaluate<string[]>('heard');
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('chips', () => {
  it('are one stop of the Tab key in each row, at what is chosen or where one was last', async () => {
    const way = ['before', 'log loss', 'between', 'float32', 'after'];
    await page.getByText('before').focus();
    for (const name of way) {
      assert.equal(await focused(), name);
      await press('Tab');
    }
    await page.getByText('after').focus();
    for (const name of way.toReversed()) {
      assert.equal(await focused(), name);
      await press('Shift+Tab');
    }
    await page.getByText('log loss').focus();
    await press('ArrowRight', 'Shift+Tab', 'Tab');
    assert.equal(await focused(), 'log axis');
  });

  it('that choose go on by the arrow keys, round and round, and say which one is on', async () => {
    await page.getByRole('radio', { name: 'float32' }).focus();
    await press('ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home', 'End');
    assert.deepEqual(await heard(), ['both', 'float64', 'both', 'float64', 'both']);
    const checked = page.getByRole('radiogroup', { name: 'Precision' }).getByRole('radio', { checked: true });
    assert.deepEqual(await checked.allInnerTexts(), ['both']);
    assert.equal(await focused(), 'both');
  });

  it('that are on or off are walked by the arrow keys and pressed by Space', async () => {
    await page.getByRole('button', { name: 'log loss' }).focus();
    await press('ArrowRight');
    assert.deepEqual(await heard(), []);
    await press('Space', 'Control+ArrowLeft', 'Enter');
    assert.deepEqual(await heard(), ['log axis', 'log axis']);
    const pressed = page.getByRole('toolbar', { name: 'Axes' }).getByRole('button', { pressed: true });
    assert.deepEqual(await pressed.allInnerTexts(), ['log axis']);
  });

  it('that cannot be used or seen are passed by', async () => {
    await page
      .getByRole('radio', { name: 'both' })
      .evaluate((chip) => chip.toggleAttribute('disabled', true));
    await page
      .getByRole('radio', { name: 'float64' })
      .evaluate((chip) => chip.toggleAttribute('hidden', true));
    await page.getByRole('radio', { name: 'float32' }).focus();
    await press('ArrowRight');
    assert.equal(await focused(), 'float32');
    await page
      .getByRole('radio', { name: 'float32' })
      .evaluate((chip) => chip.toggleAttribute('hidden', true));
    await page.getByText('between').focus();
    await press('Tab');
    assert.equal(await focused(), 'after');
  });
});
