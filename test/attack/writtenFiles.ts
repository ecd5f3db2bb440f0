import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../src/engine/datasets/crc32';

/** Files written from their grammar, each field now and then not as it should be. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: wrong });

const kinds = ['f8', 'f4', 'i8', 'u8', 'i4', 'u4', 'i2', 'u2', 'i1', 'u1', 'b1', 'U3', 'U1'];
const descr = mostly(
  fc
    .tuple(fc.constantFrom('<', '>', '|', '=', ''), fc.constantFrom(...kinds))
    .map(([order, kind]) => `'${order}${kind}'`),
  fc.constantFrom(
    "'f2'",
    "'|O'",
    "'<c16'",
    "'<M8[ns]'",
    "[('a', '<f8')]",
    "'i9'",
    "'b'",
    "''",
    'None',
    "'<U0'",
    "'U03'",
  ),
);
const size = mostly(
  fc.nat(4).map(String),
  fc.constantFrom('-1', '01', '1e3', '3L', 'True', '999999999999999', '9'.repeat(40), '0x2', 'NaN', ''),
);
const shape = mostly(
  fc.array(size, { maxLength: 4 }).map((sizes) => `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})`),
  fc.constantFrom(
    '(2)',
    '2',
    '[2]',
    '()',
    '(,)',
    '(1,,2)',
    `(${'1,'.repeat(70)})`,
    '((2,),)',
    '( 2 , )',
    'None',
  ),
);
const order = mostly(fc.constantFrom('False', 'True'), fc.constantFrom('0', "'True'", 'None'));
const quote = fc.constantFrom("'", "'", '"');
const gap = fc.constantFrom('', ' ', '  ', '\n', '\t');
const header = fc
  .tuple(
    descr,
    order,
    shape,
    quote,
    gap,
    mostly(fc.constantFrom(', }', '}', ','), fc.constantFrom('', ', } #', '}}', ", 'x': 1}")),
  )
  .chain(([d, f, s, q, space, end]) =>
    fc
      .shuffledSubarray(
        [`${q}descr${q}:${space}${d}`, `${q}fortran_order${q}:${space}${f}`, `${q}shape${q}:${space}${s}`],
        {
          minLength: 3,
        },
      )
      .map((fields) => `{${space}${fields.join(`${space},${space}`)}${end === ',' ? ',}' : end}`),
  );
const version = mostly(fc.constantFrom(1, 1, 2, 3), fc.constantFrom(0, 4, 255));
const body = fc.tuple(fc.uint8Array({ maxLength: 400 }), mostly(fc.constant(0), fc.constantFrom(-1, 1, 8)));

/** An .npy file. Its body is as long as its header says, where it says so plainly. */
const npyFile = fc
  .tuple(header, version, body, fc.nat(70), fc.boolean())
  .map(([dict, major, [bytes, off], padding, plain]) => {
    const text = Buffer.from(`${dict}${' '.repeat(padding)}\n`);
    const length = major === 1 ? 2 : 4;
    const lengthBytes = Buffer.alloc(length);
    lengthBytes.writeUIntLE(text.length, 0, length);
    const wanted = Math.max(0, Math.min(bodySize(dict) ?? bytes.length, 4000) + off);
    const data = Buffer.alloc(wanted);
    for (let i = 0; i < wanted; i++)
      data[i] = plain ? (i % 8 === 0 ? i % 50 : 0) : (bytes[i % Math.max(1, bytes.length)] ?? 0);
    return Buffer.concat([Buffer.from('\x93NUMPY', 'latin1'), Buffer.of(major, 0), lengthBytes, text, data]);
  });

function bodySize(dict: string): number | undefined {
  const sizes = /\(([\d, ]*)\)/.exec(dict)?.[1];
  const [, kind = '', digits = ''] = /'[<>|=]?([a-zA-Z])(\d+)'/.exec(dict) ?? [];
  if (sizes === undefined || kind === '') return undefined;
  const count = sizes
    .split(',')
    .reduce((product, word) => product * (word.trim() === '' ? 1 : Number(word)), 1);
  return count * Number(digits) * (kind === 'U' ? 4 : 1);
}

const wrongNumber = fc.constantFrom(0, 1, 7, 65_535, 2 ** 31, 2 ** 32 - 1);
const off = mostly(fc.constant(undefined), wrongNumber);
const fields = fc.record({
  method: mostly(fc.constantFrom(0, 8), fc.constantFrom(1, 12, 99)),
  flags: mostly(fc.constantFrom(0, 0, 0x800), fc.constantFrom(1, 8, 32, 64, 0xffff)),
  checksum: off,
  packed: off,
  size: off,
  start: off,
});
const name = mostly(
  fc.constantFrom('W1.npy', 'b1.npy', 'x.npy', 'arr_0.npy'),
  fc.constantFrom('', '.npy', 'x', 'a/b.npy', 'x.npy.npy', '__proto__.npy', '../x.npy'),
);

/** A zip file of a few .npy files, stored or deflated. */
export const npzFile = fc
  .tuple(
    fc.array(fc.tuple(name, npyFile, fields), { minLength: 1, maxLength: 3 }),
    fc.record({ count: off, listSize: off, listStart: off, comment: fc.uint8Array({ maxLength: 20 }) }),
  )
  .map(([entries, end]) => zipOf(entries, end));

interface Fields {
  readonly method: number;
  readonly flags: number;
  readonly checksum: number | undefined;
  readonly packed: number | undefined;
  readonly size: number | undefined;
  readonly start: number | undefined;
}

interface End {
  readonly count?: number | undefined;
  readonly listSize?: number | undefined;
  readonly listStart?: number | undefined;
  readonly comment?: Uint8Array;
}

function zipOf(
  entries: readonly (readonly [name: string, content: Uint8Array, fields: Fields])[],
  end: End = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [entryName, content, { method, flags, checksum, packed, size: length, start }] of entries) {
    const bytes = method === 8 ? deflateRawSync(content) : content;
    const label = Buffer.from(entryName);
    const sums = [checksum ?? crc32(content), packed ?? bytes.length, length ?? content.length];
    const shared = numbersOf(
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
      ...sums.map((sum) => [sum, 4] as const),
      [label.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbersOf([0x04034b50, 4]), shared, label, bytes]);
    list.push(
      Buffer.concat([
        numbersOf([0x02014b50, 4], [20, 2]),
        shared,
        numbersOf([0, 2], [0, 2], [0, 2], [0, 4], [start ?? at, 4]),
        label,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(list);
  const count = Math.min(end.count ?? entries.length, 65_535);
  const comment = end.comment ?? new Uint8Array(0);
  const sizes = numbersOf([end.listSize ?? listing.length, 4], [end.listStart ?? at, 4], [comment.length, 2]);
  const record = Buffer.concat([numbersOf([0x06054b50, 4], [0, 4], [count, 2], [count, 2]), sizes, comment]);
  return new Uint8Array(Buffer.concat([...locals, listing, record]));
}

function numbersOf(...all: readonly (readonly [value: number, size: number])[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of all) at = bytes.writeUIntLE(value % 256 ** size, at, size);
  return bytes;
}

const dimension = mostly(
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom(0, 65, 2 ** 16, 2 ** 31, 2 ** 32 - 1),
);
const magic = mostly(
  fc.constantFrom(2051, 2049),
  fc.constantFrom(0, 2050, 2052, 3331, 2 ** 32 - 1, 0x1f8b0803),
);

/** An IDX file of images or labels, plain or packed. */
export const idxFile = fc
  .tuple(
    magic,
    dimension,
    dimension,
    dimension,
    fc.uint8Array({ maxLength: 80 }),
    mostly(fc.constant(0), fc.constantFrom(-1, 1)),
  )
  .map(([number, count, rows, cols, bytes, wrong]) => {
    const head = number === 2049 ? [number, count] : [number, count, rows, cols];
    const expected = head.slice(1).reduce((product, each) => product * each, 1);
    const content = Buffer.alloc(4 * head.length + Math.max(0, Math.min(expected, 300) + wrong));
    for (const [i, each] of head.entries()) content.writeUInt32BE(each, 4 * i);
    for (let i = 4 * head.length; i < content.length; i++)
      content[i] = (bytes[i % Math.max(1, bytes.length)] ?? 3) % (number === 2049 ? 10 : 256);
    return content;
  })
  .chain((content) => fc.oneof(fc.constant(content), packed(content)));

/** A gzip file; of several parts, with something after its end, or without, now and then. */
function packed(content: Buffer): fc.Arbitrary<Buffer> {
  return mostly(
    fc.integer({ min: 0, max: 9 }).map((level) => gzipSync(content, { level })),
    fc.oneof(
      fc
        .nat(content.length)
        .map((at) => Buffer.concat([gzipSync(content.subarray(0, at)), gzipSync(content.subarray(at))])),
      fc.uint8Array({ minLength: 1, maxLength: 8 }).map((rest) => Buffer.concat([gzipSync(content), rest])),
      fc.constant(Buffer.concat([gzipSync(content), Buffer.alloc(8)])),
      fc.integer({ min: 1, max: 12 }).map((cut) => gzipSync(content).subarray(0, -cut)),
    ),
  );
}

interface Bomb {
  readonly kind: string;
  readonly count: number;
  readonly fortran: boolean;
  readonly entries: number;
  readonly value: number;
}

const right = {
  method: 8,
  flags: 0,
  checksum: undefined,
  packed: undefined,
  size: undefined,
  start: undefined,
};

/** Arrays of one byte over and over, which pack to a thousandth. */
export function bombFile({ kind, count, fortran, entries, value }: Bomb): Uint8Array {
  const shape =
    kind === 'U1' ? '()' : `(${count / 2 ** Math.min(1, 1 - (count % 2))}${count % 2 === 0 ? ', 2' : ','})`;
  const type = kind === 'U1' ? `U${count}` : kind;
  const dict = `{'descr': '<${type}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${shape}, }\n`;
  const size = kind === 'U1' ? 4 * count : count * Number(kind.slice(1));
  const content = Buffer.alloc(10 + dict.length + size, value);
  content.write(`\x93NUMPY\x01\x00`, 'latin1');
  content.writeUInt16LE(dict.length, 8);
  content.write(dict, 10);
  const names = ['W1.npy', 'W2.npy', 'b1.npy'].slice(0, entries);
  return zipOf(names.map((each) => [each, content, right]));
}

/** A zip file of so many arrays, and a gzip file of as many empty parts. */
export function manyParts(count: number): [zip: Uint8Array, gzip: Uint8Array] {
  const dict = "{'descr': '<f8', 'fortran_order': False, 'shape': (0,), }\n";
  const content = Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    Buffer.of(dict.length, 0),
    Buffer.from(dict),
  ]);
  const zip = zipOf(Array.from({ length: count }, (_, i) => [`x${i}.npy`, content, { ...right, method: 0 }]));
  return [zip, new Uint8Array(Buffer.concat(new Array<Buffer>(count).fill(gzipSync(''))))];
}
