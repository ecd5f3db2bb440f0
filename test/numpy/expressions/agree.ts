import type { Case } from './makeCase';

/** Why what NumPy printed is not what ours has; undefined if it is. Kinds of number that are not read are refused. */
export function difference({ ours, isRounded }: Case, printed: string): string | undefined {
  if (printed.startsWith('error '))
    return agreesOnError(ours, printed) ? undefined : `${printed}\nours\n${ours}`;
  if (/^(int8|int16|uint16|uint32|float16) /.test(printed) && ours === 'error TypeError') return undefined;
  if (isRounded ? isNear(ours, printed) : ours === printed) return undefined;
  return `NumPy\n${printed}\nours\n${ours}`;
}

/** NumPy's error is one of the classes of Python that ours names. */
function agreesOnError(ours: string, printed: string): boolean {
  const [, type] = ours.split(' ');
  return ours.startsWith('error ') && printed.split(' ').includes(type as string);
}

const numbersIn = (line: string): number[] =>
  (line.match(/-?(?:\d[\d.]*(?:e[-+]?\d+)?|inf)|nan|True|False/g) ?? []).map((word) =>
    word === 'nan'
      ? Number.NaN
      : word === 'True'
        ? 1
        : word === 'False'
          ? 0
          : Number(word.replace('inf', 'Infinity')),
  );

/** Whether kind and shape are the same, and the numbers to twelve digits of the largest (six in float32). */
function isNear(ours: string, printed: string): boolean {
  const [head, ...rest] = printed.split('\n');
  const [ownHead, ...ownRest] = ours.split('\n');
  if (head !== ownHead) return false;
  const theirs = numbersIn(rest.at(-1) ?? '');
  const own = numbersIn(ownRest.at(-1) ?? '');
  const largest = theirs.filter(Number.isFinite).reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  const tolerance = head?.startsWith('float32') ? 2e-6 : 1e-12;
  return (
    own.length === theirs.length &&
    own.every((x, i) => {
      const y = theirs[i] as number;
      return Object.is(x + 0, y + 0) || Math.abs(x - y) <= tolerance * largest;
    })
  );
}
