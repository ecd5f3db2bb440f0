import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { TwoLayerNet } from '../../../src/engine/network/core/twoLayerNet';
import { networkFromNpz, networkToNpz } from '../../../src/engine/npz/networkNpz';
import type { NpzEntry, NumberArray } from '../../../src/engine/npz/npy';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';
import { createRandom } from '../../../src/engine/numbers/random';
import { runPython, withoutNumPy } from '../../python';

const folder = mkdtempSync(join(tmpdir(), 'npz-'));
after(() => rmSync(folder, { recursive: true }));

/** The numbers as the hexadecimal digits of their little-endian bytes. */
function hex(data: NumberArray['data'] | Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex');
}

const arrays = {
  W: { shape: [2, 3], data: Float64Array.of(0.1, -0, 5e-324, Number.MAX_VALUE, Number.NaN, -Infinity) },
  single: { shape: [2], data: Float32Array.of(0.1, -3e38) },
  whole: { shape: [1, 1, 2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
  bytes: { shape: [4], data: Uint8Array.of(0, 1, 128, 255) },
  none: { shape: [0, 5], data: new Float64Array(0) },
  scalar: { shape: [], data: Float64Array.of(42) },
};
const texts = { text: 'sigmoid', empty: '', korean: '기울기 \u{1f600} "\'\\' };

describe('np.load', { skip: withoutNumPy }, () => {
  for (const compressed of [false, true]) {
    it(`finds the same numbers to the bit, ${compressed ? 'deflated' : 'stored'}`, () => {
      const path = join(folder, `ours-${compressed}.npz`);
      writeFileSync(path, writeNpz({ ...arrays, ...texts }, { compressed }));
      const printed = runPython(`import numpy as np
file = np.load(${JSON.stringify(path)}, allow_pickle=False)
for name in file.files:
    a = file[name]
    print(name, a.dtype.str, a.shape, a.tobytes().hex() if a.dtype.kind != 'U' else ascii(a.item()), sep='|')`);
      const dtypes = { W: '<f8', single: '<f4', whole: '<i4', bytes: '|u1', none: '<f8', scalar: '<f8' };
      const shapes = {
        W: '(2, 3)',
        single: '(2,)',
        whole: '(1, 1, 2)',
        bytes: '(4,)',
        none: '(0, 5)',
        scalar: '()',
      };
      const names = Object.keys(dtypes) as (keyof typeof dtypes)[];
      assert.deepEqual(printed, [
        ...names.map((name) => [name, dtypes[name], shapes[name], hex(arrays[name].data)].join('|')),
        "text|<U7|()|'sigmoid'",
        "empty|<U1|()|''",
        `korean|<U9|()|'\\uae30\\uc6b8\\uae30 \\U0001f600 "\\'\\\\'`,
      ]);
    });
  }

  it('finds W1, b1, W2, b2 and the activation of a net, and nothing else', () => {
    const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 50, outputSize: 10, random: createRandom(7) });
    const path = join(folder, 'net.npz');
    writeFileSync(path, networkToNpz({ params: net.params, activation: 'relu' }));
    const printed = runPython(`import numpy as np
net = np.load(${JSON.stringify(path)})
print(net.files, str(net['activation']))
print(b''.join(net[name].tobytes() for name in ['W1', 'b1', 'W2', 'b2']).hex())
print([net[name].shape for name in ['W1', 'b1', 'W2', 'b2']])`);
    assert.equal(printed[0], "['W1', 'b1', 'W2', 'b2', 'activation'] relu");
    assert.ok(printed[1] === hex(net.block.flat));
    assert.equal(printed[2], '[(784, 50), (50,), (50, 10), (10,)]');
  });
});

/** What NumPy saves, as Python; and what we should read, as an independent expression. */
const saved: Readonly<Record<string, { python: string; entry: NpzEntry }>> = {
  f8: {
    python: 'np.array([[0.1, -0.0], [5e-324, np.inf]])',
    entry: { shape: [2, 2], data: Float64Array.of(0.1, -0, 5e-324, Infinity) },
  },
  f4: { python: 'np.array([0.1], dtype=np.float32)', entry: { shape: [1], data: Float32Array.of(0.1) } },
  big: { python: "np.array([0.1, 2], dtype='>f8')", entry: { shape: [2], data: Float64Array.of(0.1, 2) } },
  fortran: {
    python: "np.asfortranarray(np.arange(24, dtype='>f4').reshape(2, 3, 4))",
    entry: { shape: [2, 3, 4], data: Float32Array.from({ length: 24 }, (_, i) => i) },
  },
  i8: {
    python: 'np.array([-9007199254740991, 7])',
    entry: { shape: [2], data: Float64Array.of(-9007199254740991, 7) },
  },
  u8: { python: "np.array([5], dtype='>u8')", entry: { shape: [1], data: Float64Array.of(5) } },
  i4: {
    python: "np.array([-2147483648], dtype='>i4')",
    entry: { shape: [1], data: Int32Array.of(-2147483648) },
  },
  u4: {
    python: 'np.array([4294967295], dtype=np.uint32)',
    entry: { shape: [1], data: Float64Array.of(4294967295) },
  },
  i2: { python: 'np.array([-32768], dtype=np.int16)', entry: { shape: [1], data: Int32Array.of(-32768) } },
  u2: { python: "np.array([65535], dtype='>u2')", entry: { shape: [1], data: Int32Array.of(65535) } },
  i1: { python: 'np.array([-128], dtype=np.int8)', entry: { shape: [1], data: Int32Array.of(-128) } },
  u1: { python: 'np.array([[255]], dtype=np.uint8)', entry: { shape: [1, 1], data: Uint8Array.of(255) } },
  b1: { python: 'np.array([True, False])', entry: { shape: [2], data: Uint8Array.of(1, 0) } },
  scalar: { python: 'np.float64(3)', entry: { shape: [], data: Float64Array.of(3) } },
  none: { python: 'np.zeros((0, 3))', entry: { shape: [0, 3], data: new Float64Array(0) } },
  large: {
    python: 'np.zeros((2**29, 0, 2**30))', // the largest there can be: twice as many do not fit 63 bits
    entry: { shape: [2 ** 29, 0, 2 ** 30], data: new Float64Array(0) },
  },
  text: { python: "'기울기'", entry: '기울기' },
  bigText: { python: "np.array(['relu'], dtype='>U9')", entry: 'relu' },
};

describe('what NumPy saves', { skip: withoutNumPy }, () => {
  for (const save of ['savez', 'savez_compressed']) {
    it(`with np.${save} is read: ${Object.keys(saved).join(', ')}`, () => {
      const path = join(folder, `${save}.npz`);
      const values = Object.entries(saved).map(([name, { python }]) => `${name}=${python}`);
      runPython(`import numpy as np\nnp.${save}(${JSON.stringify(path)}, ${values.join(', ')})`);
      assert.deepEqual(
        [...readNpz(readFileSync(path))],
        Object.entries(saved).map(([name, { entry }]) => [name, entry]),
      );
    });

    it(`with np.${save} as a net of float32 in Fortran order is read`, () => {
      const path = join(folder, `net-${save}.npz`);
      runPython(`import numpy as np
W = np.arange(6, dtype=np.float32).reshape(3, 2) / 3
np.${save}(${JSON.stringify(path)}, W1=np.asfortranarray(W), b1=np.array([1, 2]), W2=W.T[:, :2].T.T, b2=np.zeros((1, 2)))`);
      const thirds = [0, 1, 2, 3, 4, 5].map((i) => Math.fround(Math.fround(i) / 3));
      const [a = 0, b = 0, c = 0, d = 0] = thirds;
      assert.deepEqual(networkFromNpz(readFileSync(path)), {
        params: {
          W1: { rows: 3, cols: 2, data: Float64Array.from(thirds) },
          b1: Float64Array.of(1, 2),
          W2: { rows: 2, cols: 2, data: Float64Array.of(a, c, b, d) },
          b2: Float64Array.of(0, 0),
        },
        activation: 'sigmoid',
      });
    });
  }

  const refused = [
    { python: 'x=np.array([1, "a"], dtype=object)', says: /^x holds Python objects/ },
    { python: 'x=np.zeros(2, dtype=[("a", "<f8")])', says: /^x is a structured array/ },
    { python: 'x=np.zeros(2, dtype=complex)', says: /^x is of the dtype <c16/ },
    { python: 'x=np.array(["a", "b"])', says: /^x holds 2 texts/ },
    { python: 'x=np.array([2**60])', says: /^x holds a whole number that is too large/ },
  ];
  for (const [n, { python, says }] of refused.entries()) {
    it(`as ${python} is refused with a sentence`, () => {
      const path = join(folder, `refused-${n}.npz`);
      runPython(`import numpy as np\nnp.savez(${JSON.stringify(path)}, ${python})`);
      assert.throws(() => readNpz(readFileSync(path)), { name: 'InputError', message: says });
    });
  }
});
