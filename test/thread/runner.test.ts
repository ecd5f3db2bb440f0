import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError } from '#engine';
import type { Frame, FromThread, Params, SlotFiles, StepSizeFrame, Told, WorkingMessage } from '#protocol';
import { LearnerError } from '#views';
import { Runner } from '../../src/thread/runner';
import type { ComputeContext } from '../../src/views/view';

type Frames = (params: Params, context: ComputeContext) => Generator<Frame, void, void>;

const params: Params<'stepSize'> = {
  source: { kind: 'formula', text: 'x' },
  values: {},
  axes: [],
  fitValues: {},
  x: 0,
  h: 1,
  method: 'central',
  precision: 'float64',
};

function numbered(x: number): Frame {
  return { x } as StepSizeFrame;
}

/** A runner on a clock that moves on by `cost` at every look at it, with the event loop in the test's hands. */
function createRunner(frames: Frames, cost = 1) {
  const posted: FromThread[] = [];
  const worked: WorkingMessage[] = [];
  const turns: (() => void)[] = [];
  const waits: { readonly callback: () => void; readonly milliseconds: number }[] = [];
  let now = 0;
  const runner = new Runner({
    compute: () => frames,
    textOf: (kind, view) => {
      if (view === 'tangent') throw new LearnerError('No.', { field: 'formula', start: 0, end: 1 });
      return view === 'stepSize' ? { text: `the ${kind}` } : undefined;
    },
    newName: () => 'a name',
    resources: {
      file: () => new Uint8Array(),
      now: () => {
        now += cost;
        return now;
      },
    },
    post: (message) => (message.type === 'working' ? worked.push(message) : posted.push(message)),
    turn: (callback) => turns.push(callback),
    later: (callback, milliseconds) => waits.push({ callback, milliseconds }),
  });
  const turn = () => turns.shift()?.();
  const finish = () => {
    while (turns.length > 0) turn();
  };
  return {
    runner,
    posted,
    worked,
    turn,
    finish,
    waits,
    start: (runId: number, given: readonly SlotFiles[] = []) =>
      runner.receive({ type: 'start', view: 'stepSize', runId, params, files: given, media: [] }),
  };
}

function* count(to: number): Generator<Frame, void, void> {
  for (let x = 1; x <= to; x++) yield numbered(x);
}

function sentNumbers(posted: readonly FromThread[]): number[] {
  return posted.flatMap((message) => (message.type === 'frame' ? [(message.frame as StepSizeFrame).x] : []));
}

describe('Runner', () => {
  it('sends a single frame and that the run has ended', () => {
    const { posted, start } = createRunner(() => count(1));
    start(3);
    assert.deepEqual(
      posted.map(({ type, runId }) => [type, runId]),
      [
        ['frame', 3],
        ['ended', 3],
      ],
    );
  });

  it('says that a computation works on, with the run that it is of', () => {
    const { posted, worked, start, finish } = createRunner(function* (_, { working }) {
      working();
      yield numbered(1);
      working();
    });
    for (const runId of [3, 4]) {
      start(runId);
      finish();
    }
    assert.deepEqual(
      worked,
      [3, 3, 4, 4].map((runId) => ({ type: 'working', runId })),
    );
    assert.deepEqual(sentNumbers(posted), [1, 1]);
  });

  it('thins frames by time, and always sends the last one', () => {
    const { posted, start, finish } = createRunner(() => count(1000));
    start(1);
    finish();
    const sent = sentNumbers(posted);
    assert.equal(sent[0], 1);
    assert.equal(sent.at(-1), 1000);
    assert.ok(sent.length > 20 && sent.length < 200, `${sent.length} frames`);
  });

  it('sends what there is before a pause, and goes on after it, unless a newer start came', () => {
    let made = 0;
    const { posted, start, finish, waits } = createRunner(function* (_, { pause }) {
      pause(120);
      yield numbered(1);
      made += 1;
      yield numbered(2);
    });
    start(1);
    finish();
    assert.deepEqual(sentNumbers(posted), [1]);
    assert.deepEqual(
      waits.map(({ milliseconds }) => milliseconds),
      [120],
    );
    start(2);
    waits[0]?.callback();
    assert.equal(made, 0);
    waits[1]?.callback();
    finish();
    assert.equal(made, 1);
    assert.deepEqual(sentNumbers(posted), [1, 1, 2]);
    assert.deepEqual([posted.at(-1)?.type, posted.at(-1)?.runId], ['ended', 2]);
  });

  it('sends a frame once, however often it is yielded', () => {
    const [one, two] = [numbered(1), numbered(2)];
    const { posted, start, finish } = createRunner(function* () {
      for (let i = 0; i < 500; i++) yield one;
      for (let i = 0; i < 500; i++) yield two;
    });
    start(1);
    finish();
    assert.deepEqual(sentNumbers(posted), [1, 2]);
    assert.equal(posted.at(-1)?.type, 'ended');
  });

  it('turns the event loop during a long run, so that stop is heard; the newest frame is sent first', () => {
    const { runner, posted, turn, start } = createRunner(function* () {
      for (let x = 1; ; x++) yield numbered(x);
    });
    start(1);
    turn();
    turn();
    runner.receive({ type: 'stop', runId: 1 });
    turn();
    const [beforeLast, last] = posted.slice(-2);
    assert.deepEqual(last, { type: 'ended', runId: 1, reason: 'stopped' });
    assert.equal(beforeLast?.type, 'frame');
    const length = posted.length;
    turn();
    assert.equal(posted.length, length, 'nothing is said after the end');
  });

  it('ignores a stop meant for another run', () => {
    const { runner, posted, turn, start } = createRunner(() => count(100));
    start(2);
    runner.receive({ type: 'stop', runId: 1 });
    turn();
    assert.ok(!posted.some((message) => message.type === 'ended' && message.reason === 'stopped'));
  });

  it('lets a new start replace the run before it', () => {
    const { posted, finish, start } = createRunner(() => count(100));
    start(1);
    start(2);
    finish();
    assert.deepEqual(
      posted.filter(({ type }) => type === 'ended'),
      [{ type: 'ended', runId: 2, reason: 'finished' }],
    );
  });

  const failures = [
    {
      what: 'a mistake of the learner, with its place',
      error: new LearnerError('Mend the formula.', { field: 'formula', start: 2, end: 3 }),
      message: 'Mend the formula.',
      at: { field: 'formula', start: 2, end: 3 },
    },
    {
      what: 'wrong input to the engine, with its places filled',
      error: new InputError('h must not be {0}.', 0),
      message: 'h must not be 0.',
      at: undefined,
    },
    {
      what: 'a fault of our own, said as such',
      error: new TypeError('x is undefined'),
      message: 'Gradient Lab itself went wrong here (x is undefined). Change a value to try again.',
      at: undefined,
    },
  ];
  for (const { what, error, message, at } of failures) {
    it(`says as a fact: ${what}`, () => {
      const { posted, start } = createRunner(function* () {
        yield numbered(1);
        throw error;
      });
      start(1);
      const last = posted.at(-1);
      assert.ok(last?.type === 'failed');
      assert.equal(last.message, message);
      assert.deepEqual(last.at, at);
      assert.deepEqual(sentNumbers(posted), [1], 'what was computed before is shown');
    });
  }

  it('writes a text beside the run, and an empty one where the view has none', () => {
    const { runner, posted, start, finish } = createRunner(() => count(30));
    start(3);
    posted.length = 0;
    const ask = { type: 'write', kind: 'script', runId: 3, params } as const;
    runner.receive({ ...ask, view: 'stepSize' });
    runner.receive({ ...ask, view: 'training' });
    assert.deepEqual(posted, [
      { type: 'written', runId: 3, kind: 'script', text: 'the script' },
      { type: 'written', runId: 3, kind: 'script' },
    ]);
    finish();
    assert.deepEqual(posted.at(-1), { type: 'ended', runId: 3, reason: 'finished' });
  });

  it('says why a text cannot be written, and goes on with the run', () => {
    const { runner, posted, start, finish } = createRunner(() => count(30));
    start(1);
    posted.length = 0;
    runner.receive({ type: 'write', kind: 'script', view: 'tangent', runId: 1, params });
    assert.deepEqual(posted, [{ type: 'writeFailed', runId: 1, kind: 'script', message: 'No.' }]);
    finish();
    assert.deepEqual(posted.at(-1), { type: 'ended', runId: 1, reason: 'finished' });
  });

  describe('with a computation that goes on', () => {
    /** Rests at once, and shows how many things it was told; 'keep' comes back as bytes to keep. */
    function* goesOn(_: Params, context: ComputeContext): Generator<Frame, void, void> {
      let heard = 0;
      for (;;) {
        for (let told = context.told(); told; told = context.told()) heard += 1;
        if (heard === 2) context.keep('net', new Uint8Array([1]), 7);
        yield { ...numbered(heard), resting: true } as unknown as Frame;
      }
    }
    const told: Told = { type: 'params', params };

    it('sends a frame that rests at once and computes nothing more until it is told something', () => {
      const { runner, posted, finish, start } = createRunner(goesOn);
      start(1);
      finish();
      assert.deepEqual(sentNumbers(posted), [0]);
      runner.receive({ type: 'tell', runId: 1, told });
      finish();
      assert.deepEqual(sentNumbers(posted), [0, 1]);
    });

    it('hands it what was read for it with its start, and passes on what it keeps', () => {
      const { posted, finish, start } = createRunner(goesOn);
      start(1, [
        { slot: 'digits', files: [] },
        { slot: 'checkpoints', files: [] },
      ]);
      finish();
      assert.deepEqual(sentNumbers(posted), [2]);
      assert.deepEqual(posted[0], {
        type: 'keep',
        runId: 1,
        view: 'stepSize',
        name: 'net',
        action: 'keep',
        progress: 7,
        bytes: new Uint8Array([1]),
      });
    });

    it('tells nothing to a run that was replaced or has ended', () => {
      const { runner, posted, finish, start } = createRunner(goesOn);
      start(1);
      start(2);
      runner.receive({ type: 'tell', runId: 1, told });
      runner.receive({ type: 'stop', runId: 2 });
      runner.receive({ type: 'tell', runId: 2, told });
      finish();
      assert.deepEqual(sentNumbers(posted), [0, 0]);
      assert.deepEqual(posted.at(-1), { type: 'ended', runId: 2, reason: 'stopped' });
    });

    /** Keeps its name when it is left. */
    function* keepsAtTheEnd(name: string, context: ComputeContext): Generator<Frame, void, void> {
      try {
        for (;;) yield numbered(1);
      } finally {
        context.keep(name, new Uint8Array(0), 1);
      }
    }

    it('lets a computation that is left keep what it has, before it says that it ended or another starts', () => {
      let starts = 0;
      const { runner, posted, start } = createRunner((_, context) =>
        keepsAtTheEnd(`run ${++starts}`, context),
      );
      start(1);
      start(2);
      runner.receive({ type: 'stop', runId: 2 });
      const said = posted.map((message) => (message.type === 'keep' ? message.name : message.type));
      assert.deepEqual(said, ['frame', 'run 1', 'frame', 'run 2', 'frame', 'ended']);
    });

    it('says that it failed when it cannot be left', () => {
      const context = { keep: () => assert.fail('No room.') } as unknown as ComputeContext;
      const { runner, posted, start } = createRunner(() => keepsAtTheEnd('run', context));
      start(1);
      runner.receive({ type: 'stop', runId: 1 });
      assert.deepEqual(
        posted.map(({ type }) => type),
        ['frame', 'frame', 'failed'],
      );
    });

    it('keeps what it remembers for the next run of the same thread', () => {
      const seen: unknown[] = [];
      const { finish, start } = createRunner(function* (_: Params, context: ComputeContext) {
        seen.push(context.memory.get('training'));
        context.memory.set('training', 'here');
        yield numbered(1);
      });
      start(1);
      start(2);
      finish();
      assert.deepEqual(seen, [undefined, 'here']);
    });
  });
});
