import { type DType, NDArray, type PythonList, toList, toRepr, toText, type Value } from '#numpy';
import { formatScalar } from '../../../src/engine/numbers/floatFormat';

/** A number or a list as Python's repr writes it. */
function pythonRepr(value: PythonList): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return formatScalar(value);
  return `[${(value as readonly PythonList[]).map(pythonRepr).join(', ')}]`;
}

/** The same as source: nan and inf have names there. */
export const pythonSource = (value: PythonList): string =>
  pythonRepr(value).replace(/\b(nan|inf)\b/g, 'np.$1');

export const dtypeSource = (dtype: DType): string => (dtype === 'bool' ? 'bool' : `np.${dtype}`);

export const shapeSource = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** What the Python of a case prints of its last value. */
export const report = `print(v.dtype, v.shape)
print(repr(v))
print(str(v))
print(v.tolist())`;

/** What ours has for {@link report}. */
export function reported(v: Value): string {
  const shape = v instanceof NDArray ? v.shape : [];
  return [`${v.dtype} ${shapeSource(shape)}`, toRepr(v), toText(v), pythonRepr(toList(v))].join('\n');
}
