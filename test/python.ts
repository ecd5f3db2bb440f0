import { execFileSync, spawnSync } from 'node:child_process';

const candidates = ['/usr/bin/python3', 'python3'];

function pythonWith(module: string): string | undefined {
  return candidates.find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { timeout: 20_000 }).status === 0,
  );
}

/** A Python that has NumPy, or undefined where there is none. */
const pythonWithNumPy = pythonWith('numpy');

/** For a test that needs Python: false, or the reason to skip it. */
export const withoutNumPy = pythonWithNumPy === undefined && 'no Python with NumPy here';

/** What a program prints, line by line; its warnings are left out. */
export function runPython(program: string): string[] {
  const output = execFileSync(pythonWithNumPy ?? 'python3', ['-W', 'ignore', '-'], {
    input: program,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return output.trimEnd().split('\n');
}

/** What one of several programs prints, or the error that ended it. */
export interface Ran {
  readonly lines: readonly string[];
  readonly error?: string;
}

const runEach = `import contextlib, io, json, sys
results = []
for program in json.load(sys.stdin):
    printed = io.StringIO()
    result = {}
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(program, 'script', 'exec'), {'__name__': '__main__'})
    except BaseException as error:
        result['error'] = f'{type(error).__name__}: {error}'
    results.append({'lines': printed.getvalue().rstrip('\\n').split('\\n'), **result})
json.dump(results, sys.stdout)`;

/** {@link runPython} for many programs in one process, each in a namespace of its own. */
export function runPythonEach(programs: readonly string[]): readonly Ran[] {
  const output = execFileSync(pythonWithNumPy ?? 'python3', ['-W', 'ignore', '-c', runEach], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output) as readonly Ran[];
}

/** What the program in a file prints, run by a Python that has these modules; undefined where there is none. */
export function runPythonFile(path: string, modules: readonly string[]): string | undefined {
  const python = pythonWith(modules.join(', '));
  if (python === undefined) return undefined;
  return execFileSync(python, ['-W', 'ignore', path], { encoding: 'utf8', timeout: 60_000 }).trimEnd();
}

/** Whether Python finds no mistake in the grammar of a file, which it only reads; undefined without any Python. */
export function compilesInPython(path: string): boolean | undefined {
  const { status, error } = spawnSync('python3', ['-m', 'py_compile', path], { timeout: 20_000 });
  return error ? undefined : status === 0;
}
