import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { FromAnalyst, ToAnalyst } from '#protocol';
import { AnalysisThread } from '../../src/host/analysisThread';
import { CancelSource } from '../../src/host/cancel';
import type { Lost, ThreadListeners } from '../../src/host/threads';
import { writtenSource } from '../../src/views/functionSource';
import { EditedDocument } from './editedDocument';
import { pass } from './pass';
import { questionOf } from './troubledAnswer';

const uri = 'file:///a.py';

/** Every thread that was started: what it was told, and whether it was ended. */
let threads: {
  readonly told: ToAnalyst[];
  readonly listeners: ThreadListeners<FromAnalyst>;
  ended: boolean;
}[];
let logged: string[];
let analysis: AnalysisThread;
/** What became of each ask, by what it asked. */
let became: Record<string, string>;
let tokens: Record<string, CancelSource>;
let document: EditedDocument;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  threads = [];
  logged = [];
  became = {};
  tokens = {};
  document = new EditedDocument(uri, 'x = 1');
  analysis = new AnalysisThread({
    startThread: (listeners) => {
      const thread = { told: [] as ToAnalyst[], listeners, ended: false };
      threads.push(thread);
      const end = () => {
        thread.ended = true;
      };
      return { post: (message) => thread.told.push(message), end };
    },
    log: (message) => logged.push(message),
  });
});
afterEach(() => mock.timers.reset());

/** Asks for `name`; what it reads and how long it may take are beside it. */
function ask(name: string, deadline = 500, documents: readonly string[] = []): void {
  const token = tokens[name] ?? new CancelSource();
  tokens[name] = token;
  analysis.ask('text', questionOf(name), { deadline, documents, token }).then(
    (result) => settle(name, result ? `answered ${result.text}` : 'dropped'),
    (error: Error) => settle(name, error.message),
  );
}

function settle(name: string, outcome: string): void {
  assert.equal(became[name], undefined, `${name} is settled twice`);
  became[name] = outcome;
}

const newest = () => threads.at(-1) ?? assert.fail('no thread was started');
const says = (message: FromAnalyst, thread = newest()) => thread.listeners.receive(message);
const loses = (how: Lost = { detail: 'exit code 3' }) => newest().listeners.lost(how);

/** The id by which the newest thread knows an ask. */
function idOf(name: string): number {
  for (const message of newest().told)
    if (message.type === 'ask' && JSON.stringify(message.question).includes(`"${name}"`)) return message.id;
  return assert.fail(`${name} was not asked`);
}

const begins = (name: string) => says({ type: 'begun', id: idOf(name) });
function answers(name: string, version?: number): void {
  const documents = version === undefined ? [] : [{ uri, version }];
  says({ type: 'answer', id: idOf(name), documents, result: { text: name } });
}
const told = (thread = newest()) =>
  thread.told.map((message) =>
    message.type === 'ask'
      ? `ask ${'params' in message.question && 'source' in message.question.params && writtenSource(message.question.params.source)}`
      : message.type,
  );
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const longer = (seconds: number) =>
  `This took longer than ${seconds} seconds and was stopped. Try a simpler formula or smaller numbers.`;
const twice = 'The numeric engine ended unexpectedly, twice. Change a value to try again.';
const closed = 'Gradient Lab was closed before this was answered.';

interface Case {
  readonly what: string;
  readonly happens: () => void;
  /** What became of each ask. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** What each thread was told. */
  readonly tells: readonly (readonly string[])[];
}

const cases: readonly Case[] = [
  {
    what: 'answers each ask by its own answer',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      answers('a');
      begins('b');
      answers('b');
    },
    outcomes: { a: 'answered a', b: 'answered b' },
    tells: [['ask a', 'ask b']],
  },
  {
    what: 'refuses by the sentence that the thread says',
    happens: () => {
      ask('a');
      says({ type: 'failed', id: idOf('a'), message: 'No.' });
    },
    outcomes: { a: 'No.' },
    tells: [['ask a']],
  },
  {
    what: 'does not ask what was cancelled before',
    happens: () => {
      tokens['a'] = new CancelSource();
      tokens['a'].cancel();
      ask('a');
    },
    outcomes: { a: 'dropped' },
    tells: [],
  },
  {
    what: 'drops at once what is cancelled, and hears no answer to it',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      tokens['a']?.cancel();
      answers('a');
      begins('b');
      answers('b');
    },
    outcomes: { a: 'dropped', b: 'answered b' },
    tells: [['ask a', 'ask b', 'cancel']],
  },
  {
    what: 'is told nothing by a cancel that comes after the answer',
    happens: () => {
      ask('a');
      answers('a');
      tokens['a']?.cancel();
    },
    outcomes: { a: 'answered a' },
    tells: [['ask a']],
  },
  {
    what: 'drops what is stale in the thread',
    happens: () => {
      analysis.open(document);
      ask('a', 500, [uri]);
      says({ type: 'stale', id: idOf('a') });
    },
    outcomes: { a: 'dropped' },
    tells: [['open', 'ask a']],
  },
  {
    what: 'drops an answer to a version that is no longer',
    happens: () => {
      analysis.open(document);
      ask('a', 500, [uri]);
      begins('a');
      analysis.change(uri, [document.edit(0, 1, 'y')]);
      answers('a', 1);
      ask('b', 500, [uri]);
      begins('b');
      answers('b', 2);
    },
    outcomes: { a: 'dropped', b: 'answered b' },
    tells: [['open', 'ask a', 'change', 'ask b']],
  },
  {
    what: 'drops what reads a document that is closed, or is not open',
    happens: () => {
      analysis.open(document);
      ask('a', 500, [uri]);
      analysis.close(uri);
      ask('b', 500, [uri]);
    },
    outcomes: { a: 'dropped', b: 'dropped' },
    tells: [['open', 'ask a', 'cancel', 'close']],
  },
  {
    what: 'opens a document again when the thread needs it, as it is now',
    happens: () => {
      analysis.open(document);
      ask('a');
      analysis.change(uri, [document.edit(0, 1, 'y')]);
      says({ type: 'reopen', uri });
      says({ type: 'reopen', uri: 'file:///unknown.py' });
    },
    outcomes: {},
    tells: [['open', 'ask a', 'change', 'open']],
  },
  {
    what: 'refuses what hangs, ends its thread, and asks the others of a new one',
    happens: () => {
      analysis.open(document);
      ask('a');
      ask('b', 50);
      ask('c', 500, [uri]);
      begins('a');
      pass(600);
      begins('b');
      answers('b');
      begins('c');
      answers('c', 1);
    },
    outcomes: { a: longer(0.5), b: 'answered b', c: 'answered c' },
    tells: [
      ['open', 'ask a', 'ask b', 'ask c'],
      ['open', 'ask b', 'ask c'],
    ],
  },
  {
    what: 'blames no ask for those before it',
    happens: () => {
      ask('a');
      ask('b', 50);
      pass(5000);
      begins('a');
      pass(450);
      answers('a');
      pass(5000);
      begins('b');
      pass(45);
      answers('b');
      pass(60_000);
    },
    outcomes: { a: 'answered a', b: 'answered b' },
    tells: [['ask a', 'ask b']],
  },
  {
    what: 'ends a thread that hangs at what was cancelled, and blames nobody',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      tokens['a']?.cancel();
      pass(600);
      answers('b');
    },
    outcomes: { a: 'dropped', b: 'answered b' },
    tells: [['ask a', 'ask b', 'cancel'], ['ask b']],
  },
  {
    what: 'asks again what a thread ended at, once',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      loses();
      begins('a');
      loses();
      answers('b');
    },
    outcomes: { a: twice, b: 'answered b' },
    tells: [['ask a', 'ask b'], ['ask a', 'ask b'], ['ask b']],
  },
  {
    what: 'says that it was memory',
    happens: () => {
      ask('a');
      loses({ detail: 'SIGKILL', outOfMemory: true });
      loses({ detail: 'SIGKILL', outOfMemory: true });
    },
    outcomes: { a: 'This needed more memory than it may have and was stopped. Try smaller numbers.' },
    tells: [['ask a'], ['ask a']],
  },
  {
    what: 'gives up a thread that never begins, twice',
    happens: () => {
      ask('a', 50);
      pass(22_000);
      pass(22_000);
    },
    outcomes: { a: twice },
    tells: [['ask a'], ['ask a']],
  },
  {
    what: 'starts another thread at the next ask when one ended while nothing was asked',
    happens: () => {
      ask('a');
      answers('a');
      loses();
      analysis.open(document);
      analysis.change(uri, [document.edit(0, 1, 'y')]);
      ask('b');
      answers('b');
    },
    outcomes: { a: 'answered a', b: 'answered b' },
    tells: [['ask a'], ['open', 'ask b']],
  },
  {
    what: 'hears nothing of a thread that was replaced',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      pass(600);
      const [former] = threads;
      says({ type: 'answer', id: idOf('b'), documents: [], result: { text: 'of before' } }, former);
      former?.listeners.lost({ detail: 'SIGKILL' });
      answers('b');
    },
    outcomes: { a: longer(0.5), b: 'answered b' },
    tells: [['ask a', 'ask b'], ['ask b']],
  },
  {
    what: 'refuses everything when it is disposed of, and what is asked later',
    happens: () => {
      ask('a');
      ask('b');
      begins('a');
      analysis.dispose();
      answers('a');
      loses();
      ask('c');
      pass(60_000);
    },
    outcomes: { a: closed, b: closed, c: closed },
    tells: [['ask a', 'ask b']],
  },
];

describe('AnalysisThread', () => {
  for (const { what, happens, outcomes, tells } of cases)
    it(what, async () => {
      happens();
      await settled();
      assert.deepEqual(became, outcomes);
      assert.deepEqual(
        threads.map((thread) => told(thread)),
        tells,
      );
    });

  it('ends every thread that it replaces', async () => {
    ask('a');
    begins('a');
    pass(600);
    ask('b');
    analysis.dispose();
    await settled();
    assert.deepEqual(
      threads.map(({ ended }) => ended),
      [true, true],
    );
  });

  it('logs why a thread ended', () => {
    ask('a');
    loses({ detail: 'exit code 3' });
    assert.deepEqual(logged, ['exit code 3']);
    analysis.dispose();
  });

  it('tells a new thread the newest text, and then edits of it', () => {
    analysis.open(document);
    document.edit(0, 1, 'y');
    analysis.change(uri, [document.edit(0, 0, 'z')]);
    ask('a');
    analysis.change(uri, [document.edit(5, 1, '2')]);
    const [opened, , changed] = newest().told;
    assert.deepEqual(opened, { type: 'open', uri, version: 3, languageId: 'python', text: 'zy = 1' });
    const edits = [{ start: 5, end: 6, text: '2' }];
    assert.deepEqual(changed, { type: 'change', uri, base: 3, version: 4, edits });
    analysis.dispose();
  });
});
