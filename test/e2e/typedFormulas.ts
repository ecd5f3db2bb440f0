import type { ViewId } from '#protocol';

/** What becomes of a formula that a learner types. */
export type Outcome =
  /** A picture of it: the numbers that the view shows, its letters, and what its sentence says where that matters. */
  | { readonly shows: readonly number[]; readonly letters?: string; readonly says?: RegExp }
  /** One sentence at the field, and the letters of what could be read. */
  | { readonly refused: string | RegExp; readonly letters?: string };

export type Row = readonly [formula: string, outcome: Outcome];

/** f(3) and f'(3): exact, or of NumPy 2.2. */
const tangent: readonly Row[] = [
  ['np.sin(x)', { shows: [0.14112, -0.98999] }],
  [
    '1/0',
    {
      refused:
        /^f has no value anywhere from \S+ to \S+: at x = 3 it divides by 0\. Change the function or the range\.$/,
    },
  ],
  ['np.sum(x**2)', { shows: [9, 6] }],
  [
    '2x3',
    {
      refused:
        "'x3' at column 2 can mean several things. Write x^3 for the power, x*3 for the product, or x_3 for a variable of that name.",
    },
  ],
  ['np.where(x > 0, x**2, -x)', { shows: [9, 6] }],
  [
    'y',
    {
      refused:
        'This picture draws a function of x, but the formula has y at column 1 and no x. Write x in its place, or f(y) = before the formula.',
    },
  ],
  ['sin x', { shows: [0.14112, -0.98999] }],
  [
    'sin x/2',
    {
      refused:
        'Write the argument of sin at column 1 in parentheses, sin(x/2) or sin(x)/2, so that it shows what it covers.',
    },
  ],
  ['x*(x>0)', { shows: [3, 1] }],
  ['ab', { refused: "Unknown name 'ab' at column 1. Did you mean 'a*b'?" }],
  ['x^2 + 1  # a square', { shows: [10, 6] }],
  ['relu(x)', { shows: [3, 1] }],
  ['np.maximum(0, x)', { shows: [3, 1] }],
  ['', { refused: 'Type a formula of x, such as 0.01x^2 + 0.1x.' }],
  ['|x-1|', { shows: [2, 1] }],
  ['x^3-2x', { shows: [21, 25] }],
  ['x^', { refused: "'^' at column 2 needs something on its right." }],
  ['x**x', { shows: [27, 56.6625] }],
  ['floor(x)', { shows: [3, Number.NaN], says: /^f jumps at x = 3: it has no slope there/ }],
  ['a(x+1)', { shows: [4, 1], letters: 'a' }],
  ['h*x', { refused: "'h' at column 1 is the step of the difference here. Use another letter." }],
  ['ax', { shows: [3, 1], letters: 'a' }],
  ['1/ax', { refused: "Unknown name 'ax' at column 3. Did you mean '(a*x)'?" }],
  ['a*sin(b*x)', { shows: [0.14112, -0.98999], letters: 'a b' }],
  [
    'a+b+c+d+g+k+m',
    {
      refused:
        "'m' at column 13 is one letter too many: a formula has at most 6 beside its variables. Put a number in its place.",
    },
  ],
  ['1 / (1 + np.exp(-x))', { shows: [0.952574, 0.0451767] }],
  [
    'exp(1000)',
    {
      refused:
        /^f has no value anywhere from \S+ to \S+: at x = 3 it overflows, beyond the largest double, 1\.8e308\./,
    },
  ],
  ['log(x)', { shows: [1.09861, 0.333333] }],
  [
    'sqrt(-1)',
    { refused: /^f has no value anywhere from \S+ to \S+: at x = 3, sqrt\(-1\) is not defined\./ },
  ],
  ['sqrt(a - 10)', { refused: /: at x = 3, sqrt\(-9\) is not defined\./, letters: 'a' }],
  ['x0**2 + 4.0**2', { shows: [25, 6] }],
  ['xy', { refused: "Unknown name 'xy' at column 1. Did you mean 'x*y'?" }],
  ['sin(3x) exp(-x)', { shows: [0.0205182, -0.156606] }],
  [
    'x + y',
    {
      refused:
        'This picture needs a function of one variable, but the formula has x and y. Put a number in the place of y at column 5.',
    },
  ],
  ['0 < x < 5', { shows: [1, 0] }],
  ['f(x) = x²', { shows: [9, 6] }],
  [
    'f(x)',
    {
      refused:
        "'f' at column 1 is the function that you type. Write only what it is of x, such as 0.01x^2 + 0.1x.",
    },
  ],
  ['√x + 0,5', { refused: 'Write 0.5 with a point, not a comma, at column 6.' }],
  ['math.sqrt(x)', { shows: [1.73205, 0.288675] }],
];

/** The central difference at 3. */
const stepSize: readonly Row[] = [
  ['x**3 - 2*x', { shows: [25] }],
  [
    '1/0',
    { refused: 'f divides by 0 at x = 3, so it has no value there. Change the point or the function.' },
  ],
  ['a x^2', { shows: [6], letters: 'a' }],
  [
    '2x3',
    {
      refused:
        "'x3' at column 2 can mean several things. Write x^3 for the power, x*3 for the product, or x_3 for a variable of that name.",
    },
  ],
  ['np.where(x > 2, x**2, 0)', { shows: [6] }],
  [
    'log(-x)',
    { refused: 'f has no value at x = 3, since log(-3) is not defined. Change the point or the function.' },
  ],
  ['floor(x)', { shows: [Number.NaN], says: /no (single )?slope/ }],
  ['10^(x 1000)', { refused: "Write an operator such as * between 'x' and '1000' at column 5." }],
  [
    '10^(1000x)',
    {
      refused:
        'f overflows at x = 3: its value is too large for a double, which ends at 1.8e308. Change the point or the function.',
    },
  ],
  ['sin x', { shows: [-0.989992] }],
];

/** Both partial derivatives at (3, 4), and f there. */
const surface: readonly Row[] = [
  ['np.sum(x**2)', { shows: [6, 8, 25] }],
  [
    '1/0',
    {
      refused:
        'f has no value anywhere in these ranges: at (3, 4) it divides by 0. Change the function or the ranges.',
    },
  ],
  ['y', { shows: [0, 1, 4] }],
  [
    'np.sum(x**2) + x',
    {
      refused:
        'The x at column 16 stands for both numbers of the array, as in np.sum(x**2). Write x[0] or x[1], or make one number of it with np.sum.',
    },
  ],
  ['np.where(x > y, x, 2y)', { shows: [0, 2, 8] }],
  ['a x^2 + h y^2', { shows: [6, 8, 25], letters: 'a h' }],
  ['x0 + 2x3', { shows: [1, 2, 11] }],
  [
    '2x3',
    {
      refused:
        "'x3' at column 2 can mean several things. Write x^3 for the power, x*3 for the product, or x_3 for a variable of that name.",
    },
  ],
  ['sin x cos y', { shows: [0.647102, 0.1068, -0.0922422] }],
  [
    'exp(800) y',
    {
      refused:
        'f has no value anywhere in these ranges: at (3, 4) it overflows, beyond the largest double, 1.8e308. Change the function or the ranges.',
    },
  ],
  ['2x1', { shows: [0, 2, 8] }],
];

/** f after one step of 0.1 from (3, 4), by hand. */
const descent: readonly Row[] = [
  ['np.sum(x**2)', { shows: [16] }],
  [
    'x + y + t',
    { refused: "'t' at column 9 does not go with 'x'. Use one variable, x and y, or x0, x1 and so on." },
  ],
  ['a x0^2/20 + x1^2', { shows: [10.681], letters: 'a' }],
  ['x0^2 + foo', { refused: "Unknown name 'foo' at column 8. The variables are x, y, t and x0 to x9." }],
  ['np.where(x > 0, x**2, 0) + y**2', { shows: [16] }],
  ['1/0', { shows: [Number.POSITIVE_INFINITY], says: /no finite value at the start/ }],
  ['|x| + |y|', { shows: [6.8] }],
];

/** By the view in which they are typed. */
export const typedFormulas = { tangent, stepSize, surface, descent } satisfies Partial<
  Record<ViewId, readonly Row[]>
>;
