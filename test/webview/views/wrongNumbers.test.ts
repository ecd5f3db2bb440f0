import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { LearnerError, viewOf, views } from '#views';
import { limits as ofDescent } from '../../../src/views/descent/shared';
import { limits as ofGradientCheck } from '../../../src/views/gradientCheck/shared';
import { limits as ofGradientCost } from '../../../src/views/gradientCost/shared';
import type { ListLimits, NumberLimits } from '../../../src/views/limits';
import { limits as ofSimpleNet } from '../../../src/views/simpleNet/shared';
import { limits as ofStepSize } from '../../../src/views/stepSize/shared';
import { limits as ofSurface } from '../../../src/views/surface/shared';
import { limits as ofTangent } from '../../../src/views/tangent/shared';
import { limits as ofTraining } from '../../../src/views/training/shared';
import { readNumber, readNumbers } from '../../../webview/ui/fields/typedNumbers';
import type { BrowserPages } from '../../browserPage';
import { openLivePages, openLiveView } from '../liveView';

type Limits = Readonly<Record<string, NumberLimits | ListLimits>>;

const all: Readonly<Partial<Record<ViewId, Limits>>> = {
  tangent: ofTangent,
  stepSize: ofStepSize,
  surface: ofSurface,
  descent: ofDescent,
  simpleNet: ofSimpleNet,
  gradientCost: ofGradientCost,
  training: ofTraining,
  gradientCheck: ofGradientCheck,
};
const fields = (Object.entries(all) as [ViewId, Limits][]).flatMap(([view, limits]) =>
  Object.entries(limits).map(([field, limit]) => ({ view, field, limit })),
);

/** A run of the descent has its rate and its share. */
const inParams = (view: ViewId, field: string, value: unknown) => {
  if (view !== 'descent' || !['learningRate', 'decay'].includes(field)) return { [field]: value };
  return { runs: [{ optimizer: 'momentum', learningRate: 0.1, [field]: value }] };
};

/** Why the host refuses a value of a field; undefined where it takes it. */
function refusal(view: ViewId, field: string, value: unknown): string | undefined {
  try {
    viewOf(view).parseParams({ ...views[view].defaults, ...inParams(view, field, value) });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof LearnerError, `${error}`);
    return error.message;
  }
}

/** Numbers beside the limits: the last that are taken, and the first that are not. */
function edges({ min, max, above, integer }: NumberLimits) {
  const next = (value: number, direction: 1 | -1) =>
    integer ? value + direction : value + direction * (Math.abs(value) * 1e-9 || 1e-9);
  return [
    ...(min === undefined
      ? []
      : [{ limit: min, taken: above ? next(min, 1) : min, refused: above ? min : next(min, -1) }]),
    ...(max === undefined ? [] : [{ limit: max, taken: max, refused: next(max, 1) }]),
  ];
}

/** Without what stands between thousands, and before exponents. */
const digits = (text: string) => text.replaceAll(/[,+]/g, '');

describe('the numbers that a field takes', () => {
  for (const { view, field, limit } of fields)
    it(`of ${view}, ${field}: the page names the limits that the host keeps`, () => {
      const count = 'count' in limit ? limit.count : undefined;
      const many = (value: number) => (count ? Array.from({ length: count[0] }, () => value) : value);
      const { wrong } = {
        wrong: '',
        ...(count ? readNumbers('abc', { ...limit, count }) : readNumber('abc', limit)),
      };
      assert.match(wrong, /^Type .*\.$/);
      for (const edge of edges(limit)) {
        if (!(view === 'training' && field === 'units'))
          assert.equal(refusal(view, field, many(edge.taken)), undefined, `${edge.taken}`);
        const said = refusal(view, field, many(edge.refused));
        assert.ok(digits(said ?? '').includes(digits(String(edge.limit))), said);
        if (!count) assert.ok(digits(wrong).includes(String(edge.limit)), wrong);
      }
      if (limit.integer) {
        assert.match(refusal(view, field, many(1.5)) ?? '', /whole number/);
        assert.match(wrong, /whole number/);
      }
      for (const value of ['abc', Number.NaN, Number.POSITIVE_INFINITY])
        assert.ok(refusal(view, field, count ? [value, value] : value), String(value));
      if (!count) return;
      const [least, most] = count;
      assert.ok(
        refusal(view, field, Array(most + 1).fill(1)) && refusal(view, field, Array(least - 1).fill(1)),
      );
      const example = /such as (.*)\.$/.exec(wrong)?.[1] ?? '';
      const read = readNumbers(example, { ...limit, count });
      assert.ok('value' in read && read.value.length >= least && read.value.length <= most, wrong);
      assert.equal(refusal(view, field, read.value), undefined, wrong);
    });
});

/** What is no number, typed as one types. */
const noNumbers = ['abc', '', '1_000', '1e', '--1', 'NaN', 'Infinity', '1e999', '0,1 a'];

describe('a text that is no number', () => {
  let pages: BrowserPages;
  before(async () => {
    pages = await openLivePages();
  });
  after(() => pages?.close());

  for (const view of Object.keys(views) as ViewId[])
    it(`in a field of ${view} stays, and says there what to type; the picture stays, and comes back into force`, async () => {
      const live = openLiveView(pages, view);
      const page = await live.open();
      const boxes = page.locator('.control:not(.title):has(vscode-text-field):visible');
      const count = await boxes.count();
      assert.ok(count > 0);
      for (let i = 0; i < count; i++) {
        const input = boxes.nth(i).locator('input');
        if (await input.isDisabled()) continue;
        const good = await input.inputValue();
        const name = await boxes.nth(i).innerText();
        const mayBeEmpty = ['tangent', 'stepSize', 'surface', 'descent'].includes(view);
        for (const text of noNumbers) {
          if (text === '' && mayBeEmpty) continue;
          await input.fill(text);
          const problem = boxes.nth(i).locator('.problem');
          const said = await problem.innerText();
          assert.match(said, /^Type (a|\d)/, `${name}: "${text}" is answered by "${said}"`);
          assert.equal(await input.inputValue(), text, name);
          assert.equal(await page.locator('vscode-text-field.invalid').count(), 1, name);
        }
        await input.fill(good);
        await page.waitForFunction(() => document.querySelectorAll('vscode-text-field.invalid').length === 0);
      }
      await live.close();
    });
});
