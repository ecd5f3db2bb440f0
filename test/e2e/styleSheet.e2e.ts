import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openFigurePages } from './figurePage';

/**
 * For every rule of the page's style sheet that lays an element out (sets its display): makes such an element, hides it, and
 * tells whether it is shown all the same. `tried` counts those that the rule applied to before they were hidden.
 */
function shownThoughHidden(): { tried: number; shown: string[] } {
  const selectors: string[] = [];
  const collect = (rules: CSSRuleList, parents: readonly string[]): void => {
    for (const rule of rules) {
      const isStyle = rule instanceof CSSStyleRule;
      const own = isStyle ? rule.selectorText.split(/,(?![^(]*\))/).map((one) => one.trim()) : parents;
      const full = isStyle
        ? own.flatMap((one) => {
            const nested = one.includes('&') ? one : `& ${one}`;
            return parents.length > 0 ? parents.map((parent) => nested.replaceAll('&', parent)) : [one];
          })
        : own;
      const display = isStyle ? rule.style.display : '';
      if (display !== '' && display !== 'none') selectors.push(...full);
      if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList, full);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules, []);

  const made = (compound: string): Element => {
    const plain = compound.replace(/:is\(([^,)]+)[^)]*\)/g, '$1').replace(/:[\w-]+(\([^)]*\))?/g, '');
    const element = document.createElement(/^[a-z][\w-]*/.exec(plain)?.[0] ?? 'div');
    element.classList.add(...[...plain.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name));
    for (const [, name = '', value = ''] of plain.matchAll(/\[([\w-]+)="?([^"\]]*)"?\]/g))
      element.setAttribute(name, value);
    return element;
  };
  let tried = 0;
  const shown: string[] = [];
  const main = document.querySelector('main') ?? document.body;
  for (const selector of new Set(selectors)) {
    let inner: Element = main;
    for (const compound of selector.split(/[\s>]+/)) {
      const element = made(compound);
      inner.append(element);
      inner = element;
    }
    if (inner.matches(selector)) tried++;
    inner.setAttribute('hidden', '');
    if (getComputedStyle(inner).display !== 'none') shown.push(selector);
    main.replaceChildren();
  }
  return { tried, shown };
}

describe('the style sheet', () => {
  let pages: Awaited<ReturnType<typeof openFigurePages>>;
  let page: Page;

  before(async () => {
    pages = await openFigurePages();
    page = await pages.open(1280, 1);
  });
  after(() => pages?.close());

  it('shows nothing that is hidden, however it lays it out', async () => {
    const { tried, shown } = await page.evaluate(shownThoughHidden);
    assert.deepEqual(shown, []);
    assert.ok(tried >= 50, `${tried} kinds of elements were tried`);
  });

  it('would be found out if it did', async () => {
    await page.addStyleTag({ content: '.shown { display: grid; }' });
    assert.deepEqual((await page.evaluate(shownThoughHidden)).shown, ['.shown']);
  });
});
