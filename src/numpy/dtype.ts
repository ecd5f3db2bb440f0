/** The kinds of number that an array holds. */
export type DType = 'float64' | 'float32' | 'int64' | 'int32' | 'uint8' | 'bool';
