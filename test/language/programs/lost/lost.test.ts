import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { compileFunction, findFunctions, lineValues } from '#language';
import { runPythonEach, withoutNumPy } from '../../../python';
import { entangled, failing, plain } from './programs';

const imported = 'from sklearn.datasets import load_iris\n';

/** A program with a line that fails before each of its statements, for each of its names in turn. */
function* withFailing(program: string, line: string): Generator<string, void, void> {
  const lines = program.split('\n');
  const names = [...new Set(program.match(/^[a-z]\w*(?= [-+*]?= )|(?<=^def )\w+/gm))].filter(
    (name) => name !== 'f',
  );
  for (const name of line.includes('NAME') ? names : ['']) {
    const failing = line.replaceAll('NAME', name);
    for (const [at, next] of lines.entries())
      if (!next.startsWith(' '))
        yield `${imported}${[...lines.slice(0, at), failing, ...lines.slice(at)].join('\n')}`;
  }
}

/**
 * Runs a module statement by statement in CPython, as the cells of a notebook are: what a statement that fails would have given a
 * value or changed is taken away. It prints the lines that print with what they print, and last the value of f(2).
 */
const asked = (source: string): string => `import ast, contextlib, io, json, types
tree = ast.parse(${JSON.stringify(source)})
functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}

def touched(node, seen):
    found = set()
    for one in ast.walk(node):
        if isinstance(one, (ast.FunctionDef, ast.ClassDef)):
            found.add(one.name)
        if isinstance(one, ast.Name) and isinstance(one.ctx, (ast.Store, ast.Del)):
            found.add(one.id)
        if isinstance(one, (ast.Attribute, ast.Subscript)) and isinstance(one.ctx, ast.Store):
            found |= roots(one)
        if isinstance(one, ast.Call):
            if isinstance(one.func, ast.Attribute):
                found |= roots(one.func.value)
            if isinstance(one.func, ast.Name) and one.func.id in functions and one.func.id not in seen:
                inner = functions[one.func.id]
                globals_in = {name for n in ast.walk(inner) if isinstance(n, ast.Global) for name in n.names}
                found |= globals_in & touched(inner, seen | {one.func.id})
    return found

def roots(node):
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return {node.id} if isinstance(node, ast.Name) else set()

def is_print(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and getattr(node.value.func, 'id', '') == 'print'

names = {'__name__': '__main__'}
for node in tree.body:
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(ast.Module([node], []), 'cell', 'exec'), names)
        if is_print(node):
            print(json.dumps([node.end_lineno, printed.getvalue().rstrip()]))
    except Exception:
        for name in touched(node, set()):
            if not isinstance(names.get(name), types.ModuleType):
                names.pop(name, None)
try:
    print(json.dumps(['f', float(names['f'](2))]))
except Exception:
    print(json.dumps(['f', None]))`;

/** What we show of the lines that print, and the value of f(2). */
function shownHere(
  source: string,
): readonly (readonly [line: number | 'f', shown: string | number | null])[] {
  const lines = source.split('\n');
  const shown = new Map<number, string>();
  for (const { at, text } of valuesOf(source)) shown.set(source.slice(0, at).split('\n').length, text);
  const printing = [...shown].filter(([line]) => lines[line - 1]?.startsWith('print('));
  return [...printing, ['f', ofFunction(source)]];
}

function valuesOf(source: string) {
  const running = lineValues(source, { start: 0, end: source.length });
  for (let next = running.next(); ; next = running.next()) if (next.done) return next.value;
}

function ofFunction(source: string): number | null {
  const found = findFunctions(source, 'python').findLast(({ name }) => name === 'f');
  const result = found && found.role === 'drawable' ? compileFunction(found) : undefined;
  if (!result?.ok) return null;
  try {
    return result.f(2);
  } catch {
    return null;
  }
}

type Shown = ReturnType<typeof shownHere>;

/** What we show, and what CPython does, of each program with a line that fails. */
function compare(programs: readonly string[], line: string) {
  const sources = programs.flatMap((program) => [...withFailing(program, line)]);
  const told = runPythonEach(sources.map(asked));
  return sources.map((source, index) => {
    const there: Shown = told[index]?.lines.map((one) => JSON.parse(one)) ?? [];
    return { source, here: shownHere(source), there };
  });
}

describe('a line that fails', { skip: withoutNumPy }, () => {
  for (const line of failing) {
    it(`takes what it would have made, and nothing else: ${line}`, () => {
      const all = compare(plain, line);
      const wrong = all.filter(({ here, there }) => !isDeepStrictEqual(here, there));
      assert.deepEqual(wrong, [], `${wrong.length} of ${all.length}`);
    });

    it(`gives nothing another value: ${line}`, () => {
      const isTold = (one: Shown[number], there: Shown): boolean =>
        one[1] === null || there.some((told) => isDeepStrictEqual(one, told));
      const wrong = compare(entangled, line).filter(
        ({ here, there }) => !here.every((one) => isTold(one, there)),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
