import { strFromU8, strToU8 } from 'fflate';
import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';

/** What the header of an .npy file says. */
export interface NpyHeader {
  /** The dtype in NumPy's short form, such as <f8. */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Where the data begins. */
  readonly end: number;
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const mostDimensions = 64;
const longestHeader = 10_000;

/**
 * The header of .npy format 1.0 for an array in C order: magic, version, length, and a Python dict padded with blanks, so that the
 * data begins at a multiple of 64. Source: numpy.lib.format.
 */
export function writeNpyHeader(descr: string, shape: readonly number[]): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dict = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const size = 64 * Math.ceil((10 + dict.length + 1) / 64) - 10;
  return Uint8Array.of(...magic, 1, 0, size & 255, size >> 8, ...strToU8(`${dict.padEnd(size - 1)}\n`));
}

/**
 * Reads the header of .npy format 1.0, 2.0 or 3.0; `name` is what sentences call the array.
 * @throws InputError when there is none, or it is cut off, of another version, or damaged
 */
export function readNpyHeader(bytes: Uint8Array, name: string): NpyHeader {
  if (bytes.length < 10 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw new InputError('{0} in the .npz file is no NumPy array (.npy).', clipped(name));
  }
  const [major = 0, minor = 0] = bytes.subarray(6);
  if (major < 1 || major > 3 || minor !== 0) {
    throw new InputError(
      '{0} is written in version {1} of the .npy format, but only 1.0 to 3.0 can be read.',
      clipped(name),
      `${major}.${minor}`,
    );
  }
  const start = major === 1 ? 10 : 12;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < start) throw damaged(name);
  const end = start + (major === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length || end > start + longestHeader) throw damaged(name);
  return { ...readDict(strFromU8(bytes.subarray(start, end), major < 3), major < 3, name), end };
}

/** One `key: value,` of the dict: a text, a list (of a structured dtype), True or False, or a tuple of numbers. */
const item = /\s*(['"])(\w+)\1\s*:\s*(?:(['"])([^'"]*)\3|(\[)|(True|False)|\(([\dL,\s]*)\))\s*(?:,|(?=\}))/y;

/** One of them, the others undefined. */
type Value = Readonly<Record<'word' | 'truth' | 'tuple', string | undefined>>;

function readDict(text: string, isOld: boolean, name: string): Omit<NpyHeader, 'end'> {
  const found = new Map<string, Value>();
  const plain = text.trim();
  item.lastIndex = 1;
  let end = 1;
  for (let match = item.exec(plain); match; match = item.exec(plain)) {
    const [, , key = '', , word, , truth, tuple] = match;
    found.set(key, { word, truth, tuple });
    end = item.lastIndex;
  }
  if (/['"]descr['"]\s*:\s*\[/.test(plain)) {
    throw new InputError('{0} is a structured array, but only plain numbers can be read.', clipped(name));
  }
  const descr = found.get('descr')?.word;
  const order = found.get('fortran_order')?.truth;
  const sizes = found.get('shape')?.tuple;
  const isWhole = plain.startsWith('{') && plain.slice(end).trim() === '}' && found.size === 3;
  if (!isWhole || descr === undefined || order === undefined || sizes === undefined) throw damaged(name);
  return { descr, fortranOrder: order === 'True', shape: readShape(sizes, isOld, name) };
}

/** Python 2 wrote an L behind long numbers; version 3.0 is younger. */
function readShape(text: string, isOld: boolean, name: string): number[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.at(-1) === '') words.pop();
  else if (words.length === 1) throw damaged(name);
  if (words.length > mostDimensions) {
    throw new InputError(
      '{0} has {1} dimensions, more than the {2} allowed.',
      clipped(name),
      words.length,
      mostDimensions,
    );
  }
  const size = isOld ? /^(?:0|[1-9]\d{0,14})L?$/ : /^(?:0|[1-9]\d{0,14})$/;
  if (!words.every((word) => size.test(word))) throw damaged(name);
  return words.map((word) => Number.parseInt(word, 10));
}

function damaged(name: string): InputError {
  return new InputError('The header of {0} is damaged or cut off.', clipped(name));
}
