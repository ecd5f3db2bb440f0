/** The kinds of numbers that are written as they are. */
export type Numbers = Float64Array | Float32Array | Int32Array | Uint8Array;

/** How one element of a dtype is read, and what array holds it without loss. */
export interface NumberType {
  readonly size: number;
  readonly make: (count: number) => Numbers;
  readonly read: (view: DataView, at: number, littleEndian: boolean) => number;
}

const float64 = (count: number) => new Float64Array(count);
const int32 = (count: number) => new Int32Array(count);
const uint8 = (count: number) => new Uint8Array(count);

/** By NumPy's letter and size. A whole number of 64 bits may be too large for a double: the reader of an array looks at that. */
export const numberTypes: Readonly<Record<string, NumberType>> = {
  f8: { size: 8, make: float64, read: (view, at, little) => view.getFloat64(at, little) },
  f4: {
    size: 4,
    make: (count) => new Float32Array(count),
    read: (view, at, little) => view.getFloat32(at, little),
  },
  i8: {
    size: 8,
    make: float64,
    read: (view, at, little) =>
      view.getInt32(little ? at + 4 : at, little) * 2 ** 32 + view.getUint32(little ? at : at + 4, little),
  },
  u8: {
    size: 8,
    make: float64,
    read: (view, at, little) =>
      view.getUint32(little ? at + 4 : at, little) * 2 ** 32 + view.getUint32(little ? at : at + 4, little),
  },
  i4: { size: 4, make: int32, read: (view, at, little) => view.getInt32(at, little) },
  u4: { size: 4, make: float64, read: (view, at, little) => view.getUint32(at, little) },
  i2: { size: 2, make: int32, read: (view, at, little) => view.getInt16(at, little) },
  u2: { size: 2, make: int32, read: (view, at, little) => view.getUint16(at, little) },
  i1: { size: 1, make: int32, read: (view, at) => view.getInt8(at) },
  u1: { size: 1, make: uint8, read: (view, at) => view.getUint8(at) },
  b1: { size: 1, make: uint8, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
};

/** The numbers as little-endian bytes, with the dtype that NumPy calls them. */
export function writeNumbers(data: Numbers): { readonly descr: string; readonly bytes: Uint8Array } {
  const view = new DataView(new ArrayBuffer(data.byteLength));
  const bytes = new Uint8Array(view.buffer);
  if (data instanceof Uint8Array) {
    bytes.set(data);
    return { descr: '|u1', bytes };
  }
  if (data instanceof Float64Array) {
    for (let i = 0; i < data.length; i++) view.setFloat64(8 * i, data[i] as number, true);
    return { descr: '<f8', bytes };
  }
  if (data instanceof Float32Array) {
    for (let i = 0; i < data.length; i++) view.setFloat32(4 * i, data[i] as number, true);
    return { descr: '<f4', bytes };
  }
  for (let i = 0; i < data.length; i++) view.setInt32(4 * i, data[i] as number, true);
  return { descr: '<i4', bytes };
}

/** Visits the elements of an array in C order (last index fastest) with the place of each in Fortran order (first index fastest). */
export function inFortranOrder(
  shape: readonly number[],
  count: number,
  visit: (at: number, source: number) => void,
): void {
  const index = shape.map(() => 0);
  let stride = 1;
  const strides = shape.map((size) => {
    stride *= size;
    return stride / (size || 1);
  });
  let source = 0;
  for (let at = 0; at < count; at++) {
    visit(at, source);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const size = shape[axis] as number;
      index[axis] = (index[axis] as number) + 1;
      source += strides[axis] as number;
      if ((index[axis] as number) < size) break;
      source -= (strides[axis] as number) * size;
      index[axis] = 0;
    }
  }
}
