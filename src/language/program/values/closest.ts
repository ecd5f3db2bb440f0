/** The name that is spelt like another, but for one letter more, less, changed, or two exchanged. */
export function closest(name: string, names: Iterable<string>): string | undefined {
  if (name.length < 2) return undefined;
  for (const other of names) if (other.length > 1 && isClose(name, other)) return other;
  return undefined;
}

function isClose(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  const isExchanged = x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return isExchanged || x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1);
}
