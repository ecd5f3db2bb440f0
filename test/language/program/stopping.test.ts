import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createProgram, type ProgramEvent } from '#language';

const source = `import numpy as np
class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 2
    def __eq__(self, other):
        return self.n == other.n
def one(x):
    y = x * 2
    return y + len({Key(x), Key(x)})
def two(x):
    s = 0
    for i in range(3):
        s = s + one(i)
    return s + x
def three(x):
    z = two(x)
    return z + np.zeros(3).size
print([three(k) for k in range(4)])
`;
const printed = '[12, 13, 14, 15]\n';

const run = () => createProgram('python', { isTracing: true }).run(source);
const textOf = (events: readonly ProgramEvent[]): string =>
  events.map((event) => (event.type === 'output' ? event.text : '')).join('');
const all = [...run()];
const steps = all.flatMap((event, index) => (event.type === 'step' ? [{ ...event, index }] : []));
const deepest = Math.max(...steps.map(({ depth }) => depth));

describe('a program that is left in a call three deep in a loop in a comprehension', () => {
  it('goes on from there, and prints what it prints', () => {
    assert.ok(deepest >= 5 && steps.length > 60, `${deepest}, ${steps.length}`);
    assert.equal(textOf(all), printed);
    const inOne = steps.filter(({ depth }) => depth === deepest - 1);
    const lines = new Set(inOne.map(({ range }) => source.slice(0, range.start).split('\n').length));
    assert.ok(lines.has(10) && lines.has(11), [...lines].join());
  });

  it('is stopped at any of its statements for good, and another begins as if it had not been', () => {
    for (const { index } of steps.filter((_, at) => at % 7 === 0)) {
      const left = run();
      for (let count = 0; count <= index; count++) left.next();
      assert.deepEqual(left.return(), { done: true, value: undefined });
      assert.deepEqual(left.next(), { done: true, value: undefined });
      assert.equal(textOf([...createProgram('python').run('print(sum([1, 2]))')]), '3\n');
    }
  });

  it('runs again in the program that was stopped there', () => {
    const program = createProgram('python', { isTracing: true });
    const left = program.run(source);
    while (true) {
      const { value } = left.next();
      if (value?.type === 'step' && value.depth === deepest) break;
    }
    left.return();
    assert.equal(textOf([...program.run('print(one(3))')]), '7\n');
    assert.equal(textOf([...program.run(source)]), printed);
  });

  it('is not disturbed by another that goes on between its steps', () => {
    for (const ahead of [0, 1, 5, 33]) {
      const [a, b] = [run(), run()];
      const [first, second]: [ProgramEvent[], ProgramEvent[]] = [[], []];
      for (let count = 0; count < ahead; count++) push(a, first);
      while (push(a, first) || push(b, second)) push(b, second);
      assert.deepEqual([textOf(first), textOf(second)], [printed, printed]);
      assert.deepEqual([first.length, second.length], [all.length, all.length]);
    }
  });
});

function push(run: Generator<ProgramEvent, void, string | undefined>, into: ProgramEvent[]): boolean {
  const step = run.next();
  if (!step.done) into.push(step.value);
  return !step.done;
}
