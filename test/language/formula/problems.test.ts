import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnAt } from '../../../src/language/core/problem';
import { diagnose, type ProblemCode, problemTemplates } from '../../../src/language/index';

/** Each text with what it marks and the column of that. */
function joined(...texts: readonly string[]): (readonly [marked: string, sign: string, column: number])[] {
  return texts.map((marked) => [
    marked,
    marked.slice(marked.indexOf('‹') + 1, marked.indexOf('›')),
    marked.indexOf('‹') + 1,
  ]);
}

// ‹ › mark the text that the problem marks; they are taken out before the formula is read.
const rows: readonly (readonly [marked: string, message: string])[] = [
  ['‹›', 'Type a formula of x, such as 0.01x^2 + 0.1x.'],
  ['‹ \n ›', 'Type a formula of x, such as 0.01x^2 + 0.1x.'],

  ['x ‹$› 2', "Unknown character '$' at column 3."],
  ['x ‹%› 2', "'%' at column 3 is not an operator here. Write x - 2*floor(x/2) for the remainder of x by 2."],
  ['‹😀›x', "Unknown character '😀' at column 1."],
  ['x^2‹;›', "Unknown character ';' at column 4."],
  ['x‹!›', "Unknown character '!' at column 2."],
  ['‹½›x', "Unknown character '½' at column 1."],
  ['‹1.2.3›', "'1.2.3' at column 1 is not a number. A number has one point, as in 1.5."],
  ['x + ‹1..2›', "'1..2' at column 5 is not a number. A number has one point, as in 1.5."],
  ['x‹.›.2', 'The point at column 2 does not belong to a number.'],
  ['‹2,5›', 'Write 2.5 with a point, not a comma, at column 1.'],
  ['‹0,01›x^2 + 0,1x', 'Write 0.01 with a point, not a comma, at column 1.'],
  ['sin(‹0,5›)', 'Write 0.5 with a point, not a comma, at column 5.'],
  ['sin(‹1,5›, x)', 'Write 1.5 with a point, not a comma, at column 5.'],
  ['‹1,000›x', 'Write 1000 without the comma at column 1, or 1.000 for a decimal number.'],
  [
    '(x‹,› 2)',
    'The comma at column 3 stands outside a function. Commas separate arguments, as in max(x, 0).',
  ],
  ['x‹,› y', 'The comma at column 2 stands outside a function. Commas separate arguments, as in max(x, 0).'],

  ['‹x 2›', "Write an operator such as * between 'x' and '2' at column 1."],
  ['(x + 1‹)2›', "Write an operator such as * between ')' and '2' at column 7."],
  ['‹2 3›', "Write an operator such as * between '2' and '3' at column 1."],
  ['‹^›2', "'^' at column 1 needs something on its left."],
  ['‹*› x', "'*' at column 1 needs something on its left."],
  ['(‹/›2)', "'/' at column 2 needs something on its left."],
  ['‹²›', "'²' at column 1 needs something on its left."],
  ['x ‹*›', "'*' at column 3 needs something on its right."],
  ['x‹**›', "'**' at column 2 needs something on its right."],
  ['x ‹+› * 2', "'+' at column 3 needs something on its right."],
  ['x‹^›^2', "'^' at column 2 needs something on its right."],
  ['x -‹-›', "'-' at column 4 needs something on its right."],
  ['(x ‹+›)', "'+' at column 4 needs something on its right."],
  ['(x ‹+›', "'+' at column 4 needs something on its right."],
  ['x ‹−›', "'−' at column 3 needs something on its right."],
  ['‹√›', "'√' at column 1 needs something on its right."],
  ['x ‹//› 2', "'//' at column 3 is not an operator here. Write floor(a / b) instead."],
  [
    '‹√x^›2',
    'Write the root at column 1 with parentheses, √(x^2) or √(x)^2, so that it shows what it covers.',
  ],

  ['‹(›x + 1', "The '(' at column 1 has no matching ')'."],
  ['2sin‹(›x', "The '(' at column 5 has no matching ')'."],
  ['max‹(›x, 1', "The '(' at column 4 has no matching ')'."],
  ['‹(›(x)', "The '(' at column 1 has no matching ')'."],
  ['x + 1‹)›', "The ')' at column 6 has no matching '('."],
  ['‹)›', "The ')' at column 1 has no matching '('."],
  ['‹()›', 'Nothing stands between the parentheses at column 1.'],
  ['x‹()›', 'Nothing stands between the parentheses at column 2.'],
  ['‹|›x', "The '|' at column 1 has no matching '|'."],
  ['(‹|›x)', "The '|' at column 2 has no matching '|'."],
  ['(‹|›)', "The '|' at column 2 has no matching '|'."],
  ['‹[›x]', "Use parentheses ( ) instead of '[' at column 1."],
  ['3‹{›x}', "Use parentheses ( ) instead of '{' at column 2."],
  ['sin(x‹]›', "Use parentheses ( ) instead of ']' at column 6."],
  ['x‹[›0', "The '[' at column 2 has no matching ']'."],
  ['x‹[-1]›', 'Write one whole number from 0 to 9 in the brackets at column 2, as in x[0].'],
  ['x‹[0,1]›', 'Write one whole number from 0 to 9 in the brackets at column 2, as in x[0].'],
  ['x‹[]› + x[1]', 'Write one whole number from 0 to 9 in the brackets at column 2, as in x[0].'],
  ['x‹[›', 'Write one whole number from 0 to 9 in the brackets at column 2, as in x[0].'],
  ['‹x[10]›', "'x[10]' at column 1 is out of range. The variables with an index are x0 to x9."],
  ['2‹x10›', "'x10' at column 2 is out of range. The variables with an index are x0 to x9."],
  ['‹y[›0]', "'y' at column 1 cannot have an index. Only x can, as in x[0]."],

  ['‹foo› x^2', "Unknown name 'foo' at column 1. The variables are x, y, t and x0 to x9."],
  ['3x y ‹ß›', "Unknown name 'ß' at column 6. The variables are x, y, t and x0 to x9."],
  ['‹ab›', "Unknown name 'ab' at column 1. Did you mean 'a*b'?"],
  ['‹abx›^2', "Unknown name 'abx' at column 1. Did you mean 'a*b*x'?"],
  ['1/‹ax›', "Unknown name 'ax' at column 3. Did you mean '(a*x)'?"],
  ['e^-‹ax›', "Unknown name 'ax' at column 4. Did you mean '(a*x)'?"],
  ['2‹bsin›(x)', "Unknown name 'bsin' at column 2. Did you mean 'b*sin'?"],
  [
    'ax + b + c + d + g + k + ‹m›',
    "'m' at column 26 is one letter too many: a formula has at most 6 beside its variables. Put a number in its place.",
  ],
  [
    '2‹x3›',
    "'x3' at column 2 can mean several things. Write x^3 for the power, x*3 for the product, or x_3 for a variable of that name.",
  ],
  [
    '‹x5›^2',
    "'x5' at column 1 can mean several things. Write (x^5) for the power, (x*5) for the product, or x_5 for a variable of that name.",
  ],
  [
    '2/‹x3›',
    "'x3' at column 3 can mean several things. Write x^3 for the power, (x*3) for the product, or x_3 for a variable of that name.",
  ],
  [
    'sin² 2‹x3› + 1',
    "'x3' at column 7 can mean several things. Write sin²(2x^3) for the power, sin²(2x*3) for the product, or x_3 for a variable of that name.",
  ],
  [
    'x + 2‹x2›',
    "'x2' at column 6 can mean several things. Write x^2 for the power, x*2 for the product, or x_2 for a variable of that name.",
  ],
  ['‹xt›', "Unknown name 'xt' at column 1. The variables are x, y, t and x0 to x9."],
  ['2 ‹sen›(x)', "Unknown name 'sen' at column 3. Did you mean 'sin'?"],
  ['x\n+ ‹sen›(x)', "Unknown name 'sen' at column 3. Did you mean 'sin'?"],
  ['‹Sin›(x)', "Unknown name 'Sin' at column 1. Did you mean 'sin'?"],
  ['‹X›^2', "Unknown name 'X' at column 1. Did you mean 'x'?"],
  ['‹Np›.sin(x)', "Unknown name 'Np' at column 1. Did you mean 'np'?"],
  ['‹xy›', "Unknown name 'xy' at column 1. Did you mean 'x*y'?"],
  ['1/‹xy›', "Unknown name 'xy' at column 3. Did you mean '(x*y)'?"],
  ['‹xsin›(x)', "Unknown name 'xsin' at column 1. Did you mean 'x*sin'?"],
  ['1/‹xsin›(x)', "Unknown name 'xsin' at column 3. Did you mean '(x*sin(x))'?"],
  ['‹axy›', "Unknown name 'axy' at column 1. Did you mean 'a*x*y'?"],
  ['‹kxy› + 1', "Unknown name 'kxy' at column 1. Did you mean 'k*x*y'?"],
  ['sin 2‹xy›', "Unknown name 'xy' at column 6. Did you mean 'sin(2x*y)'?"],
  ['‹sinx›', "Unknown name 'sinx' at column 1. Did you mean 'sin(x)'?"],
  ['2‹pix›', "Unknown name 'pix' at column 2. Did you mean 'pi*x'?"],
  [
    'np.‹foo›(x)',
    "Unknown function 'foo' at column 4. A formula knows sin, cos, tan, exp, log, sqrt, abs and the like.",
  ],
  [
    'f(x) = ‹f›(x)',
    "'f' at column 8 is the function that you type. Write only what it is of x, such as 0.01x^2 + 0.1x.",
  ],
  ['‹np.a›*x', "'np.a' at column 1 does not exist. Write a, without np."],
  ['1 + ‹np.x›', "'np.x' at column 5 does not exist. Write x, without np."],
  ['‹math.ax›', "'math.ax' at column 1 does not exist. Write ax, without math."],
  [
    'np.‹b›(x)',
    "Unknown function 'b' at column 4. A formula knows sin, cos, tan, exp, log, sqrt, abs and the like.",
  ],
  ['np.‹log1p›(x)', "'log1p' at column 4 is not known here. Write log(1 + x) in the place of log1p(x)."],
  ['2 ‹cot›(x)', "'cot' at column 3 is not known here. Write 1/tan(x) in the place of cot(x)."],
  [
    'np.‹clip›(x, 0, 1)',
    "'clip' at column 4 is not known here. Write min(max(x, 0), 1) in the place of clip(x, 0, 1).",
  ],
  ['‹σ›(x)', "Unknown name 'σ' at column 1. Did you mean 'sigmoid'?"],
  ['2‹xlnx›', "Unknown name 'xlnx' at column 2. Did you mean 'x*ln(x)'?"],
  ['np.‹sinn›(x)', "Unknown name 'sinn' at column 4. Did you mean 'sin'?"],
  [
    'x + np.‹nan›',
    "'nan' at column 8 is nothing that a formula knows. It knows sin, cos, exp, log, sqrt, abs and the like, pi and e.",
  ],
  ['np.‹dot›(x, x)', "'dot' at column 4 works on arrays. Write each term instead, as in x0^2 + x1^2."],
  ['‹np›', "'np' at column 1 needs a point and a function, as in np.sin(x)."],
  ['2 + ‹math›.', "'math' at column 5 needs a point and a function, as in math.sin(x)."],
  ['x‹.T›', "'.T' at column 2 is not part of a formula. Only np and math can stand before a point."],
  [
    '‹torch›.sin(x)',
    "'torch' at column 1 is not part of a formula. Only np and math can stand before a point.",
  ],

  ['‹sin›', "'sin' at column 1 needs an argument in parentheses, such as sin(x)."],
  ['‹sin()›', "'sin' at column 1 needs an argument in parentheses, such as sin(x)."],
  ['1 + ‹cos› + 1', "'cos' at column 5 needs an argument in parentheses, such as cos(x)."],
  ['‹max› x', "'max' at column 1 needs an argument in parentheses, such as max(x, 0)."],
  ['np.‹arctan2›', "'arctan2' at column 4 needs an argument in parentheses, such as arctan2(y, x)."],
  [
    '‹sin x/2›',
    'Write the argument of sin at column 1 in parentheses, sin(x/2) or sin(x)/2, so that it shows what it covers.',
  ],
  ['‹sin 2pi x›', 'Write the argument of sin in parentheses: sin(2pi x).'],
  ['‹exp -x›', 'Write the argument of exp in parentheses: exp(-x).'],
  ['1 + ‹sin 2x^2› + 1', 'Write the argument of sin in parentheses: sin(2x^2).'],
  ['‹cos^2 x› * 2', 'Write the argument of cos in parentheses: cos^2(x).'],
  ['‹sum›', "'sum' at column 1 needs an argument in parentheses, such as sum(x**2)."],
  ['np.‹where()›', "'where' at column 4 needs an argument in parentheses, such as where(x > 0, x, 0)."],
  ['‹sin› 2(x + 1)', "'sin' at column 1 needs an argument in parentheses, such as sin(x)."],
  ['max(x‹,›)', 'An argument is missing at the comma at column 6.'],
  ['max(‹,›x)', 'An argument is missing at the comma at column 5.'],
  ['max(x,‹,› 1)', 'An argument is missing at the comma at column 7.'],
  ['2 ‹sin(x, 2)›', "'sin' at column 3 takes 1 argument, not 2."],
  ['‹sum(x, 2)›', "'sum' at column 1 takes 1 argument, not 2."],
  [
    '‹where(x > 0, 1)›',
    "'where' at column 1 takes 3 arguments, not 2: a condition and the two values it chooses from.",
  ],
  ['‹pow(x)›', "'pow' at column 1 takes 2 arguments, not 1."],
  ['‹atan2(x, 1, 2)›', "'atan2' at column 1 takes 2 arguments, not 3."],
  ['‹max(x)›', "'max' at column 1 takes 2 or more arguments, not 1."],
  [
    '‹sin^-1›(x)',
    "'sin^-1' at column 1 has two meanings. Write asin(x) for the inverse function, or 1/sin(x).",
  ],
  [
    '‹tan⁻¹›(x)',
    "'tan^-1' at column 1 has two meanings. Write atan(x) for the inverse function, or 1/tan(x).",
  ],
  ['‹sin^x›(x)', "Write the power of 'sin' at column 1 after its argument, as in sin(x)^2."],

  ['x0 + ‹y›', "'y' at column 6 does not go with 'x0'. Use one variable, x and y, or x0, x1 and so on."],
  ['x[0] + ‹y›', "'y' at column 8 does not go with 'x[0]'. Use one variable, x and y, or x0, x1 and so on."],
  ['f(y) = ‹x[0]›', "'x[0]' at column 8 is not among the parameters of f."],
  ['t*‹x›', "'x' at column 3 does not go with 't'. Use one variable, x and y, or x0, x1 and so on."],
  ['x ‹=›', "Nothing follows '=' at column 3. Type a formula of x, such as 0.01x^2 + 0.1x."],
  ['f(x) ‹=›', "Nothing follows '=' at column 6. Type a formula of x, such as 0.01x^2 + 0.1x."],
  ['y = x ‹=› 2', "'=' at column 7 cannot stand inside a formula. Type only the right-hand side."],
  ['‹=› x', "'=' at column 1 cannot stand inside a formula. Type only the right-hand side."],
  ['‹x› = 2', "'x' at column 1 is a variable and cannot stand left of '='. Type only the right-hand side."],
  ['y = ‹y›^2', "'y' at column 5 also stands left of '='. Type only the right-hand side."],
  ['f(‹a›) = a^2', "'a' at column 3 cannot be a parameter. The variables are x, y, t and x0 to x9."],
  ['f(‹X›) = x^2', "Unknown name 'X' at column 3. Did you mean 'x'?"],
  ['f(x, ‹x›) = x', "The parameter 'x' at column 6 stands there twice."],
  ['f(x) = x + ‹y›', "'y' at column 12 is not among the parameters of f."],
  ['f(t, ‹x›) = t', "'x' at column 6 does not go with 't'. Use one variable, x and y, or x0, x1 and so on."],
  ['y ‹==› x^2', "'==' at column 3 compares two values. Type only the right-hand side."],
  ['f(x) ‹==› x^2', "'==' at column 6 compares two values. Type only the right-hand side."],
  ['a = ‹a› x', "'a' at column 5 also stands left of '='. Type only the right-hand side."],
  ['x ‹>›', "'>' at column 3 needs something on its right."],
  ['‹<=› 2', "'<=' at column 1 needs something on its left."],

  ['‹"x^2"›', 'Type the formula without the quotation marks at column 1.'],
  ['1 + ‹“x^2›', 'Type the formula without the quotation marks at column 5.'],
  ['‹lambda› x: x**2', "Type only the right-hand side: what follows the ':' of the lambda at column 1."],
  ['f = ‹lambda› x: x**2', "Type only the right-hand side: what follows the ':' of the lambda at column 5."],
  [
    '‹def› f(x): return x**2',
    "Type only the right-hand side: what follows 'return' in the function at column 1.",
  ],
  ['(x) ‹=>› x**2', "Type only the right-hand side: what follows the '=>' at column 5."],
  ['x ‹→› x^2', "Type only the right-hand side: what follows the '→' at column 3."],
  ["‹f'(x)› = 2x", "Type only the right-hand side: what follows the '=' behind f'(x) at column 1."],
  ["‹y'› = 2x", "Type only the right-hand side: what follows the '=' behind y' at column 1."],
  ['‹dy/dx› = 2x', "Type only the right-hand side: what follows the '=' behind dy/dx at column 1."],
  [
    '‹d/dx› x^2',
    "'d/dx' at column 1 asks for a slope. Type only the function itself: its slope is drawn and measured here.",
  ],
  [
    "‹f'(x)›",
    "'f'(x)' at column 1 asks for a slope. Type only the function itself: its slope is drawn and measured here.",
  ],
  [
    '‹import› numpy as np',
    "'import' at column 1 belongs to a program. Type only the right-hand side, such as 0.01x^2 + 0.1x.",
  ],
  [
    '‹if› x > 0: x',
    "'if' at column 1 belongs to a program. Type only the right-hand side, such as 0.01x^2 + 0.1x.",
  ],
  ...['x ‹if› x > 0 else 0', 'x > 0 ‹?› x : 0'].map((marked): [string, string] => [
    marked,
    `Write the choice at column ${marked.indexOf('‹') + 1} as where(x > 0, x, 0): a condition, the value where it holds, and the value elsewhere.`,
  ]),
  ...joined(
    '(x > 0) ‹&› (x < 1)',
    'x > 0 ‹and› x < 1',
    'x > 0 ‹&&› x < 1',
    'np.‹logical_and›(x > 0, x < 1)',
  ).map(([marked, sign, column]): [string, string] => [
    marked,
    `'${sign}' at column ${column} cannot join comparisons here. Multiply them instead, as in (x > 0)*(x < 1).`,
  ]),
  ...joined(
    ...['x < 0 ‹or› x > 1', 'x < 0 ‹||› x > 1', '(x < 0) ‹|› (x > 1)', '(x < 0)‹|›(x > 1)|(x > 2)'],
    ...['(x < 0) ‹||› (x > 1)', 'where(x < 0 ‹or› x > 1, x, 0)', 'np.‹logical_or›(x < 0, x > 1)'],
  ).map(([marked, sign, column]): [string, string] => [
    marked,
    `'${sign}' at column ${column} cannot join comparisons here. Write max(x < 0, x > 1) where one or the other is to hold.`,
  ]),
  ...joined('‹not› x > 0', '‹!›(x > 0)', 'x*‹~›(x > 0)', 'np.‹logical_not›(x > 0)').map(
    ([marked, sign, column]): [string, string] => [
      marked,
      `'${sign}' at column ${column} cannot turn a comparison round here. Write its opposite, such as x <= 0 instead of x > 0.`,
    ],
  ),
  [`${'1'.padEnd(2000)}‹+x›`, 'The formula has 2002 characters. Write it with at most 2000.'],
  [
    `${'('.repeat(100)}‹(›x${')'.repeat(101)}`,
    'The formula is nested more than 100 levels deep at column 101. Write it in a simpler form.',
  ],
];

for (const [marked, message] of rows) {
  test(`says what is wrong with ${marked.slice(0, 40)}`, () => {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    const problems = diagnose(marked.replace(/[‹›]/g, ''), 'formula');
    assert.deepEqual(
      problems.map((problem) => [problem.message, problem.range]),
      [[message, { start, end }]],
    );
  });
}

test('the rows say every sentence there is, except those of the pictures', () => {
  const said = rows.map(([marked]) => diagnose(marked.replace(/[‹›]/g, ''), 'formula')[0]?.code);
  const pictures = [
    'notOneVariable',
    'manyNotOneVariable',
    'manyNotTwoVariables',
    'yAlone',
    'takenLetter',
    'arrayAlone',
    'besideArray',
    'otherFunction',
  ];
  assert.deepEqual([...new Set([...said, ...pictures])].sort(), Object.keys(problemTemplates).sort());
});

test('a sentence can be made again from its template and its places', () => {
  for (const [marked] of rows) {
    const [problem] = diagnose(marked.replace(/[‹›]/g, ''), 'formula');
    assert.ok(problem);
    const again = problem.args.reduce<string>(
      (text, place, index) => text.replaceAll(`{${index}}`, () => String(place)),
      problem.template,
    );
    assert.equal(again, problem.message);
    assert.equal(problem.template, problemTemplates[problem.code as ProblemCode]);
  }
});

const several: readonly (readonly [source: string, marked: readonly string[]])[] = [
  ['foo + bar', ['foo', 'bar']],
  ['sinn(x) + coss(y) + x^2', ['sinn', 'coss']],
  ['sen(qux + 1) + x10', ['sen', 'qux', 'x10']],
  ['foo(bar, 1) + dot(x)', ['foo', 'bar', 'dot']],
  ['foo() + 2 3', ['foo', '2 3']],
  ['foo(1,,2)', ['foo', ',']],
  ['foo(bar,)', ['foo', 'bar', ',']],
  ['foo + (x', ['foo', '(']],
  ['foo + x + x0', ['foo', 'x0']],
  ['foo.bar.baz(qux) + quux', ['foo', 'qux', 'quux']],
];

for (const [source, marked] of several) {
  test(`finds every problem in ${source} that does not come of another`, () =>
    assert.deepEqual(
      diagnose(source, 'formula').map(({ range }) => source.slice(range.start, range.end)),
      marked,
    ));
}

test('columns count characters of the line from 1', () => {
  assert.equal(columnAt('abc', 0), 1);
  assert.equal(columnAt('abc', 3), 4);
  assert.equal(columnAt('😀bc', 2), 2);
  assert.equal(columnAt('ab\ncd', 2), 3);
  assert.equal(columnAt('ab\ncd', 3), 1);
  assert.equal(columnAt('\ncd', 0), 1);
});
