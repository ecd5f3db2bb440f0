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
import { Session } from '../../../src/panel/session/session';
import type { Member, Taken } from '../../../src/panel/session/sessionParts';

const stepSize: Params<'stepSize'> = {
  source: { kind: 'formula', text: 'x^2' },
  values: {},
  axes: [],
  fitValues: {},
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
let page: Member;
let abandoned: number;

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
  abandoned = 0;
  session = new Session(
    {
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
      asAsked: (_, asked) => asked,
      parseRequest: (_, request) => (request === 'nonsense' ? undefined : (request as TrainingRequest)),
      keep: ({ view, name, action, progress }) => kept.push(`${action} ${view}/${name} at ${progress}`),
      parseSlot: (_, slot) => (slot === 'digits' ? slot : undefined),
      openFiles: (view, slot, runId) => opened.push(`${slot} of ${view} for ${runId}`),
      useChosen: (view, slot, inUse) => opened.push(`${slot} of ${view}: ${inUse}`),
      texts: () => [{ kind: 'script', name: 'A script' }],
      presets: () => [],
      title: () => 'Step Size',
      next: () => 'Surface',
      defaults: () => stepSize,
      handOver: (given, tell) => {
        taken.push(given);
        tell(given.type === 'saveFile' ? `Saved as ${given.name}.` : 'Copied.');
      },
      strings: () => ({ Stop: 'Halt' }),
      remember: (_, params, engineEnded) => remembered.push({ params, engineEnded }),
      whyNotStarted: () => 'They ended the engine.',
      abandoned: () => {
        abandoned += 1;
      },
      log: (message) => logged.push(message),
    },
    'stepSize',
    stepSize,
  );
  page = session.join((message) => posted.push(message));
});

function frame(runId: number, x = 1): FrameMessage {
  return { type: 'frame', view: 'stepSize', runId, frame: { x } as StepSizeFrame, elapsed: 1 };
}

function types(): string[] {
  return posted.map((message) => message.type);
}

describe('Session', () => {
  it('starts a run before it is remembered, which may take a while', () => {
    const order: string[] = [];
    remembered.push = () => order.push('remembered');
    started.push = () => order.push('started');
    session.open(stepSize);
    assert.deepEqual(order, ['started', 'remembered']);
  });

  it('starts the first run at once', () => {
    assert.deepEqual(started, [{ view: 'stepSize', runId: 1, params: stepSize }]);
    assert.deepEqual(posted, []);
  });

  it('says view, frame and outcome to a page that asks for them', () => {
    session.receive(frame(1));
    session.receive({ type: 'ended', runId: 1, reason: 'finished' });
    posted = [];
    page.replay();
    assert.deepEqual(types(), ['show', 'frame', 'ended']);
    assert.deepEqual(posted[0], {
      type: 'show',
      view: 'stepSize',
      title: 'Step Size',
      runId: 1,
      params: stepSize,
      presets: [],
      texts: [{ kind: 'script', name: 'A script' }],
      next: 'Surface',
      strings: { Stop: 'Halt' },
    });
  });

  it('drops what an earlier run still says', () => {
    page.handle({ type: 'setParams', params: other });
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
    page.handle({ type: 'setParams', params: 'wrong' });
    assert.deepEqual(stopped, [1]);
    assert.equal(started.length, 1);
    posted.length = 0;
    page.replay();
    assert.deepEqual(types(), ['show', 'frame', 'failed']);
    const runs = posted.map((message) => 'runId' in message && message.runId);
    assert.deepEqual(runs, [1, 1, 2]);
  });

  it('opens its view from the beginning: the old frame is not said again', () => {
    session.receive(frame(1));
    posted.length = 0;
    session.open(other);
    assert.deepEqual(types(), ['show']);
    assert.ok(posted[0]?.type === 'show');
    assert.deepEqual([posted[0].runId, posted[0].params], [2, other]);
  });

  it('passes stop on for the newest run only', () => {
    page.handle({ type: 'setParams', params: other });
    page.handle({ type: 'stop' });
    assert.deepEqual(stopped, [2]);
  });

  it('goes back to the defaults, from the beginning', () => {
    session.receive(frame(1));
    page.handle({ type: 'setParams', params: other });
    posted.length = 0;
    page.handle({ type: 'reset' });
    assert.deepEqual(session.params, stepSize);
    assert.deepEqual(started.at(-1), { view: 'stepSize', runId: 3, params: stepSize });
    assert.deepEqual(types(), ['show']);
  });

  it('asks the thread for a text and hands it over, to the learner and not to the page', () => {
    posted.length = 0;
    page.handle({ type: 'writeText', kind: 'script' });
    assert.deepEqual(written, [{ kind: 'script', view: 'stepSize', runId: 1 }]);
    const text = { type: 'written', runId: 1, kind: 'script', text: 'import numpy' } as const;
    session.receive(text);
    page.handle({ type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' });
    assert.deepEqual(taken, [text, { type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' }]);
    assert.deepEqual(posted, [
      { type: 'handedOver', sentence: 'Copied.' },
      { type: 'handedOver', sentence: 'Saved as a.csv.' },
    ]);
  });

  it('says to the page that asked, and to no other, where a text or a file is, or why not', () => {
    const heard: ToWebview[] = [];
    const other = session.join((message) => heard.push(message));
    const both = (type: string) =>
      [posted, heard].map((all) => all.filter((one) => one.type === type).length);
    const written = { type: 'written', runId: 1, kind: 'script', text: 'import numpy' } as const;
    const failed = { type: 'writeFailed', runId: 1, kind: 'script', message: 'No.' } as const;
    other.handle({ type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' });
    assert.deepEqual(both('handedOver'), [0, 1]);
    page.handle({ type: 'saveFile', name: 'a.csv', kind: 'csv', data: 'x' });
    assert.deepEqual(both('handedOver'), [1, 1]);
    page.handle({ type: 'writeText', kind: 'script' });
    session.receive(written);
    session.receive(failed);
    assert.deepEqual(
      [both('handedOver'), both('writeFailed')],
      [
        [2, 1],
        [1, 0],
      ],
    );
    other.handle({ type: 'writeText', kind: 'script' });
    session.receive(failed);
    assert.deepEqual(both('writeFailed'), [1, 1]);
    other.leave();
    session.receive(written);
    assert.deepEqual(both('handedOver'), [2, 1], 'it has left');
  });

  it('says to the page that a text cannot be had, and leaves the run as it is', () => {
    page.replay();
    session.receive(frame(1));
    session.receive({ type: 'ended', runId: 1, reason: 'finished' });
    page.handle({ type: 'writeText', kind: 'script' });
    posted.length = 0;
    session.receive({
      type: 'writeFailed',
      runId: 1,
      kind: 'script',
      message: 'No.',
      detail: 'Error: at line 1',
    });
    assert.deepEqual(types(), ['writeFailed']);
    assert.deepEqual(logged, ['Error: at line 1']);
    page.replay();
    assert.deepEqual(types().slice(1), ['show', 'frame', 'ended']);
  });

  it('writes no text and opens no files that its view does not name, and logs that', () => {
    page.handle({ type: 'writeText', kind: 'pytorch' });
    page.handle({ type: 'openFiles', slot: 'net' });
    assert.deepEqual([written, opened, logged.length], [[], [], 2]);
  });

  it('logs what the learner is not told: the details of failures', () => {
    session.receive({ type: 'failed', runId: 1, message: 'Sorry.', detail: 'Error: at line 1' });
    assert.deepEqual(logged, ['Error: at line 1']);
  });

  describe('of a computation that goes on', () => {
    const step: TrainingRequest = { type: 'step' };

    it('tells it params that it can take over, and starts afresh for others', () => {
      follows = true;
      page.handle({ type: 'setParams', params: other });
      assert.deepEqual(told, [{ runId: 1, told: { type: 'params', params: other } }]);
      follows = false;
      page.handle({ type: 'setParams', params: stepSize });
      assert.deepEqual(
        started.map(({ runId }) => runId),
        [1, 2],
      );
    });

    it('starts afresh when it has ended', () => {
      follows = true;
      session.receive({ type: 'ended', runId: 1, reason: 'stopped' });
      page.handle({ type: 'setParams', params: other });
      assert.deepEqual(told, []);
      assert.equal(started.length, 2);
    });

    it('is not ended by a wrong value, which is said', () => {
      follows = true;
      page.handle({ type: 'setParams', params: 'wrong' });
      assert.deepEqual(stopped, []);
      assert.deepEqual(types(), ['failed']);
      session.receive(frame(1));
      assert.equal(types().at(-1), 'frame');
    });

    it('hears requests, which start it where it had ended; nonsense is logged', () => {
      page.handle({ type: 'request', request: step });
      session.receive({ type: 'failed', runId: 1, message: 'The engine is gone.' });
      page.handle({ type: 'request', request: step });
      page.handle({ type: 'request', request: 'nonsense' });
      assert.deepEqual(
        told.map(({ runId }) => runId),
        [1, 2],
      );
      assert.equal(started.length, 2);
      assert.equal(logged.length, 1);
    });

    it('asks for files, keeps what it is handed, also late, and learns where chosen digits lie', () => {
      page.handle({ type: 'openFiles', slot: 'digits' });
      page.handle({ type: 'setParams', params: other });
      session.receive({ type: 'keep', runId: 1, view: 'training', name: 'net', action: 'keep', progress: 3 });
      session.receive({ type: 'chosen', runId: 2, slot: 'digits', inUse: true });
      assert.deepEqual(opened, ['digits of stepSize for 1', 'digits of stepSize: true']);
      assert.deepEqual(kept, ['keep training/net at 3'], 'whichever view is shown now');
    });

    for (const as of ['step', 'correction'] as const)
      it(`shows the params that it took up as a ${as}`, () => {
        session.receive({ type: 'adopted', runId: 1, params: other, as });
        assert.deepEqual(session.params, other);
        assert.deepEqual(remembered.at(-1)?.params, other);
        const last = posted.at(-1);
        assert.ok(last?.type === 'params');
        assert.deepEqual([last.params, last.runId], [other, 1]);
      });

    it('completes what was asked for without a word to the pages', () => {
      const before = posted.length;
      session.receive({ type: 'adopted', runId: 1, params: other, as: 'completion' });
      assert.deepEqual([session.params, remembered.at(-1)?.params], [other, other]);
      assert.equal(posted.length, before);
    });
  });

  describe('with params that ended their engine', () => {
    const lost: FailedMessage = { type: 'failed', runId: 1, message: 'It was stopped.', engineEnded: true };

    it('remembers that they did, until others are started', () => {
      session.receive(lost);
      assert.deepEqual(remembered.at(-1), { params: stepSize, engineEnded: true });
      assert.ok(session.engineEnded);
      page.handle({ type: 'setParams', params: other });
      assert.deepEqual(remembered.at(-1), { params: other, engineEnded: false });
      assert.ok(!session.engineEnded);
    });

    it('does not start them again by itself: it shows them and says why', () => {
      started.length = 0;
      posted.length = 0;
      session.open(other, true);
      assert.deepEqual([started, types()], [[], ['show', 'failed']]);
      assert.ok(posted[1]?.type === 'failed' && posted[1].engineEnded);
      assert.equal(posted[1].message, 'They ended the engine.');
      page.handle({ type: 'setParams', params: other });
      assert.deepEqual(
        started.map(({ params }) => params),
        [other],
      );
    });
  });

  describe('with two pages', () => {
    let heard: ToWebview[];
    let second: Member;

    beforeEach(() => {
      heard = [];
      second = session.join((message) => heard.push(message));
    });

    it('shows in the one what was changed in the other, and computes it once', () => {
      page.handle({ type: 'setParams', params: other });
      assert.deepEqual(posted, [], 'what is typed into is left alone');
      assert.deepEqual(heard, [{ type: 'params', view: 'stepSize', runId: 2, params: other }]);
      session.receive(frame(2));
      assert.deepEqual([posted, heard.slice(1)], [[frame(2)], [frame(2)]]);
      assert.equal(started.length, 2);
    });

    it('says a wrong value where it was typed, and in the other that the run has ended', () => {
      second.handle({ type: 'setParams', params: 'wrong' });
      assert.deepEqual(
        heard.map(({ type }) => type),
        ['failed'],
      );
      assert.deepEqual(posted, [{ type: 'ended', runId: 2, reason: 'stopped' }]);
    });

    it('opens afresh in both', () => {
      second.handle({ type: 'reset' });
      assert.deepEqual([types(), heard.map(({ type }) => type)], [['show'], ['show']]);
    });

    it('goes on with one of them, and is abandoned by the last', () => {
      page.leave();
      page.leave();
      assert.deepEqual([abandoned, session.hasPages], [0, true]);
      second.leave();
      assert.deepEqual([abandoned, session.hasPages], [1, false]);
      session.receive(frame(1));
      assert.deepEqual([posted, heard], [[], []]);
    });

    it('takes back in both what was done in either', () => {
      page.handle({ type: 'setParams', params: other, gesture: 1 });
      const third = { ...other, x: 3 };
      second.handle({ type: 'setParams', params: third, gesture: 1 });
      page.handle({ type: 'undo' });
      assert.deepEqual(session.params, other, 'the same number in another page is another gesture');
      for (const last of [posted.at(-1), heard.at(-1)]) {
        assert.ok(last?.type === 'params');
        assert.deepEqual(last.params, other);
      }
      second.handle({ type: 'redo' });
      assert.deepEqual(session.params, third);
    });
  });

  describe('a function of a file', () => {
    const code = (program: string) => ({
      ...stepSize,
      source: {
        kind: 'code',
        uri: 'file:///a.py',
        languageId: 'python',
        name: 'f',
        line: 1,
        program,
      } as const,
    });
    const types = () => posted.map(({ type }) => type);

    it('is drawn anew where its file was edited, and nothing else is', () => {
      const [first, second] = [code('1'), code('2')];
      session.open(first);
      started = [];
      session.refresh(first.source);
      session.refresh({ ...second.source, name: 'g' });
      session.refresh({ ...second.source, uri: 'file:///b.py' });
      assert.deepEqual(started, []);
      session.refresh(second.source);
      assert.deepEqual([started.length, session.params], [1, second]);
    });

    it('is in no step of Undo as it was', () => {
      session.open(code('1'));
      page.handle({ type: 'setParams', params: { ...code('1'), x: 3 } });
      session.refresh(code('2').source);
      page.handle({ type: 'undo' });
      assert.deepEqual(session.params, code('2'));
    });

    it('is told to the pages with what comes of it, once', () => {
      session.open(code('1'));
      session.receive(frame(2));
      posted = [];
      session.refresh(code('2').source);
      assert.deepEqual(types(), []);
      session.receive(frame(3));
      session.receive(frame(3));
      assert.deepEqual(types(), ['params', 'frame', 'frame']);
      const [told] = posted;
      assert.ok(told?.type === 'params');
      assert.deepEqual(told.params, code('2'));
    });

    it('is told to the pages where nothing comes of it', () => {
      session.open(code('1'));
      session.receive(frame(2));
      session.refresh(code('2').source);
      posted = [];
      session.receive({ type: 'failed', runId: 3, message: 'No.' });
      assert.deepEqual(types(), ['params', 'failed']);
    });

    it('stays as it is now where a page that knows it as it was changes something else', () => {
      session.open(code('1'));
      session.receive(frame(2));
      session.refresh(code('2').source);
      posted = [];
      page.handle({ type: 'setParams', params: { ...code('1'), x: 3 } });
      assert.deepEqual(session.params, { ...code('2'), x: 3 });
      session.receive(frame(4));
      assert.deepEqual(types(), ['params', 'frame'], 'and then the page hears of it');
    });

    it('is dimmed where it cannot be read, and drawn again where it is as it was', () => {
      session.open(code('1'));
      session.receive(frame(2));
      session.dim('Line 1: No.');
      assert.deepEqual(posted.at(-1), {
        type: 'failed',
        runId: 3,
        message: 'Line 1: No.',
        at: { field: 'formula', start: 0, end: 0 },
      });
      session.refresh(code('1').source);
      assert.equal(started.at(-1)?.runId, 4);
    });

    it('is drawn once before it is dimmed', () => {
      session.open(code('1'));
      posted = [];
      session.dim('It is gone.');
      assert.deepEqual([types(), stopped], [[], []]);
      session.receive(frame(2));
      assert.deepEqual(types(), ['frame', 'failed']);
    });
  });

  describe('undoing', () => {
    const undo = () => page.handle({ type: 'undo' });
    const xs = () => started.map(({ params }) => (params as Params<'stepSize'>).x);

    it('takes a gesture back as a whole, computes again, and does it again', () => {
      for (const x of [2, 3, 4]) page.handle({ type: 'setParams', params: { ...stepSize, x }, gesture: 7 });
      undo();
      page.handle({ type: 'redo' });
      assert.deepEqual(xs(), [1, 2, 3, 4, 1, 4]);
    });

    it('does nothing where there is nothing to undo or to do again', () => {
      undo();
      page.handle({ type: 'redo' });
      assert.deepEqual([xs(), posted], [[1], []]);
    });

    it('first takes back what could not be read', () => {
      page.handle({ type: 'setParams', params: other });
      page.handle({ type: 'setParams', params: 'wrong' });
      undo();
      assert.deepEqual(session.params, other);
      assert.equal(posted.at(-1)?.type, 'params');
      assert.deepEqual(xs(), [1, 2, 2]);
      undo();
      assert.deepEqual(session.params, stepSize);
    });

    it('takes back the defaults, a lesson, and what a computation took up', () => {
      page.handle({ type: 'setParams', params: other });
      page.handle({ type: 'reset' });
      undo();
      assert.deepEqual(session.params, other);
      session.open({ ...stepSize, x: 9 });
      undo();
      assert.deepEqual(session.params, other);
      session.receive({
        type: 'adopted',
        runId: started.at(-1)?.runId ?? 0,
        params: { ...stepSize, x: 8 },
        as: 'step',
      });
      undo();
      assert.deepEqual(session.params, other);
    });

    for (const as of ['correction', 'completion'] as const)
      it(`goes back over a ${as} to what was before it was asked for, and forth to it`, () => {
        page.handle({ type: 'setParams', params: other });
        const { runId } = started.at(-1) ?? { runId: 0 };
        session.receive({ type: 'adopted', runId, params: { ...other, x: 8 }, as });
        undo();
        assert.deepEqual(session.params, stepSize);
        page.handle({ type: 'redo' });
        assert.deepEqual(session.params, { ...other, x: 8 });
      });

    it('tells a computation that can follow', () => {
      follows = true;
      page.handle({ type: 'setParams', params: other });
      undo();
      assert.deepEqual(
        told.map(({ told: what }) => what.type === 'params' && what.params),
        [other, stepSize],
      );
      assert.equal(started.length, 1);
    });
  });
});
