import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, diagnose, findFunctions, runProgram } from '#language';
import { outside, slips } from './outsideRows';

const before = 'def good(x):\n    return x * 2\n\n\n';
const after = '\n\n\ndef other(x):\n    return x + 1\n';
const LINES_BEFORE = 4;

function valueAt3(source: string, name: string): number {
  const found = findFunctions(source, 'python').find((one) => one.name === name);
  assert.ok(found, name);
  const compiled = compileFunction(found);
  assert.ok(compiled.ok, compiled.ok ? '' : compiled.problem.message);
  return compiled.f(3);
}

/** The sentence of what stands between two right functions: of the function that it is, or where the program comes to it. */
function problemOf(source: string) {
  const [refused] = findFunctions(source, 'python').filter(({ why }) => why !== undefined);
  const said = [...runProgram(source, 'python', { modules: () => undefined })].flatMap((event) =>
    event.type === 'problem' ? [event.problem] : [],
  );
  assert.ok(said.length <= 1);
  return said[0] ?? refused?.why;
}

for (const [what, rows, mistakes] of [
  ['what is not read', outside, 0],
  ['a slip', slips, 1],
] as const)
  describe(`${what} has one sentence, and the functions beside it their values`, () => {
    for (const [text, code, line] of rows)
      it(text, () => {
        const source = before + text + after;
        assert.deepEqual([valueAt3(source, 'good'), valueAt3(source, 'other')], [6, 4]);
        assert.equal(diagnose(source, 'python').length, mistakes);
        const problem = problemOf(source);
        assert.deepEqual([problem?.code, problem?.args[0]], [code, LINES_BEFORE + line]);
        assert.match(problem?.message ?? '', /[.)\]]$|: \S+/);
      });
  });
