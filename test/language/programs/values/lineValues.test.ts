import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineValues } from '#language';
import { runPython, withoutNumPy } from '../../../python';
import { oracle, program } from './programs';

/** The values of a module by their lines. */
function valuesOf(source: string, start = 0, end = source.length): Record<string, string> {
  const steps = lineValues(source, { start, end });
  for (let step = steps.next(); ; step = steps.next())
    if (step.done)
      return Object.fromEntries(
        step.value.map(({ at, text }) => [source.slice(0, at).split('\n').length, text]),
      );
}

const marked = program.split('\n').flatMap((line, i) => (line.includes('#!') ? [String(i + 1)] : []));

describe('the values of lines', () => {
  it('stand behind those of which the outcome can be told', () =>
    assert.deepEqual(Object.keys(valuesOf(program)), marked));

  it('are what Python prints', { skip: withoutNumPy }, () => {
    const outcomes: Record<string, string> = JSON.parse(
      runPython(oracle.replace('SOURCE', JSON.stringify(program))).join('\n'),
    );
    const expected = Object.fromEntries(marked.map((line) => [line, outcomes[line]]));
    assert.deepEqual(valuesOf(program), expected);
  });

  it('are those of a range alone, with what they depend on run', () => {
    const source = 'a = 1 + 1\nprint(a)\nb = a * 2\nprint(b)\n';
    const start = source.indexOf('b =');
    assert.deepEqual(valuesOf(source, start, start + 9), { 3: '4' });
  });

  it('are none of what may have been changed by what failed', () => {
    assert.deepEqual(valuesOf("x = [1] + [2]\nx.append(open('a').read())\nprint(x)\ny = 2 + 3\n"), {
      1: '[1, 2]',
      4: '5',
    });
  });

  it('are none behind a loop that never ends, but of what does not depend on it', () => {
    assert.deepEqual(valuesOf('n = 0\nwhile n < 1:\n    n -= 1\nprint(n)\nprint(2)\n'), { 5: '2' });
  });

  it('are none while the text has a mistake', () => assert.deepEqual(valuesOf('a = 1 + 1\nb = (a\n'), {}));

  it('go by what print is in the module', () => {
    assert.deepEqual(valuesOf('def print(x):\n    return x\n\nprint(4)\n'), { 4: '4' });
  });

  it('are not repeated where they are typed', () => {
    assert.deepEqual(valuesOf("a = -3\nb = [1, 2]\n(1, 2)\nc = 'text'\nd = [1,2]\ne = 1 + 1; f = 3\n"), {
      5: '[1, 2]',
    });
  });
});
