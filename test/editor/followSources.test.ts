import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { FoundSource } from '#protocol';
import { FollowSources } from '../../src/editor/followSources';
import type { AnalysisThread } from '../../src/host/analysisThread';
import type { Session } from '../../src/panel/session/session';
import { editing, resetDesk } from '../vscode/api';

const uri = 'file:///project/ch04.py';
const source = { kind: 'code', uri, languageId: 'python', name: 'f', line: 1, program: '' } as const;
const broken: FoundSource = { kind: 'broken', message: 'Line 2: this is not whole.' };
const whole: FoundSource = { kind: 'found', source };

let found: FoundSource;
let asked: number;
/** What is asked is answered when this is over. */
let hold: Promise<void> | undefined;
let heard: string[];
let session: Session;
let follow: FollowSources;

beforeEach(() => {
  resetDesk();
  mock.timers.enable({ apis: ['setTimeout'] });
  heard = [];
  asked = 0;
  hold = undefined;
  found = whole;
  session = {
    params: { source },
    refresh: () => heard.push('drawn'),
    dim: (why: string) => heard.push(why),
  } as unknown as Session;
  const ask = async () => {
    asked += 1;
    await hold;
    return found;
  };
  follow = new FollowSources({ ask } as unknown as AnalysisThread, () => ({ all: [session] }));
});
afterEach(() => {
  follow.dispose();
  mock.timers.reset();
});

/** So many milliseconds, one after the other, in each of which what was asked is answered. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 10) {
    mock.timers.tick(10);
    await turn();
  }
}

describe('a function that is being typed', () => {
  it('is drawn soon after each key', async () => {
    const { edit } = editing.open(uri, 'a');
    edit('b');
    await pass(20);
    assert.deepEqual(heard, ['drawn']);
  });

  it('is read again once it is read, however often it was edited meanwhile', async () => {
    const { edit } = editing.open(uri, 'a');
    let goOn = (): void => undefined;
    hold = new Promise((resolve) => {
      goOn = resolve;
    });
    for (const text of ['b', 'c', 'd']) {
      edit(text);
      await pass(20);
    }
    assert.deepEqual([asked, heard], [1, []]);
    hold = undefined;
    goOn();
    await pass(20);
    assert.deepEqual([asked, heard], [2, ['drawn', 'drawn']]);
    edit('e');
    await pass(20);
    assert.equal(asked, 3);
  });

  it('is not said to be broken while keys come, and is where none comes any more', async () => {
    const { edit } = editing.open(uri, 'a');
    found = broken;
    for (const text of ['b', 'c', 'd']) {
      edit(text);
      await pass(250);
    }
    assert.deepEqual(heard, []);
    await pass(100);
    assert.deepEqual(heard, [broken.message]);
  });

  it('is not said to be broken once it is whole again', async () => {
    const { edit } = editing.open(uri, 'a');
    found = broken;
    edit('b');
    await pass(100);
    found = whole;
    edit('c');
    await pass(1000);
    assert.deepEqual(heard, ['drawn']);
  });

  it('is not said to be broken in a view that draws another by then', async () => {
    const { edit } = editing.open(uri, 'a');
    found = broken;
    edit('b');
    await pass(100);
    Object.assign(session, { params: { source: { ...source, name: 'g' } } });
    await pass(1000);
    assert.deepEqual(heard, []);
  });

  it('is said to be broken at once where a view begins with it', async () => {
    editing.open(uri, 'a');
    found = broken;
    follow.begin(session);
    await pass(20);
    assert.deepEqual(heard, [broken.message]);
  });
});
