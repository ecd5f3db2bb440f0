import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type {
  FailedMessage,
  FrameMessage,
  FromThread,
  Params,
  StepSizeFrame,
  Told,
  ToWebview,
  TrainingRequest,
  ViewId,
} from '#protocol';
import { views } from '#views';
import { Session } from '../../src/panel/session';
import type { Taken } from '../../src/panel/sessionParts';

const stepSize: Params<'stepSize'> = {
  source: { kind: 'formula', text: 'x^2' },
  x: 1,
  h: 1e-4,
  method: 'central',
  precision: 'float64',
};
const other: Params<'stepSize'> = { ...stepSize, x: 2 };

let posted: ToWebview[];
let started: { view: ViewId; runId: number; params: Params }[];
let stopped: number[];
let told: { runId: number; told: Told }[];
let kept: string[];
let opened: string[];
/** What the view under test takes over while it goes on. */
let follows: boolean;
let logged: string[];
let written: object[];
let remembered: { params: Params; engineEnded: boolean }[];
let taken: Taken[];
let session: Session;

beforeEach(() => {
  posted = [];
  started = [];
  stopped = [];
  told = [];
  kept = [];
  opened = [];
  follows = false;
  logged = [];
  written = [];
  remembered = [];
  taken = [];
  session = new Session(
    {
      post: (message) => posted.push(message),
      engine: {
        start: (view, runId, params) => started.push({ view, runId, params }),
        tell: (runId, what) => told.push({ runId, told: what }),
        stop: (runId) => stopped.push(runId),
        write: (kind, view, runId) => written.push({ kind, view, runId }),
      },
      parse: (_, input) =>
        input === 'wrong'
          ? { ok: false, failure: { message: 'x must be a number.', at: { field: 'x', start: 0, end: 0 } } }
          : { ok: true, params: input as Params },
      follows: () => follows,
      parseRequest: (_, request) => (request === 'nonsense' ? undefined : (request as TrainingRequest)),
      keep: ({ view, name, action, progress }) => kept.push(`${action} ${view}/${name} at ${progress}`),
      parseSlot: (_, slot) => (slot === 'digits' ? slot : undefined),
      openFiles: (view, slot, runId) => opened.push(`${slot} of ${view} for ${runId}`),
      useChosen: (slot, inUse) => opened.push(`${slot}: ${inUse}`),
      texts: () => [{ kind: 'script', name: 'A script' }],
      presets: () => [],
      title: () => 'Step Size',
      defaults: () => stepSize,
      handOver: (given) => taken.push(given),
      strings: () => ({ Stop: 'Halt' }),
      remember: (_, params, engineEnded) => remembered.push({ params, engineEnded }),
      whyNotStarted: () => 'They ended the engine.',
      log: (message) => logged.push(message),
    },
    'stepSize',
    stepSize,
  );
});

function frame(runId: number, x = 1): FrameMessage {
  return { type: 'frame', view: 'stepSize', runId, frame: { x } as StepSizeFrame, elapsed: 1 };
}

function types(): string[] {
  return posted.map((message) => message.type);
}

describe('Session', () => {
  it('starts the first run at once and says nothing to a page that is not ready', () => {
    session.receive(frame(1));
    assert.deepEqual(started, [{ view: 'stepSize', runId: 1, params: stepSize }]);
    assert.deepEqual(posted, []);
  });

  it('replays view, frame and outcome when the page says ready', () => {
    session.receive(frame(1));
    session.receive({ type: 'ended', runId: 1, reason: 'finished' });
    session.handle({ type: 'ready' });
    assert.deepEqual(types(), ['show', 'frame', 'ended']);
    assert.deepEqual(posted[0], {
      type: 'show',
      view: 'stepSize',
      title: 'Step Size',
      runId: 1,
      params: stepSize,
      presets: [],
      texts: [{ kind: 'script', name: 'A script' }],
      strings: { Stop: 'Halt' },
    });
  });

  it('says nothing while the page is gone and all of it when it is back', () => {
    session.handle({ type: 'ready' });
    session.pageGone();
    posted.length = 0;
    session.receive(frame(1, 1));
    session.receive(frame(1, 2));
    assert.deepEqual(posted, []);
    session.handle({ type: 'ready' });
    assert.deepEqual(types(), ['show', 'frame']);
    assert.deepEqual(posted[1], frame(1, 2));
  });

  it('drops what an earlier run still says', () => {
    session.handle({ type: 'ready' });
    session.handle({ type: 'setParams', params: other });
    posted.length = 0;
    const late: FromThread[] = [
      frame(1),
      { type: 'ended', runId: 1, reason: 'finished' },
      { type: 'failed', runId: 1, message: 'no' },
    ];
    for (const message of late) session.receive(message);
    assert.deepEqual(posted, []);
    session.receive(frame(2));
    assert.deepEqual(posted, [frame(2)]);
  });

  it('keeps the last good frame after wrong params, and replays both', () => {
    session.receive(frame(1));
    session.handle({ type: 'ready' });
    session.handle({ type: 'setParams', params: 'wrong' });
    assert.deepEqual(stopped, [1]);
    assert.equal(started.length, 1);
    posted.length = 0;
    session.handle({ type: 'ready' });
    assert.deepEqual(types(), ['show', 'frame', 'failed']);
    const runs = posted.map((message) => message.runId);
    assert.deepEqual(runs, [1, 1, 2]);
  });

  it('opens another view from its beginning: the old frame is not replayed', () => {
    session.receive(frame(1));
    session.handle({ type: 'ready' });
    posted.length = 0;
    session.open('tangent', views.tangent.defaults);
    assert.equal(session.view, 'tangent');
    assert.deepEqual(types(), ['show']);
    assert.equal(posted[0]?.runId, 2);
  });

  it('passes stop on for the newest run only', () => {
    session.handle({ type: 'setParams', params: other });
    session.handle({ type: 'stop' });
    assert.deepEqual(stopped, [2]);
  });

  it('goes back to the defaults, from the beginning', () => {
    session.receive(frame(1));
    session.handle({ type: 'ready' });
    session.handle({ type: 'setParams', params: other });
    posted.length = 0;
    session.handle({ type: 'reset' });
    assert.deepEqual(session.params, stepSize);
    assert.deepEqual(started.at(-1), { view: 'stepSize', runId: 3, params: stepSize });
    assert.deepEqual(types(), ['show']);
  });

  it('asks the thread for a text and hands it over, to the learner and not to the page', () => {
    session.handle({ type: 'ready' });
    posted.length = 0;
    session.handle({ type: 'writeText', kind: 'script' });
    assert.deepEqual(written, [{ kind: 'script', view: 'stepSize', runId: 1 }]);
    const text = { type: 'written', runId: 1, kind: 'script', text: 'import numpy' } as const;
    session.receive(text);
    session.handle({ type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' });
    assert.deepEqual(taken, [text, { type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' }]);
    assert.deepEqual(posted, []);
  });

  it('says to the page that a text cannot be had, and leaves the run as it is', () => {
    session.handle({ type: 'ready' });
    session.receive(frame(1));
    session.receive({ type: 'ended', runId: 1, reason: 'finished' });
    posted.length = 0;
    const failed = { type: 'writeFailed', view: 'stepSize', runId: 1, message: 'No.' } as const;
    session.receive({ ...failed, detail: 'Error: at line 1' });
    session.receive({ ...failed, view: 'tangent' });
    assert.deepEqual(types(), ['writeFailed']);
    assert.deepEqual(logged, ['Error: at line 1']);
    session.handle({ type: 'ready' });
    assert.deepEqual(types().slice(1), ['show', 'frame', 'ended']);
  });

  it('writes no text and opens no files that its view does not name, and logs that', () => {
    session.handle({ type: 'writeText', kind: 'pytorch' });
    session.handle({ type: 'openFiles', slot: 'net' });
    assert.deepEqual([written, opened, logged.length], [[], [], 2]);
  });

  it('logs what the learner is not told: details of failures, crashes, unknown messages', () => {
    session.receive({ type: 'failed', runId: 1, message: 'Sorry.', detail: 'Error: at line 1' });
    session.handle({ type: 'crashed', message: 'boom' });
    for (const message of [undefined, null, 7, 'stop', {}, { type: 'format disk' }, { type: 'setParams' }])
      session.handle(message);
    assert.equal(logged.length, 9);
    assert.match(logged[0] ?? '', /at line 1/);
    assert.match(logged[1] ?? '', /boom/);
    assert.deepEqual(started.length, 1);
  });

  describe('of a computation that goes on', () => {
    const step: TrainingRequest = { type: 'step' };

    it('tells it params that it can take over, and starts afresh for others', () => {
      follows = true;
      session.handle({ type: 'setParams', params: other });
      assert.deepEqual(told, [{ runId: 1, told: { type: 'params', params: other } }]);
      follows = false;
      session.handle({ type: 'setParams', params: stepSize });
      assert.deepEqual(
        started.map(({ runId }) => runId),
        [1, 2],
      );
    });

    it('starts afresh when it has ended', () => {
      follows = true;
      session.receive({ type: 'ended', runId: 1, reason: 'stopped' });
      session.handle({ type: 'setParams', params: other });
      assert.deepEqual(told, []);
      assert.equal(started.length, 2);
    });

    it('is not ended by a wrong value, which is said', () => {
      follows = true;
      session.handle({ type: 'ready' });
      session.handle({ type: 'setParams', params: 'wrong' });
      assert.deepEqual(stopped, []);
      assert.deepEqual(types(), ['show', 'failed']);
      session.receive(frame(1));
      assert.equal(types().at(-1), 'frame');
    });

    it('hears requests, which start it where it had ended; nonsense is logged', () => {
      session.handle({ type: 'request', request: step });
      session.receive({ type: 'failed', runId: 1, message: 'The engine is gone.' });
      session.handle({ type: 'request', request: step });
      session.handle({ type: 'request', request: 'nonsense' });
      assert.deepEqual(
        told.map(({ runId }) => runId),
        [1, 2],
      );
      assert.equal(started.length, 2);
      assert.equal(logged.length, 1);
    });

    it('asks for files, keeps what it is handed, also late, and learns where chosen digits lie', () => {
      session.handle({ type: 'openFiles', slot: 'digits' });
      session.handle({ type: 'setParams', params: other });
      session.receive({ type: 'keep', runId: 1, view: 'training', name: 'net', action: 'keep', progress: 3 });
      session.receive({ type: 'chosen', runId: 2, slot: 'digits', inUse: true });
      assert.deepEqual(opened, ['digits of stepSize for 1', 'digits: true']);
      assert.deepEqual(kept, ['keep training/net at 3'], 'whichever view is shown now');
    });

    it('shows the params that it took up', () => {
      session.handle({ type: 'ready' });
      session.receive({ type: 'adopted', runId: 1, params: other });
      assert.deepEqual(session.params, other);
      const last = posted.at(-1);
      assert.ok(last?.type === 'show');
      assert.deepEqual([last.params, last.runId], [other, 1]);
    });
  });

  describe('with params that ended their engine', () => {
    const lost: FailedMessage = { type: 'failed', runId: 1, message: 'It was stopped.', engineEnded: true };

    it('remembers that they did, until others are started', () => {
      session.receive(lost);
      assert.deepEqual(remembered.at(-1), { params: stepSize, engineEnded: true });
      assert.ok(session.engineEnded);
      session.handle({ type: 'setParams', params: other });
      assert.deepEqual(remembered.at(-1), { params: other, engineEnded: false });
      assert.ok(!session.engineEnded);
    });

    it('does not start them again by itself: it shows them and says why', () => {
      session.handle({ type: 'ready' });
      started.length = 0;
      posted.length = 0;
      session.open('stepSize', other, true);
      assert.deepEqual([started, types()], [[], ['show', 'failed']]);
      assert.ok(posted[1]?.type === 'failed' && posted[1].engineEnded);
      assert.equal(posted[1].message, 'They ended the engine.');
      session.handle({ type: 'setParams', params: other });
      assert.deepEqual(
        started.map(({ params }) => params),
        [other],
      );
    });
  });
});
