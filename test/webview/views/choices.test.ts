import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { views } from '#views';
import { openBrowserPages, usePage } from '../../browserPage';

/** The chips of the views, each in a box of its own; a change goes back to them as it would by the view. */
const source = `
  import { Form } from '#ui';
  import { createSpeeds } from './webview/views/descent/clock/speeds';
  import { createTangentChips } from './webview/views/tangent/choices';
  import { createAxisChips } from './webview/views/training/axisChips';
  const main = document.querySelector('main');
  const put = (name, ...chips) => {
    const box = document.createElement('section');
    box.id = name;
    box.append(...chips);
    main.append(box);
  };
  const speeds = createSpeeds((speed) => speeds.show(speed));
  speeds.show(1);
  put('descent', speeds.element);
  let params = ${JSON.stringify(views.tangent.defaults)};
  const asked = (to) => ({ ...params, ...(typeof to === 'function' ? to(params) : to) });
  const tangent = createTangentChips((to) => tangent.show((params = asked(to))));
  tangent.show(params);
  put('tangent', tangent.element);
  const form = new Form(() => undefined);
  const training = createAxisChips(form);
  form.show(${JSON.stringify(views.training.defaults)});
  put('training', training.methods, training.axes);`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);

const choices: readonly { view: string; group: string; before: string; after: string }[] = [
  { view: 'descent', group: 'speed', before: '1×', after: '4×' },
  { view: 'tangent', group: 'Difference', before: 'forward', after: 'central' },
  { view: 'training', group: 'Gradient by', before: 'backprop', after: 'both' },
  { view: 'training', group: 'Loss drawn', before: 'by iteration', after: 'by computing time' },
];

describe('chips of which one is on', () => {
  for (const { view, group, before, after } of choices) {
    it(`are radio buttons that the arrow keys choose from: ${group} in ${view}`, async () => {
      const chips = page.locator(`#${view}`).getByRole('radiogroup', { name: group });
      const checked = () => chips.getByRole('radio', { checked: true }).allInnerTexts();
      assert.deepEqual(await checked(), [before]);
      await chips.getByRole('radio', { name: before, exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      assert.deepEqual(await checked(), [after]);
      assert.equal(await chips.locator('[tabindex="0"]').innerText(), after);
    });
  }

  for (const view of ['tangent', 'training']) {
    it(`stand apart from those that are on or off: ${view}`, async () => {
      const toggles = page.locator(`#${view}`).getByRole('toolbar').getByRole('button');
      assert.equal(await toggles.count(), 2);
      const was = await toggles.first().getAttribute('aria-pressed');
      await toggles.first().click();
      assert.equal(await toggles.first().getAttribute('aria-pressed'), String(was === 'false'));
    });
  }
});
