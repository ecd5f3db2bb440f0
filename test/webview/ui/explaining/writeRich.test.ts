import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowserPages, usePage } from '../../../browserPage';

const source = `
  import { element, richText } from '#ui';
  import { writeRich } from './webview/ui/explaining/rich';
  globalThis.wholeAt = (text, width) => {
    const box = element('div', '', ...richText(text));
    Object.assign(box.style, { font: '16px monospace', width: width + 'px' });
    document.querySelector('main').replaceChildren(box);
    return [...box.querySelectorAll('.whole')].map((number) => [number.textContent, number.getClientRects().length]);
  };
  globalThis.written = (texts) => {
    const box = element('div');
    document.querySelector('main').replaceChildren(box);
    return texts.map((text, i) => {
      const before = box.querySelector('.explained');
      before?.focus();
      writeRich(box, text);
      const fresh = element('div', '', ...richText(text));
      const plain = (html) => html.replace(/ (?:id|aria-describedby)="[^"]*"/g, '');
      return { isRight: plain(box.innerHTML) === plain(fresh.innerHTML), stays: i === 0 || document.activeElement === before };
    });
  };`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);

describe('a text that is written over another', () => {
  const cases = [
    ['exact 1, <error>error</error> 0.2', 'exact 2, <error>error</error> 9'],
    [
      'exact 1e-9, <error>error</error> 2e-25',
      'exact 1, <error>error</error> 0.2',
      'exact 1e-9, <error>error</error> 2e-25',
    ],
    ['<error>error</error> 1e-9', 'an <error>error</error>', '1e-9 <error>error</error> <b>x</b> 5'],
    ['a <b>x</b> <error>error</error>', '<b>y</b> <error>error</error> 3', '<error>error</error>'],
  ];
  for (const texts of cases)
    it(`reads as if it stood there alone, and keeps the focus: ${texts.join(' | ')}`, async () => {
      const written = await page.evaluate(([each]) => Reflect.get(globalThis, 'written')(each), [
        texts,
      ] as const);
      assert.deepEqual(
        written,
        texts.map(() => ({ isRight: true, stays: true })),
      );
    });
});

describe('a number with a power of ten', () => {
  const numbers = ['2e-25', '1.25e-5', '-7.6389e-10'];
  for (const number of numbers)
    it(`stands on one line at every width: ${number}`, async () => {
      for (let width = 60; width < 260; width += 7) {
        const whole = await page.evaluate(([text, at]) => Reflect.get(globalThis, 'wholeAt')(text, at), [
          `exact 1, error ${number}, estimate ${number}`,
          width,
        ] as const);
        assert.deepEqual(whole, [
          [number, 1],
          [number, 1],
        ]);
      }
    });
});
