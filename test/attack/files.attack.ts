import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { InputError, type NpzEntry, readNpz } from '#engine';
import { type IdxImages, type IdxLabels, readIdx } from '../../src/engine/datasets/idx';
import { mutations } from '../engine/mutations';
import { runPython, withoutNumPy } from '../python';
import { attack } from './attack';
import { idxFile, manyParts, npzFile } from './writtenFiles';

interface Counts {
  read: number;
  explained: number;
}

/** A file that is read, or explained in one sentence; quickly, either way. */
function readOrExplained<T>(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => T,
  counts: Counts = { read: 0, explained: 0 },
): T | undefined {
  const began = process.cpuUsage();
  try {
    const made = read(bytes);
    counts.read += 1;
    return made;
  } catch (error) {
    assert.ok(error instanceof InputError, error instanceof Error ? error.stack : String(error));
    assert.match(error.message, /^\S.*\.$/s);
    assert.doesNotMatch(error.message, /NaN|undefined|\{\d\}|\[object/);
    counts.explained += 1;
    return undefined;
  } finally {
    const { user, system } = process.cpuUsage(began);
    assert.ok(user + system < 1_000_000, `${(user + system) / 1e6} s`);
  }
}

/**
 * A block that is stored as it is has its length twice, the second time with all bits turned: zlib compares them, fflate does
 * not, and the checksum of all bytes vouches for them anyway.
 */
const vouchedFor = 'refused error Error -3 while decompressing data: invalid stored block lengths';

/** Files of a batch that were read, in Python's hands: each line it prints is what it makes of one of them. */
function compared<T>(
  files: readonly Uint8Array[],
  read: (bytes: Uint8Array) => T,
  program: string,
  told: (made: T) => string,
  counts: Counts,
): void {
  const accepted = files.flatMap((bytes) => {
    const made = readOrExplained(bytes, read, counts);
    return made === undefined ? [] : [{ bytes, said: told(made) }];
  });
  if (withoutNumPy || accepted.length === 0) return;
  const packed = accepted.map(({ bytes }) => `'${Buffer.from(bytes).toString('base64')}'`);
  const lines = runPython(`files = [${packed.join(',\n')}]\n${program}`);
  for (const [i, { said, bytes }] of accepted.entries())
    if (lines[i] !== vouchedFor)
      // Of lines with nothing in them those at the end of what was printed are gone.
      assert.equal(
        said,
        lines[i] ?? '',
        `Python reads it otherwise: ${Buffer.from(bytes).toString('base64')}`,
      );
}

const loadNpz = `
import base64, io, numpy as np
def told(a):
    if a.dtype.kind == 'U':
        return 'text ' + a.item().encode('utf-16-le', 'surrogatepass').hex() + '.'
    b = (np.ascontiguousarray(a) != 0 if a.dtype == bool else a).astype('<f8')
    b = b.reshape(-1).copy()
    b[np.isnan(b)] = np.nan
    return f'{list(a.shape)} {b.tobytes().hex()}.'
for f in files:
    try:
        with np.load(io.BytesIO(base64.b64decode(f)), allow_pickle=False) as z:
            read = lambda n: np.lib.format.read_array(z.zip.open(n), allow_pickle=False)
            print(' | '.join(f'{n.removesuffix(".npy").encode().hex()} {told(read(n))}' for n in z.zip.namelist()))
    except Exception as e:
        print('refused', type(e).__name__, str(e).replace(chr(10), ' '))
`;

function tellEntries(entries: ReadonlyMap<string, NpzEntry>): string {
  return [...entries]
    .map(([name, entry]) => `${Buffer.from(name).toString('hex')} ${tellEntry(entry)}`)
    .join(' | ');
}

function tellEntry(entry: NpzEntry): string {
  if (typeof entry === 'string') return `text ${Buffer.from(entry, 'utf16le').toString('hex')}.`;
  // Of the many bit patterns of NaN one stands for all, as in the program.
  const doubles = Float64Array.from(entry.data, (value) => (Number.isNaN(value) ? Number.NaN : value));
  return `[${entry.shape.join(', ')}] ${Buffer.from(doubles.buffer).toString('hex')}.`;
}

const loadIdx = `
import base64, gzip, numpy as np
for f in files:
    try:
        b = base64.b64decode(f)
        b = gzip.decompress(b) if b[:2] == b'\\x1f\\x8b' else b
        head = np.frombuffer(b, '>u4', {2051: 4, 2049: 2}[int.from_bytes(b[:4], 'big')])
        data = np.frombuffer(b, np.uint8, offset=4 * len(head))
        print([int(n) for n in head[1:]], data.reshape([int(n) for n in head[1:]]).tobytes().hex() + '.')
    except Exception as e:
        print('refused', type(e).__name__, str(e).replace(chr(10), ' '))
`;

function tellIdx(file: IdxImages | IdxLabels): string {
  const [sizes, data] =
    'pixels' in file ? [[file.count, file.rows, file.cols], file.pixels] : [[file.count], file.labels];
  return `[${sizes.join(', ')}] ${Buffer.from(data).toString('hex')}.`;
}

const batch = <T>(file: fc.Arbitrary<T>) => fc.array(file, { minLength: 300, maxLength: 300, size: 'max' });
const spoilt = (file: fc.Arbitrary<Uint8Array>) =>
  fc.tuple(file, mutations).map(([bytes, mutate]) => mutate(bytes));
const ofNpz: Counts = { read: 0, explained: 0 };
const ofIdx: Counts = { read: 0, explained: 0 };
const finish = (counts: Counts) => () => {
  assert.ok(counts.read > 0 && counts.explained > 0, JSON.stringify(counts));
  return JSON.stringify(counts);
};

/** Files that promise, or hold, much more than they are long. */
const bomb = fc
  .record({
    kind: fc.constantFrom('f8', 'i1', 'u1', 'u8', 'U1'),
    count: fc.constantFrom(2 ** 22, 2 ** 24, 2 ** 24 + 1, 60_000_000, 150_000_000),
    fortran: fc.boolean(),
    entries: fc.constantFrom(1, 3),
    value: fc.constantFrom(0, 255),
  })
  .filter(
    ({ kind, count, entries }) =>
      count * entries * (kind === 'U1' ? 4 : Number(kind.slice(1))) <= 300_000_000,
  );

const most = { seconds: 0, megabytes: 0 };

/** In a process of its own, whose memory is that of this file: so much of it, and of time, and no more. */
async function survivesBomb(wanted: unknown): Promise<void> {
  const file = path.join(import.meta.dirname, 'readBomb.ts');
  const args = ['--import', 'tsx', file, JSON.stringify(wanted)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { seconds, megabytes } = JSON.parse(stdout) as typeof most;
  most.seconds = Math.max(most.seconds, seconds);
  most.megabytes = Math.max(most.megabytes, megabytes);
  assert.ok(seconds < 6 && megabytes < 1000, `${seconds} s, ${megabytes} MB`);
}

export const attacks = [
  attack(
    'a file that unpacks to very much is bounded in time and memory',
    2,
    bomb,
    survivesBomb,
    () => `at most ${most.seconds.toFixed(1)} s and ${most.megabytes.toFixed(0)} MB`,
  ),
  attack(
    'a file of very many parts is bounded in time',
    2,
    fc.constantFrom(1999, 2001, 20_000, 65_535),
    (count) => {
      const [zip, gzip] = manyParts(count);
      readOrExplained(zip, readNpz);
      readOrExplained(gzip, (bytes) => readIdx(bytes));
    },
  ),
  attack(
    'npz files are read as NumPy reads them, or explained',
    4,
    batch(fc.oneof(npzFile, npzFile, spoilt(npzFile))),
    (files) => compared(files, readNpz, loadNpz, tellEntries, ofNpz),
    finish(ofNpz),
  ),
  attack(
    'IDX files are read as Python reads them, or explained',
    4,
    batch(fc.oneof(idxFile, idxFile, spoilt(idxFile))),
    (files) => compared(files, (bytes) => readIdx(bytes), loadIdx, tellIdx, ofIdx),
    finish(ofIdx),
  ),
];
