import { execFileSync, spawnSync } from 'node:child_process';

const candidates = ['/usr/bin/python3', 'python3'];

function pythonWith(module: string): string | undefined {
  return candidates.find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { timeout: 20_000 }).status === 0,
  );
}

/** A Python that has NumPy, or undefined where there is none. */
const pythonWithNumPy = pythonWith('numpy');

/**
 * For a test that needs NumPy: false, or the reason to skip it. A developer may do without; where CI is set nothing is
 * skipped, so that a machine without NumPy fails instead of testing less.
 */
export function whySkip(python: string | undefined, ci: string | undefined): false | string {
  const isInCi = ci !== undefined && !['', '0', 'false'].includes(ci);
  return python === undefined && !isInCi && 'no Python with NumPy here';
}

export const withoutNumPy = whySkip(pythonWithNumPy, process.env['CI']);

/** The program, or the sentence that says what to install. */
export function required(python: string | undefined): string {
  if (python !== undefined) return python;
  throw new Error(
    'No Python with NumPy was found: install one (on Debian or Ubuntu: sudo apt-get install -y python3-numpy).',
  );
}

/** What a program prints, line by line; its warnings are left out. */
export function runPython(program: string): string[] {
  const output = execFileSync(required(pythonWithNumPy), ['-W', 'ignore', '-'], {
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

/** What NumPy 2.2 only warns of and NumPy 2.4 refuses. */
const warnings = ['-W', 'ignore', '-W', 'error:Out of bound index:DeprecationWarning'];

/** {@link runPython} for many programs in one process, each in a namespace of its own. */
export function runPythonEach(programs: readonly string[]): readonly Ran[] {
  const output = execFileSync(required(pythonWithNumPy), [...warnings, '-c', runEach], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output) as readonly Ran[];
}

/** What the program in a file prints, run by a Python that has NumPy. */
export function runPythonFile(path: string, python = pythonWithNumPy): string {
  return execFileSync(required(python), ['-W', 'ignore', path], {
    encoding: 'utf8',
    timeout: 60_000,
  }).trimEnd();
}

/** As runPythonFile, by a Python that has PyTorch, too; undefined where there is none, in CI as well. */
export function runPyTorchFile(path: string): string | undefined {
  const python = pythonWith('numpy, torch');
  return python && runPythonFile(path, python);
}

/** Whether Python finds no mistake in the grammar of a file, which it only reads; undefined without any Python. */
export function compilesInPython(path: string): boolean | undefined {
  const { status, error } = spawnSync('python3', ['-m', 'py_compile', path], { timeout: 20_000 });
  return error ? undefined : status === 0;
}
