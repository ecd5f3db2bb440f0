import fc from 'fast-check';

/** A formula as the test knows it: printed for the reader, evaluated without it. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'minus' | 'bars'; readonly operand: Tree }
  | { readonly kind: 'call'; readonly name: CallName; readonly operands: readonly Tree[] }
  | { readonly kind: 'infix'; readonly sign: Sign; readonly left: Tree; readonly right: Tree };

const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];
export type Sign = '+' | '-' | '*' | '/' | '^' | 'beside' | Comparison;

/** Functions of one argument that each library computes in its own way. */
export const transcendental = [
  ...(['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'] as const),
  ...(['exp', 'log', 'log2', 'log10'] as const),
] as const;
/** Every function of one argument, and those of two. */
const ofOne = [
  ...transcendental,
  ...[
    'sqrt',
    'cbrt',
    'square',
    'abs',
    'sign',
    'step',
    'floor',
    'ceil',
    'round',
    'sigmoid',
    'relu',
    'softplus',
  ],
] as const;
const ofTwo = ['max', 'min', 'pow', 'atan2'] as const;

export type CallName = (typeof ofOne)[number] | (typeof ofTwo)[number] | 'where';

const numbers: readonly (readonly [text: string, value: number])[] = [
  ...([0, 1, 2, 3, 4, 10, 0.5, 0.1, 0.25, 1.5, 7, 100] as const).map((n) => [String(n), n] as const),
  ['pi', Math.PI],
  ['e', Math.E],
  ['tau', 2 * Math.PI],
  ['.5', 0.5],
  ['1e-3', 1e-3],
];
/** Numbers at the ends of what a double holds. */
const extreme = [
  '1e20',
  '1e400',
  '1e308',
  '1e200',
  '1e-320',
  '0.0',
  '1e16',
  '9007199254740993',
  '123456789012345678901',
];

interface Options {
  readonly variables: readonly string[];
  readonly depth?: number;
  readonly extremes?: boolean;
}

export function trees({ variables, depth = 4, extremes = false }: Options): fc.Arbitrary<Tree> {
  const given = extremes ? [...numbers, ...extreme.map((text) => [text, Number(text)] as const)] : numbers;
  const number = fc.constantFrom(...given).map(([text, value]): Tree => ({ kind: 'number', text, value }));
  const variable = fc.constantFrom(...variables).map((name): Tree => ({ kind: 'variable', name }));
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: depth, depthIdentifier: 'formula' },
      { arbitrary: variable, weight: 4 },
      { arbitrary: number, weight: 3 },
      {
        arbitrary: fc
          .record({
            sign: fc.constantFrom<Sign>('+', '-', '*', '/', '^', 'beside'),
            left: tie('tree'),
            right: tie('tree'),
          })
          .map((parts): Tree => ({ kind: 'infix', ...parts })),
        weight: 6,
      },
      {
        arbitrary: fc
          .record({ sign: fc.constantFrom<Sign>(...comparisons), left: tie('tree'), right: tie('tree') })
          .map((parts): Tree => ({ kind: 'infix', ...parts })),
        weight: 1,
      },
      {
        arbitrary: fc
          .tuple(tie('tree'), tie('tree'), tie('tree'))
          .map((operands): Tree => ({ kind: 'call', name: 'where', operands })),
        weight: 1,
      },
      {
        arbitrary: fc
          .record({ name: fc.constantFrom(...ofOne), operand: tie('tree') })
          .map(({ name, operand }): Tree => ({ kind: 'call', name, operands: [operand] })),
        weight: 5,
      },
      {
        arbitrary: fc
          .record({ name: fc.constantFrom(...ofTwo), operands: fc.tuple(tie('tree'), tie('tree')) })
          .map((parts): Tree => ({ kind: 'call', ...parts })),
        weight: 2,
      },
      {
        arbitrary: fc
          .record({ kind: fc.constantFrom('minus' as const, 'bars' as const), operand: tie('tree') })
          .map((parts): Tree => parts),
        weight: 2,
      },
    ),
  }));
  return tree;
}

const strength: Readonly<Record<Sign, number>> = {
  ...{ '<': 0, '<=': 0, '>': 0, '>=': 0, '==': 0, '!=': 0 },
  ...{ '+': 1, '-': 1, beside: 2, '*': 2, '/': 2, '^': 4 },
};

function strengthOf(tree: Tree): number {
  if (tree.kind === 'infix') return strength[tree.sign];
  return tree.kind === 'minus' ? 3 : 5;
}

/** The text of a tree as a formula: one that begins with y == would be taken for y =. */
export function formulaOf(tree: Tree): string {
  const text = print(tree);
  return tree.kind === 'infix' && tree.sign === '==' ? `(${text})` : text;
}

/** The text of a tree, with no more parentheses than it needs. */
function print(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'variable':
      // x7 alone would be asked about: it might be x^7.
      return tree.name === 'x7' ? 'x_7' : tree.name;
    case 'minus':
      return `-${inside(tree.operand, 4)}`;
    case 'bars':
      return `|${print(tree.operand)}|`;
    case 'call':
      return `${tree.name}(${tree.operands.map(print).join(', ')})`;
    case 'infix':
      return printInfix(tree);
  }
}

function printInfix({ sign, left, right }: Tree & { kind: 'infix' }): string {
  // The right operand of a product without a sign must not begin with a number or a sign.
  if (sign === 'beside') return `${inside(left, 2)} (${print(right)})`;
  if (sign === '^') return `${inside(left, 5)}^${inside(right, 3)}`;
  // Two comparisons in a row would both have to hold.
  return `${inside(left, Math.max(1, strength[sign]))} ${sign} ${inside(right, strength[sign] + 1)}`;
}

function inside(tree: Tree, atLeast: number): string {
  return strengthOf(tree) < atLeast ? `(${print(tree)})` : print(tree);
}

/** The variables in a tree. */
export function variablesOf(tree: Tree): Set<string> {
  switch (tree.kind) {
    case 'number':
      return new Set();
    case 'variable':
      return new Set([tree.name]);
    case 'minus':
    case 'bars':
      return variablesOf(tree.operand);
    case 'call':
      return new Set(tree.operands.flatMap((operand) => [...variablesOf(operand)]));
    case 'infix':
      return new Set([...variablesOf(tree.left), ...variablesOf(tree.right)]);
  }
}
