import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import type { FunctionSource } from '../../../src/language/core/functionSource';
import { formulaSource } from '../../../src/views/functionSource';
import { eventually, openBrowserPages, usePage } from '../../browserPage';

interface Params {
  readonly source: FunctionSource;
  readonly h: number;
  readonly range: readonly number[];
  readonly method: 'central' | 'forward';
}

const params: Params = { source: formulaSource('x^2'), h: 1e-4, range: [0, 20], method: 'central' };
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

/** A form with a control of each kind, alone in the page, that is handed out as `form`; what it asks for is in `asked`. */
beforeEach(async () => {
  await page.evaluate((shown) => {
    const { Form } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const asked: Params[] = [];
    const form = new Form<Params>((next) => asked.push(next));
    const methods = [
      { value: 'central', name: 'both sides' },
      { value: 'forward', name: 'one side' },
    ] as const;
    const presets = [
      { name: 'A cubic', params: { ...shown, source: { kind: 'formula' as const, text: 'x^3' } } },
      {
        name: 'A wave',
        params: {
          ...shown,
          source: { kind: 'formula' as const, text: 'sin(x)' },
          method: 'forward' as const,
        },
      },
    ];
    document
      .querySelector('main')
      ?.replaceChildren(
        form.formula('source', 'f(x) ='),
        form.number('h', 'step h', { min: 0, above: true }),
        form.numbers('range', 'x from, to', { count: [2, 2] }),
        form.choice('method', 'method', methods),
        form.examples(presets),
      );
    form.show(shown);
    Object.assign(globalThis, { form, asked });
  }, params);
  await controlsShow(['x^2', '0.0001', '0, 20']);
});

const asked = () => page.evaluate<Params[]>('globalThis.asked');
const onForm = <T>(code: string) => page.evaluate<T>(`globalThis.form.${code}`);
const field = (label: string) => page.getByLabel(label, { exact: true }).locator('input');
const problems = async () => (await page.locator('.problem').allInnerTexts()).filter((text) => text !== '');
/** The texts of the fields, and what is chosen, become these; the toolkit follows a moment later. */
const controlsShow = (texts: readonly string[], method: Params['method'] = 'central') =>
  eventually(async () => {
    const labels = ['f(x) =', 'step h', 'x from, to'];
    assert.deepEqual(await Promise.all(labels.map((label) => field(label).inputValue())), texts);
    assert.equal(await chosen(), method);
  });
const choose = async (label: string, name: string) => {
  await page.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await page.locator(`vscode-dropdown[aria-label="${label}"] vscode-option`, { hasText: name }).click();
};
const chosen = () =>
  page.locator('vscode-dropdown[aria-label="method"]').evaluate((one) => (one as HTMLSelectElement).value);

/** So many fields are said to be invalid. */
const invalid = (count: number) =>
  eventually(async () =>
    assert.equal(await page.locator('vscode-text-field[aria-invalid="true"]').count(), count),
  );

describe('Form', () => {
  it('shows params as one would type them and asks for nothing by that', async () => {
    assert.deepEqual(await asked(), []);
    assert.deepEqual(await onForm('params'), params);
  });

  it('names a function of a file with its place, leads there, and goes back to a formula', async () => {
    const source = {
      kind: 'code',
      uri: 'file:///project/ch%2004.py',
      languageId: 'python',
      name: 'function_1',
      line: 11,
      program: 'def function_1(x): return x',
    };
    await page.evaluate(
      `globalThis.led = 0; addEventListener('open-source', () => { globalThis.led += 1; });`,
    );
    await onForm(`show(${JSON.stringify({ ...params, source })})`);
    const code = page.getByRole('button', { name: 'function_1' });
    const notebook = { ...source, uri: 'file:///project/ch%2004.ipynb', cell: 3 };
    await onForm(`show(${JSON.stringify({ ...params, source: notebook })})`);
    assert.equal(await code.innerText(), 'function_1\nch 04.ipynb, cell 3');
    await onForm(`show(${JSON.stringify({ ...params, source })})`);
    assert.equal(await code.innerText(), 'function_1\nch 04.py, line 11');
    assert.equal(await field('f(x) =').isVisible(), false);
    await code.click();
    assert.equal(await page.evaluate('globalThis.led'), 1);
    await onForm(`fail({ message: 'Line 3: No.', at: { field: 'formula', start: 0, end: 0 } })`);
    assert.deepEqual(await problems(), ['Line 3: No.']);
    await page.getByText('Formula', { exact: true }).click();
    assert.deepEqual((await asked()).at(-1)?.source, formulaSource('x^2'));
    await eventually(async () => assert.equal(await field('f(x) =').inputValue(), 'x^2'));
    await onForm('clear()');
    assert.deepEqual([await code.isVisible(), await problems()], [false, []]);
  });

  it('begins with the formula of the first example where none was typed', async () => {
    await page.evaluate(`{
      const { form } = globalThis;
      const row = form.formula('source', 'g(x) =');
      document.querySelector('main').append(row);
    }`);
    const source = { kind: 'code', uri: 'a.py', languageId: 'python', name: 'f', line: 1, program: '' };
    await onForm(`show(${JSON.stringify({ ...params, source })})`);
    await page.locator('.source').last().getByText('Formula', { exact: true }).click();
    assert.deepEqual((await asked()).at(-1)?.source, formulaSource('x^3'));
  });

  it('asks at every key for params with that field changed', async () => {
    await field('f(x) =').fill('x^3');
    await field('step h').fill('1e-50');
    await field('x from, to').fill('[-3; 2.5]');
    await choose('method', 'one side');
    const first = { ...params, source: formulaSource('x^3') };
    const second = { ...first, h: 1e-50 };
    const third = { ...second, range: [-3, 2.5] };
    assert.deepEqual(await asked(), [first, second, third, { ...third, method: 'forward' }]);
  });

  const wrong = [
    { label: 'step h', typed: '', says: /^Type a number larger than 0, such as/ },
    { label: 'step h', typed: '1,5', says: /^Type a number larger than 0, such as/ },
    { label: 'step h', typed: '1e999', says: /^Type a number larger than 0, such as/ },
    { label: 'x from, to', typed: '3, four', says: /^Type 2 numbers separated by commas, such as 1, 2\.$/ },
    { label: 'x from, to', typed: ' () ', says: /^Type 2 numbers separated by commas, such as 1, 2\.$/ },
  ];
  for (const { label, typed, says } of wrong) {
    it(`leaves "${typed}" in ${label} as it stands, says what to type and asks for nothing`, async () => {
      await field(label).fill(typed);
      assert.equal(await field(label).inputValue(), typed);
      assert.match((await problems()).join(), says);
      await invalid(1);
      assert.deepEqual(await asked(), []);
      await field(label).fill('7');
      assert.deepEqual([await problems(), (await asked()).length], [[], 1]);
      await invalid(0);
    });
  }

  it('says a failure at its field with the wrong part marked, and whether it has that field', async () => {
    const failure = { message: "Unknown name 'sen'.", at: { field: 'formula', start: 1, end: 3 } };
    await page.evaluate((it) => Reflect.get(globalThis, 'form').fail(it), failure);
    assert.equal(await page.locator('.problem mark').innerText(), '^2');
    assert.equal(await page.locator('.problem span').innerText(), failure.message);
    assert.equal(await onForm('fail({ message: "No.", at: { field: "seed", start: 0, end: 0 } })'), false);
    assert.equal(await onForm('fail({ message: "No." })'), false);
    assert.equal(await onForm('fail({ message: "No.", at: { field: "h", start: 0, end: 0 } })'), true);
    assert.deepEqual((await problems()).at(-1), 'No.');
    await onForm('clear()');
    assert.deepEqual(await problems(), []);
  });

  it('says a failure that may be about several fields at the one that was changed last', async () => {
    const failure = '{ message: "No value.", at: { field: "range", or: ["formula"], start: 0, end: 0 } }';
    const failed = () =>
      page
        .locator('.control', { hasText: 'No value.' })
        .locator('vscode-text-field')
        .getAttribute('aria-label');
    await onForm(`fail(${failure})`);
    assert.equal(await failed(), 'x from, to');
    for (const label of ['f(x) =', 'x from, to', 'f(x) =', 'step h']) {
      await field(label).fill('3');
      await onForm(`fail(${failure})`);
      assert.equal(await failed(), label === 'step h' ? 'x from, to' : label);
    }
  });

  it('lets a failure stand until a picture answers what was asked since', async () => {
    const fail = () => onForm('fail({ message: "No value.", at: { field: "range", start: 0, end: 0 } })');
    await fail();
    await onForm('answered()');
    assert.deepEqual(await problems(), ['No value.']);
    await field('f(x) =').fill('x^3');
    assert.deepEqual(await problems(), ['No value.']);
    await onForm('answered()');
    assert.deepEqual(await problems(), []);
    await invalid(0);
    await fail();
    await onForm('set({ h: 1 })');
    assert.deepEqual(await problems(), ['No value.']);
    await onForm('fail({ message: "Another.", at: { field: "formula", start: 0, end: 0 } })');
    assert.deepEqual(await problems(), ['Another.']);
    await invalid(1);
  });

  it('keeps the sentence of a text that cannot be read as long as the text', async () => {
    await field('step h').fill('small');
    await field('f(x) =').fill('x^3');
    await onForm('answered()');
    assert.match((await problems()).join(), /^Type a number/);
    await onForm('set({ h: 1 })');
    assert.deepEqual(await problems(), []);
    await invalid(0);
  });

  it('puts a preset whole into the controls, and may be asked for it again', async () => {
    await field('step h').fill('wrong');
    for (const count of [1, 2]) {
      await choose('Examples', 'A wave');
      assert.equal((await asked()).length, count);
      assert.deepEqual((await asked()).at(-1), {
        ...params,
        source: formulaSource('sin(x)'),
        method: 'forward',
      });
      await controlsShow(['sin(x)', '0.0001', '0, 20'], 'forward');
      assert.deepEqual(await problems(), []);
    }
  });

  it('names the example that is shown, until something is changed that examples differ in', async () => {
    const named = (text: string) =>
      eventually(async () =>
        assert.equal(await page.locator('.examples [slot="selected-value"]').innerText(), text),
      );
    await named('Examples');
    await choose('Examples', 'A wave');
    await named('Example: A wave');
    await field('step h').fill('0.5');
    await field('x from, to').fill('0, 7');
    await named('Example: A wave');
    await field('f(x) =').fill('sin(2x)');
    await named('Examples');
    await field('f(x) =').fill('sin(x)');
    await named('Example: A wave');
    await onForm(`show(${JSON.stringify({ ...params, source: formulaSource('x^3') })})`);
    await named('Example: A cubic');
    await onForm(`set({ method: 'forward' })`);
    await named('Examples');
  });

  it('asks at change and set, and not at settle; only set moves the controls', async () => {
    await onForm('settle({ h: 1 })');
    assert.deepEqual(await asked(), []);
    await onForm('change({ source: { kind: "formula", text: "x" } })');
    assert.deepEqual(await asked(), [{ ...params, h: 1, source: formulaSource('x') }]);
    await controlsShow(['x^2', '0.0001', '0, 20']);
    await onForm('set({ range: [1, 2] })');
    assert.deepEqual((await asked()).at(-1), { ...params, h: 1, source: formulaSource('x'), range: [1, 2] });
    await controlsShow(['x', '1', '1, 2']);
  });

  it('shows what the view has come to, but for what is being typed: that when the field is left', async () => {
    await field('step h').fill('1.');
    await onForm('follow({ h: 2, range: [3, 4] })');
    await controlsShow(['x^2', '1.', '3, 4']);
    assert.deepEqual(await onForm('params'), { ...params, h: 2, range: [3, 4] });
    assert.equal((await asked()).length, 1, 'what was typed');
    await field('x from, to').focus();
    await controlsShow(['x^2', '2', '3, 4']);
    await field('step h').fill('-');
    await field('x from, to').focus();
    await onForm('follow({ h: 5 })');
    assert.equal(await field('step h').inputValue(), '-');
    assert.equal((await problems()).length, 1);
  });

  it('names no example that the view has come away from', async () => {
    const example = page.locator('.examples [slot="selected-value"]');
    await onForm('set({ source: { kind: "formula", text: "x^3" } })');
    assert.equal(await example.innerText(), 'Example: A cubic');
    await onForm('follow({ source: { kind: "formula", text: "x^4" } })');
    assert.equal(await example.innerText(), 'Examples');
  });

  it('disables all fields, or some', async () => {
    const disabled = (expected: readonly boolean[]) =>
      eventually(async () => {
        const fields = ['f(x) =', 'step h', 'x from, to'].map(field);
        assert.deepEqual(await Promise.all(fields.map((one) => one.isDisabled())), expected);
      });
    await onForm('setDisabled(true, ["h"])');
    await disabled([false, true, false]);
    await onForm('setDisabled(true)');
    await disabled([true, true, true]);
    await onForm('setDisabled(false)');
    await disabled([false, false, false]);
  });

  it('asks for nothing before it was shown params', async () => {
    const heard = await page.evaluate(() => {
      const { Form } = Reflect.get(globalThis, 'ui') as typeof Ui;
      const heard: object[] = [];
      const form = new Form<Params>((next) => heard.push(next));
      form.change({ h: 1 });
      form.set({ h: 1 });
      form.settle({ h: 1 });
      return [heard, form.params];
    });
    assert.deepEqual(heard, [[], undefined]);
  });

  describe('with fields that are left to the view', () => {
    interface Chosen {
      readonly source: FunctionSource;
      readonly axes: readonly string[];
      readonly values: Readonly<Record<string, number>>;
      readonly fitValues: Readonly<Record<string, number>>;
      readonly h?: number | undefined;
      readonly range?: readonly number[] | undefined;
    }
    const left = { h: undefined, range: undefined };
    const given: Chosen = { source: formulaSource('x^2'), axes: [], values: { a: 3 }, fitValues: {} };
    const asks = () => page.evaluate<Chosen[]>('globalThis.asked');
    const shows = (texts: readonly string[]) =>
      eventually(async () =>
        assert.deepEqual(
          await Promise.all(['step h', 'x from, to'].map((label) => field(label).inputValue())),
          texts,
        ),
      );

    beforeEach(async () => {
      await page.evaluate((shown) => {
        const { Form } = Reflect.get(globalThis, 'ui') as typeof Ui;
        const asked: Chosen[] = [];
        const form = new Form<Chosen>((next) => asked.push(next), { left: ['h', 'range'] });
        const fields = [
          form.formula('source', 'f(x) ='),
          form.number('h', 'step h', { min: 0, above: true }),
        ];
        document
          .querySelector('main')
          ?.replaceChildren(...fields, form.numbers('range', 'x from, to', { count: [2, 2] }));
        form.show(shown);
        Object.assign(globalThis, { form, asked });
      }, given);
      await onForm('choose({ h: 0.5, range: [0, 4] })');
      await shows(['0.5', '0, 4']);
    });

    it('shows what was chosen and asks for what was set alone', async () => {
      await field('step h').fill('0.25');
      await shows(['0.25', '0, 4']);
      assert.deepEqual(await asks(), [{ ...given, h: 0.25 }]);
      assert.deepEqual(await onForm('shown'), { ...given, h: 0.25, range: [0, 4] });
      await onForm('choose({ range: [1, 5] })');
      await shows(['0.25', '1, 5']);
    });

    it('is empty before anything was chosen', async () => {
      await onForm('choose({})');
      await shows(['', '']);
      assert.deepEqual(await problems(), []);
    });

    it('leaves a field to the view that is emptied, and shows its choice when the field is left', async () => {
      await field('step h').fill('0.25');
      await field('step h').fill('');
      assert.deepEqual((await asks()).at(-1), { ...given, h: undefined });
      assert.deepEqual(await problems(), []);
      await onForm('choose({ h: 0.5, range: [0, 4] })');
      await shows(['', '0, 4']);
      await field('x from, to').focus();
      await shows(['0.5', '0, 4']);
    });

    it('begins anew with another function, and with other axes, for the numbers that letters have', async () => {
      await onForm('set({ h: 1, range: [2, 3] })');
      await field('f(x) =').fill('x^3');
      const source = formulaSource('x^3');
      assert.deepEqual((await asks()).at(-1), { ...given, ...left, source, fitValues: { a: 3 } });
      await onForm('set({ h: 1, values: { a: 4 } })');
      await onForm('set({ axes: ["b"] })');
      const along = { ...given, ...left, source, axes: ['b'], values: { a: 4 }, fitValues: { a: 4 } };
      assert.deepEqual((await asks()).at(-1), along);
    });

    it('holds what was chosen while the number of a letter is changed', async () => {
      await onForm('change({ values: { a: 9 } })');
      assert.deepEqual(await asks(), [{ ...given, values: { a: 9 } }]);
      await shows(['0.5', '0, 4']);
    });

    it('takes all of an example, what that leaves to the view, too', async () => {
      await onForm('set({ h: 1, range: [2, 3] })');
      await onForm('set({ source: { kind: "formula", text: "x^4" }, values: {}, fitValues: {}, h: 2 })');
      const example = { ...given, ...left, source: formulaSource('x^4'), values: {}, h: 2 };
      assert.deepEqual((await asks()).at(-1), example);
      await shows(['2', '0, 4']);
    });
  });
});
