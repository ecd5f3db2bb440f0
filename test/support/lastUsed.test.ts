import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { views } from '#views';
import { LastUsed, type Opened } from '../../src/support/lastUsed';

type Memento = ConstructorParameters<typeof LastUsed>[0];

let stored: Map<string, unknown>;
let logged: string[];
let lastUsed: LastUsed;
const tangent: Opened = { view: 'tangent', params: views.tangent.defaults };
const surface: Opened = { view: 'surface', params: views.surface.defaults, engineEnded: true };

/** As VS Code stores it, as JSON: what is undefined has no place there. */
const plain = (opened: Opened): unknown => JSON.parse(JSON.stringify(opened));

const open = (update: (key: string, value: unknown) => Promise<void>) =>
  new LastUsed({ keys: () => [], get: (key: string) => stored.get(key), update } as Memento, (line) =>
    logged.push(line),
  );

beforeEach(() => {
  stored = new Map();
  logged = [];
  lastUsed = open(async (key, value) => void stored.set(key, value));
});

describe('LastUsed', () => {
  it('knows nothing at first', () => {
    assert.equal(lastUsed.stored, undefined);
    assert.equal(lastUsed.storedOf('tangent'), undefined);
  });

  it('gives back the newest, and each view as it was last', () => {
    lastUsed.remember(tangent);
    lastUsed.remember(surface);
    assert.deepEqual(lastUsed.stored, surface);
    assert.deepEqual(lastUsed.storedOf('tangent'), plain(tangent));
    assert.deepEqual(lastUsed.storedOf('surface'), surface);
    assert.equal(lastUsed.storedOf('descent'), undefined);
  });

  it('tells who listens what was opened, but not what is only remembered', () => {
    const heard: unknown[] = [];
    lastUsed.onOpened((opened) => heard.push(opened));
    lastUsed.remember(tangent);
    lastUsed.opened(surface);
    lastUsed.opened(tangent);
    assert.deepEqual(heard, [surface, tangent]);
    assert.deepEqual(lastUsed.stored, plain(tangent));
  });

  it('gives back what waits as what is stored, without what is undefined', () => {
    for (const x of [1, 2]) {
      const opened: Opened = {
        view: 'tangent',
        params: { ...views.tangent.defaults, points: [x], yRange: undefined },
      };
      lastUsed.remember(opened);
      assert.deepEqual(lastUsed.storedOf('tangent'), plain(opened));
    }
  });

  it('tells nobody any more once it is disposed of', () => {
    let told = 0;
    lastUsed.onOpened(() => void told++);
    lastUsed.opened(tangent);
    lastUsed.dispose();
    lastUsed.opened(tangent);
    assert.equal(told, 1);
  });

  it('logs what could not be stored, and goes on', async () => {
    lastUsed = open(async (key) => {
      throw new Error(`no room for ${key}`);
    });
    lastUsed.remember(tangent);
    await turn();
    assert.deepEqual(
      logged,
      ['lastUsed', 'lastUsed.tangent'].map((key) => `${key} is not remembered: Error: no room for ${key}`),
    );
  });

  it('stores what changes with each frame of a drag now and then, and the last of it always', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const updates: unknown[] = [];
    lastUsed = open(async (key, value) => {
      stored.set(key, value);
      if (key === 'lastUsed') updates.push((value as typeof tangent).params);
    });
    const drag = (from: number, to: number) => {
      for (let x = from; x < to; x++) {
        const params = { ...views.tangent.defaults, points: [x] };
        lastUsed.remember({ view: 'tangent', params });
        assert.deepEqual(lastUsed.stored, plain({ view: 'tangent', params }));
        assert.deepEqual(lastUsed.storedOf('tangent'), lastUsed.stored);
        mock.timers.tick(10);
      }
    };
    const points = () => updates.flatMap((params) => (params as { points?: number[] }).points ?? []);
    drag(0, 40);
    assert.deepEqual(points(), [0, 24]);
    mock.timers.tick(250);
    assert.deepEqual(points(), [0, 24, 39]);
    mock.timers.tick(1000);
    lastUsed.remember(surface);
    drag(40, 42);
    lastUsed.dispose();
    assert.deepEqual(stored.get('lastUsed.tangent'), lastUsed.storedOf('tangent'));
    assert.deepEqual(points().at(-1), 41);
  });

  it('stores at once that params ended their engine', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    lastUsed.remember({ ...surface, engineEnded: false });
    lastUsed.remember(surface);
    assert.deepEqual(stored.get('lastUsed'), surface);
  });
});
