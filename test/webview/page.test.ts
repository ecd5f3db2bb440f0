import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page as BrowserPage } from 'playwright-core';
import type { Params, ToWebview, ViewId } from '#protocol';
import { textsOf, views } from '#views';
import { computationOf } from '../../src/views/engineHalves';
import { formulaSource, writtenSource } from '../../src/views/functionSource';
import { eventually, openBrowserPages, usePage } from '../browserPage';
import { createContext } from '../views/createContext';

/** A page without VS Code: `receive` is the host, `posted` and `kept` what it got. */
const source = `
  import { registerToolkit } from '#ui';
  import { Page } from './webview/page';
  registerToolkit();
  globalThis.open = () => {
    globalThis.posted = [];
    globalThis.kept = [];
    const main = document.querySelector('main');
    main.replaceChildren();
    const page = new Page(main, { post: (intent) => posted.push(intent), keep: (state) => kept.push(state) }, () => 7);
    globalThis.undo = (step) => page.undo(step);
    globalThis.receive = (message) => page.receive(message);
  };`;

let page: BrowserPage;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => page.evaluate('open()'));

const receive = (message: ToWebview) =>
  page.evaluate((given) => Reflect.get(globalThis, 'receive')(given), message);
const screenDraws = () =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
/** What was posted, without the times at which params were sent. */
const posted = async () => withoutTimes(await page.evaluate<object[]>('posted'));
const withoutTimes = (messages: readonly object[]) =>
  messages.map((message) =>
    Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'sentAt')),
  );
const kept = () => page.evaluate<object[]>('kept');
const formula = () => page.getByLabel('f(x) =').locator('input');

/** Within one frame of the screen, a learner types these formulas one after the other and may press a button; what was posted then. */
const typeAtOnce = async (texts: readonly string[], button?: string) =>
  withoutTimes(
    await page.evaluate(
      ([typed, pressed]) => {
        const field = document.querySelector('header vscode-text-field') as HTMLInputElement;
        for (const text of typed) {
          field.value = text;
          field.dispatchEvent(new Event('input'));
        }
        const named = [...document.querySelectorAll('button')].filter(
          ({ textContent }) => textContent === pressed,
        );
        for (const one of named) one.click();
        return [...(Reflect.get(globalThis, 'posted') as object[])];
      },
      [texts, button] as const,
    ),
  );

const sentence = () => page.locator('p.sentence').innerText();
const defaults = views.tangent.defaults;
/** A formula that was typed: what the defaults are shown with goes with theirs. */
const left = { points: undefined, h: undefined, range: undefined };
const withFormula = (text: string) => ({ ...defaults, ...left, source: formulaSource(text) });

function showing(view: ViewId, runId: number, params: Params = views[view].defaults): ToWebview {
  return {
    type: 'show',
    view,
    title: 'A title',
    runId,
    params,
    presets: [],
    texts: textsOf(view),
    strings: {},
  };
}

const show = (...what: Parameters<typeof showing>) => receive(showing(...what));

function frame(runId: number, text: string): Promise<void> {
  const [computed] = computationOf('tangent')(defaults, createContext().context);
  const said = { ...(computed ?? assert.fail()), sentence: text };
  return receive({ type: 'frame', view: 'tangent', runId, frame: said as never, elapsed: 0 });
}

describe('Page', () => {
  it('drops what an earlier run says, and what comes before there is a view', async () => {
    await frame(1, 'too early');
    assert.equal(await page.locator('main').innerText(), '');
    await show('tangent', 2);
    await frame(1, 'of the first run');
    assert.equal(await sentence(), '');
    await frame(2, 'of the second');
    await frame(3, 'of the third');
    await receive({ type: 'failed', runId: 2, message: 'The second failed.' });
    assert.equal(await sentence(), 'of the third');
    await show('tangent', 2);
    await frame(2, 'of the second again, which is what the host shows');
    assert.match(await sentence(), /^of the second again/);
  });

  it('says beside the word why a text cannot be had, and dims nothing', async () => {
    await show('tangent', 2);
    await frame(2, 'as it is');
    const why = { type: 'writeFailed', runId: 1, kind: 'script', message: 'It took too long.' } as const;
    await receive(why);
    const status = page.locator('.actions [role="status"]');
    assert.equal(await status.innerText(), 'It took too long.');
    assert.equal(await sentence(), 'as it is');
    assert.equal(await page.locator('.stale').count(), 0);
    await page.getByRole('button', { name: 'NumPy script' }).click();
    assert.equal(await status.innerText(), '');
  });

  it('confirms beside the word that was clicked what was handed over', async () => {
    await show('tangent', 2);
    await frame(2, 'as it is');
    const where = { type: 'handedOver', sentence: 'Copied.' } as const;
    const status = page.locator('.actions [role="status"]');
    for (const name of ['NumPy script', 'Save data']) {
      const word = page.getByRole('button', { name });
      await word.click();
      await receive(where);
      assert.equal(await status.innerText(), where.sentence);
      const [clicked, said] = [await word.boundingBox(), await status.boundingBox()];
      assert.ok(clicked && said);
      const isBeside = Math.abs(said.y - clicked.y) < 5 && said.x > clicked.x;
      const isUnder = said.y > clicked.y && said.y < clicked.y + 2 * clicked.height;
      assert.ok(isBeside || isUnder, `${name}: ${JSON.stringify([clicked, said])}`);
    }
  });

  it('says under the sentence which view comes next, and goes on to it with what was typed last', async () => {
    await receive({ ...showing('tangent', 2), next: 'Step Size' } as ToWebview);
    await frame(2, 'as it is');
    const word = page.getByRole('button', { name: 'Next: Step Size' });
    const [said, stands] = [await page.locator('p.sentence').boundingBox(), await word.boundingBox()];
    assert.ok(said && stands && stands.y >= said.y + said.height && stands.y < said.y + said.height + 40);
    await formula().fill('x^3');
    await word.click();
    const types = (await posted()).map((intent) => Reflect.get(intent, 'type'));
    assert.deepEqual(types, ['setParams', 'next']);
    await receive({ ...showing('stepSize', 1), title: 'Step Size' } as ToWebview);
    assert.equal(
      await page.locator(':focus').innerText(),
      'Step Size',
      'the keyboard goes on at its heading',
    );
    assert.equal(await page.locator('.next').innerText(), 'The story ends here.');
  });

  it('keeps what is shown for a reload, also that it ended its engine', async () => {
    await show('tangent', 1);
    const plain = { view: 'tangent', params: defaults };
    assert.deepEqual(await kept(), [plain]);
    await receive({ type: 'failed', runId: 1, message: 'No.' });
    assert.equal((await kept()).length, 1);
    await receive({ type: 'failed', runId: 1, message: 'Too much.', engineEnded: true });
    assert.deepEqual((await kept()).at(-1), { ...plain, engineEnded: true });
  });

  it('asks for a run before it keeps what it asked for', async () => {
    await show('tangent', 1);
    await page.evaluate('posted.push = (one) => kept.push(one)');
    await typeAtOnce(['x^3']);
    await screenDraws();
    const [asked, after] = (await kept()).slice(-2);
    assert.equal(Reflect.get(asked ?? {}, 'type'), 'setParams');
    assert.equal(Reflect.get(after ?? {}, 'view'), 'tangent');
  });

  it('asks once a frame of the screen, for the newest params, and keeps those', async () => {
    await show('tangent', 1);
    assert.deepEqual(await typeAtOnce(['x', 'x^', 'x^3']), []);
    await screenDraws();
    const params = withFormula('x^3');
    assert.deepEqual(await posted(), [{ type: 'setParams', params, gesture: 7 }]);
    assert.deepEqual((await kept()).at(-1), { view: 'tangent', params });
    await screenDraws();
    assert.equal((await posted()).length, 1);
    await typeAtOnce(['x^4']);
    await screenDraws();
    assert.equal((await posted()).length, 2);
  });

  it('asks without waiting for the screen, and for what follows at once only once more', async () => {
    await show('tangent', 1);
    const counts = await page.evaluate(async () => {
      const field = document.querySelector('header vscode-text-field') as HTMLInputElement;
      const count = () => (Reflect.get(globalThis, 'posted') as object[]).length;
      const type = async (text: string) => {
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await Promise.resolve();
        return count();
      };
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const inFrame = [await type('x'), await type('x^'), await type('x^3')];
      for (let frames = 0; frames < 6; frames++) await frame();
      return [...inFrame, count()];
    });
    assert.deepEqual(counts, [1, 1, 1, 2]);
    const last = { type: 'setParams', params: withFormula('x^3'), gesture: 7 };
    assert.deepEqual((await posted()).at(-1), last);
  });

  it('sends params that were changed before what is asked for after them', async () => {
    await show('tangent', 1);
    const before = await typeAtOnce(['x^3'], 'NumPy script');
    const all = [
      { type: 'setParams', params: withFormula('x^3'), gesture: 7 },
      { type: 'writeText', kind: 'script' },
    ];
    assert.deepEqual(before, all);
    await screenDraws();
    assert.deepEqual(await posted(), all);
  });

  it('takes back what failed, once there is a picture of what was asked later, in whatever order they were told', async () => {
    await show('tangent', 1);
    const problem = () => page.locator('.problem').allInnerTexts();
    await typeAtOnce(['x^', 'x^3']);
    await receive({
      type: 'failed',
      runId: 2,
      message: 'No.',
      at: { field: 'formula', start: 0, end: 0 },
    });
    assert.match((await problem()).join(), /No\./);
    await frame(3, 'of x^3');
    assert.doesNotMatch((await problem()).join(), /No\./);
  });

  it('forgets at Reset what was to be sent, builds the view anew from its top and leaves the keyboard on Reset', async (test) => {
    await show('tangent', 1);
    await frame(1, 'before');
    const whole = page.viewportSize();
    assert.ok(whole);
    test.after(() => page.setViewportSize(whole));
    await page.setViewportSize({ width: 400, height: 200 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    assert.notEqual(await page.evaluate(() => scrollY), 0);
    await typeAtOnce(['x^3'], 'Reset');
    await screenDraws();
    assert.deepEqual(await posted(), [{ type: 'reset' }]);
    await show('tangent', 2);
    await eventually(async () => assert.equal(await formula().inputValue(), writtenSource(defaults.source)));
    assert.equal(await sentence(), '');
    assert.equal(await page.locator(':focus').innerText(), 'Reset');
    assert.equal(await page.evaluate(() => scrollY), 0, 'shown from its top');
    await frame(2, 'after');
    await show('tangent', 2);
    assert.equal(await sentence(), 'after', 'built anew once only');
  });

  it('shows another view in the place of the first, and sends nothing of the first to it', async () => {
    await show('tangent', 1);
    await page.evaluate(
      ([message]) => {
        const field = document.querySelector('header vscode-text-field') as HTMLInputElement;
        field.value = 'x^3';
        field.dispatchEvent(new Event('input'));
        Reflect.get(globalThis, 'receive')(message);
      },
      [showing('surface', 2)] as const,
    );
    await screenDraws();
    assert.deepEqual(await posted(), []);
    assert.deepEqual((await kept()).at(-1), { view: 'surface', params: views.surface.defaults });
    assert.equal(await page.locator('main').getAttribute('data-view'), 'surface');
    assert.equal(await page.locator('h1').count(), 1);
  });

  it('takes params over that the host adopted, and leaves the view as it stands', async () => {
    await show('tangent', 1);
    await frame(1, 'still there');
    await show('tangent', 1, withFormula('sin(x)'));
    await eventually(async () => assert.equal(await formula().inputValue(), 'sin(x)'));
    assert.equal(await sentence(), 'still there');
    assert.deepEqual((await kept()).at(-1), { view: 'tangent', params: withFormula('sin(x)') });
    await receive({ type: 'failed', runId: 1, message: 'Too much.', engineEnded: true });
    assert.deepEqual((await kept()).at(-1), {
      view: 'tangent',
      params: withFormula('sin(x)'),
      engineEnded: true,
    });
  });

  it('shows what another page, or undoing, made of the params, and computes nothing for it', async () => {
    await show('tangent', 1);
    await frame(1, 'still there');
    await receive({ type: 'params', view: 'tangent', runId: 2, params: withFormula('sin(x)') });
    await eventually(async () => assert.equal(await formula().inputValue(), 'sin(x)'));
    assert.equal(await sentence(), 'still there');
    assert.deepEqual((await kept()).at(-1), { view: 'tangent', params: withFormula('sin(x)') });
    await frame(1, 'of the run before');
    assert.equal(await sentence(), 'still there');
    await screenDraws();
    assert.deepEqual(await posted(), []);
  });

  it('keeps what is typed where params come that the host sent before it had heard of it', async () => {
    const params = (text: string, heard: number) =>
      receive({ type: 'params', view: 'tangent', runId: 2, params: withFormula(text), heard });
    const times = async () =>
      (await page.evaluate<object[]>('posted')).map((message) => Number(Reflect.get(message, 'sentAt')));
    const type = async (text: string) => {
      await typeAtOnce([text]);
      await eventually(async () => assert.equal((await posted()).length, Number(text.at(-1))));
    };
    const shows = (text: string) => eventually(async () => assert.equal(await formula().inputValue(), text));
    await show('tangent', 1);
    await params('sin(x)', 0);
    await shows('sin(x)');
    for (const text of ['x^1', 'x^2']) await type(text);
    const [first = 0, second = 0] = await times();
    assert.ok(second > first && first > 0, `${first}, ${second}`);
    for (const heard of [0, first]) {
      await params('cos(x)', heard);
      await screenDraws();
      assert.equal(await formula().inputValue(), 'x^2');
    }
    await params('tan(x)', second);
    await shows('tan(x)');
    await type('x^3');
    await show('tangent', 2, withFormula('exp(x)'));
    await params('log(x)', 0);
    await shows('log(x)');
  });

  it('asks the host to undo, after what was changed before; what could not be read it takes back itself', async () => {
    const undo = (step: string) => page.evaluate((what) => Reflect.get(globalThis, 'undo')(what), step);
    await undo('undo');
    assert.deepEqual(await posted(), [], 'there is no view yet');
    await show('tangent', 1);
    await typeAtOnce(['x^3']);
    await undo('undo');
    await undo('redo');
    assert.deepEqual(
      (await posted()).map((message) => Reflect.get(message, 'type')),
      ['setParams', 'undo', 'redo'],
    );
    const h = page.getByLabel('step h', { exact: true }).locator('input');
    await h.fill('1e');
    await undo('undo');
    await eventually(async () => assert.equal(await h.inputValue(), '')); // left to the view, which has drawn nothing
    assert.equal(await page.locator('.problem:not(:empty)').count(), 0);
    assert.equal((await posted()).length, 3);
    await undo('undo');
    assert.equal((await posted()).length, 4);
  });

  it('tells the menu under the right button of its view, and whether it shows what could not be read', async () => {
    const told = async () => {
      await page.locator('main').dispatchEvent('contextmenu');
      return JSON.parse((await page.locator('main').getAttribute('data-vscode-context')) ?? '');
    };
    assert.deepEqual(await told(), {});
    await show('tangent', 1);
    assert.deepEqual(await told(), { gradientLab: { view: 'tangent', isUnread: false } });
    await page.getByLabel('step h', { exact: true }).locator('input').fill('1e');
    assert.deepEqual(await told(), { gradientLab: { view: 'tangent', isUnread: true } });
    await receive({ type: 'elsewhere', view: 'tangent', title: 'Tangent', strings: {} });
    assert.deepEqual(await told(), {});
  });

  it('says where the view stands, offers to show it here, and shows it when it is told to', async () => {
    await show('tangent', 1);
    await receive({ type: 'elsewhere', view: 'tangent', title: 'Tangent', strings: {} });
    assert.match(await page.locator('main').innerText(), /^Tangent is open in a tab of the editor\./);
    assert.equal(await page.locator('main').getAttribute('data-view'), null);
    await page.getByText('Show here too').press('Enter');
    assert.deepEqual(await posted(), [{ type: 'showHere' }]);
    await frame(1, 'nobody sees it');
    await show('tangent', 1);
    assert.equal(
      await page.locator(':focus').innerText(),
      'A title',
      'the keyboard goes on from the heading',
    );
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('header vscode-text-field:focus').count(), 1);
    await frame(1, 'here again');
    assert.equal(await sentence(), 'here again');
    assert.equal(await page.getByText('Show here too').count(), 0);
  });

  it('speaks the language of the strings that the host sends', async () => {
    const message = showing('tangent', 1);
    assert.ok(message.type === 'show');
    await receive({ ...message, title: 'Tangente', strings: { Reset: 'Zurücksetzen' } });
    assert.equal(await page.getByRole('button', { name: 'Zurücksetzen', exact: true }).count(), 1);
    assert.equal(await page.locator('h1').innerText(), 'Tangente');
  });
});
