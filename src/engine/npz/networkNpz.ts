import { InputError } from '../inputError';
import type { Activation } from '../network/core/activations';
import type { Network } from '../network/core/parameters';
import { clipped } from '../numbers/clipped';
import { checkMatrix, checkVector, type Matrix } from '../numbers/matrix';
import type { NpzEntry } from './npy';
import { readNpz, writeNpz } from './npz';
import type { Numbers } from './numbers';

/**
 * A net as an .npz file with the float64 arrays W1 (inputs x hidden units), b1, W2 (hidden units x outputs), b2 and the text
 * `activation`; `extra` are further arrays and texts.
 */
export function networkToNpz(net: Network, extra: Readonly<Record<string, NpzEntry>> = {}): Uint8Array {
  return writeNpz({ ...networkEntries(net), ...extra });
}

/** The arrays and the text of a net, by name. */
export function networkEntries({ params, activation }: Network): Record<string, NpzEntry> {
  const { W1, b1, W2, b2 } = params;
  return {
    W1: { shape: [W1.rows, W1.cols], data: W1.data },
    b1: { shape: [b1.length], data: b1 },
    W2: { shape: [W2.rows, W2.cols], data: W2.data },
    b2: { shape: [b2.length], data: b2 },
    activation,
  };
}

/**
 * Reads a net from an .npz file. Without `activation` it is the book's net, with sigmoid. The arrays are float64.
 * @throws InputError for a broken file, a missing array, shapes that do not fit one another, a number that is not finite
 */
export function networkFromNpz(bytes: Uint8Array): Network {
  const net = networkFrom(readNpz(bytes));
  const { W1, b1, W2, b2 } = net.params;
  checkMatrix('W1', W1);
  checkVector('b1', b1);
  checkMatrix('W2', W2);
  checkVector('b2', b2);
  return net;
}

/** The net among the entries of a file, its shapes checked but not that its numbers are finite; see {@link networkFromNpz}. */
export function networkFrom(entries: ReadonlyMap<string, NpzEntry>): Network {
  const W1 = readMatrix(entries, 'W1');
  const b1 = readVector(entries, 'b1', W1);
  const W2 = readMatrix(entries, 'W2');
  const b2 = readVector(entries, 'b2', W2);
  if (W2.rows !== W1.cols) {
    throw new InputError(
      'W2 must have a row for each column of W1, {0} in all, but it has {1}.',
      W1.cols,
      W2.rows,
    );
  }
  return { params: { W1, b1, W2, b2 }, activation: readActivation(entries.get('activation')) };
}

function readArray(entries: ReadonlyMap<string, NpzEntry>, name: string) {
  const entry = entries.get(name);
  if (entry === undefined) {
    const names = clipped([...entries.keys()].join(', '));
    throw new InputError(
      'The file holds no array {0}, only: {1}. A net needs W1, b1, W2 and b2.',
      name,
      names,
    );
  }
  if (typeof entry !== 'string') return entry;
  throw new InputError('{0} must be an array of numbers, but it is a text.', name);
}

function readMatrix(entries: ReadonlyMap<string, NpzEntry>, name: string): Matrix {
  const { shape, data } = readArray(entries, name);
  const [rows = 0, cols = 0] = shape;
  if (shape.length !== 2) {
    throw new InputError('{0} must be a matrix, but its shape is ({1}).', name, clipped(shape.join(', ')));
  }
  if (data.length === 0) {
    throw new InputError(
      '{0} must have at least one row and one column, but it is {1} x {2}.',
      name,
      rows,
      cols,
    );
  }
  return { rows, cols, data: doubles(data) };
}

/** One number for each column of the matrix: as a vector, or as a single row, as some save it. */
function readVector(entries: ReadonlyMap<string, NpzEntry>, name: string, { cols }: Matrix): Float64Array {
  const { shape, data } = readArray(entries, name);
  const isVector = shape.length === 1 || (shape.length === 2 && shape[0] === 1);
  if (!isVector || data.length !== cols) {
    throw new InputError(
      '{0} must hold a number for each column of its matrix, {1} in all, but its shape is ({2}).',
      name,
      cols,
      clipped(shape.join(', ')),
    );
  }
  return doubles(data);
}

function doubles(data: Numbers): Float64Array {
  return data instanceof Float64Array ? data : Float64Array.from(data);
}

function readActivation(entry: NpzEntry | undefined): Activation {
  if (entry === undefined) return 'sigmoid';
  const name = typeof entry === 'string' ? entry.toLowerCase() : '';
  if (name === 'sigmoid' || name === 'relu') return name;
  throw new InputError(
    "activation must be the text 'sigmoid' or 'relu', but it is {0}.",
    typeof entry === 'string' ? clipped(entry) : `(${entry.shape.join(', ')})`,
  );
}
