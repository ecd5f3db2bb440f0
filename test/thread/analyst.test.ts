import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { DocumentVersion, FromAnalyst, Result, ToAnalyst } from '#protocol';
import { LearnerError, views } from '#views';
import { Analyst } from '../../src/thread/analyst';
import { answerers } from '../../src/thread/answerers';
import type { Documents } from '../../src/thread/documents';
import { writtenSource } from '../../src/views/functionSource';

const uri = 'file:///a.py';
let posted: FromAnalyst[];
let turns: (() => void)[];
let analyst: Analyst;
/** The steps that were taken, and how often they were left, in the middle or at the end. */
let taken: number;
let left: number;

function* steps(): Generator<void, Result<'text'>, void> {
  try {
    for (let i = 0; i < 3; i++) {
      taken++;
      yield;
    }
    return { text: 'all steps' };
  } finally {
    left++;
  }
}

/** What is asked stands where the learner's formula would. */
function answer(what: string, documents: Documents): Result<'text'> | Generator<void, Result<'text'>, void> {
  if (what === 'steps') return steps();
  if (what === 'read') return { text: documents.read({ uri })?.text ?? '' };
  if (what === 'fail') throw new LearnerError('No.', { field: 'formula', start: 0, end: 1 });
  return { text: what };
}

beforeEach(() => {
  posted = [];
  turns = [];
  taken = 0;
  left = 0;
  analyst = new Analyst({
    answerers: {
      ...answerers,
      text: ({ params }, documents) =>
        answer('source' in params ? writtenSource(params.source) : '', documents),
    },
    post: (message) => posted.push(message),
    turn: (callback) => turns.push(callback),
  });
});

function ask(id: number, what: string, documents: readonly DocumentVersion[] = []): ToAnalyst {
  const params = { ...views.tangent.defaults, source: { kind: 'formula', text: what } } as const;
  return { type: 'ask', id, kind: 'text', question: { view: 'tangent', kind: 'script', params }, documents };
}
const cancel = (id: number): ToAnalyst => ({ type: 'cancel', id });
const open = (version: number, text: string): ToAnalyst => ({
  type: 'open',
  uri,
  version,
  languageId: 'python',
  text,
});
const change = (base: number, ...edits: [start: number, end: number, text: string][]): ToAnalyst => ({
  type: 'change',
  uri,
  base,
  version: base + 1,
  edits: edits.map(([start, end, text]) => ({ start, end, text })),
});
const read = (id: number, version: number) => ask(id, 'read', [{ uri, version }]);

const turn = () => turns.shift()?.();
function finish(): void {
  while (turns.length > 0) turn();
}

/** What is said of asks, in short. */
function said(): string[] {
  return posted.map((message) => {
    if (message.type === 'reopen') return 'reopen';
    if (message.type === 'answer') return `${message.id} ${'text' in message.result && message.result.text}`;
    return `${message.id} ${message.type}`;
  });
}

interface Case {
  readonly what: string;
  /** Messages to the thread, and turns of its loop: one, or all there are. */
  readonly happens: readonly (ToAnalyst | 'turn' | 'finish')[];
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'answers one after the other, in the order in which it was asked',
    happens: [ask(1, 'a'), ask(2, 'steps'), ask(3, 'b'), 'finish'],
    says: ['1 begun', '1 a', '2 begun', '2 all steps', '3 begun', '3 b'],
  },
  {
    what: 'does not begin with what was cancelled before',
    happens: [ask(1, 'a'), ask(2, 'b'), cancel(1), cancel(2), 'finish'],
    says: ['1 cancelled', '2 cancelled'],
  },
  {
    what: 'hears a cancel between two asks',
    happens: [ask(1, 'a'), ask(2, 'b'), ask(3, 'c'), 'turn', cancel(2), 'finish'],
    says: ['1 begun', '1 a', '2 cancelled', '3 begun', '3 c'],
  },
  {
    what: 'hears a cancel between two steps',
    happens: [ask(1, 'steps'), ask(2, 'b'), 'turn', 'turn', cancel(1), 'finish'],
    says: ['1 begun', '1 cancelled', '2 begun', '2 b'],
  },
  {
    what: 'takes a cancel that comes too late for none',
    happens: [ask(1, 'a'), 'finish', cancel(1), cancel(7), ask(7, 'b'), 'finish'],
    says: ['1 begun', '1 a', '7 begun', '7 b'],
  },
  {
    what: 'says why it has no answer, and goes on',
    happens: [ask(1, 'fail'), ask(2, 'b'), 'finish'],
    says: ['1 begun', '1 failed', '2 begun', '2 b'],
  },
  {
    what: 'reads a document as it was opened and changed',
    happens: [open(1, 'x = 1'), change(1, [4, 5, '2'], [0, 1, 'why']), read(1, 2), 'finish'],
    says: ['1 begun', '1 why = 2'],
  },
  {
    what: 'answers nothing about a version that is no longer, or not yet',
    happens: [open(1, 'x'), read(1, 1), change(1, [0, 0, 'y']), read(2, 1), read(3, 3), read(4, 2), 'finish'],
    says: ['1 stale', '2 stale', '3 stale', '4 begun', '4 yx'],
  },
  {
    what: 'leaves an answer in the middle when the document is changed',
    happens: [
      open(1, 'x'),
      ask(1, 'steps', [{ uri, version: 1 }]),
      'turn',
      'turn',
      change(1, [0, 1, 'y']),
      'finish',
    ],
    says: ['1 begun', '1 stale'],
  },
  {
    what: 'answers nothing about a document that is closed, and all about one that is opened again',
    happens: [open(1, 'x'), { type: 'close', uri }, read(1, 1), 'finish', open(1, 'z'), read(2, 1), 'finish'],
    says: ['1 stale', '2 begun', '2 z'],
  },
  {
    what: 'needs a document again when a change is of another version',
    happens: [open(1, 'x'), change(2, [0, 1, 'y']), read(1, 3), 'finish', open(3, 'z'), read(2, 3), 'finish'],
    says: ['reopen', '1 stale', '2 begun', '2 z'],
  },
  {
    what: 'needs a document again when an edit lies outside it',
    happens: [open(1, 'x'), change(1, [0, 1, 'long'], [4, 9, 'y']), read(1, 2), 'finish'],
    says: ['reopen', '1 stale'],
  },
  {
    what: 'needs a document that it was never told of',
    happens: [change(1, [0, 0, 'y'])],
    says: ['reopen'],
  },
];

describe('Analyst', () => {
  for (const { what, happens, says } of cases)
    it(what, () => {
      for (const each of happens)
        if (each === 'turn') turn();
        else if (each === 'finish') finish();
        else analyst.receive(each);
      assert.deepEqual(said(), says);
    });

  it('computes no step more of what was cancelled, and lets it clear up', () => {
    analyst.receive(ask(1, 'steps'));
    turn();
    turn();
    analyst.receive(cancel(1));
    finish();
    assert.deepEqual([taken, left], [2, 1]);
  });

  it('says the sentence of a failure, with its place', () => {
    analyst.receive(ask(1, 'fail'));
    finish();
    const at = { field: 'formula', start: 0, end: 1 };
    assert.deepEqual(posted[1], { type: 'failed', id: 1, message: 'No.', at });
  });

  it('says of which versions an answer is', () => {
    analyst.receive(open(4, 'x'));
    analyst.receive(read(1, 4));
    finish();
    assert.deepEqual(posted[1], {
      type: 'answer',
      id: 1,
      documents: [{ uri, version: 4 }],
      result: { text: 'x' },
    });
  });

  it('has a document as it is after a flood of edits', () => {
    let text = 'def f(x):\n    return x**2\n'.repeat(100);
    analyst.receive(open(0, text));
    for (let i = 0; i < 2000; i++) {
      const start = (i * 7919) % text.length;
      const end = Math.min(text.length, start + (i % 4));
      const inserted = 'abc'.slice(i % 3);
      analyst.receive(change(i, [start, end, inserted]));
      text = text.slice(0, start) + inserted + text.slice(end);
    }
    analyst.receive(read(1, 2000));
    finish();
    assert.deepEqual(said(), ['1 begun', `1 ${text}`]);
  });

  it('writes the texts that the views write of params alone', () => {
    const [kind, view] = ['script', 'tangent'] as const;
    const question = { kind, view, params: views.tangent.defaults };
    analyst = new Analyst({
      answerers,
      post: (message) => posted.push(message),
      turn: (callback) => turns.push(callback),
    });
    analyst.receive({ type: 'ask', id: 1, kind: 'text', question, documents: [] });
    finish();
    assert.match(said()[1] ?? '', /^1 # Gradient Lab: the tangents/);
  });
});
