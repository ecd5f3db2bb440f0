import * as np from '#numpy';
import { arrayOf } from './arrays';
import type { Draw } from './draw';
import { pythonSource, shapeSource } from './python';
import { operandFor, type StepMaker, shapeOfValue } from './steps';

type Reduce = (a: np.Operand, options: np.ReduceOptions) => np.Value;
const reductions: readonly (readonly [string, Reduce])[] = [
  ['sum', np.sum],
  ['sum', np.sum],
  ['mean', np.mean],
  ['max', np.max],
  ['min', np.min],
  ['prod', np.prod],
  ['any', np.any],
  ['all', np.all],
  ['std', np.std],
  ['var', np.variance],
];

const reduceStep: StepMaker = (draw, v) => {
  const [name, reduce] = draw.of(reductions);
  const { length } = shapeOfValue(v);
  const axes = shapeOfValue(v)
    .map((_, axis) => axis)
    .filter(() => draw.often(0.5));
  const axis =
    length === 0
      ? null
      : draw.of([
          null,
          null,
          draw.whole(-length, Math.max(0, length - 1)),
          draw.whole(-length, Math.max(0, length - 1)),
          axes,
        ]);
  const keepdims = draw.often(0.3);
  const axisText = axis === null ? 'None' : typeof axis === 'number' ? String(axis) : shapeSource(axis);
  return {
    python: `v = np.${name}(v, axis=${axisText}, keepdims=${keepdims ? 'True' : 'False'})`,
    apply: (x) => reduce(x, { axis, keepdims }),
  };
};

const axisFor = (draw: Draw, v: np.Value): number => {
  const { length } = shapeOfValue(v);
  return draw.whole(-length, Math.max(0, length - 1));
};

type Along = (a: np.NDArray, axis: number) => np.Value;
const alongs: readonly (readonly [string, Along])[] = [
  ['np.argmax(v, axis=A)', (a, axis) => np.argmax(a, { axis })],
  ['np.argmin(v, axis=A)', (a, axis) => np.argmin(a, { axis })],
  ['np.cumsum(v, axis=A)', (a, axis) => np.cumsum(a, { axis })],
  ['np.sort(v, axis=A)', (a, axis) => np.sort(a, axis)],
  ['np.diff(v, axis=A)', (a, axis) => np.diff(a, 1, axis)],
  ['np.flip(v, axis=A)', (a, axis) => np.flip(a, axis)],
  ['np.roll(v, 2, axis=A)', (a, axis) => np.roll(a, 2, axis)],
  ['np.repeat(v, 2, axis=A)', (a, axis) => np.repeat(a, 2n, axis)],
  ['np.expand_dims(v, A)', (a, axis) => np.expandDims(a, axis)],
  ['np.concatenate([v, v], axis=A)', (a, axis) => np.concatenate([a, a], axis)],
  ['np.stack([v, v], axis=A)', (a, axis) => np.stack([a, a], axis)],
  ['np.argsort(v, axis=A, kind="stable")', (a, axis) => np.argsort(a, axis)],
];

const alongStep: StepMaker = (draw, v) => {
  const [text, apply] = draw.of(alongs);
  const axis = axisFor(draw, v);
  return { python: `v = ${text.replace('A', String(axis))}`, apply: (x) => apply(np.asArray(x), axis) };
};

type Whole = (a: np.NDArray) => np.Value;
const wholes: readonly (readonly [string, Whole])[] = [
  ['np.argmax(v)', (a) => np.argmax(a)],
  ['np.cumsum(v)', (a) => np.cumsum(a)],
  ['np.ravel(v)', np.ravel],
  ['np.squeeze(np.asarray(v))', (a) => np.squeeze(a)],
  ['np.unique(v)', (a) => np.unique(a)],
  ['np.tile(v, 2)', (a) => np.tile(a, [2])],
  ['np.tile(v, (2, 1))', (a) => np.tile(a, [2, 1])],
  ['np.repeat(v, 2)', (a) => np.repeat(a, 2n)],
  ['np.pad(v, 1)', (a) => np.pad(a, 1n)],
  ['np.zeros_like(v)', (a) => np.zerosLike(a)],
  ['np.ones_like(v)', (a) => np.onesLike(a)],
  ['np.hstack([v, v])', (a) => np.hstack([a, a])],
  ['np.vstack([v, v])', (a) => np.vstack([a, a])],
  ['np.where(v > 0, v, 0)', (a) => np.where(np.greater(a, 0n), a, 0n)],
  ['np.clip(v, -1, 1)', (a) => np.clip(a, -1n, 1n)],
  ['np.argwhere(v)', (a) => np.argwhere(a)],
  ['np.flip(v)', (a) => np.flip(a)],
  ['np.copy(v)', (a) => np.astype(a, a.dtype)],
];

const wholeStep: StepMaker = (draw) => {
  const [text, apply] = draw.of(wholes);
  return { python: `v = ${text}`, apply: (x) => apply(np.asArray(x)) };
};

const whereStep: StepMaker = (draw, v) => {
  const other = operandFor(draw, v);
  return {
    python: `v = np.where(v > 0, v, ${other.python})`,
    apply: (x) => np.where(np.greater(x, 0n), x, other.value),
  };
};

const productStep: StepMaker = (draw, v) => {
  const shape = shapeOfValue(v);
  const last = shape.at(-1) ?? 1;
  const other = arrayOf(draw, draw.of([[last], [last, draw.whole(1, 4)], [2, last, 3], [last + 1]]));
  const [sign, apply] = draw.of([
    ['np.dot(v, B)', np.dot],
    ['v @ B', np.matmul],
    ['np.inner(v, B.T)', (a: np.Nested, b: np.Nested) => np.inner(a, np.transpose(np.asArray(b)))],
  ] as const);
  return { python: `B = ${other.python}\nv = ${sign}`, apply: (x) => apply(x, other.value), isRounded: true };
};

const normStep: StepMaker = (draw, v) => {
  // The largest of nothing is an error in NumPy 2.2, and 0.0 in NumPy 2.4.
  const largest = np.asArray(v).size === 0 ? 1 : Number.POSITIVE_INFINITY;
  const ord = draw.of([undefined, undefined, 1, largest]);
  return {
    python: `v = np.linalg.norm(np.ravel(v)${ord === undefined ? '' : `, ${pythonSource(ord)}`})`,
    apply: (x) => np.norm(np.ravel(np.asArray(x)), { ord }),
    isRounded: true,
  };
};

const spreadStep: StepMaker = (draw, v) => {
  const weights = arrayOf(draw, shapeOfValue(v), 'uint8');
  return draw.often(0.5) && np.asArray(v).size < 100
    ? { python: 'v = np.outer(v, v)', apply: (x) => np.outer(x, x) }
    : {
        python: `v = np.average(v, weights=${weights.python})`,
        apply: (x) => np.average(x, { weights: weights.value }),
        isRounded: true,
      };
};

export const wholeSteps: readonly StepMaker[] = [
  reduceStep,
  reduceStep,
  reduceStep,
  alongStep,
  alongStep,
  wholeStep,
  wholeStep,
  whereStep,
];
export const endSteps: readonly StepMaker[] = [productStep, normStep, spreadStep];
