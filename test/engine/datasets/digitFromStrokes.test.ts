import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digitFromStrokes, type Stroke } from '../../../src/engine/datasets/digitFromStrokes';
import { InputError } from '../../../src/engine/inputError';
import { TwoLayerNet } from '../../../src/engine/network/core/twoLayerNet';
import { trainNetwork } from '../../../src/engine/network/train/train';
import { zeroMatrix } from '../../../src/engine/numbers/matrix';
import { createRandom } from '../../../src/engine/numbers/random';
import { embeddedDigits } from '../embeddedDigits';
import { writtenDigits } from './writtenDigits';

interface Seen {
  /** Centre of mass; a pixel's middle is half a pixel from its edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shares of pixels that hold ink, and of ink. */
  readonly inked: number;
  readonly mean: number;
  readonly atEdge: boolean;
}

function look(image: ArrayLike<number>): Seen {
  const inked = Array.from(image, (value, i) => ({ value, x: i % 28, y: Math.floor(i / 28) })).filter(
    ({ value }) => value > 0,
  );
  const mass = inked.reduce((sum, { value }) => sum + value, 0);
  const centre = (of: 'x' | 'y') => inked.reduce((sum, dot) => sum + dot.value * (dot[of] + 0.5), 0) / mass;
  const extent = (of: 'x' | 'y') => {
    const places = inked.map((dot) => dot[of]);
    return Math.max(...places) - Math.min(...places) + 1;
  };
  return {
    x: centre('x'),
    y: centre('y'),
    width: extent('x'),
    height: extent('y'),
    inked: inked.length / 784,
    mean: mass / 255 / 784,
    atEdge: inked.some(({ x, y }) => x === 0 || y === 0 || x === 27 || y === 27),
  };
}

const moved = (strokes: readonly Stroke[], scale: number, x: number, y: number): Stroke[] =>
  strokes.map((stroke) => stroke.map((point) => ({ x: scale * point.x + x, y: scale * point.y + y })));

describe('digitFromStrokes', () => {
  writtenDigits.forEach((strokes, digit) => {
    it(`puts a ${digit} into 20 x 20 pixels, its centre of mass in the middle of 28 x 28`, () => {
      const image = digitFromStrokes(strokes);
      const { x, y, width, height } = look(image);
      assert.equal(image.length, 784);
      assert.ok(Math.abs(x - 14) <= 0.51 && Math.abs(y - 14) <= 0.51, `(${x}, ${y})`);
      assert.equal(Math.max(width, height), 20);
      assert.ok(Math.min(width, height) >= 3);
    });
  });

  it('uses about as much ink as the embedded digits', () => {
    const real = embeddedDigits('test');
    const samples = Array.from({ length: 500 }, (_, n) => look(real.pixels.subarray(784 * n, 784 * (n + 1))));
    const written = writtenDigits.map((strokes) => look(digitFromStrokes(strokes)));
    const average = (all: readonly Seen[], of: 'inked' | 'mean') =>
      all.reduce((sum, seen) => sum + seen[of], 0) / all.length;
    for (const of of ['inked', 'mean'] as const) {
      const ratio = average(written, of) / average(samples, of);
      assert.ok(ratio > 0.85 && ratio < 1.15, `${of}: ${ratio} of MNIST's`);
    }
  });

  it('keeps proportions: a line twice as wide as high stays so', () => {
    const { width, height } = look(digitFromStrokes([[0, 1, 2].map((x) => ({ x, y: x / 2 }))]));
    assert.equal(width, 20);
    assert.ok(height >= 11 && height <= 12, `height ${height}`);
  });

  it('has grey edges and full ink within', () => {
    const image = digitFromStrokes(writtenDigits[2] ?? []);
    assert.ok(image.some((value) => value > 0 && value < 255) && image.includes(255));
  });

  it('is empty without points', () => {
    for (const strokes of [[], [[]], [[], []]]) {
      assert.deepEqual(digitFromStrokes(strokes), new Uint8Array(784));
    }
  });

  it('makes a round dot in the middle of a single point, wherever it is', () => {
    const dot = digitFromStrokes([[{ x: 0.9, y: -7 }]]);
    const { x, y, width, height, inked } = look(dot);
    assert.deepEqual([x, y, width, height], [14, 14, 4, 4]);
    assert.ok(inked * 784 >= 9 && inked * 784 <= 16);
    assert.deepEqual(digitFromStrokes([[{ x: 3, y: 3 }], [{ x: 3, y: 3 }]]), dot);
  });

  it('does not change when all is shifted and scaled', () => {
    const shift = fc.double({ min: -1000, max: 1000, noNaN: true });
    const scale = fc.double({ min: 0.001, max: 1000, noNaN: true });
    const drawing = writtenDigits[7] ?? [];
    const image = digitFromStrokes(drawing);
    fc.assert(
      fc.property(scale, shift, shift, (by, x, y) => {
        const other = digitFromStrokes(moved(drawing, by, by * x, by * y));
        assert.ok(other.every((value, i) => Math.abs(value - (image[i] ?? 0)) <= 1));
      }),
    );
  });

  const coordinate = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 8 });
  const drawing = fc.array(stroke, { maxLength: 5 });

  it('takes any finite points: at most 20 x 20, in the middle unless the edge holds it back', () => {
    fc.assert(
      fc.property(drawing, (strokes) => {
        const before = JSON.stringify(strokes);
        const image = digitFromStrokes(strokes);
        assert.equal(JSON.stringify(strokes), before);
        if (strokes.every(({ length }) => length === 0))
          return assert.ok(image.every((value) => value === 0));
        const { x, y, width, height, atEdge } = look(image);
        assert.ok(width <= 20 && height <= 20 && Math.max(width, height) >= 4);
        assert.ok(atEdge || (Math.abs(x - 14) <= 0.51 && Math.abs(y - 14) <= 0.51), `(${x}, ${y})`);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps all ink within the field where its mass lies far to one side', () => {
    const scribble = Array.from({ length: 40 }, (_, i) => ({ x: 0.2 * (i % 2), y: i / 200 }));
    const image = digitFromStrokes([scribble, [{ x: 1, y: 0.1 }]]);
    assert.equal(look(image).width, 20);
    assert.ok(look(image).atEdge);
  });

  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    it(`refuses the coordinate ${wrong}, and says where it stands`, () => {
      const good = { x: 0, y: 0 };
      for (const point of [
        { x: wrong, y: 0 },
        { x: 0, y: wrong },
      ]) {
        assert.throws(
          () => digitFromStrokes([[good], [good, point]]),
          (error) => error instanceof InputError && error.message.includes('point 1 of stroke 1 is'),
        );
      }
    });
  }

  it('is read by a network that has learnt from the embedded digits', () => {
    const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 50, outputSize: 10, random: createRandom(1) });
    const options = {
      iterationCount: 600,
      method: 'backprop',
      learningRate: 0.5,
      random: createRandom(2),
    } as const;
    for (const { iteration } of trainNetwork(net, embeddedDigits('train'), options)) assert.ok(iteration > 0);
    const x = zeroMatrix(10, 784);
    for (const [digit, strokes] of writtenDigits.entries()) {
      x.data.set(
        Array.from(digitFromStrokes(strokes), (value) => value / 255),
        784 * digit,
      );
    }
    const { data } = net.predict(x);
    for (const digit of writtenDigits.keys()) {
      const y = [...data.subarray(10 * digit, 10 * (digit + 1))];
      assert.equal(
        y.indexOf(Math.max(...y)),
        digit,
        `a written ${digit} is read as ${y.map((p) => p.toFixed(2))}`,
      );
    }
  });
});
