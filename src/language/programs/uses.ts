import type { Body, Expression, FunctionCode, Statement, Target } from '../program/tree';

/** What the text of a function tells of one of its parameters: a number, an array of them, or something else. */
export type Taken = 'number' | 'array' | 'other';

type Part = Statement | Expression | Target;

/** Attributes and functions by which a value is an array of numbers. */
const arrayAttributes = new Set(
  'shape size ndim T sum dot mean max min reshape copy flatten astype tolist'.split(' '),
);
const takeArrays = new Set(
  'sum prod dot mean max min len enumerate zeros_like ones_like norm cumsum std var nditer inner'.split(' '),
);

/** Every node of a function's body. */
export function nodesOf(part: unknown): Part[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  const inside = Object.entries(part).flatMap(([key, value]) =>
    key === 'range' || key === 'nameRange' ? [] : nodesOf(value),
  );
  return 'kind' in part ? [part as Part, ...inside] : inside;
}

const isNamed = (node: Part | undefined, name: string): boolean =>
  node?.kind === 'name' && node.name === name;

/** How a parameter is used; what it is where it is handed on `takenBy` says, by the function's name and the place. */
export function takenAs(
  name: string,
  nodes: readonly Part[],
  takenBy: (callee: string, place: number) => Taken,
): Taken {
  const all = nodes.map((node) => usedIn(node, name, takenBy));
  return all.find((one) => one === 'other') ?? all.find((one) => one === 'array') ?? 'number';
}

function usedIn(node: Part, name: string, takenBy: (callee: string, place: number) => Taken): Taken {
  switch (node.kind) {
    case 'subscript':
      return isNamed(node.object, name) ? (isText(node.index) ? 'other' : 'array') : 'number';
    case 'attribute':
      if (!isNamed(node.object, name)) return 'number';
      return arrayAttributes.has(node.name) ? 'array' : 'other';
    case 'for':
      return isNamed(node.iterable, name) ? 'array' : 'number';
    case 'comprehension':
      return node.clauses.some(({ iterable }) => isNamed(iterable, name)) ? 'array' : 'number';
    case 'assign':
      return isNamed(node.value, name) && node.targets.some(({ kind }) => kind === 'pattern')
        ? 'array'
        : 'number';
    case 'call':
      return inCall(node, name, takenBy);
    default:
      return 'number';
  }
}

const isText = (node: Expression): boolean => node.kind === 'constant' && typeof node.value === 'string';

function inCall(
  { callee, args }: Part & { kind: 'call' },
  name: string,
  takenBy: (callee: string, place: number) => Taken,
): Taken {
  if (isNamed(callee, name)) return 'other';
  if (isReduced(callee, args, name)) return 'array';
  const place = args.findIndex(({ value }) => isNamed(value, name));
  if (place < 0) return 'number';
  const called = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  if (takeArrays.has(called)) return called === 'dot' ? 'array' : 'number';
  return callee.kind === 'name' ? takenBy(called, place) : 'number';
}

/** sum(x) and np.sum(x**2), but not max(x, 0), which is of two numbers. */
function isReduced(callee: Expression, args: (Part & { kind: 'call' })['args'], name: string): boolean {
  const called = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  const [first, second] = args.filter(({ takes }) => takes === 'position');
  const isOfTwo = callee.kind === 'name' && second !== undefined && /^(max|min)$/.test(called);
  return takeArrays.has(called) && !isOfTwo && first !== undefined && isElementwise(first.value, name);
}

/** x itself, or what arithmetic and functions of single numbers make of each of its elements. */
function isElementwise(node: Expression, name: string): boolean {
  switch (node.kind) {
    case 'unary':
      return isElementwise(node.value, name);
    case 'binary':
      return isElementwise(node.left, name) || isElementwise(node.right, name);
    case 'call':
      return (
        node.callee.kind === 'attribute' &&
        !takeArrays.has(node.callee.name) &&
        node.args.some(({ value }) => isElementwise(value, name))
      );
    default:
      return isNamed(node, name);
  }
}

/** Does a function give a value, outside of the functions in it? */
export function gives({ body, form }: FunctionCode): boolean {
  return form === 'lambda' || returns(body);
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
