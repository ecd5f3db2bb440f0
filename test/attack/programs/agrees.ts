/** Names that NumPy's own errors have beside Python's. */
const plain = (line: string): string =>
  line.replace(/^U?FuncTypeError|^UFuncTypeError|^_?UFunc\w*Error/, 'TypeError');

const number = /-?\d+\.?\d*(?:e[-+]?\d+)?/g;

/** Are all lines the same, but for the last digits of sums that BLAS adds in an order of its own? */
export function agrees(ours: readonly string[], theirs: readonly string[]): boolean {
  return (
    ours.length === theirs.length && ours.every((line, index) => isSame(line, plain(theirs[index] ?? '')))
  );
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replaceAll(number, '0') !== b.replaceAll(number, '0')) return false;
  const [x, y] = [numbersIn(a), numbersIn(b)];
  return x.every((one, index) => isNear(one, y[index] ?? Number.NaN));
}

const numbersIn = (line: string): number[] => (line.match(number) ?? []).map(Number);

const isNear = (a: number, b: number): boolean =>
  a === b || (!Number.isInteger(a) && Math.abs(a - b) <= 1e-12 * Math.abs(b));
