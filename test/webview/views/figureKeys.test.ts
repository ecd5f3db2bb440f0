import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Params, ViewId } from '#protocol';
import { views } from '#views';
import type { BrowserPages } from '../../browserPage';
import { allKeys, type Deed, faultsOf, type KeySentence, keySentences } from '../figureKeys';
import { openLivePages, openLiveView } from '../liveView';

let pages: BrowserPages;
before(async () => {
  pages = await openLivePages();
});
after(() => pages?.close());

/** Params with more to walk along than the defaults have, where these have one of a kind. */
const fuller: { readonly [V in ViewId]?: Partial<Params<V>> } = { tangent: { points: [5, 10], selected: 1 } };

const openView = (view: ViewId) =>
  openLiveView(pages, view, { ...views[view].defaults, ...fuller[view] } as Params<ViewId>);

/** What says in a text what keys do in it. */
const FIGURES = '.figure-drawing:visible, .figure-bars:visible, main [role="grid"]:visible';

const textOf = (figure: Locator) =>
  figure.evaluate(
    (one) => `${one.getAttribute('aria-label')}. ${one.getAttribute('aria-description') ?? ''}`,
  );

/** What came of a key: whether it was kept from the page, what was said, and how many messages the host was sent. */
interface Outcome {
  readonly key: string;
  readonly isTaken: boolean;
  readonly said: string;
  readonly posted: number;
  readonly wentElsewhere: boolean;
  readonly hasField: boolean;
}

/** Presses keys in a figure, each where the focus is then; the host hears nothing of the page from then on. */
const pressIn = (figure: Locator, keys: readonly string[], frames = 0): Promise<Outcome[]> =>
  figure.evaluate(
    async (one, [all, count]) => {
      let posted = 0;
      Reflect.set(globalThis, 'hostHears', () => {
        posted += 1;
      });
      const stop = one.matches('[role="grid"]') ? one.querySelector<HTMLElement>('[tabindex="0"]') : one;
      (stop as HTMLElement | null)?.focus();
      const live = one.closest('.figure')?.querySelector('.figure-live') ?? one.querySelector('.figure-live');
      const outcomes: Outcome[] = [];
      for (const name of all) {
        const [, held = '', key = ''] = /^(?:(Shift|Control|Alt)\+)?(.+)$/.exec(name) ?? [];
        const at = document.activeElement ?? one;
        if (live) live.textContent = '';
        posted = 0;
        const event = new KeyboardEvent('keydown', {
          ...{ key, bubbles: true, cancelable: true },
          ...{ shiftKey: held === 'Shift', ctrlKey: held === 'Control', altKey: held === 'Alt' },
        });
        at.dispatchEvent(event);
        for (let i = 0; i < count; i++) await new Promise((next) => requestAnimationFrame(next));
        const field = document.activeElement?.matches(':read-write') ? document.activeElement : null;
        outcomes.push({
          ...{ key: name, isTaken: event.defaultPrevented, said: live?.textContent ?? '', posted },
          ...{ wentElsewhere: document.activeElement !== at, hasField: field !== null },
        });
        field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      }
      return outcomes;
    },
    [keys, frames] as const,
  );

/** Whether a key has done what its sentence says; a far key does what the arrow keys do, only further. */
const shows: Readonly<Record<Exclude<Deed, 'far' | 'mode'>, (of: Outcome) => boolean>> = {
  read: ({ said, posted }) => said !== '' && posted === 0,
  go: ({ wentElsewhere }) => wentElsewhere,
  move: ({ posted }) => posted > 0,
  choose: ({ said, posted }) => said !== '' || posted > 0,
  edit: ({ hasField }) => hasField,
  turn: ({ said }) => /azimuth/.test(said),
  zoom: ({ said }) => / from .* to |azimuth/.test(said),
  draw: ({ said }) => said !== '',
};

/** Presses each key that a figure's text names; the sentences that are not so. */
async function idleSentences(figure: Locator, sentences: readonly KeySentence[]): Promise<string[]> {
  const found: string[] = [];
  let deed: keyof typeof shows = 'read';
  for (const { text, keys, does } of sentences) {
    if (does === 'mode') continue;
    if (does !== 'far') deed = does;
    const outcomes = await pressIn(figure, keys, 1);
    const isSo = shows[deed];
    // What is asked for is not drawn here: keys that follow may ask for the same, or stand at an end. keys.test.ts tries each.
    const isAsking = !['read', 'turn', 'draw'].includes(deed);
    const idle = isAsking && outcomes.some(isSo) ? [] : outcomes.filter((outcome) => !isSo(outcome));
    found.push(...idle.map((outcome) => `"${text}" is not so: ${JSON.stringify(outcome)}`));
  }
  return found;
}

/** What is wrong with a figure's text, in each of the ways in which it can be used. */
async function faultsIn(figure: Locator, seen: Set<string> = new Set()): Promise<string[]> {
  const wayOf = (text: string) =>
    keySentences(text)
      .map((one) => one.text)
      .join(' ');
  const text = await textOf(figure);
  const way = wayOf(text);
  seen.add(way);
  const sentences = keySentences(text);
  const modes = sentences.filter(({ does }) => does === 'mode').flatMap(({ keys }) => keys);
  const others = allKeys.filter((key) => !modes.includes(key));
  const taken = (await pressIn(figure, others)).filter(({ isTaken }) => isTaken).map(({ key }) => key);
  const found = [
    ...faultsOf(text, [...taken, ...modes]).map((fault) => `${text.slice(0, 30)}: ${fault}`),
    ...(await idleSentences(figure, sentences)),
  ];
  for (const mode of modes) {
    await pressIn(figure, [mode]);
    const next = wayOf(await textOf(figure));
    if (next === way) found.push(`${mode} changes nothing`);
    if (!seen.has(next)) found.push(...(await faultsIn(figure, seen)));
    await pressIn(figure, [mode]);
    if (wayOf(await textOf(figure)) !== way) found.push(`${mode} does not lead back`);
  }
  return found;
}

describe('keys in figures', () => {
  for (const view of Object.keys(views) as ViewId[]) {
    it(`${view}: what their texts say, and nothing else`, async () => {
      const live = openView(view);
      const page = await live.open();
      const figures = page.locator(FIGURES);
      const count = await figures.count();
      assert.ok(count > 0);
      const faults: string[] = [];
      for (let i = 0; i < count; i++) faults.push(...(await faultsIn(figures.nth(i))));
      assert.deepEqual(faults, []);
      await live.close();
    });
  }
});
