/** One entry of each kind that is written. */
export const entries = {
  W: { shape: [2, 3], data: Float64Array.of(0.1, -0, 5e-324, Number.MAX_VALUE, NaN, -Infinity) },
  single: { shape: [2], data: Float32Array.of(0.1, -3e38) },
  whole: { shape: [1, 1, 2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
  bytes: { shape: [4], data: Uint8Array.of(0, 1, 128, 255) },
  none: { shape: [0, 5], data: new Float64Array(0) },
  scalar: { shape: [], data: Float64Array.of(42) },
  text: 'sigmoid',
  empty: '',
  korean: '기울기 \u{1f600} "\'\\',
};
