/** The kinds of number that an array holds. Only sums of uint8 give uint64. */
export type DType = 'float64' | 'float32' | 'int64' | 'int32' | 'uint8' | 'uint64' | 'bool';

/** What arrays of numbers are kept in; a bool is 0 or 1. */
export type NumberData = Float64Array | Float32Array | Int32Array | Uint8Array;
export type BigData = BigInt64Array | BigUint64Array;
export type Data = NumberData | BigData;

interface DTypeInfo {
  readonly kind: 'float' | 'signed' | 'unsigned' | 'bool';
  readonly bytes: number;
  readonly isBig: boolean;
  make(length: number): Data;
}

export const dtypes: Readonly<Record<DType, DTypeInfo>> = {
  float64: { kind: 'float', bytes: 8, isBig: false, make: (length) => new Float64Array(length) },
  float32: { kind: 'float', bytes: 4, isBig: false, make: (length) => new Float32Array(length) },
  int64: { kind: 'signed', bytes: 8, isBig: true, make: (length) => new BigInt64Array(length) },
  int32: { kind: 'signed', bytes: 4, isBig: false, make: (length) => new Int32Array(length) },
  uint8: { kind: 'unsigned', bytes: 1, isBig: false, make: (length) => new Uint8Array(length) },
  uint64: { kind: 'unsigned', bytes: 8, isBig: true, make: (length) => new BigUint64Array(length) },
  bool: { kind: 'bool', bytes: 1, isBig: false, make: (length) => new Uint8Array(length) },
};

export const isFloat = (dtype: DType): boolean => dtypes[dtype].kind === 'float';
export const isBig = (dtype: DType): boolean => dtypes[dtype].isBig;
export const isInteger = (dtype: DType): boolean => /ed$/.test(dtypes[dtype].kind);

const names: Readonly<Record<string, DType>> = {
  float: 'float64',
  double: 'float64',
  f8: 'float64',
  d: 'float64',
  single: 'float32',
  f4: 'float32',
  f: 'float32',
  int: 'int64',
  i8: 'int64',
  int_: 'int64',
  i4: 'int32',
  i: 'int32',
  u1: 'uint8',
  B: 'uint8',
  u8: 'uint64',
  bool_: 'bool',
  '?': 'bool',
};

/** The dtype that a text names, as in dtype='float32'; undefined for one that is not known here. */
export function dtypeNamed(text: string): DType | undefined {
  const name = text.replace(/^[<=|]/, '');
  if (Object.hasOwn(dtypes, name)) return name as DType;
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** The dtype that can hold what both hold, as NumPy has it: int64 and float32 give float64. */
export function promote(a: DType, b: DType): DType {
  if (a === b || b === 'bool') return a;
  if (a === 'bool') return b;
  if (a === 'float64' || b === 'float64') return 'float64';
  const other = a === 'float32' ? b : b === 'float32' ? a : undefined;
  if (other) return other === 'uint8' ? 'float32' : 'float64';
  const larger = dtypes[a].bytes >= dtypes[b].bytes ? a : b;
  const isMixed = (a === 'uint64' || b === 'uint64') && [a, b].some((one) => dtypes[one].kind === 'signed');
  return isMixed ? 'float64' : larger;
}

/** Whether an operation may write numbers of `from` into an array of `to` ("same kind"): never decimals into integers. */
export function canWrite(from: DType, to: DType): boolean {
  const ranks = { bool: 0, unsigned: 1, signed: 2, float: 3 };
  return ranks[dtypes[from].kind] <= ranks[dtypes[to].kind];
}
