import type { Case } from './makeCase';

/** Why what NumPy printed is not what ours has; undefined if it is. Kinds of number that are not read are refused. */
export function difference({ python, ours, isRounded }: Case, printed: string): string | undefined {
  if (isOutsideOfNothing(ours, printed)) return undefined;
  if (printed.startsWith('error '))
    return agreesOnError(ours, printed) ? undefined : `${printed}\nours\n${ours}`;
  if (/^(int8|int16|uint16|uint32|float16) /.test(printed) && ours === 'error TypeError') return undefined;
  if (ours === 'error TypeError' && isOfUnseenBytes(python, printed)) return undefined;
  if (/np\.(?:unique|sort)\(/.test(python) && unsigned(ours) === unsigned(printed)) return undefined;
  if (isRounded ? isNear(ours, printed) : inOneNotation(ours) === inOneNotation(printed)) return undefined;
  return `NumPy\n${printed}\nours\n${ours}`;
}

/**
 * From a million on NumPy 2.4 writes float32 with a power of ten, NumPy 2.2 without: only its numbers count then, not how they are
 * written; all else is left as it is.
 */
function inOneNotation(printed: string): string {
  const [head = '', ...rest] = printed.split('\n');
  const isLarge = numbersIn(rest.at(-1) ?? '').some((x) => Number.isFinite(x) && Math.abs(x) >= 1e6);
  return head.startsWith('float32') && isLarge ? [head, ...numbersIn(rest.at(-1) ?? '')].join(' ') : printed;
}

/** Of an empty slice or array NumPy 2.2 warns of an index that is outside; NumPy 2.4 refuses it, as ours does. */
const isOutsideOfNothing = (ours: string, printed: string): boolean =>
  ours === 'error IndexError' && printed.startsWith('error DeprecationWarning ');

/** Of True and False NumPy makes int8, which is not read here, and which the program threw away. */
const isOfUnseenBytes = (python: string, printed: string): boolean =>
  printed.startsWith('bool ') && /^\s*w = v\n\s*v (?:%|\/\/|\*\*)= .*\n\s*v = w$/m.test(python);

/** Which of 0 and -0 stands first is no matter of order. */
const unsigned = (printed: string): string =>
  printed.replaceAll(/-(?=0\.0*(?:e\+00)?(?![\d]))/g, '').replaceAll(/ +/g, ' ');

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
