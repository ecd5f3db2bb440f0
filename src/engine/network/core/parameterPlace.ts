import { InputError } from '../../inputError';
import { countParameters, type NetworkShape } from './parameters';

/** The place of a parameter: W1[row, column] or W2[row, column], or b1[column] or b2[column], with row 0. */
export interface ParameterPlace {
  readonly part: 'W1' | 'b1' | 'W2' | 'b2';
  readonly row: number;
  readonly column: number;
}

/** The parts in the order of the flat array, each as rows x columns. */
function partsOf({ inputSize, hiddenSize, outputSize }: NetworkShape) {
  return [
    { part: 'W1', rows: inputSize, columns: hiddenSize },
    { part: 'b1', rows: 1, columns: hiddenSize },
    { part: 'W2', rows: hiddenSize, columns: outputSize },
    { part: 'b2', rows: 1, columns: outputSize },
  ] as const;
}

/**
 * The place of entry `index` of the flat array of parameters, which holds W1, b1, W2, b2, each row after row.
 * @throws InputError when there is no such entry
 */
export function parameterPlace(shape: NetworkShape, index: number): ParameterPlace {
  let start = 0;
  for (const { part, rows, columns } of partsOf(shape)) {
    const within = index - start;
    start += rows * columns;
    if (index >= start || within < 0 || !Number.isInteger(index)) continue;
    return { part, row: Math.floor(within / columns), column: within % columns };
  }
  throw noSuchParameter(shape, index);
}

/**
 * The index in the flat array of the parameter at `place`: the inverse of `parameterPlace`.
 * @throws InputError when there is no such place
 */
export function parameterIndex(shape: NetworkShape, { part, row, column }: ParameterPlace): number {
  let start = 0;
  for (const { part: name, rows, columns } of partsOf(shape)) {
    const index = start + row * columns + column;
    if (name === part && row >= 0 && row < rows && column >= 0 && column < columns) return index;
    start += rows * columns;
  }
  throw new InputError('The network has no parameter {0}[{1}, {2}].', part, row, column);
}

function noSuchParameter(shape: NetworkShape, index: number): InputError {
  const last = countParameters(shape) - 1;
  return new InputError('index must be a whole number from 0 to {0}, but it is {1}.', last, index);
}
