import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Keeper } from '../../src/panel/keeping/keeper';
import { Keeping } from '../../src/panel/keeping/keeping';
import { refusalOf } from '../../src/panel/keeping/refusal';
import type { Kept } from '../../src/panel/session/sessionParts';
import { MemoryStorage, textOfRun, wholeRun } from './memoryStorage';

let disk: MemoryStorage;
let state: Map<string, unknown>;
let logged: string[];

beforeEach(() => {
  disk = new MemoryStorage();
  state = new Map();
  logged = [];
});

/** One window; what it is told to keep lies on the disk that all share. */
function openWindow() {
  const keeping = new Keeping({
    storage: disk.open((operation, path) => disk.fault(operation, path)),
    state: { get: (key) => state.get(key), update: async (key, value) => void state.set(key, value) },
    readFile: async (address) => {
      if (!address.startsWith('file:')) throw new Error(`${address} cannot be read.`);
      return { name: address.slice('file:'.length), bytes: new Uint8Array(1) };
    },
    log: (message) => logged.push(message),
    now: () => disk.clock,
  });
  const does = (action: Kept['action'], name: string, progress: number) =>
    keeping.keep({
      view: 'training',
      name,
      action,
      progress,
      ...(action === 'keep' ? { bytes: wholeRun(`${name} at ${progress}`) } : {}),
    });
  const runs = async () => {
    const { files: given } = await keeping.read('training');
    return given
      .filter(({ slot }) => slot === 'checkpoints')
      .flatMap(({ files }) => files.map(({ name, bytes }) => [name, textOfRun(bytes)]));
  };
  const notices = async () => (await keeping.read('training')).notices;
  return { keeping, does, runs, notices };
}

/** Everything of the kind fails from now on. */
function fail(...operations: readonly string[]): void {
  disk.fault = (operation) => (operations.includes(operation) ? 'before' : undefined);
}

describe('Keeping', () => {
  it('gives back what was kept, the oldest first, and nothing at first', async () => {
    const { does, runs } = openWindow();
    assert.deepEqual(await runs(), []);
    await does('keep', 'a', 1);
    await does('keep', 'b', 1);
    await does('keep', 'a', 5);
    assert.deepEqual(await runs(), [
      ['b.npz', 'b at 1'],
      ['a.npz', 'a at 5'],
    ]);
    assert.deepEqual(disk.paths, ['training/a.5.npz', 'training/b.1.npz']);
  });

  it('takes up what 0.1.0 kept, whose names do not say how much they hold', async () => {
    disk.put('training/a.npz', wholeRun('old'));
    const { does, runs } = openWindow();
    assert.deepEqual(await runs(), [['a.npz', 'old']]);
    await does('keep', 'a', 7);
    assert.deepEqual(await runs(), [['a.npz', 'a at 7']]);
    assert.deepEqual(disk.paths, ['training/a.7.npz']);
  });

  it('writes of several versions that wait the newest', async () => {
    let writes = 0;
    disk.fault = (operation) => {
      writes += operation === 'write' ? 1 : 0;
      return undefined;
    };
    const { does, runs } = openWindow();
    await Promise.all([does('keep', 'a', 1), does('keep', 'a', 2), does('keep', 'a', 3)]);
    assert.deepEqual(await runs(), [['a.npz', 'a at 3']]);
    assert.equal(writes, 1);
  });

  describe('where another page has the same run', () => {
    it('replaces nothing that holds more, and says what it holds', async () => {
      const { does, runs } = openWindow();
      await does('keep', 'a', 3353);
      assert.deepEqual(await does('keep', 'a', 4), { reason: 'more', action: 'keep', held: 3353 });
      assert.deepEqual(await runs(), [['a.npz', 'a at 3353']]);
    });

    it('loses neither of two that wait, though the second holds less', async () => {
      const { does, runs } = openWindow();
      const [first, second] = await Promise.all([does('keep', 'a', 3353), does('keep', 'a', 4)]);
      assert.deepEqual([first, second?.reason], [undefined, 'more']);
      assert.deepEqual(await runs(), [['a.npz', 'a at 3353']]);
    });

    it('knows what another window has kept, also when both write at once', async () => {
      const [one, other] = [openWindow(), openWindow()];
      await one.does('keep', 'a', 3);
      assert.deepEqual(await other.runs(), [['a.npz', 'a at 3']]);
      await Promise.all([one.does('keep', 'a', 3353), other.does('keep', 'a', 4)]);
      assert.equal((await other.does('keep', 'a', 5))?.reason, 'more');
      assert.deepEqual(await other.runs(), [['a.npz', 'a at 3353']]);
    });

    it('keeps no run again that was removed there', async () => {
      const [one, other] = [openWindow(), openWindow()];
      await one.does('keep', 'a', 3);
      await one.does('remove', 'a', 3);
      assert.deepEqual(await other.does('keep', 'a', 9), { reason: 'removed', action: 'keep' });
      assert.deepEqual(await one.runs(), []);
    });

    it('removes no run that holds more than the page knew', async () => {
      const { does, runs } = openWindow();
      await does('keep', 'a', 3353);
      for (const action of ['remove', 'forget'] as const) {
        assert.equal((await does(action, 'a', 4))?.reason, 'more');
      }
      assert.deepEqual(await runs(), [['a.npz', 'a at 3353']]);
    });

    it('keeps a run again that only had no room', async () => {
      const { does, runs } = openWindow();
      await does('keep', 'a', 3);
      await does('forget', 'a', 3);
      assert.deepEqual(await runs(), []);
      await does('keep', 'a', 4);
      assert.deepEqual(await runs(), [['a.npz', 'a at 4']]);
    });

    it('reads what a page keeps that is just being closed', async () => {
      const { keeping, does, runs } = openWindow();
      await does('keep', 'a', 3);
      keeping.closes(new Promise((resolve) => setTimeout(() => resolve(does('keep', 'a', 8)), 20)));
      assert.deepEqual(await runs(), [['a.npz', 'a at 8']]);
    });
  });

  describe('where something cannot be read', () => {
    it('starts without a folder that bears the name of a run, and says so', async () => {
      disk.folders.add('training/x.npz');
      const { does, runs, notices } = openWindow();
      await does('keep', 'a', 1);
      assert.deepEqual(await runs(), [['a.npz', 'a at 1']]);
      assert.match(String(await notices()), /^A run that was kept cannot be read from the disk and was left/);
      assert.match(logged.join(), /training\/x\.npz/);
    });

    it('starts without files that may not be read, says how many, and leaves them', async () => {
      const { does, runs, notices } = openWindow();
      for (const name of ['a', 'b', 'c']) await does('keep', name, 1);
      disk.fault = (operation, path) =>
        operation === 'read' && !path.includes('/b.') ? 'before' : undefined;
      assert.deepEqual(await runs(), [['b.npz', 'b at 1']]);
      assert.match(String(await notices()), /^2 runs/);
      disk.fault = () => undefined;
      assert.equal((await runs()).length, 3);
    });

    it('starts without a folder that may not be read', async () => {
      const { does, notices } = openWindow();
      await does('keep', 'a', 1);
      fail('list');
      assert.match(String(await notices()), /^The folder in which runs are kept cannot be read/);
    });

    it('forgets no run whose age cannot be told', async () => {
      const { does, runs } = openWindow();
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await does('keep', name, 1);
      disk.folders.add('training/x.npz');
      fail('modified');
      assert.equal((await runs()).length, 6);
      disk.fault = () => undefined;
      assert.equal((await runs()).length, 6, 'the folder takes no place of a run');
      await does('keep', 'g', 1);
      assert.deepEqual(
        (await runs()).map(([name]) => name),
        ['b.npz', 'c.npz', 'd.npz', 'e.npz', 'f.npz', 'g.npz'],
      );
    });

    it('takes the older file of a run whose newer one was cut short', async () => {
      disk.put('training/a.5.npz', wholeRun('whole'));
      disk.put('training/a.9.npz', wholeRun('cut').slice(0, 10));
      const { does, runs } = openWindow();
      assert.deepEqual(await runs(), [['a.npz', 'whole']]);
      assert.equal(await does('keep', 'a', 6), undefined);
    });

    it('sets aside the very file that was read, and keeps at most three of such', async () => {
      const { does, runs } = openWindow();
      for (let n = 1; n <= 5; n++) {
        disk.put(`training/a${n}.1.npz`, wholeRun('spoilt'));
        await runs();
        await does('setAside', `a${n}`, 0);
      }
      assert.deepEqual(await runs(), []);
      assert.deepEqual(disk.paths, [
        'training/a3.1.npz.unreadable',
        'training/a4.1.npz.unreadable',
        'training/a5.1.npz.unreadable',
      ]);
    });
  });

  describe('where something cannot be written', () => {
    for (const operation of ['write', 'rename', 'list']) {
      it(`says that ${operation} failed, and what was kept stays`, async () => {
        const { does, runs } = openWindow();
        await does('keep', 'a', 1);
        fail(operation);
        assert.equal((await does('keep', 'a', 2))?.reason, 'readOnly');
        disk.fault = () => undefined;
        assert.deepEqual(await runs(), [['a.npz', 'a at 1']]);
        assert.deepEqual(disk.paths, ['training/a.1.npz'], 'no half is left behind');
        assert.equal(await does('keep', 'a', 3), undefined);
      });
    }

    it('keeps a run though an older file of it cannot be removed', async () => {
      const { does, runs } = openWindow();
      await does('keep', 'a', 1);
      fail('remove');
      assert.equal(await does('keep', 'a', 2), undefined);
      assert.deepEqual(await runs(), [['a.npz', 'a at 2']]);
    });

    it('removes a run though its file cannot be removed, or says that it cannot', async () => {
      const { does, runs } = openWindow();
      await does('keep', 'a', 1);
      fail('remove', 'write');
      assert.equal((await does('remove', 'a', 1))?.reason, 'failed');
      fail('remove');
      assert.equal(await does('remove', 'a', 1), undefined);
      assert.deepEqual(await runs(), []);
      disk.fault = () => undefined;
      await runs();
      assert.deepEqual(disk.paths, ['training/a.removed']);
    });
  });

  describe('after it was cut short', () => {
    const minute = 60_000;

    it('takes what was written whole beside its place where that holds more, and else removes it', async () => {
      disk.put('training/a.1.npz', wholeRun('older'));
      disk.put('training/a.2.npz.new', wholeRun('newer'));
      disk.put('training/b.3.npz.new', wholeRun('alone'));
      disk.put('training/c.4.npz.new', wholeRun('cut').slice(0, 12));
      disk.put('training/d.5.npz', wholeRun('newest'));
      disk.put('training/d.4.npz.new', wholeRun('older'));
      disk.clock += minute;
      assert.deepEqual(await openWindow().runs(), [
        ['a.npz', 'newer'],
        ['b.npz', 'alone'],
        ['d.npz', 'newest'],
      ]);
      assert.deepEqual(disk.paths, ['training/a.2.npz', 'training/b.3.npz', 'training/d.5.npz']);
    });

    it('leaves alone what another window is writing at this moment', async () => {
      disk.put('training/a.2.npz.new', wholeRun('half').slice(0, 9));
      await openWindow().runs();
      assert.deepEqual(disk.paths, ['training/a.2.npz.new']);
    });

    it('brings back nothing of a run that was removed, and forgets the oldest of many marks', async () => {
      disk.put('training/a.2.npz', wholeRun('a'));
      disk.put('training/a.3.npz.new', wholeRun('a'));
      for (let n = 0; n < 120; n++) disk.put(`training/${n}.removed`, new Uint8Array(0));
      disk.put('training/a.removed', new Uint8Array(0));
      disk.clock += minute;
      assert.deepEqual(await openWindow().runs(), []);
      assert.equal(disk.files.size, 100);
      assert.ok(disk.files.has('training/a.removed') && !disk.files.has('training/0.removed'));
    });
  });
});

describe('digits that were chosen', () => {
  it('are read again when they are in use', async () => {
    const { keeping } = openWindow();
    keeping.chosen.choose('training', 'digits', ['file:images', 'file:labels']);
    keeping.chosen.use('training', 'digits', true);
    const { files: given } = await openWindow().keeping.read('training');
    assert.deepEqual(
      given[0]?.files.map(({ name }) => name),
      ['images', 'labels'],
    );
    keeping.chosen.use('training', 'digits', false);
    assert.deepEqual((await openWindow().keeping.read('training')).files, []);
  });

  it('are chosen no more when they cannot be read, which is said once', async () => {
    state.set('digits', ['file:images', 'no address']); // where 0.1.0 kept them;
    const { notices } = openWindow();
    assert.match(String(await notices()), /^The digits you chose can no longer be read/);
    assert.deepEqual(await notices(), []);
  });

  for (const stored of [null, 7, 'file:images', { length: 1 }, [1, null], [['file:a']]]) {
    it(`are none when ${JSON.stringify(stored)} was stored`, async () => {
      state.set('training/digits', stored);
      const { files: given, notices } = await openWindow().keeping.read('training');
      assert.deepEqual([given, notices], [[], []]);
    });
  }
});

describe('Keeper', () => {
  it('says once what was not kept and why, and again after it was kept in between', async () => {
    const { keeping } = openWindow();
    const said: string[] = [];
    const keeper = new Keeper(
      (kept) => keeping.keep(kept),
      (view, sentence) => said.push(`${view}: ${sentence}`),
    );
    const keep = (progress: number) =>
      keeper.keep({ view: 'training', name: 'a', action: 'keep', progress, bytes: wholeRun('') });
    fail('write');
    for (let n = 1; n < 5; n++) await keep(n);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^training: Gradient Lab may not write .+ save the net before you close\./);
    disk.fault = () => undefined;
    await keep(5);
    fail('write');
    await keep(6);
    assert.equal(said.length, 2);
    disk.fault = () => undefined;
    await openWindow().does('keep', 'a', 3353);
    await keep(7);
    assert.match(said[2] ?? '', /trained further in another place .+ at iteration 3,353; .+ Press New run/);
  });

  for (const [error, says] of [
    ['ENOSPC: no space left', /^The disk is full/],
    ['EROFS: read-only file system', /^Gradient Lab may not write to the folder/],
    ['EIO: i/o error', /^This run could not be kept on the disk/],
  ] as const) {
    it(`says what "${error}" means`, async () => {
      const said: string[] = [];
      const keeper = new Keeper(
        async ({ action }) => refusalOf(action, new Error(error)),
        (_, sentence) => said.push(sentence),
      );
      await keeper.keep({ view: 'training', name: 'a', action: 'keep', progress: 1 });
      assert.match(said[0] ?? '', says);
    });
  }
});
