import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForPictures } from './reading';
import { type Outcome, typedFormulas } from './typedFormulas';

type TypedView = keyof typeof typedFormulas;

/** What is typed after each formula, its field, and where the numbers stand that a picture is known by. */
const views: Readonly<
  Record<TypedView, { afterwards: Readonly<Record<string, string>>; field: string; numbers: string }>
> = {
  tangent: {
    afterwards: { 'tangents at': '3', 'step h': '1e-6' },
    field: 'f(x) =',
    numbers: 'table.pinned tbody tr td:not(:first-child)',
  },
  stepSize: {
    afterwards: { 'at x': '3', 'step h': '1e-5' },
    field: 'f(x) =',
    numbers: '.readout-value',
  },
  surface: { afterwards: { 'at the point': '3, 4' }, field: 'f(x₀, x₁) =', numbers: '.readout-value' },
  descent: {
    afterwards: { start: '3, 4', steps: '1', 'learning rate': '0.1' },
    field: 'f(x₀, x₁) =',
    numbers: '.readout-value',
  },
};

/** All of a view that an earlier formula could have left something in. */
function seen(view: FrameLocator, name: TypedView) {
  return view.locator('main').evaluate(
    (main, of) => {
      const [numbers = [], labels = [], problems = [], sentences = []] = of.map((selector) =>
        Array.from(main.querySelectorAll(selector), (one) => one.textContent ?? ''),
      );
      return {
        numbers,
        letters: labels.join(' '),
        problems,
        invalid: Array.from(main.querySelectorAll('[aria-invalid]'), (one) => one.getAttribute('aria-label')),
        sentence: sentences.join(),
        opacity: ['.stage > *', '.readout'].map((one) =>
          Number(getComputedStyle(main.querySelector(one) ?? main).opacity),
        ),
      };
    },
    [views[name].numbers, '.letter .slider label', '.problem span', 'p.sentence'],
  );
}

type Seen = Awaited<ReturnType<typeof seen>>;

const near = (text: string, expected: number): boolean => {
  const actual = Number(text.replace('inf', 'Infinity'));
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return Object.is(actual, expected);
  return Math.abs(actual - expected) <= 1e-3 * Math.max(0.01, Math.abs(expected));
};

/** What is not as it should be, or undefined. */
function wrong(now: Seen, outcome: Outcome): string | undefined {
  if ('refused' in outcome) {
    const [problem = '', ...others] = now.problems;
    const isSaid =
      typeof outcome.refused === 'string' ? problem === outcome.refused : outcome.refused.test(problem);
    if (!isSaid || others.length > 0) return 'the sentence at the field';
    // Of several that the sentence is about, it is said at the one that was changed last.
    if (now.invalid.length !== 1) return 'the one field that is marked';
    if (!now.opacity.every((one) => one < 0.5)) return 'dimming';
    if (outcome.letters !== undefined && now.letters !== outcome.letters) return 'the letters';
    return /still show the last values/.test(now.sentence) ? undefined : 'the sentence beside the picture';
  }
  if (now.problems.length + now.invalid.length > 0) return 'an error that is no more';
  if (now.opacity.some((one) => one < 1)) return 'dimming that is no more';
  if (!outcome.shows.every((expected, i) => near(now.numbers[i] ?? '', expected))) return 'the numbers';
  if (now.letters !== (outcome.letters ?? '')) return 'the letters';
  return outcome.says && !outcome.says.test(now.sentence) ? 'the sentence' : undefined;
}

describe('typed formulas', () => {
  const workbench = useWorkbench();

  it('are sixty', () => assert.ok(Object.values(typedFormulas).flat().length >= 60));

  for (const name of Object.keys(typedFormulas) as TypedView[]) {
    it(`each end in a right picture or one right sentence in ${name}, with nothing of the one before left`, async () => {
      const view = await workbench().fresh(name);
      // A formula that is typed anew has a point and a step of its own.
      const { afterwards, field } = views[name];
      await waitForPictures(view, 1);
      for (const [formula, outcome] of typedFormulas[name]) {
        await type(view, field, formula);
        for (const [label, text] of Object.entries(afterwards)) await type(view, label, text);
        let last: Seen | undefined;
        let fault: string | undefined;
        const isRight = async () => {
          last = await seen(view, name);
          fault = wrong(last, outcome);
          return fault === undefined;
        };
        await until(formula, isRight).catch(() => {
          throw new assert.AssertionError({ message: `${formula}: ${fault}: ${JSON.stringify(last)}` });
        });
      }
    });
  }

  it('let a letter be dragged in one step of undo, be typed beyond its slider, go and return', async () => {
    const { page } = workbench();
    const view = await workbench().fresh('tangent');
    const number = view.getByLabel('Number for a', { exact: true }).locator('input');
    const slider = view.locator('.letter input[type="range"]');
    const isThreeTimes = (value: number) =>
      until(`f(3) = ${3 * value}`, async () => {
        const { numbers } = await seen(view, 'tangent');
        return near(numbers[0] ?? '', 3 * value) && near(numbers[1] ?? '', value);
      });
    await type(view, 'f(x) =', 'a*x');
    await type(view, 'tangents at', '3');
    await isThreeTimes(1);
    const box = (await slider.boundingBox()) ?? assert.fail('no slider');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.6 * box.width, y);
    await page.mouse.down();
    for (const share of [0.65, 0.7, 0.75, 0.8]) await page.mouse.move(box.x + share * box.width, y);
    await page.mouse.up();
    const dragged = Number(await slider.getAttribute('aria-valuetext'));
    assert.ok(Math.abs(dragged - 3) < 0.2, `dragged to ${dragged}`);
    await becomes(async () => Number(await number.inputValue()), dragged);
    await isThreeTimes(dragged);
    await slider.press('Control+z');
    await isThreeTimes(1);
    await becomes(() => number.inputValue(), '1');
    await number.fill('12');
    await isThreeTimes(12);
    await slider.press('ArrowRight');
    await until('further', async () => Number(await number.inputValue()) > 12);
    await number.fill('12');
    await type(view, 'f(x) =', 'x');
    await type(view, 'tangents at', '3');
    await isThreeTimes(1);
    assert.equal(await slider.count(), 0);
    await type(view, 'f(x) =', 'a*x + 0');
    await type(view, 'tangents at', '3');
    await isThreeTimes(12);
  });
});
