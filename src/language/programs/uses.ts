import { namesOf } from '../program/compile/scoping/declared';
import { rootOf } from '../program/needed/callees';
import type { Argument, Clause, Expression, FunctionCode, Program, Target } from '../program/tree';
import { type FunctionNodes, functionNodes, type LocalNames, type Part } from './localNames';

/** What the text of a function tells of one of its parameters: a number, an array of them, or something else. */
export type Taken = 'number' | 'array' | 'other';

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
    attributes: set(
      'shape size ndim T dtype sum prod dot mean std var max min argmax argmin argsort all any clip round cumsum cumprod reshape ravel squeeze transpose repeat nonzero copy flatten astype tolist',
    ),
    takers: set(
      'sum prod dot mean max min len enumerate zeros_like ones_like norm cumsum std var nditer inner',
    ),
    ofNumbers: set('real imag conjugate is_integer as_integer_ratio hex'),
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

/** What is called with a parameter: a function within the same function, or what the module's name `root` stands for. */
type Callee =
  | { readonly kind: 'local'; readonly code: FunctionCode }
  | {
      readonly kind: 'module';
      readonly root: string;
      /** Is it something of what the name stands for, as np.sum is? */
      readonly isAttribute: boolean;
      /** Does it take an array whatever stands before its dot, as w.dot(x) does? */
      readonly isArrayMethod: boolean;
      /** What the argument is where the name is the language's own or a package's. */
      readonly otherwise: Taken;
    };

/** A call that a parameter is handed on to, with its place there; none where the argument is made of it. */
export interface HandedOn {
  readonly callee: Callee;
  readonly place: number | undefined;
}

/** How a function uses a parameter. */
export interface Uses {
  readonly own: Taken;
  readonly handedOn: readonly HandedOn[];
}

const known = new WeakMap<FunctionCode, Map<string, Uses>>();

/** Finds how a function uses a parameter, once; names of the functions, comprehensions and blocks in it are their own. */
export function usesOf(code: FunctionCode, name: string, language: Program['language']): Uses {
  const byName = known.get(code) ?? new Map<string, Uses>();
  known.set(code, byName);
  const uses = byName.get(name) ?? usesAmong(functionNodes(code, language), name, language);
  byName.set(name, uses);
  return uses;
}

function usesAmong({ names: own, nodes }: FunctionNodes, name: string, language: Program['language']): Uses {
  const handedOn: HandedOn[] = [];
  const taken = nodes.map(({ node, names }) =>
    usedIn(node, {
      is: (one) => one?.kind === 'name' && one.name === name && names.ownerOf(name) === own,
      name,
      names,
      words: words[language],
      handOn: (to) => handedOn.push(to),
    }),
  );
  return { own: strongest(taken), handedOn };
}

/** What a value is that is all of these. */
export const strongest = (all: readonly Taken[]): Taken =>
  all.find((one) => one === 'other') ?? all.find((one) => one === 'array') ?? 'number';

/** A parameter that is looked for at a place of a text. */
interface Sought {
  readonly is: (node: Part | undefined) => boolean;
  readonly name: string;
  readonly names: LocalNames;
  readonly words: Words;
  readonly handOn: (to: HandedOn) => void;
}

// long: one case a kind of node
function usedIn(node: Part, sought: Sought): Taken {
  const { is, words: own } = sought;
  switch (node.kind) {
    case 'subscript':
      return is(node.object) ? (isText(node.index) ? 'other' : 'array') : 'number';
    case 'attribute':
      if (!is(node.object)) return 'number';
      if (own.ofNumbers.has(node.name)) return 'number';
      return own.attributes.has(node.name) ? 'array' : 'other';
    case 'for':
      return is(node.iterable) ? 'array' : 'number';
    case 'comprehension':
      return isGoneThrough(node.clauses, sought) ? 'array' : 'number';
    case 'assign':
      return is(node.value) && node.targets.some(({ kind }) => kind === 'pattern') ? 'array' : 'number';
    case 'declare':
    case 'assignExpression':
      return node.value && is(node.value) ? takenApart(node.target, own) : 'number';
    case 'spread':
      return is(node.value) ? 'array' : 'number';
    case 'call':
      return inCall(node, sought);
    default:
      return 'number';
  }
}

/** The first iterable is computed outside of a comprehension, the others where its own names are seen. */
function isGoneThrough(clauses: readonly Clause[], { is, name }: Sought): boolean {
  const isHidden = clauses.some(({ target }) => namesOf(target).includes(name));
  return clauses.some(({ iterable }, index) => is(iterable) && (index === 0 || !isHidden));
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
 * Is it the value of a parameter, or arithmetic with it and nothing else, as in np.sum(x ** 2)? Of np.sum((a * xs - ts) ** 2) the
 * `a` may as well be a number.
 */
const isMadeOf = (node: Expression, is: Sought['is']): boolean =>
  isOnlyOf(node, is) && nodesOf(node).some((one) => is(one));

function isOnlyOf(node: Expression, is: Sought['is']): boolean {
  switch (node.kind) {
    case 'constant':
      return true;
    case 'name':
      return is(node);
    case 'unary':
      return isOnlyOf(node.value, is);
    case 'binary':
      return [node.left, node.right].every(
        (side) => isOnlyOf(side, is) || (/^[+-]$/.test(node.operator) && isWritten(side)),
      );
    case 'call':
      return node.callee.kind === 'attribute' && node.args.every(({ value }) => isOnlyOf(value, is));
    default:
      return false;
  }
}

/** Is it an array whose numbers stand there, as in np.sum((x - np.array([1, 2, 3]))**2)? */
const isWritten = (node: Expression): boolean =>
  node.kind === 'call' && node.args.length === 1 && node.args.every(({ value }) => value.kind === 'list');

function inCall(node: Part & { kind: 'call' }, sought: Sought): Taken {
  const { callee, args } = node;
  if (sought.is(callee)) return 'other';
  const found = args.findIndex(({ value }) => sought.is(value));
  const place = found < 0 ? undefined : found;
  if (place !== undefined && args[place]?.takes === 'spread') return 'array';
  const called = calledBy(node, sought);
  if (called) sought.handOn({ callee: called, place });
  return 'number';
}

function calledBy({ callee, args }: Part & { kind: 'call' }, sought: Sought): Callee | undefined {
  const { names } = sought;
  if (callee.kind === 'name' && names.ownerOf(callee.name)) {
    const code = names.functionOf(callee.name);
    return code && { kind: 'local', code };
  }
  if (callee.kind !== 'name' && callee.kind !== 'attribute') return undefined;
  const isAttribute = callee.kind === 'attribute';
  const isArrayMethod = isAttribute && callee.name === 'dot';
  const root = rootOf(callee, false);
  const isOfModule = root !== undefined && !names.ownerOf(root);
  if (!isOfModule && !isArrayMethod) return undefined;
  const otherwise = takenByOwn(callee, args, sought);
  return { kind: 'module', root: isOfModule ? root : '', isAttribute, isArrayMethod, otherwise };
}

/** What an argument is by the name of a function of the language or of a package. */
function takenByOwn(
  callee: Expression & { readonly name: string },
  args: readonly Argument[],
  { is, words: own }: Sought,
): Taken {
  if (!own.takers.has(callee.name)) return 'number';
  // max(x, 0) is the larger of two numbers, np.max(x, 0) that of an array.
  if (isOfNumbers(callee) && args.length > 1) return 'number';
  const taken = callee.name === 'dot' ? args : args.slice(0, 1);
  return taken.some(({ value }) => isMadeOf(value, is)) ? 'array' : 'number';
}
