import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../imports';
import { whySkip } from '../../python';

const dumpAst = path.join(root, 'test/fixtures/programs/dumpAst.py');
const python = ['python3', '/usr/bin/python3'].find(
  (candidate) => spawnSync(candidate, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0,
);

export const withoutPython = whySkip(python, process.env['CI']);

/** What CPython makes of a program: its tree in the form of normalForm, or the error that it is refused with. */
export interface CPythonTree {
  readonly body?: unknown;
  readonly error?: string;
}

export function cpythonTrees(
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, CPythonTree>> {
  const output = execFileSync(python ?? 'python3', [dumpAst], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(output) as Readonly<Record<string, CPythonTree>>;
}
