import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compileFunction, diagnose, findFunctions, joinCells, runProgram } from '#language';
import { outlineOf } from '../../src/thread/ownCode';
import { root } from '../imports';

const folder = path.join(root, 'media/sample');
const read = (...names: readonly string[]): string => readFileSync(path.join(...names), 'utf8');
const languageOf = (file: string) => (file.endsWith('.ts') ? 'typescript' : 'python');

interface NotebookFile {
  readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
}

/** The text of a file; of a notebook its cells of code, as one. */
function textOf(file: string): string {
  const text = read(folder, file);
  if (!file.endsWith('.ipynb')) return text;
  const { cells }: NotebookFile = JSON.parse(text);
  return joinCells(
    cells.flatMap(({ cell_type, source }, index) =>
      cell_type === 'code' ? { number: index + 1, text: source.join('') } : [],
    ),
  ).text;
}

const files = readdirSync(folder).filter((file) => !file.endsWith('.md'));
const programs = files.filter((file) => file.endsWith('.py'));

/** What a program prints, with the sentence that ended it. */
function printed(source: string): string {
  let text = '';
  for (const event of runProgram(source, 'python'))
    if (event.type === 'output') text += event.text;
    else if (event.type === 'problem') text += event.problem.message;
  return text;
}

/** The functions of a file above which views are offered. */
const drawable = {
  'ch04.py': ['function_1', 'function_2', 'along_x0', 'along_x1', 'valley'],
  'ch04.ipynb': ['function_1', 'function_2', 'along_x0'],
  'ch04.ts': ['function1', 'function2', 'valley', 'sigmoid', 'surprise'],
  'ch04_net.py': ['sigmoid', 'surprise', 'loss_of_weight'],
};

describe('the sample', () => {
  for (const file of files)
    it(`${file} has no mistake in it`, () => {
      const source = textOf(file);
      assert.deepEqual(diagnose(source, languageOf(file)), []);
      const unreadable = findFunctions(source, languageOf(file)).flatMap((one) =>
        one.kind === 'program' && one.role === 'unreadable' ? one.name : [],
      );
      assert.deepEqual(unreadable, []);
    });

  for (const file of programs)
    it(`${file} prints what it prints in CPython`, () => {
      const expected = read(root, 'test/fixtures/programs/sample', file.replace('.py', '.out'));
      assert.equal(printed(read(folder, file)), expected);
    });

  for (const [file, names] of Object.entries(drawable))
    it(`${file} has functions to draw, ${names.length}, each with a value at 0.5`, () => {
      const text = textOf(file);
      const { functions: offered } = outlineOf({ languageId: languageOf(file), text, start: 0 });
      assert.deepEqual(
        offered.map(({ name, takes }) => takes && name),
        names,
      );
      const found = findFunctions(text, languageOf(file)).flatMap((one) =>
        one.kind === 'program' ? one : [],
      );
      for (const name of names) {
        const one = found.find((each) => each.name === name) ?? assert.fail(name);
        const compiled = compileFunction(one);
        assert.ok(compiled.ok, compiled.ok ? '' : compiled.problem.message);
        const at = compiled.arity === 'vector' ? [Float64Array.of(0.5, 0.5)] : [0.5, 0.5];
        assert.ok(Number.isFinite(compiled.f(...at.slice(0, Number(compiled.arity) || 1))), one.name);
      }
    });
});
