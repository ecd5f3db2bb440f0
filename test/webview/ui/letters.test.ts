import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import type { FunctionSource } from '../../../src/language/core/functionSource';
import { formulaSource } from '../../../src/views/functionSource';
import { eventually, openBrowserPages, usePage } from '../../browserPage';

interface Params {
  readonly source: FunctionSource;
  readonly values: Readonly<Record<string, number>>;
}

const params: Params = { source: formulaSource('a*sin(b*x)'), values: { a: 2, k: 9 } };
const drawn = [
  { name: 'a', value: 2 },
  { name: 'b', value: 1 },
];
let page: Page;
usePage(
  () =>
    openBrowserPages({
      source: `import * as ui from '#ui'; ui.registerToolkit(); Reflect.set(globalThis, 'ui', ui);`,
    }),
  (opened) => {
    page = opened;
  },
);

beforeEach(async () => {
  await page.evaluate(
    ([shown, letters]) => {
      const { Form, createLetters } = Reflect.get(globalThis, 'ui') as typeof Ui;
      const asked: Params[] = [];
      const form = new Form<Params>((next) => asked.push(next));
      form.show(shown);
      const made = createLetters(form);
      made.draw({ letters });
      document.querySelector('main')?.replaceChildren(made.element);
      Object.assign(globalThis, { asked, form, letters: made });
    },
    [params, drawn] as const,
  );
});

const asked = () => page.evaluate<Params[]>('globalThis.asked');
const draw = (letters: readonly object[]) =>
  page.evaluate(`letters.draw({ letters: ${JSON.stringify(letters)} })`);
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const field = (name: string) => page.getByLabel(`Number for ${name}`, { exact: true }).locator('input');
const shows = (name: string, number: string, position: number) =>
  eventually(async () => {
    assert.equal(await field(name).inputValue(), number);
    assert.equal(Number(await slider(name).inputValue()), position);
  });
const names = () => page.locator('.letter .slider label').allInnerTexts();

describe('createLetters', () => {
  it('has a slider and a number for each letter that is drawn, in their order', async () => {
    assert.deepEqual(await names(), ['a', 'b']);
    await shows('a', '2', 1400);
    await shows('b', '1', 1200);
    assert.deepEqual(await asked(), []);
  });

  it('asks for the number that a key makes, and shows it in the field', async () => {
    await slider('a').press('ArrowRight');
    await shows('a', '2.1', 1420);
    assert.deepEqual(await asked(), [{ ...params, values: { a: 2.1, k: 9 } }]);
  });

  it('asks for a typed number; one beyond the slider widens it, and it stays so', async () => {
    await field('b').fill('12');
    assert.deepEqual((await asked()).at(-1)?.values, { a: 2, k: 9, b: 12 });
    await shows('b', '12', 1600);
    await field('b').fill('-1');
    await shows('b', '-1', 950);
    await field('b').fill('1e300');
    await shows('b', '1e300', 2000);
  });

  it('says what to type where it is no number, and leaves it until it is', async () => {
    await field('a').fill('two');
    assert.match(await page.locator('.problem').first().innerText(), /^Type a number/);
    assert.deepEqual(await asked(), []);
    await draw(drawn);
    assert.equal(await field('a').inputValue(), 'two');
    await page.evaluate(`letters.show(${JSON.stringify(params)})`);
    await shows('a', '2', 1400);
    assert.equal(await page.locator('.problem').first().innerText(), '');
  });

  it('does not go back to the number of a picture that is behind', async () => {
    await field('a').fill('3');
    await draw(drawn);
    await shows('a', '3', 1600);
  });

  it('drops a letter that the formula has no longer; its number is kept and returns with it', async () => {
    await field('b').fill('4');
    await draw([]);
    assert.deepEqual(await names(), []);
    assert.equal((await asked()).at(-1)?.values['b'], 4);
    await draw([{ name: 'b', value: 4 }, ...drawn.slice(0, 1)]);
    assert.deepEqual(await names(), ['b', 'a']);
    await shows('b', '4', 1800);
  });

  it('goes from one whole number to the next where the function needs one', async () => {
    await draw([{ name: 'a', value: 2, reach: 10, isWhole: true }]);
    await slider('a').press('ArrowRight');
    await shows('a', '3', 1300);
  });

  it('reaches as far as the function at hand needs, whatever one before had by that name', async () => {
    await draw([{ name: 'a', value: 2, reach: 500 }]);
    await shows('a', '2', 1004);
    await draw([{ name: 'a', value: 2, reach: 4 }]);
    await shows('a', '2', 1400);
  });

  it('tells beneath them what is told of the function, until it is so no longer', async () => {
    const told = () => page.locator('.letters .notice').allInnerTexts();
    await page.evaluate(`letters.draw({ letters: [], notices: ['It draws random numbers.'] })`);
    assert.deepEqual(await told(), ['It draws random numbers.']);
    await draw(drawn);
    assert.deepEqual([await told(), await names()], [[], ['a', 'b']]);
  });

  it('shows what the host has undone', async () => {
    await field('a').fill('3');
    await page.evaluate(`form.show(${JSON.stringify(params)}); letters.show(${JSON.stringify(params)})`);
    await shows('a', '2', 1400);
  });

  it('leaves a track to pull in a narrow panel, whatever the name', async () => {
    await page.setViewportSize({ width: 300, height: 600 });
    for (const name of ['a', 'momentum_of_the_step', 'a_name_that_is_longer_than_the_panel_is_wide'])
      await draw([{ name, value: 2 }]).then(async () => {
        const { width = 0 } = (await slider(name).boundingBox()) ?? {};
        assert.ok(width >= 90, `${name}: ${width}`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 300);
      });
  });
});
