import type { Body, Expression, FunctionCode, Program, Statement, Target } from '../program/tree';

/** What the text of a function tells of one of its parameters: a number, an array of them, or something else. */
export type Taken = 'number' | 'array' | 'other';

type Part = Statement | Expression | Target;

interface Words {
  /** Attributes and functions by which a value is an array of numbers. */
  readonly attributes: ReadonlySet<string>;
  readonly takers: ReadonlySet<string>;
  /** Attributes that a number has. */
  readonly ofNumbers: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const words: Readonly<Record<Program['language'], Words>> = {
  python: {
    attributes: set('shape size ndim T sum dot mean max min reshape copy flatten astype tolist'),
    takers: set(
      'sum prod dot mean max min len enumerate zeros_like ones_like norm cumsum std var nditer inner',
    ),
    ofNumbers: new Set(),
  },
  javascript: {
    attributes: set(
      'length map reduce forEach filter every some slice at concat entries keys values indexOf fill reduceRight with',
    ),
    takers: set('from isArray'),
    ofNumbers: set('toFixed toPrecision toString toExponential valueOf'),
  },
};

/** Every node of a function's body. */
export function nodesOf(part: unknown): Part[] {
  const found: Part[] = [];
  gather(part, found);
  return found;
}

function gather(part: unknown, found: Part[]): void {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part) && 'kind' in part) found.push(part as Part);
  for (const [key, value] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') gather(value, found);
}

const isNamed = (node: Part | undefined, name: string): boolean =>
  node?.kind === 'name' && node.name === name;

/** How a function uses a parameter. */
export interface Uses {
  readonly own: Taken;
  /** The functions that it is handed on to, with the place there. */
  readonly handedOn: readonly (readonly [callee: string, place: number])[];
}

const known = new WeakMap<FunctionCode, Map<string, Uses>>();
const nodesIn = new WeakMap<FunctionCode, readonly Part[]>();

/** How a function uses a parameter, found once. */
export function usesOf(code: FunctionCode, name: string, language: Program['language']): Uses {
  const byName = known.get(code) ?? new Map<string, Uses>();
  const nodes = nodesIn.get(code) ?? nodesOf(code.body);
  known.set(code, byName);
  nodesIn.set(code, nodes);
  const uses = byName.get(name) ?? usesAmong(nodes, name, language);
  byName.set(name, uses);
  return uses;
}

function usesAmong(nodes: readonly Part[], name: string, language: Program['language']): Uses {
  const handedOn: [string, number][] = [];
  const takenBy = (callee: string, place: number): Taken => {
    handedOn.push([callee, place]);
    return 'number';
  };
  return { own: strongest(nodes.map((node) => usedIn(node, name, words[language], takenBy))), handedOn };
}

/** What a value is that is all of these. */
export const strongest = (all: readonly Taken[]): Taken =>
  all.find((one) => one === 'other') ?? all.find((one) => one === 'array') ?? 'number';

type TakenBy = (callee: string, place: number) => Taken;

function usedIn(node: Part, name: string, own: Words, takenBy: TakenBy): Taken {
  switch (node.kind) {
    case 'subscript':
      return isNamed(node.object, name) ? (isText(node.index) ? 'other' : 'array') : 'number';
    case 'attribute':
      if (!isNamed(node.object, name)) return 'number';
      if (own.ofNumbers.has(node.name)) return 'number';
      return own.attributes.has(node.name) ? 'array' : 'other';
    case 'for':
      return isNamed(node.iterable, name) ? 'array' : 'number';
    case 'comprehension':
      return node.clauses.some(({ iterable }) => isNamed(iterable, name)) ? 'array' : 'number';
    case 'assign':
      return isNamed(node.value, name) && node.targets.some(({ kind }) => kind === 'pattern')
        ? 'array'
        : 'number';
    case 'declare':
    case 'assignExpression':
      return node.value && isNamed(node.value, name) ? takenApart(node.target, own) : 'number';
    case 'spread':
      return isNamed(node.value, name) ? 'array' : 'number';
    case 'call':
      return inCall(node, name, own, takenBy);
    default:
      return 'number';
  }
}

const isText = (node: Expression): boolean => node.kind === 'constant' && typeof node.value === 'string';

/** What a value is that goes to a target: [a, b] = x takes an array, as does {length} = x, and {a} = x an object. */
function takenApart(target: Target, { attributes }: Words): Taken {
  if (target.kind !== 'objectPattern') return target.kind === 'pattern' ? 'array' : 'number';
  const isOfArray = ({ key, isRest }: (typeof target.entries)[number]): boolean =>
    !isRest && key?.kind === 'constant' && attributes.has(String(key.value));
  return target.entries.length > 0 && target.entries.every(isOfArray) ? 'array' : 'other';
}

/** What a parameter is by its shape alone. */
export const takenByShape = (target: Target, language: Program['language']): Taken =>
  takenApart(target, words[language]);

const isOfNumbers = (callee: Expression): boolean =>
  callee.kind === 'name' && (callee.name === 'max' || callee.name === 'min');

/**
 * Is it the value of a name, or arithmetic with it and nothing else, as in np.sum(x ** 2)? Of np.sum((a * xs - ts) ** 2) the `a`
 * may as well be a number.
 */
const isMadeOf = (node: Expression, name: string): boolean =>
  isOnlyOf(node, name) && nodesOf(node).some((one) => isNamed(one, name));

function isOnlyOf(node: Expression, name: string): boolean {
  switch (node.kind) {
    case 'constant':
      return true;
    case 'name':
      return node.name === name;
    case 'unary':
      return isOnlyOf(node.value, name);
    case 'binary':
      return [node.left, node.right].every(
        (side) => isOnlyOf(side, name) || (/^[+-]$/.test(node.operator) && isWritten(side)),
      );
    case 'call':
      return node.callee.kind === 'attribute' && node.args.every(({ value }) => isOnlyOf(value, name));
    default:
      return false;
  }
}

/** Is it an array whose numbers stand there, as in np.sum((x - np.array([1, 2, 3]))**2)? */
const isWritten = (node: Expression): boolean =>
  node.kind === 'call' && node.args.length === 1 && node.args.every(({ value }) => value.kind === 'list');

function inCall(
  { callee, args }: Part & { kind: 'call' },
  name: string,
  own: Words,
  takenBy: TakenBy,
): Taken {
  if (isNamed(callee, name)) return 'other';
  const called = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  if (own.takers.has(called)) {
    // max(x, 0) is the larger of two numbers, np.max(x, 0) that of an array.
    if (isOfNumbers(callee) && args.length > 1) return 'number';
    const taken = called === 'dot' ? args : args.slice(0, 1);
    return taken.some(({ value }) => isMadeOf(value, name)) ? 'array' : 'number';
  }
  const place = args.findIndex(({ value }) => isNamed(value, name));
  if (place < 0) return 'number';
  if (args[place]?.takes === 'spread') return 'array';
  return callee.kind === 'name' ? takenBy(called, place) : 'number';
}

const giving = new WeakMap<FunctionCode, boolean>();

/** Does a function give a value, outside of the functions in it? Found once. */
export function gives(code: FunctionCode): boolean {
  const isGiving = giving.get(code) ?? (code.form === 'lambda' || returns(code.body));
  giving.set(code, isGiving);
  return isGiving;
}

function returns(body: Body): boolean {
  const inner = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if (Array.isArray(part)) return part.some(inner);
    const { kind } = part as { kind?: string };
    if (kind === 'return') return (part as { value?: unknown }).value !== undefined;
    if (kind !== undefined && /^(function|class)/.test(kind)) return false;
    return Object.values(part).some(inner);
  };
  return inner(body);
}
