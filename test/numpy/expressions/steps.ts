import * as np from '#numpy';
import { arrayOf, dtypes, type Made, numberOf } from './arrays';
import type { Draw } from './draw';
import { dtypeSource, pythonSource, shapeSource } from './python';

/** One step of a case: Python that sets v anew, and what ours makes of v. */
interface Step {
  readonly python: string;
  apply(v: np.Value): np.Value;
  /** Whether the last bits may differ, since NumPy's own functions or BLAS took part. */
  readonly isRounded?: boolean;
}

export type StepMaker = (draw: Draw, v: np.Value) => Step;

export const shapeOfValue = (v: np.Value): readonly number[] => (v instanceof np.NDArray ? v.shape : []);
const asArray = (v: np.Value): np.NDArray => np.asArray(v);

const binaries: readonly (readonly [string, np.BinaryUfunc])[] = [
  ['+', np.add],
  ['-', np.subtract],
  ['*', np.multiply],
  ['/', np.divide],
  ['//', np.floorDivide],
  ['%', np.remainder],
  ['==', np.equal],
  ['!=', np.notEqual],
  ['<', np.less],
  ['<=', np.lessEqual],
  ['>', np.greater],
  ['>=', np.greaterEqual],
  ['&', np.bitwiseAnd],
  ['|', np.bitwiseOr],
  ['^', np.bitwiseXor],
];
const named: readonly (readonly [string, np.BinaryUfunc])[] = [
  ['maximum', np.maximum],
  ['minimum', np.minimum],
  ['logical_and', np.logicalAnd],
  ['logical_or', np.logicalOr],
];

/** Another operand: a number of Python or of NumPy, or an array that fits, or nearly. */
export function operandFor(draw: Draw, v: np.Value): Made<np.Operand> {
  const kind = draw.share();
  const dtype = draw.of(dtypes);
  if (kind < 0.4) {
    const value = numberOf(draw, draw.of(['float64', 'int64', 'int64', 'bool', 'uint8']));
    return { python: pythonSource(value), value };
  }
  if (kind < 0.55) {
    const value = numberOf(draw, dtype);
    return {
      python: `${dtypeSource(dtype)}(${pythonSource(value)})`.replace(/^bool/, 'np.bool'),
      value: np.getItem(np.array([value], dtype), [0n]),
    };
  }
  const shape = shapeOfValue(v).map((length) =>
    draw.often(0.25) ? 1 : draw.often(0.04) ? length + 1 : length,
  );
  return arrayOf(draw, shape.slice(draw.often(0.3) ? draw.whole(0, shape.length) : 0), dtype);
}

const binaryStep: StepMaker = (draw, v) => {
  const other = operandFor(draw, v);
  const [sign, ufunc] = draw.of(binaries);
  const isFirst = draw.often(0.7);
  const python = isFirst ? `v = v ${sign} ${other.python}` : `v = ${other.python} ${sign} v`;
  return { python, apply: (x) => (isFirst ? ufunc(x, other.value) : ufunc(other.value, x)) };
};

const namedStep: StepMaker = (draw, v) => {
  const other = operandFor(draw, v);
  const [name, ufunc] = draw.of(named);
  return { python: `v = np.${name}(v, ${other.python})`, apply: (x) => ufunc(x, other.value) };
};

const inPlaceStep: StepMaker = (draw, v) => {
  const other = operandFor(draw, v);
  const [sign, ufunc] = draw.of(binaries.slice(0, 6));
  return {
    python: `w = v\nv ${sign}= ${other.python}\nv = w`,
    apply: (x) => {
      if (!(x instanceof np.NDArray)) {
        ufunc(x, other.value);
        return x;
      }
      ufunc(x, other.value, { out: x });
      return x;
    },
  };
};

const powerBy = (exponents: readonly (number | bigint)[], isRounded: boolean): StepMaker => {
  return (draw, v) => {
    // True and False to the power 2.0 are int8 in NumPy 2.2, which is refused, and float64 in NumPy 2.3.
    const isUnsettled = v instanceof np.NDArray && v.dtype === 'bool';
    const exponent = draw.of(exponents.filter((one) => !isUnsettled || one !== 2));
    return { python: `v = v ** ${pythonSource(exponent)}`, apply: (x) => np.power(x, exponent), isRounded };
  };
};

const exactUnaries: readonly (readonly [string, np.UnaryUfunc])[] = [
  ['-v', np.negative],
  ['~v', np.invert],
  ['abs(v)', np.absolute],
  ['np.sqrt(v)', np.sqrt],
  ['np.square(v)', np.square],
  ['np.floor(v)', np.floor],
  ['np.ceil(v)', np.ceil],
  ['np.trunc(v)', np.trunc],
  ['np.sign(v)', np.sign],
  ['np.isnan(v)', np.isnan],
  ['np.isfinite(v)', np.isfinite],
  ['np.logical_not(v)', np.logicalNot],
  ['np.round(v, 2)', (x) => np.round(x, 2)],
  ['np.round(v)', (x) => np.round(x)],
];
const roundedUnaries: readonly (readonly [string, np.UnaryUfunc])[] = [
  ['np.exp(v)', np.exp],
  ['np.log(v)', np.log],
  ['np.tanh(v)', np.tanh],
  ['np.sin(v)', np.sin],
  ['np.cos(v)', np.cos],
  ['np.log1p(v)', np.log1p],
  ['np.arctan(v)', np.arctan],
];

const unaryStep: StepMaker = (draw) => {
  const [python, apply] = draw.of(exactUnaries);
  return { python: `v = ${python}`, apply };
};

const roundedStep: StepMaker = (draw) => {
  const [python, apply] = draw.of(roundedUnaries);
  return { python: `v = ${python}`, apply, isRounded: true };
};

const castStep: StepMaker = (draw) => {
  const dtype = draw.of(dtypes);
  return {
    python: `v = np.clip(v, 0, 100).astype(${dtypeSource(dtype)})`,
    apply: (x) => {
      const clipped = np.clip(x, 0n, 100n);
      const cast = np.astype(asArray(clipped), dtype);
      return clipped instanceof np.NDArray ? cast : np.getItem(cast, []);
    },
  };
};

const reshapeStep: StepMaker = (draw, v) => {
  const { size } = asArray(v);
  const divisors = [1, 2, 3, 4, 5, 6, 8].filter((n) => size % n === 0);
  const first = draw.of(divisors);
  const shape = draw.of([[-1], [first, -1], [-1, first], [first, 1, size / first], [size + 1]]);
  return {
    python: `v = np.asarray(v).reshape${shapeSource(shape)}`,
    apply: (x) => np.reshape(asArray(x), shape),
  };
};

const turnStep: StepMaker = (draw, v) => {
  const { length } = shapeOfValue(v);
  const axes = shapeOfValue(v).map((_, axis) => axis);
  axes.sort(() => draw.share() - 0.5);
  return draw.often(0.5) || length < 2
    ? { python: 'v = v.T', apply: (x) => (x instanceof np.NDArray ? np.transpose(x) : x) }
    : { python: `v = v.transpose${shapeSource(axes)}`, apply: (x) => np.transpose(asArray(x), axes) };
};

export const elementSteps: readonly StepMaker[] = [
  binaryStep,
  binaryStep,
  binaryStep,
  namedStep,
  inPlaceStep,
  powerBy([2n, 2, 1n, 0n], false),
  unaryStep,
  unaryStep,
  castStep,
  reshapeStep,
  turnStep,
];
export const lastSteps: readonly StepMaker[] = [
  roundedStep,
  roundedStep,
  powerBy([3n, -1n, 0.5, -1, 3, -2.5], true),
];
