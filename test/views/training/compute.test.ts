import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingFrame, TrainingParams, TrainingRequest } from '#protocol';
import { computeTraining } from '../../../src/views/training/compute';
import { training } from '../../../src/views/training/params';
import { createContext } from '../createContext';

/** A training in the test's hands: frames are taken until it rests. */
function openTraining(params: Partial<TrainingParams> = {}, parts = createContext()) {
  let wanted = { ...training.defaults, ...params };
  let frames = computeTraining(wanted, parts.context);
  const seen: TrainingFrame[] = [];
  const next = (): TrainingFrame => {
    const { value } = frames.next();
    assert.ok(value);
    seen.push(value);
    return value;
  };
  const rest = (): TrainingFrame => {
    let frame = next();
    while (!frame.resting) frame = next();
    return frame;
  };
  const ask = (...types: (TrainingRequest | TrainingRequest['type'])[]) => {
    for (const each of types) {
      const request = (typeof each === 'string' ? { type: each } : each) as TrainingRequest;
      parts.told.push({ type: 'request', request });
    }
  };
  const set = (patch: Partial<TrainingParams>) => {
    const before = wanted;
    wanted = training.parseParams({ ...wanted, ...patch });
    if (training.follows?.(before, wanted)) parts.told.push({ type: 'params', params: wanted });
    else {
      frames = computeTraining(wanted, parts.context);
      rest();
    }
  };
  const until = (iteration: number): TrainingFrame => {
    let frame = next();
    while (frame.iteration < iteration) frame = next();
    return frame;
  };
  return { ...parts, seen, next, rest, ask, set, until };
}

const small = { hiddenSize: 10, iterationCount: 60 } as const;

describe('computeTraining', () => {
  it('shows the untrained net, all digits read, and rests', () => {
    const frame = openTraining().rest();
    assert.equal(frame.state, 'ready');
    assert.equal(frame.parameterCount, 79_510);
    assert.deepEqual([frame.digits.training, frame.digits.test, frame.digits.embedded], [5000, 1000, true]);
    assert.ok(Math.abs(frame.initialLoss - Math.log(10)) < 0.02);
    assert.equal(frame.iterationsPerEpoch, 50);
    assert.deepEqual([...frame.accuracy.iteration], [0]);
    assert.equal(
      frame.confusion.reduce((sum, count) => sum + count, 0),
      1000,
    );
    assert.match(frame.sentence, /Press Train/);
  });

  it('trains when told to go, measures after each epoch and at the end, and rests then', () => {
    const { rest, ask } = openTraining({ ...small, iterationCount: 110 });
    rest();
    ask('go');
    const frame = rest();
    assert.equal(frame.state, 'finished');
    assert.deepEqual([...frame.accuracy.iteration], [0, 50, 100, 110]);
    assert.equal(frame.curves[0]?.iteration.length, 110);
    assert.ok((frame.curves[0]?.seconds.at(-1) ?? 0) > 0);
  });

  it('pauses, makes one step at a time, goes on, and is the same run as one that never paused', () => {
    const whole = openTraining(small);
    whole.rest();
    whole.ask('go');
    const expected = whole.rest();

    const { rest, ask, until } = openTraining(small);
    rest();
    ask('go');
    const at = until(7).iteration;
    ask('pause');
    const paused = rest();
    assert.equal(paused.state, 'paused');
    assert.ok(paused.iteration >= at && paused.iteration <= at + 1);
    ask('step');
    assert.equal(rest().iteration, paused.iteration + 1);
    ask('go');
    const end = rest();
    assert.deepEqual(end.band.mean, expected.band.mean);
    assert.deepEqual(end.confusion, expected.confusion);
  });

  it('begins another run of the same course under another name, and forgets one that is removed', () => {
    const { rest, ask, until } = openTraining(small);
    assert.equal(rest().begun, false);
    ask('go');
    until(5);
    ask('begin');
    const fresh = rest();
    assert.deepEqual([fresh.state, fresh.iteration, fresh.begun], ['ready', 0, false]);
    const [before, now] = fresh.runs;
    assert.deepEqual([before?.name, now?.name], ['SGD, hidden units 10', 'SGD, hidden units 10 (2)']);
    ask('go');
    const again = rest();
    const [first, second] = again.curves;
    assert.deepEqual(second?.smooth.slice(0, 5), first?.smooth.slice(0, 5), 'of the same seed');
    assert.equal(again.runs.length, 2);
    ask({ type: 'remove', id: again.runs[0]?.id ?? '' });
    assert.deepEqual(
      rest().runs.map(({ id }) => id),
      [again.runs[1]?.id],
    );
  });

  /** As the page asks for an example: the run in hand is left first, and what comes is new. */
  const examples = [
    {
      name: 'another rate',
      of: { learningRate: 0.5 },
      runs: ['SGD, hidden units 10', 'SGD, rate 0.5, hidden units 10'],
    },
    { name: 'another net', of: { seed: 2 }, runs: ['SGD, hidden units 10', 'SGD, hidden units 10, seed 2'] },
    { name: 'the same', of: {}, runs: ['SGD, hidden units 10', 'SGD, hidden units 10 (2)'] },
  ];
  for (const { name, of, runs } of examples)
    it(`leaves a run as it is where an example of ${name} begins one`, () => {
      const { rest, ask, set } = openTraining({ ...small, learningRate: 0.1 });
      rest();
      ask('step');
      const before = rest();
      ask('begin');
      set(of);
      ask('begin');
      const now = rest();
      assert.deepEqual(
        now.runs.map((run) => run.name),
        runs,
      );
      assert.deepEqual([now.iteration, now.begun, now.rateChanges.length], [0, false, 0]);
      ask({ type: 'choose', id: now.runs[0]?.id ?? '' });
      const again = rest();
      assert.deepEqual([again.iteration, again.rateChanges, again.recentLoss], [1, [], before.recentLoss]);
      ask('step');
      assert.deepEqual(rest().rateChanges, [], 'it goes on at its own rate');
    });

  it('begins an example afresh where a run of the same net was trained before', () => {
    const { rest, ask, set } = openTraining(small);
    for (const seed of [1, 2]) {
      set({ seed });
      ask('step');
      rest();
    }
    ask('begin');
    set({ seed: 1 });
    ask('begin');
    const { iteration, runs } = rest();
    assert.equal(iteration, 0);
    assert.deepEqual(
      runs.map((run) => run.iteration),
      [1, 1, 0],
    );
  });

  it('keeps at most six runs, named after what is unusual, and takes one in hand again', () => {
    const { rest, ask, set, adopted } = openTraining(small);
    rest();
    for (let seed = 1; seed <= 8; seed++) {
      set({ seed });
      ask('step');
      rest();
    }
    ask({ type: 'rename', id: 'unknown', name: 'x' });
    const { runs } = rest();
    assert.deepEqual(
      runs.map(({ name }) => name),
      [3, 4, 5, 6, 7, 8].map((seed) => `SGD, hidden units 10, seed ${seed}`),
    );
    assert.equal(new Set(runs.map(({ color }) => color)).size, 6);
    const [oldest] = runs;
    ask({ type: 'rename', id: oldest?.id ?? '', name: ' first ' }, { type: 'choose', id: oldest?.id ?? '' });
    const chosen = rest();
    assert.deepEqual([chosen.runs[0]?.name, chosen.runs[0]?.current], ['first', true]);
    assert.equal((adopted.at(-1) as TrainingParams).seed, 3);
  });

  it('computes the same losses by both methods side by side, and says how far apart they were', () => {
    const { rest, ask } = openTraining({ ...small, method: 'both', iterationCount: 12 });
    rest();
    ask('go');
    const { curves, sentence, runs } = rest();
    const [backprop, numerical] = curves;
    assert.equal(numerical?.dashed, true);
    numerical?.smooth.forEach((loss, i) => {
      assert.ok(Math.abs(loss - (backprop?.smooth[i] ?? 0)) < 1e-9, `step ${i + 1}`);
    });
    assert.notDeepEqual(numerical?.smooth, backprop?.smooth, 'they are computed in different ways');
    assert.deepEqual(
      runs[0]?.clocks.map(({ method }) => method),
      ['backprop', 'numerical'],
    );
    assert.match(sentence, /never differed by more than [\d.]+e-1\d/);
    assert.match(sentence, /one weight at a time it would have been \d/);
  });

  it('takes a new learning rate over while it runs and marks where', () => {
    const { rest, ask, set, until } = openTraining(small);
    rest();
    ask('go');
    until(10);
    set({ learningRate: 0.5 });
    const frame = rest();
    assert.equal(frame.runs.length, 1);
    assert.deepEqual(
      frame.rateChanges.map(({ learningRate }) => learningRate),
      [0.5],
    );
    const at = frame.rateChanges[0]?.iteration ?? 0;
    assert.ok(at >= 10 && at <= 12, `changed at ${at}`);
    assert.equal(frame.state, 'finished');
  });

  it('goes on after its end when more iterations are wanted', () => {
    const { rest, ask, set } = openTraining({ ...small, iterationCount: 3 });
    rest();
    ask('go');
    assert.equal(rest().state, 'finished');
    set({ iterationCount: 5 });
    assert.equal(rest().state, 'paused');
    ask('go');
    assert.equal(rest().iteration, 5);
  });

  it('goes on after its end to twice as many iterations, or makes one step more', () => {
    const { rest, ask, adopted } = openTraining({ ...small, iterationCount: 3 });
    rest();
    ask('go');
    assert.match(rest().sentence, /Train goes on to more iterations/);
    ask('step');
    const beyond = rest();
    assert.deepEqual([beyond.state, beyond.iteration, beyond.iterationCount], ['paused', 4, 6]);
    ask('go');
    const frame = rest();
    assert.deepEqual([frame.state, frame.iteration, frame.runs.length], ['finished', 6, 1]);
    assert.equal((adopted.at(-1) as TrainingParams).iterationCount, 6);
  });

  it('begins another run when one that diverged is trained', () => {
    const { rest, ask, set } = openTraining({
      ...small,
      activation: 'relu',
      weightInit: 'he',
      learningRate: 1e200,
    });
    rest();
    ask('go');
    assert.equal(rest().state, 'diverged');
    set({ learningRate: 0.1 });
    rest();
    ask('go');
    const frame = rest();
    assert.deepEqual([frame.state, frame.iteration, frame.runs.length], ['finished', 60, 2]);
  });

  it('calls a run that has not begun after its params, however they change', () => {
    const { rest, ask, set } = openTraining();
    assert.equal(rest().runs[0]?.name, 'SGD');
    set({ learningRate: 0.5 });
    assert.equal(rest().runs[0]?.name, 'SGD, rate 0.5');
    set({ learningRate: 0.1 });
    assert.equal(rest().runs[0]?.name, 'SGD');
    ask('step');
    rest();
    set({ learningRate: 0.5 });
    assert.equal(rest().runs[0]?.name, 'SGD', 'it has learnt at this rate');
    ask('begin');
    const { runs } = rest();
    ask({ type: 'rename', id: runs[1]?.id ?? '', name: 'mine' });
    rest();
    set({ learningRate: 0.2 });
    assert.deepEqual(
      rest().runs.map(({ name }) => name),
      ['SGD', 'mine'],
    );
  });

  it('has one number for the loss: readout, list, curve and sentence', () => {
    const { rest, ask, until } = openTraining({ hiddenSize: 30, iterationCount: 700 });
    rest();
    for (const after of [1, 30, 250, 600]) {
      ask('go');
      until(after);
      ask('pause');
      const { recentLoss, runs, curves, sentence, iteration } = rest();
      assert.equal(runs[0]?.loss, recentLoss, `list at ${iteration}`);
      assert.equal(curves[0]?.smooth.at(-1), recentLoss, `curve at ${iteration}`);
      assert.ok(sentence.includes(recentLoss.toFixed(4)), `${recentLoss} in: ${sentence}`);
    }
  });

  it('stops when the loss is no longer a number, and says why', () => {
    const { rest, ask } = openTraining({
      ...small,
      activation: 'relu',
      weightInit: 'he',
      learningRate: 1e200,
    });
    rest();
    ask('go');
    const frame = rest();
    assert.equal(frame.state, 'diverged');
    assert.ok(frame.iteration < 10);
    assert.match(frame.sentence, /no longer a number.*learning rate 1e200.*Try 0\.1: Train begins a new run/);
    assert.equal(frame.warning, true);
  });

  it('tells a learning rate that is too large, the plateau and the end', () => {
    const large = openTraining({ ...small, learningRate: 1000 });
    large.rest();
    large.ask('go');
    large.until(50);
    large.ask('pause');
    const { sentence, warning } = large.rest();
    assert.match(sentence, /learning rate 1000 is too large/);
    assert.equal(warning, true);

    const start = openTraining({ hiddenSize: 30, learningRate: 0.1 });
    start.rest();
    start.ask('go');
    assert.match(start.until(20).sentence, /stays near ln 10.*\(0\.01\).*Xavier/);

    const end = openTraining({ hiddenSize: 30, learningRate: 0.5, iterationCount: 600 });
    end.rest();
    end.ask('go');
    assert.match(
      end.rest().sentence,
      /^Done: the loss fell to 0\.\d+, and the net reads \d\d\.\d % of the test digits/,
    );
  });

  it('speaks of one digit where a batch is one', () => {
    for (const method of ['backprop', 'numerical'] as const) {
      const net = { hiddenSize: 4, weightInit: 'xavier', activation: 'relu', batchSize: 1, method } as const;
      const { rest, ask, next } = openTraining({ ...net, iterationCount: 300 });
      rest();
      ask('go');
      const said = new Set<string>();
      for (let frame = next(); !frame.resting; frame = next()) said.add(frame.sentence);
      assert.ok(
        [...said].some((sentence) => /the loss of one digit/.test(sentence)),
        [...said].join('\n'),
      );
      assert.ok(![...said].some((sentence) => /\b1 digits/.test(sentence)));
    }
  });

  it('says the rate on its own clock and the time that is left', () => {
    let time = 0;
    const parts = createContext(() => {
      time += 1;
      return time;
    });
    const { rest, ask, until } = openTraining({ ...small, iterationCount: 1000 }, parts);
    rest();
    ask('go');
    const { rate, secondsLeft, iteration } = until(40);
    assert.ok(rate > 10 && rate < 500, `${rate} steps a second of 1 ms a look`);
    assert.ok(Math.abs(secondsLeft - (1000 - iteration) / rate) < 1e-9);
  });

  it('goes on when it is told to in the middle of everything, also while no frame is due', () => {
    for (const after of [1, 10, 24, 25, 26, 30]) {
      const { next, ask, seen } = openTraining(
        small,
        createContext(undefined, () => false),
      );
      for (let i = 0; i < after; i++) next();
      ask('go');
      while (next().state !== 'finished') assert.ok(seen.length < 1000, 'it ends');
      const moved = seen.findIndex(({ state }) => state === 'running');
      assert.ok(
        seen.slice(moved).every(({ state, resting }) => !resting || state === 'finished'),
        'a frame of a run that moves does not rest',
      );
    }
  });

  it('forgets a run that is removed while it goes on', () => {
    const { rest, ask, until, kept } = openTraining(small);
    rest();
    ask('go');
    const { runs } = until(5);
    ask({ type: 'remove', id: runs[0]?.id ?? '' });
    const frame = rest();
    assert.deepEqual([frame.iteration, frame.runs.length, kept.size], [0, 1, 0]);
  });

  it('says why two ReLU nets part: a step of h may cross a kink', () => {
    const relu = { activation: 'relu', weightInit: 'he', method: 'both', iterationCount: 25 } as const;
    const { rest, ask } = openTraining({ ...small, ...relu });
    rest();
    ask('go');
    const { sentence } = rest();
    const apart = Number(/differed by up to ([\d.e+-]+),/.exec(sentence)?.[1]);
    assert.ok(apart > 1e-6 && apart < 0.1, sentence);
    assert.match(sentence, /kink of a ReLU/);
  });
});
