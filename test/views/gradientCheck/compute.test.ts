import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { GradientCheckFrame, GradientCheckParams } from '#protocol';
import { LearnerError } from '#views';
import { computeGradientCheck } from '../../../src/views/gradientCheck/compute';
import { gradientCheck } from '../../../src/views/gradientCheck/params';
import { root } from '../../imports';

const resources = {
  file: (name: string) => readFileSync(path.join(root, 'media', name)),
  now: () => performance.now(),
};

const framesOf = (params: Partial<GradientCheckParams>): GradientCheckFrame[] => [
  ...computeGradientCheck({ ...gradientCheck.defaults, ...params }, resources),
];

function frameOf(params: Partial<GradientCheckParams> = {}): GradientCheckFrame {
  const frame = framesOf(params).at(-1);
  assert.ok(frame);
  return frame;
}

/** The parameter of W1 that lies farthest from the diagonal of the scatter. */
function kinkedParameter({ parts }: GradientCheckFrame): number {
  const { numerical, backprop, parameters } = partOf({ parts }, 'W1');
  const away = numerical.map((n, i) => Math.abs(n - (backprop[i] ?? 0)));
  return parameters[away.indexOf(Math.max(...away))] ?? -1;
}

const partOf = ({ parts }: Pick<GradientCheckFrame, 'parts'>, name: string) => {
  const found = parts.find((part) => part.name === name);
  assert.ok(found, name);
  return found;
};

describe('computeGradientCheck', () => {
  const findings: readonly {
    params: Partial<GradientCheckParams>;
    says: RegExp;
    wrong: string;
    line?: string;
  }[] = [
    { params: {}, says: /^Backprop is right: the worst relative error of all parameters is \d/, wrong: '' },
    {
      params: { bug: 'sign' },
      says: /^Wrong by the factor -1: W1, b1, W2, b2\. .* dy = \(y - t\)/,
      wrong: 'W1 b1 W2 b2',
      line: 'dy = (t - y) / batch_num',
    },
    {
      params: { bug: 'batch' },
      says: /^Wrong by the factor 20: W1, b1, W2, b2\. The batch holds 20 images/,
      wrong: 'W1 b1 W2 b2',
      line: 'dy = y - t',
    },
    {
      params: { bug: 'batch', batchSize: 7 },
      says: /^Wrong by the factor 7: .* 7 images/,
      wrong: 'W1 b1 W2 b2',
      line: 'dy = y - t',
    },
    {
      params: { bug: 'transposed' },
      says: /^Right: W2, b2\. Wrong without a common factor: W1, b1\. .*np\.dot\(dy, W2\.T\)/,
      wrong: 'W1 b1',
      line: 'dz1 = np.dot(dy, W2)',
    },
    {
      params: { bug: 'bias' },
      says: /^Right: W1, b1, W2\. Wrong: b2\. Backprop leaves it at 0/,
      wrong: 'b2',
      line: "# grads['b2'] = np.sum(dy, axis=0)",
    },
  ];
  for (const { params, says, wrong, line } of findings) {
    for (const activation of ['sigmoid', 'relu'] as const) {
      it(`finds ${JSON.stringify(params)} with ${activation}`, () => {
        const frame = frameOf({ ...params, activation });
        assert.match(frame.sentence, says);
        assert.equal(frame.warning, wrong !== '');
        const verdicts = frame.parts.filter(({ verdict }) => verdict === 'wrong').map(({ name }) => name);
        assert.equal(verdicts.join(' '), wrong);
        const planted = frame.code.filter(({ right }) => right !== undefined).map(({ code }) => code);
        assert.deepEqual(planted, line === undefined ? [] : [line]);
      });
    }
  }

  it('says that a batch of one hides the forgotten division', () => {
    const { sentence, warning } = frameOf({ bug: 'batch', batchSize: 1 });
    assert.match(sentence, /division by 1/);
    assert.equal(warning, false);
  });

  it('refuses the transposed weights as NumPy does, and says at the hidden units what to try', () => {
    const refused = (error: unknown) =>
      error instanceof LearnerError &&
      error.at.field === 'hiddenSize' &&
      /shapes \(20, 10\) and \(12, 10\) do not fit.*: try 10\./.test(error.message);
    assert.throws(() => frameOf({ bug: 'transposed', hiddenSize: 12 }), refused);
  });

  it('calls all parameters good for any seed, trained or not', () => {
    for (const [seed, trainingSteps] of [
      [2, 0],
      [3, 0],
      [4, 60],
    ] as const) {
      const { parts, sentence } = frameOf({ seed, trainingSteps });
      for (const { name, verdict, worstError } of parts) {
        assert.equal(verdict, 'good', `seed ${seed}: ${name}`);
        assert.ok(worstError > 0, `${name} is compared, not copied`);
      }
      assert.match(sentence, /^Backprop is right/);
    }
  });

  it('knows a step that is too large from a bug', () => {
    const { sentence, warning } = frameOf({ h: 1e-2 });
    assert.match(sentence, /A bug would make nearly all wrong; h = 0\.01 takes/);
    assert.equal(warning, false);
    assert.match(
      frameOf({ h: 1e-4 }).sentence,
      /^Backprop is right, but for \d+ parameters .* order of h\^2/,
    );
  });

  it('finds the kinks of ReLU, and that a smaller step avoids them', () => {
    const relu = { activation: 'relu', seed: 4 } as const;
    const frame = frameOf({ ...relu, h: 1e-3 });
    assert.match(
      frame.sentence,
      /^Backprop is right, but for 9 .* 157 parameters of W1, b1 are not judged: .* ReLU has a kink, .*h = 0\.001 steps across it/,
    );
    assert.match(frameOf(relu).sentence, /^Backprop is right: .* Plant a bug/);
    assert.equal(frameOf(relu).kinkCount, 0);
  });

  it('says one thing of kinks: no part, no parameter and no bar is called wrong', () => {
    const params = { activation: 'relu', seed: 4, h: 1e-3 } as const;
    const frame = frameOf(params);
    const { parts, worst, histogram, kinkCount, warning } = frame;
    assert.equal(warning, false);
    assert.equal(kinkCount, 157);
    assert.deepEqual(
      parts.map(({ verdict }) => verdict),
      ['good', 'good', 'good', 'fine'],
    );
    assert.match(parts[0]?.words ?? '', /^Right\. .* have a kink within their step\.$/);
    assert.deepEqual([worst.verdict, worst.kinked], ['fine', false]);
    histogram.verdicts.forEach((verdict, i) => {
      if (verdict !== 'wrong' && verdict !== 'doubtful') return;
      assert.equal(histogram.counts[i], histogram.kinked[i], `bin ${i}`);
    });
    assert.ok(histogram.kinked.reduce((sum, count) => sum + count) === 157);
    const kinked = frameOf({ ...params, parameter: kinkedParameter(frame) }).chosen;
    assert.ok(kinked?.kinked && kinked.error > 1e-2, JSON.stringify(kinked));
  });

  it('judges nothing where every parameter steps across a kink', () => {
    const { sentence, parts, warning } = frameOf({ activation: 'relu', h: 0.1, batchSize: 100, seed: 1 });
    assert.match(sentence, /W1, b1 are not judged/);
    assert.equal(partOf({ parts }, 'b1').words, 'Nothing can be judged. 10 have a kink within their step.');
    assert.equal(warning, /Wrong/.test(sentence));
  });

  it('names a number as the column does: 7.5e-5 and not 0.000075', () => {
    for (const h of [1e-3, 1e-4])
      assert.doesNotMatch(frameOf({ activation: 'relu', seed: 4, h }).sentence, /0\.0000/);
  });

  it('puts the numbers of the worst parameter into the textbook’s formula', () => {
    const { worst, h } = frameOf({ bug: 'sign' });
    assert.ok(Math.abs((worst.lossAbove - worst.lossBelow) / (2 * h) - worst.numerical) < 1e-9);
    assert.ok(Math.abs(worst.backprop + worst.numerical) < 1e-9 && Math.abs(worst.numerical) > 1e-3);
    assert.ok(Math.abs(worst.error - 2) < 1e-6);
    assert.match(worst.name, /^(W[12]\[\d+, \d\]|b[12]\[\d\])$/);
    assert.ok(Math.abs(worst.at[0] + worst.at[1]) < 1e-6 && Math.abs(worst.at[0]) > 0.9);
  });

  it('computes any parameter by hand', () => {
    const chosen: readonly { parameter: number; name: string | undefined }[] = [
      { parameter: -1, name: undefined },
      { parameter: 4000, name: 'W1[400, 0]' },
      { parameter: 7842, name: 'b1[2]' },
      { parameter: 7850 + 57, name: 'W2[5, 7]' },
      { parameter: 7959, name: 'b2[9]' },
      { parameter: 7960, name: undefined },
    ];
    for (const { parameter, name } of chosen) {
      const frame = frameOf({ parameter, bug: 'batch' });
      assert.equal(frame.chosen?.name, name);
      if (!frame.chosen) continue;
      const { lossAbove, lossBelow, numerical, backprop } = frame.chosen;
      assert.ok(Math.abs((lossAbove - lossBelow) / 2e-5 - numerical) < 1e-9, name);
      assert.ok(Math.abs(backprop / 20 - numerical) < 1e-8 && Math.abs(numerical) > 1e-8, name);
    }
  });

  it('names the points of the scatter', () => {
    const { parts } = frameOf();
    for (const { name, numerical, parameters, scale } of parts) {
      const [parameter = -1] = parameters;
      const { chosen } = frameOf({ parameter });
      assert.equal(chosen?.part, name);
      assert.ok(Math.abs(chosen.numerical / scale - (numerical[0] ?? 0)) < 1e-12, name);
    }
  });

  it('counts in the histogram every parameter that has a gradient', () => {
    const frame = frameOf();
    const counted = frame.histogram.counts.reduce((sum, count) => sum + count, 0);
    const zeros = Number(/([\d,]+) are 0 both ways/.exec(partOf(frame, 'W1').words)?.[1]?.replace(',', ''));
    assert.equal(frame.parameterCount, 7960);
    assert.equal(counted, 7960 - zeros);
    assert.ok(zeros > 0 && zeros % 10 === 0, 'a white pixel has ten weights');
  });

  it('thins the scatter, both ends kept, and scales each part to its largest', () => {
    const frame = frameOf({ bug: 'batch' });
    assert.equal(partOf(frame, 'W1').numerical.length, 300);
    for (const { name, numerical, backprop } of frame.parts) {
      assert.equal(Math.max(...numerical.map(Math.abs)), 1, name);
      assert.deepEqual(numerical, numerical.toSorted(), `${name} in order`);
      numerical.forEach((n, i) => {
        assert.ok(Math.abs((backprop[i] ?? 0) - 20 * n) < 1e-5, `${name}: ${n}`);
      });
    }
  });

  it('shows the net while it is trained', () => {
    const frames = framesOf({ trainingSteps: 120, seed: 8, hiddenSize: 5 });
    assert.deepEqual(
      frames.map(({ trainedSteps }) => trainedSteps),
      [50, 100, 120],
    );
    const [first, , last] = frames.map(({ loss }) => loss);
    assert.ok(first !== undefined && last !== undefined && last < first - 0.05, `${first} to ${last}`);
    assert.equal(framesOf({ seed: 8 }).length, 1);
  });

  it('trains once for all bugs', () => {
    const trained = { trainingSteps: 40, seed: 9 };
    const { loss } = frameOf(trained);
    assert.equal(frameOf({ ...trained, bug: 'sign' }).loss, loss);
    assert.ok(loss < frameOf({ seed: 9 }).loss);
  });
});
