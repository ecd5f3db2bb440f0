import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { FrameMessage, FromWorker, Params, StepSizeFrame, ToWebview, ViewId } from '#protocol';
import { views } from '#views';
import { Session, type Taken } from '../../src/panel/session';

const stepSize: Params<'stepSize'> = {
  formula: 'x^2',
  x: 1,
  h: 1e-4,
  method: 'central',
  precision: 'float64',
};
const other: Params<'stepSize'> = { ...stepSize, x: 2 };

let posted: ToWebview[];
let started: { view: ViewId; run: number; params: Params }[];
let stopped: number[];
let logged: string[];
let written: object[];
let taken: Taken[];
let session: Session;

beforeEach(() => {
  posted = [];
  started = [];
  stopped = [];
  logged = [];
  written = [];
  taken = [];
  session = new Session(
    {
      post: (message) => posted.push(message),
      engine: {
        start: (view, run, params) => started.push({ view, run, params }),
        stop: (run) => stopped.push(run),
        write: (kind, view, run) => written.push({ kind, view, run }),
      },
      parse: (_, input) =>
        input === 'wrong'
          ? { ok: false, failure: { message: 'x must be a number.', at: { field: 'x', start: 0, end: 0 } } }
          : { ok: true, params: input as Params },
      presets: () => [],
      title: () => 'Step Size',
      defaults: () => stepSize,
      handOver: (given) => taken.push(given),
      strings: () => ({ Stop: 'Halt' }),
      remember: () => undefined,
      log: (message) => logged.push(message),
    },
    'stepSize',
    stepSize,
  );
});

function frame(run: number, x = 1): FrameMessage {
  return { type: 'frame', view: 'stepSize', run, frame: { x } as StepSizeFrame, elapsed: 1 };
}

function types(): string[] {
  return posted.map((message) => message.type);
}

describe('Session', () => {
  it('starts the first run at once and says nothing to a page that is not ready', () => {
    session.receive(frame(1));
    assert.deepEqual(started, [{ view: 'stepSize', run: 1, params: stepSize }]);
    assert.deepEqual(posted, []);
  });

  it('replays view, frame and outcome when the page says ready', () => {
    session.receive(frame(1));
    session.receive({ type: 'ended', run: 1, reason: 'finished' });
    session.handle({ type: 'ready' });
    assert.deepEqual(types(), ['show', 'frame', 'ended']);
    assert.deepEqual(posted[0], {
      type: 'show',
      view: 'stepSize',
      title: 'Step Size',
      run: 1,
      params: stepSize,
      presets: [],
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
    const late: FromWorker[] = [
      frame(1),
      { type: 'ended', run: 1, reason: 'finished' },
      { type: 'failed', run: 1, message: 'no' },
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
    const runs = posted.map((message) => message.run);
    assert.deepEqual(runs, [1, 1, 2]);
  });

  it('opens another view from its beginning: the old frame is not replayed', () => {
    session.receive(frame(1));
    session.handle({ type: 'ready' });
    posted.length = 0;
    session.open('tangent', views.tangent.defaults);
    assert.equal(session.view, 'tangent');
    assert.deepEqual(types(), ['show']);
    assert.equal(posted[0]?.run, 2);
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
    assert.deepEqual(started.at(-1), { view: 'stepSize', run: 3, params: stepSize });
    assert.deepEqual(types(), ['show']);
  });

  it('asks the thread for a text and hands it over, to the learner and not to the page', () => {
    session.handle({ type: 'ready' });
    posted.length = 0;
    session.handle({ type: 'writeText', kind: 'script' });
    assert.deepEqual(written, [{ kind: 'script', view: 'stepSize', run: 1 }]);
    const text = { type: 'written', run: 1, kind: 'script', text: 'import numpy' } as const;
    session.receive(text);
    session.handle({ type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' });
    assert.deepEqual(taken, [text, { type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' }]);
    assert.deepEqual(posted, []);
  });

  it('logs what the learner is not told: details of failures, crashes, unknown messages', () => {
    session.receive({ type: 'failed', run: 1, message: 'Sorry.', detail: 'Error: at line 1' });
    session.handle({ type: 'crashed', message: 'boom' });
    for (const message of [undefined, null, 7, 'stop', {}, { type: 'format disk' }, { type: 'setParams' }])
      session.handle(message);
    assert.equal(logged.length, 9);
    assert.match(logged[0] ?? '', /at line 1/);
    assert.match(logged[1] ?? '', /boom/);
    assert.deepEqual(started.length, 1);
  });
});
