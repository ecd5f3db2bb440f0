import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowserPages, usePage } from '../../../browserPage';

const source = `
  import { formulaLines } from './webview/views/simpleNet/arithmetic';
  globalThis.firstLine = (chosen) => formulaLines(chosen)[0][0];`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);

describe('the formula of a derivative', () => {
  const cases: readonly (readonly [probability: number, truth: number, text: string])[] = [
    [0.65524, 1, '(0.6552 - 1)'],
    [0.25, 0, '(0.2500 - 0)'],
    // What is taken from 1 is not 0.
    [0.99996, 1, '(0.99996000 - 1)'],
    [0.9999998, 1, '(0.9999998000 - 1)'],
    [1.2e-9, 0, '(1.200e-9 - 0)'],
    [1, 1, '(1.000 - 1)'],
  ];
  for (const [probability, truth, text] of cases)
    it(`is written with the digits that count: ${text}`, async () => {
      const chosen = {
        row: 0,
        column: 0,
        input: 2,
        probability,
        truth,
        exact: 2 * (probability - truth),
        derivative: 0,
        guarded: 0,
      };
      assert.equal(await page.evaluate(`firstLine(${JSON.stringify(chosen)})`), `x₀ (y₀ - t₀) = 2 * ${text}`);
    });
});
