import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProgramEvent } from '../../../src/language/library/events';
import { LearnerProgram } from '../../../src/language/library/program';
import { pythonLanguage } from '../../../src/language/library/python';
import type { BinaryOperator } from '../../../src/language/program/operators';
import type { Expression, FunctionCode, Statement, Target } from '../../../src/language/program/tree';
import type { Value } from '../../../src/language/program/values/value';

// Trees by hand, so that the machine is tested without a reader. Every node has a place of its own.
let places = 0;
const range = () => {
  places += 10;
  return { start: places, end: places + 1 };
};
const int = (value: number): Expression => ({ kind: 'constant', value: BigInt(value), range: range() });
const name = (text: string) => ({ kind: 'name' as const, name: text, range: range() });
const binary = (left: Expression, operator: BinaryOperator, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
  range: range(),
});
const call = (callee: string, ...values: Expression[]): Expression => ({
  kind: 'call',
  callee: name(callee),
  args: values.map((value) => ({ takes: 'position' as const, value })),
  range: range(),
});
const assign = (target: Target, value: Expression): Statement => ({
  kind: 'assign',
  targets: [target],
  value,
  range: range(),
});
const does = (value: Expression): Statement => ({ kind: 'expression', value, range: range() });
const gives = (value: Expression): Statement => ({ kind: 'return', value, range: range() });
const define = (title: string, parameters: readonly string[], body: readonly Statement[]): Statement => {
  const code: FunctionCode = {
    form: 'def',
    name: title,
    range: range(),
    nameRange: range(),
    parameters: parameters.map((one) => ({ target: name(one), range: range(), takes: 'either' })),
    body,
    decorators: [],
  };
  return { kind: 'functionDefinition', code, range: range() };
};
const each = (target: string, iterable: Expression, body: readonly Statement[]): Statement => ({
  kind: 'for',
  target: name(target),
  iterable,
  over: 'values',
  body,
  otherwise: [],
  range: range(),
});
const listOf = (element: Expression, target: string, iterable: Expression): Expression => ({
  kind: 'comprehension',
  makes: 'list',
  element,
  clauses: [{ target: name(target), iterable, conditions: [] }],
  range: range(),
});

function programOf(body: readonly Statement[], options = {}): LearnerProgram {
  return new LearnerProgram(
    pythonLanguage(() => ({ language: 'python', body, problems: [] })),
    options,
  );
}

function outputOf(events: readonly ProgramEvent[]): string {
  return events.map((event) => (event.type === 'output' ? event.text : '')).join('');
}

/** three(x) calls two, which loops, which calls one. */
const threeDeep: readonly Statement[] = [
  define('one', ['x'], [assign(name('y'), binary(name('x'), '*', int(2))), gives(name('y'))]),
  define(
    'two',
    ['x'],
    [
      assign(name('s'), int(0)),
      each('i', call('range', int(3)), [assign(name('s'), binary(name('s'), '+', call('one', name('i'))))]),
      gives(binary(name('s'), '+', name('x'))),
    ],
  ),
  define('three', ['x'], [assign(name('z'), call('two', name('x'))), gives(name('z'))]),
  assign(name('all'), listOf(call('three', name('k')), 'k', call('range', int(4)))),
  does(call('print', name('all'))),
];

describe('the machine', () => {
  it('runs calls three deep in a loop in a comprehension', () => {
    assert.equal(outputOf([...programOf(threeDeep).run('')]), '[6, 7, 8, 9]\n');
  });

  it('stops before every statement at every depth and goes on', () => {
    const events = [...programOf(threeDeep, { isTracing: true }).run('')];
    const depths = new Set(events.flatMap((event) => (event.type === 'step' ? [event.depth] : [])));
    assert.ok(events.length > 60, String(events.length));
    assert.deepEqual([...depths].sort(), [1, 3, 4, 5]);
    assert.equal(outputOf(events), '[6, 7, 8, 9]\n');
  });

  it('rests wherever it is left, as long as it likes, and another program runs meanwhile', () => {
    const [first, second] = [
      programOf(threeDeep, { isTracing: true }),
      programOf(threeDeep, { isTracing: true }),
    ];
    const [a, b] = [first.run(''), second.run('')];
    const said: ProgramEvent[] = [];
    for (;;) {
      const [one, other] = [a.next(), b.next()];
      if (one.done || other.done) break;
      said.push(one.value);
    }
    assert.equal(outputOf(said), '[6, 7, 8, 9]\n');
  });

  it('keeps names from run to run', () => {
    let body: readonly Statement[] = [assign(name('a'), int(7))];
    const program = new LearnerProgram(pythonLanguage(() => ({ language: 'python', body, problems: [] })));
    assert.deepEqual([...program.run('')], [{ type: 'done' }]);
    body = [does(call('print', name('a')))];
    assert.equal(outputOf([...program.run('')]), '7\n');
  });

  it('calls a function of a program', () => {
    const program = programOf(threeDeep);
    for (const _ of program.run(''));
    const three: Value = program.names.get('three');
    assert.equal(program.call(three, [10n]), 16n);
  });

  const forever: Statement = {
    kind: 'while',
    test: { kind: 'constant', value: true, range: range() },
    body: [assign(name('a'), int(1))],
    otherwise: [],
    range: range(),
  };
  const endless = define('again', ['n'], [gives(call('again', binary(name('n'), '+', int(1))))]);
  const limits: readonly {
    readonly body: readonly Statement[];
    readonly limits: object;
    readonly code: string;
  }[] = [
    { body: [forever], limits: { steps: 100_000 }, code: 'tooManySteps' },
    { body: [endless, does(call('again', int(0)))], limits: {}, code: 'tooDeep' },
    { body: [does(binary(int(10), '**', binary(int(10), '**', int(9))))], limits: {}, code: 'tooLarge' },
    {
      body: [each('i', call('range', int(100)), [does(call('print', name('i')))])],
      limits: { printed: 50 },
      code: 'tooMuchPrinted',
    },
    { body: [does(binary(int(1), '/', int(0)))], limits: {}, code: 'divisionByZero' },
    { body: [does(call('prnit', int(1)))], limits: {}, code: 'unknownNameSuggestion' },
  ];
  for (const { body, limits: given, code } of limits)
    it(`says ${code} with its place`, () => {
      const events = [...programOf(body, { limits: given }).run('')];
      const problems = events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []));
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
      );
      assert.ok((problems[0]?.range.start ?? 0) > 0);
    });

  it('says now and then where it stands, so that an endless loop can be left', () => {
    const run = programOf([forever]).run('');
    const { value } = run.next();
    assert.equal(value?.type, 'step');
    run.return();
  });
});
