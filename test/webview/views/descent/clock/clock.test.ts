import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentFrame, SettledDescent } from '#protocol';
import { settleDescent } from '../../../../../src/views/descent/choice/settle';
import { descent } from '../../../../../src/views/descent/params';
import { type Clock, entryAt, isKnownAt, valueAt } from '../../../../../webview/views/descent/clock/clock';
import { whatIsNew } from '../../../../../webview/views/descent/clock/whatIsNew';
import { curveData } from '../../../../../webview/views/descent/pictures/curvePicture';
import { mapData } from '../../../../../webview/views/descent/pictures/mapPicture';
import { surfaceData } from '../../../../../webview/views/descent/pictures/surfacePicture';
import { detailAt } from '../../../../../webview/views/descent/step/arithmetic';
import { createSpeaker, sentenceAt } from '../../../../../webview/views/descent/step/saying';
import { firstFrame } from '../../../../views/descent/frames';

const standing = (step: number): Clock => ({ step, position: step, playing: false });
const defaults = settleDescent(descent.defaults).settled;
const frame = firstFrame(defaults);
const compared = firstFrame({
  ...defaults,
  stepCount: 2000,
  runs: [
    { optimizer: 'sgd', learningRate: 0.01 },
    { optimizer: 'adam', learningRate: 0.001 },
  ],
});

describe('entryAt', () => {
  const steps = Int32Array.of(0, 10, 11, 40);
  const cases: [number, number][] = [
    [0, 0],
    [5, 0.5],
    [10, 1],
    [10.5, 1.5],
    [25.5, 2.5],
    [40, 3],
    [99, 3],
  ];
  for (const [position, entry] of cases)
    it(`finds ${position} at ${entry}`, () => assert.equal(entryAt({ steps }, position), entry));

  it('is the step itself where all are there', () => assert.equal(entryAt({}, 7.25), 7.25));
});

describe('every picture and number at a step', () => {
  it('f is that of the step, of every run', () => {
    for (const step of [0, 1, 57, 100])
      assert.equal(valueAt(frame.paths[0] as DescentFrame['paths'][0], step), frame.paths[0]?.value[step]);
  });

  it('is that of the last step that is known of a run without all its steps, and is said to be so', () => {
    const [, adam] = compared.paths;
    const { steps } = adam ?? {};
    assert.ok(adam && steps && steps.length < 2000);
    for (const at of [0, 7, steps.length - 1]) {
      assert.equal(valueAt(adam, steps[at] ?? -1), adam.value[at]);
      assert.equal(isKnownAt(adam, steps[at] ?? -1), true);
    }
    const gap = steps.findIndex((step, i) => step > i);
    assert.equal(valueAt(adam, (steps[gap] ?? 0) - 1), adam.value[gap - 1]);
    assert.equal(isKnownAt(adam, (steps[gap] ?? 0) - 1), false);
  });

  it('map, surface and curve have come equally far, of a run without all its steps too', () => {
    const clock = { step: 731, position: 731.5, playing: true };
    const [map, surface, curve] = [mapData, surfaceData, curveData].map((make) => make(compared, clock));
    const ends = compared.paths.map((path) => entryAt(path, 731.5));
    assert.notEqual(ends[0], ends[1]);
    assert.deepEqual(
      (map as ReturnType<typeof mapData>).paths?.map(({ step }) => step),
      ends,
    );
    assert.deepEqual(
      (surface as ReturnType<typeof surfaceData>).paths?.map(({ step }) => step),
      ends,
    );
    const { series, guides } = curve as ReturnType<typeof curveData>;
    assert.deepEqual(
      series.map(({ until }) => until),
      [731.5, 731.5],
    );
    assert.equal(guides?.[0]?.x, 731.5);
  });

  it('the map knows the steps of a run without all its steps', () => {
    const [sgd, adam] = mapData(compared, standing(731)).paths ?? [];
    assert.equal(sgd?.steps, undefined);
    assert.ok(adam?.steps && adam.steps === compared.paths[1]?.steps);
  });

  it('a unit is as long on both axes of the map', () =>
    assert.equal(mapData(frame, standing(0)).equalScale, true));

  it('runs are named on the map while they stand, not while they glide', () => {
    const labels = (playing: boolean) =>
      mapData(compared, { step: 5, position: 5, playing }).paths?.map(({ label }) => label);
    assert.deepEqual(labels(false), ['SGD 0.01', 'Adam 0.001']);
    assert.deepEqual(labels(true), [undefined, undefined]);
  });

  it('the gradient and x stand beside f, x as NumPy prints it', () => {
    assert.deepEqual(detailAt(frame, 0), [
      '<gradient>gradient</gradient> (-6.000, 8.000)',
      'point [-3.  4.]',
    ]);
    assert.equal(detailAt(frame, 100)[1], 'point [-6.11110793e-10  8.14814391e-10]');
  });
});

describe('the sentence', () => {
  it('is the verdict at the end, and at the end alone', () => {
    assert.match(sentenceAt(frame, standing(100)), /^<b>Converged\.<\/b> /);
    for (const step of [0, 1, 99]) assert.doesNotMatch(sentenceAt(frame, standing(step)), /Converged/);
  });

  it('says at the start what Play will do', () => {
    assert.equal(sentenceAt(frame, standing(0)), 'Play follows the run from (-3, 4) to step 100.');
    assert.match(sentenceAt(compared, standing(0)), /^Play follows all runs at once/);
  });

  it('says on the way what the step did, and where to go on', () =>
    assert.equal(
      sentenceAt(frame, standing(3)),
      'The point walks downhill: f falls. Press Play to see where it ends, or jump to the end.',
    ));

  it('stands long enough to be read, and is not read out while the clock runs', () => {
    const said: string[] = [];
    const live: string[] = [];
    const element = {
      setAttribute: (_: string, value: string) => live.push(value),
    } as unknown as HTMLElement;
    let now = 0;
    const speaker = createSpeaker({ element, say: (text) => said.push(text) }, () => now);
    for (let step = 0; step <= 99; step++, now += 60)
      speaker.say(frame, { step, position: step, playing: true });
    assert.ok(said.length >= 5 && said.length <= 9, `${said.length} times`);
    speaker.say(frame, standing(100));
    assert.match(said.at(-1) ?? '', /Converged/);
    assert.deepEqual([live[0], live.at(-1)], ['off', 'polite']);
  });
});

describe('whatIsNew', () => {
  const cases: { name: string; change: Partial<SettledDescent>; news: string }[] = [
    { name: 'the selected run', change: { selected: 0 }, news: 'none' },
    { name: 'the number of steps', change: { stepCount: 7 }, news: 'none' },
    { name: 'the start', change: { start: [1, 1] }, news: 'paths' },
    { name: 'a rate', change: { runs: [{ optimizer: 'sgd', learningRate: 0.2 }] }, news: 'paths' },
    { name: 'the gradient', change: { gradient: 'exact' }, news: 'paths' },
    { name: 'the function', change: { source: { kind: 'formula', text: 'x0' } }, news: 'function' },
  ];
  for (const { name, change, news } of cases) {
    it(`is ${news} for ${name}`, () => {
      const tell = whatIsNew();
      assert.equal(tell({ asked: defaults }), 'function');
      assert.equal(tell({ asked: { ...defaults, ...change } }), news);
    });
  }
});
