import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { floatText } from '../../../../src/language/library/text/floatText';
import { formatted } from '../../../../src/language/library/text/format';
import { percent } from '../../../../src/language/library/text/percent';
import { Tuple, type Value } from '../../../../src/language/program/values/value';

/** [value, format, what CPython's format() gives]. */
const formats: readonly (readonly [Value, string, string])[] = [
  [3.14159, '.2f', '3.14'],
  [3.14159, '10.3f', '     3.142'],
  [3.14159, '<10.1f', '3.1       '],
  [3.14159, '^10.2f', '   3.14   '],
  [-3.14159, '+.1f', '-3.1'],
  [3.14159, 'e', '3.141590e+00'],
  [1234.5, '.3e', '1.234e+03'],
  [0.0001, 'g', '0.0001'],
  [1e-5, 'g', '1e-05'],
  [1e16, 'f', '10000000000000000.000000'],
  [2.5, '.0f', '2'],
  [3.5, '.0f', '4'],
  [0.125, '.2f', '0.12'],
  [1e100, '.3g', '1e+100'],
  [0.5, '%', '50.000000%'],
  [0.1234, '.1%', '12.3%'],
  [1234567.891, ',.2f', '1,234,567.89'],
  [1.5, '08.2f', '00001.50'],
  [-1.5, '08.2f', '-0001.50'],
  [100.0, '.3', '1e+02'],
  [1e20, '.5', '1e+20'],
  [123456.0, '.3', '1.23e+05'],
  [Number.POSITIVE_INFINITY, '.2f', 'inf'],
  [Number.NaN, '5', '  nan'],
  [-0.0, '.1f', '-0.0'],
  [0.1, '.20f', '0.10000000000000000555'],
  [1000000.0, '_', '1_000_000.0'],
  [1234567.0, '012,.1f', '01,234,567.0'],
  [42n, 'd', '42'],
  [42n, '5d', '   42'],
  [42n, '<5d', '42   '],
  [42n, '05d', '00042'],
  [-42n, '05d', '-0042'],
  [42n, '+d', '+42'],
  [255n, 'x', 'ff'],
  [255n, '#x', '0xff'],
  [255n, '#b', '0b11111111'],
  [8n, 'o', '10'],
  [1234567n, ',', '1,234,567'],
  [1234567n, '_', '1_234_567'],
  [65n, 'c', 'A'],
  [42n, 'e', '4.200000e+01'],
  [42n, '.2f', '42.00'],
  [42n, '>6', '    42'],
  [42n, '*^9', '***42****'],
  [65535n, '_x', 'ffff'],
  [1234n, '010,', '00,001,234'],
  ['ab', '>5', '   ab'],
  ['ab', '<5', 'ab   '],
  ['ab', '^5', ' ab  '],
  ['abcdef', '.3', 'abc'],
  ['x', '*^7', '***x***'],
  ['한글', '>4', '  한글'],
  ['ab', '05', 'ab000'],
  [0.0, '.1', '0e+00'],
  [-0.0, '.1', '-0e+00'],
  [120.0, '.2', '1.2e+02'],
  [1e16, '.1', '1e+16'],
  [1500.0, '.2g', '1.5e+03'],
  [100.0, 'g', '100'],
  [0.0, 'g', '0'],
  [123n, ',', '123'],
  [46118400291n, '_x', 'a_bcde_f123'],
  [1n, '04,', '0,001'],
  [1n, '05,', '0,001'],
  [12345n, '09,', '0,012,345'],
  [-12345n, '09,', '-0,012,345'],
  [1234.5, '012,.1f', '00,001,234.5'],
  [1n, '08_b', '000_0001'],
  [1n, '010_x', '0_0000_0001'],
  [12345678n, '03,', '12,345,678'],
  [1n, '0100000,', `0,${'000,'.repeat(24_999)}001`],
];

/** [value, what CPython's repr() gives]. */
const floats: readonly (readonly [number, string])[] = [
  [0.1, '0.1'],
  [1.0, '1.0'],
  [100.0, '100.0'],
  [1e16, '1e+16'],
  [1000000000000000.0, '1000000000000000.0'],
  [1.2345678901234568e17, '1.2345678901234568e+17'],
  [0.0001, '0.0001'],
  [1e-5, '1e-05'],
  [1.5e300, '1.5e+300'],
  [5e-324, '5e-324'],
  [-0.0, '-0.0'],
  [0.30000000000000004, '0.30000000000000004'],
  [1e22, '1e+22'],
  [0.3333333333333333, '0.3333333333333333'],
  [12345678.9, '12345678.9'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [Number.NaN, 'nan'],
  [-1e-7, '-1e-07'],
  [3333333333333333.5, '3333333333333333.5'],
  [9007199254740992.0, '9007199254740992.0'],
];

/** [text, values, what CPython's % gives]. */
const percents: readonly (readonly [string, readonly Value[], string])[] = [
  ['%d', [42n], '42'],
  ['%i|%5d|%-5d|%05d', [42n, 42n, 42n, 42n], '42|   42|42   |00042'],
  ['%.2f %e %g', [3.14159, 3.14159, 3.14159], '3.14 3.141590e+00 3.14159'],
  ['%s %r', ['a', 'a'], "a 'a'"],
  ['%x %X %o', [255n, 255n, 8n], 'ff FF 10'],
  ['%5.1f|%-8.3f|', [1.25, 2.5], '  1.2|2.500   |'],
  ['%+d % d', [5n, 5n], '+5  5'],
  ['%c%c', ['a', 65n], 'aA'],
  ['100%%', [], '100%'],
  ['%d', [3.99], '3'],
  ['%*d', [5n, 3n], '    3'],
  ['%.3s|', ['abcdef'], 'abc|'],
  ['%10s|%-10s|', ['r', 'l'], '         r|l         |'],
];

describe('a value as text', () => {
  for (const [value, spec, text] of formats)
    it(`formats ${Object.is(value, -0) ? '-0' : String(value)} by ${spec}`, () =>
      assert.equal(
        formatted(value, spec, () => ''),
        text,
      ));
  for (const [value, text] of floats) it(`writes ${text}`, () => assert.equal(floatText(value), text));
  for (const [template, values, text] of percents)
    it(`puts values into ${template}`, () => assert.equal(percent(template, new Tuple(values)), text));

  it('keeps all digits of a number with decimals beyond those of a double', () =>
    assert.equal(
      formatted(0.1, '.55f', () => ''),
      '0.1000000000000000055511151231257827021181583404541015625',
    ));

  const mistakes: readonly (readonly [Value, string, string])[] = [
    [1n, '.2d', 'formatPrecision'],
    ['a', 'd', 'formatCode'],
    [1.5, 'd', 'formatCode'],
    [1.5, '?!', 'formatSpec'],
    ['a', '=5', 'formatSpec'],
  ];
  for (const [value, spec, code] of mistakes)
    it(`refuses ${String(value)} by ${spec}`, () =>
      assert.throws(() => formatted(value, spec, () => ''), { code }));
});
