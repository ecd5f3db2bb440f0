import { largestFile } from '../datasets/gunzip';
import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';
import { type NpyHeader, readNpyHeader, writeNpyHeader } from './npyHeader';
import { inFortranOrder, type Numbers, type NumberType, numberTypes, writeNumbers } from './numbers';
import { readText, writeText } from './text';

/** Numbers with their shape, row after row (C order); the shape of a single number is []. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

/** The most numbers that are read from a file: 134 MB of doubles, the weights of the largest net that can be trained ten times. */
export const mostNumbers = 2 ** 24;

/** What stands under one name in an .npz file: numbers, or one text. */
export type NpzEntry = NumberArray | string;

/**
 * An .npy file: little-endian, C order, numbers as they are, a text as a '<U' scalar.
 * @throws InputError when the shape does not fit the data
 */
export function writeNpy(name: string, entry: NpzEntry): Uint8Array {
  const isText = typeof entry === 'string';
  const shape = isText ? [] : entry.shape;
  const { descr, bytes } = isText ? writeText(entry) : writeNumbers(entry.data);
  const count = countOf(shape);
  if (!isText && count !== entry.data.length) {
    throw new InputError(
      'The shape ({0}) of {1} takes {2} numbers, but it holds {3}.',
      shape.join(', '),
      name,
      count,
      entry.data.length,
    );
  }
  const header = writeNpyHeader(descr, shape);
  const file = new Uint8Array(header.length + bytes.length);
  file.set(header);
  file.set(bytes, header.length);
  return file;
}

/**
 * Reads an .npy file: float64, float32, whole numbers of 8 to 64 bits, bool, or one text; either byte order, C or Fortran order.
 * Whole numbers come as Uint8Array (uint8, bool), Int32Array (what fits it) or Float64Array.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else, or hold more than `most` numbers; `name`
 * is what it calls the array
 */
export function readNpy(bytes: Uint8Array, name: string, most = mostNumbers): NpzEntry {
  const header = readNpyHeader(bytes, name);
  const [, order = '', kind = '', digits = ''] = /^([<>|=]?)([a-zA-Z])(\d{0,9})$/.exec(header.descr) ?? [];
  const littleEndian = order !== '>';
  const type = Object.hasOwn(numberTypes, kind + digits) ? numberTypes[kind + digits] : undefined;
  if (type) {
    const body = bodyOf(bytes, header, type.size, name);
    checkCount(countOf(header.shape), most, name);
    return { shape: header.shape, data: readNumbers(body, header, { type, littleEndian }, name) };
  }
  if (kind !== 'U') throw unsupported(header.descr, kind, name);
  if (countOf(header.shape) !== 1) {
    throw new InputError(
      '{0} holds {1} texts, but only a single text can be read.',
      clipped(name),
      countOf(header.shape),
    );
  }
  return readText(bodyOf(bytes, header, 4 * Number(digits), name), littleEndian, name);
}

/** The numbers take up to 8 bytes each, whatever they take in the file. */
function checkCount(count: number, most: number, name: string): void {
  if (count <= most) return;
  throw new InputError(
    'With {0} the arrays have {1} numbers together, more than the {2} that can be read from one file.',
    clipped(name),
    mostNumbers - most + count,
    mostNumbers,
  );
}

function countOf(shape: readonly number[]): number {
  return shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1);
}

function unsupported(descr: string, kind: string, name: string): InputError {
  if (kind === 'O') {
    return new InputError(
      '{0} holds Python objects, which are not read because they can run code: save it as an array of numbers.',
      clipped(name),
    );
  }
  return new InputError(
    '{0} is of the dtype {1}, but only float64, float32, whole numbers, bool and texts can be read.',
    clipped(name),
    clipped(descr),
  );
}

/** The bytes of the data, exactly as many as the shape takes. */
function bodyOf(bytes: Uint8Array, { shape, end }: NpyHeader, itemSize: number, name: string): Uint8Array {
  checkSpan(shape, itemSize, name);
  const expected = countOf(shape) * itemSize;
  const body = bytes.subarray(end);
  if (expected <= largestFile && body.length === expected) return body;
  throw new InputError(
    'The shape ({0}) of {1} takes {2} bytes, but the file holds {3}.',
    clipped(shape.join(', ')),
    clipped(name),
    expected,
    body.length,
  );
}

/** NumPy makes no array whose sizes, those of 0 aside, span more bytes than an address can count, not even one without numbers. */
function checkSpan(shape: readonly number[], itemSize: number, name: string): void {
  const span = shape.reduce((product, size) => product * BigInt(size || 1), BigInt(itemSize));
  if (countOf(shape) > 0 || span < 1n << 63n) return;
  throw new InputError(
    'The shape ({0}) of {1} is larger than any array can be, even one without numbers.',
    clipped(shape.join(', ')),
    clipped(name),
  );
}

function readNumbers(
  body: Uint8Array,
  { shape, fortranOrder }: NpyHeader,
  { type, littleEndian }: { readonly type: NumberType; readonly littleEndian: boolean },
  name: string,
): Numbers {
  const count = body.length / type.size;
  const data = type.make(count);
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const readAt = (at: number, source: number) => {
    data[at] = type.read(view, source * type.size, littleEndian);
  };
  if (fortranOrder && shape.length > 1) inFortranOrder(shape, count, readAt);
  else for (let i = 0; i < count; i++) readAt(i, i);
  if (type === numberTypes['i8'] || type === numberTypes['u8']) checkSafe(data, name);
  return data;
}

function checkSafe(data: Numbers, name: string): void {
  for (let i = 0; i < data.length; i++) {
    if (Number.isSafeInteger(data[i])) continue;
    throw new InputError('{0} holds a whole number that is too large to be read: above 2^53.', clipped(name));
  }
}
