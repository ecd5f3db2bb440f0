import { execFileSync, spawnSync } from 'node:child_process';

const candidates = ['/usr/bin/python3', 'python3'];

function hasNumPy(python: string): boolean {
  return spawnSync(python, ['-c', 'import numpy'], { timeout: 20_000 }).status === 0;
}

/** A Python that has NumPy, or undefined where there is none. */
const pythonWithNumPy = candidates.find(hasNumPy);

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
