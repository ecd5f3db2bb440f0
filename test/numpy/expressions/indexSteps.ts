import * as np from '#numpy';
import { arrayOf, dtypes, type Made, numberOf } from './arrays';
import type { Draw } from './draw';
import { pythonSource } from './python';
import { type StepMaker, shapeOfValue } from './steps';

type Part = Made<np.IndexPart>;

function sliceOf(draw: Draw, length: number): Part {
  const bound = () => (draw.often(0.4) ? null : BigInt(draw.whole(-length - 1, length + 1)));
  const step = draw.often(0.5) ? null : BigInt(draw.of([1, 2, -1, -2, 3]));
  const value = { start: bound(), stop: bound(), step };
  const text = (one: bigint | null) => (one === null ? '' : String(one));
  return { python: `${text(value.start)}:${text(value.stop)}:${text(step)}`, value };
}

function fancyOf(draw: Draw, length: number, count: number): Part {
  const list = Array.from({ length: count }, () => BigInt(draw.whole(-length, Math.max(0, length - 1))));
  const isDeep = count > 1 && draw.often(0.15);
  const value = np.array(list, 'int64');
  return isDeep
    ? { python: `np.array(${pythonSource(list)}).reshape(-1, 1)`, value: np.reshape(value, [-1, 1]) }
    : { python: `np.array(${pythonSource(list)}, dtype=int)`, value };
}

function partFor(draw: Draw, length: number, count: number): Part {
  const kind = draw.share();
  if (kind < 0.25) {
    const value = BigInt(draw.whole(-length, draw.often(0.05) ? length : length - 1));
    return { python: String(value), value };
  }
  if (kind < 0.65) return sliceOf(draw, length);
  if (kind < 0.85 || length === 0) return fancyOf(draw, length, count);
  const mask = Array.from({ length }, () => draw.often(0.5));
  return { python: `np.array(${pythonSource(mask)}, dtype=bool)`, value: np.array(mask, 'bool') };
}

/** What stands between the brackets for an array of that shape. */
function indexFor(draw: Draw, shape: readonly number[]): Made<np.IndexPart[]> {
  const count = draw.whole(1, 3);
  const used = draw.whole(shape.length === 0 ? 0 : 1, shape.length);
  const parts = shape.slice(0, used).map((length) => partFor(draw, length, count));
  if (draw.often(0.1)) parts.splice(draw.whole(0, parts.length), 0, { python: 'None', value: null });
  if (draw.often(0.15)) parts.splice(draw.whole(0, parts.length), 0, { python: '...', value: 'ellipsis' });
  if (parts.length === 0) parts.push({ python: '...', value: 'ellipsis' });
  return { python: parts.map(({ python }) => python).join(', '), value: parts.map(({ value }) => value) };
}

const getStep: StepMaker = (draw, v) => {
  const index = indexFor(draw, shapeOfValue(v));
  return {
    python: `v = np.asarray(v)[${index.python}]`,
    apply: (x) => np.getItem(np.asArray(x), index.value),
  };
};

const maskStep: StepMaker = (draw) => {
  const bound = BigInt(draw.whole(-3, 3));
  return {
    python: `v = np.asarray(v)[np.asarray(v) > ${bound}]`,
    apply: (x) => np.getItem(np.asArray(x), [np.asArray(np.greater(x, bound))]),
  };
};

const setStep: StepMaker = (draw, v) => {
  const index = indexFor(draw, shapeOfValue(v));
  const number = numberOf(draw, draw.of(['float64', 'int64', 'bool']));
  const target = np.array(v);
  let shape: readonly number[] = [];
  try {
    shape = shapeOfValue(np.getItem(target, index.value));
  } catch {
    // The index is refused when the step is applied, too.
  }
  const other: Made<np.Nested> = draw.often(0.5)
    ? { python: pythonSource(number), value: number }
    : arrayOf(
        draw,
        shape.slice(draw.whole(0, shape.length)),
        draw.of(dtypes.filter((one) => !one.startsWith('float'))),
      );
  return {
    python: `v = np.array(v)\nv[${index.python}] = ${other.python}`,
    apply: (x) => {
      const array = np.array(x);
      np.setItem(array, index.value, other.value);
      return array;
    },
  };
};

/** Writes through a view: the array itself changes. */
const viewStep: StepMaker = (draw, v) => {
  const shape = shapeOfValue(v);
  const parts = shape.map((length) => sliceOf(draw, length));
  const python = parts.map((one) => one.python).join(', ') || '...';
  const value: np.IndexPart[] = parts.length > 0 ? parts.map((one) => one.value) : ['ellipsis'];
  return {
    python: `v = np.array(v)\nw = v[${python}]\nw *= 2`,
    apply: (x) => {
      const array = np.array(x);
      const view = np.getItem(array, value) as np.NDArray;
      np.multiply(view, 2n, { out: view });
      return array;
    },
  };
};

/** Moves an array over itself. */
const overlapStep: StepMaker = () => ({
  python: 'v = np.array(v)\nv[1:] += v[:-1]',
  apply: (x) => {
    const array = np.array(x);
    const later = np.getItem(array, [{ start: 1n, stop: null, step: null }]) as np.NDArray;
    const earlier = np.getItem(array, [{ start: null, stop: -1n, step: null }]);
    np.add(later, earlier, { out: later });
    return array;
  },
});

export const indexSteps: readonly StepMaker[] = [
  getStep,
  getStep,
  getStep,
  maskStep,
  setStep,
  setStep,
  viewStep,
  overlapStep,
];
