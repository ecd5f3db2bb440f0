import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNpz } from '../../../src/engine/npz/npz';
import { eight, npy, oneNumber, zip } from './npyFile';

describe('arrays in npz files', () => {
  const faults: readonly { name: string; bytes: Uint8Array; says: RegExp }[] = [
    {
      name: 'a file that is no array',
      bytes: zip({ 'notes.txt': Buffer.from('W1 is a matrix') }),
      says: /^notes\.txt in the \.npz file is no NumPy array \(\.npy\)\.$/,
    },
    {
      name: 'version 4',
      bytes: zip({ 'x.npy': npy(oneNumber, eight, [4, 0]) }),
      says: /^x is written in version 4\.0 of the \.npy format/,
    },
    {
      name: 'a header that is cut off',
      bytes: zip({ 'x.npy': npy(oneNumber).subarray(0, 30) }),
      says: /^The header of x is damaged or cut off\.$/,
    },
    {
      name: 'a header of a megabyte',
      bytes: zip({
        'x.npy': npy(oneNumber + ' '.repeat(1e6), eight, [2, 0]).map((b, i) => (i === 10 ? 15 : b)),
      }),
      says: /^The header of x is damaged/,
    },
    {
      name: 'a header without a shape',
      bytes: zip({ 'x.npy': npy("{'descr': '<f8', 'fortran_order': False}", eight) }),
      says: /^The header of x is damaged/,
    },
    {
      name: 'a header that is no dict',
      bytes: zip({ 'x.npy': npy("'descr': '<f8'", eight) }),
      says: /^The header of x is damaged/,
    },
    {
      name: 'a negative size',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('1', '-1'), eight) }),
      says: /^The header of x is damaged/,
    },
    {
      name: 'a size missing',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('1', '1,,2'), eight) }),
      says: /^The header of x is damaged/,
    },
    {
      name: '65 dimensions',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('1', `${'1, '.repeat(64)}1`), eight) }),
      says: /^x has 65 dimensions, more than the 64 allowed\.$/,
    },
    {
      name: 'sizes that no array can have, with a 0 among them',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('1', '1073741824, 0, 1073741824'), new Uint8Array(0)) }),
      says: /^The shape \(1073741824, 0, 1073741824\) of x is larger than any array can be/,
    },
    {
      name: 'data that is short',
      bytes: zip({ 'x.npy': npy(oneNumber, new Uint8Array(7)) }),
      says: /^The shape \(1\) of x takes 8 bytes, but the file holds 7\.$/,
    },
    {
      name: 'data that is long',
      bytes: zip({ 'x.npy': npy(oneNumber, new Uint8Array(9)) }),
      says: /^The shape \(1\) of x takes 8 bytes, but the file holds 9\.$/,
    },
    {
      name: 'a shape beyond all memory',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('1', '999999999, 999999999, 999999999'), eight) }),
      says: /^The shape \(999999999, 999999999, 999999999\) of x takes/,
    },
    {
      name: 'objects',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '|O'), eight) }),
      says: /^x holds Python objects, which are not read/,
    },
    {
      name: 'complex numbers',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<c16'), eight) }),
      says: /^x is of the dtype <c16, but only/,
    },
    {
      name: 'half precision',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<f2'), eight) }),
      says: /^x is of the dtype <f2, but only/,
    },
    {
      name: 'times',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<M8[ns]'), eight) }),
      says: /^x is of the dtype <M8\[ns\], but only/,
    },
    {
      name: 'a dtype by the name of a method',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', 'toString'), eight) }),
      says: /^x is of the dtype toString, but only/,
    },
    {
      name: 'structured arrays',
      bytes: zip({
        'x.npy': npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", eight),
      }),
      says: /^x is a structured array/,
    },
    {
      name: 'many texts',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<U1').replace('1,', '2,'), eight) }),
      says: /^x holds 2 texts, but only a single text/,
    },
    {
      name: 'a text that is none',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<U1'), [0, 0, 17, 0]) }),
      says: /^The text x holds the number 1114112, which is no character\.$/,
    },
    {
      name: 'a whole number of 2^53',
      bytes: zip({ 'x.npy': npy(oneNumber.replace('<f8', '<i8'), [0, 0, 0, 0, 0, 0, 32, 0]) }),
      says: /^x holds a whole number that is too large/,
    },
  ];
  for (const { name, bytes, says } of faults) {
    it(`with ${name} say so in one sentence`, () => {
      assert.throws(() => readNpz(bytes), { name: 'InputError', message: says });
    });
  }
});
