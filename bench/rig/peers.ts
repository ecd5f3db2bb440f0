import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from '../../scripts/setup.mjs';

/** One thread each, as our own code has: a variable for every BLAS that NumPy may bring. */
export const oneThread = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

const peers = path.join(root, 'bench/peers');

export const numpyProgram = path.join(peers, 'network.py');
export const tfjsProgram = path.join(peers, 'tfjs.mjs');

/** Installs TensorFlow.js beside the bench when it is not there; returns why it could not, or undefined. */
export function installTfjs(): string | undefined {
  // npm writes this file last.
  if (existsSync(path.join(peers, 'node_modules/.package-lock.json'))) return undefined;
  console.log('Installing the packages of bench/peers/package-lock.json ...');
  try {
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], peers);
    return undefined;
  } catch {
    return 'TensorFlow.js could not be installed in bench/peers, so it is not in this table.';
  }
}

/**
 * The Python to measure NumPy with: the first whose NumPy has an OpenBLAS, else the first that has NumPy, with what it
 * says of itself. Debian's comes first; its NumPy is slow unless libopenblas0-pthread is installed.
 */
export function findNumPy(): { readonly python: string; readonly about: string } | undefined {
  const found = ['/usr/bin/python3', 'python3'].flatMap((python) => {
    const { status, stdout } = spawnSync(python, [numpyProgram], { encoding: 'utf8', timeout: 60_000 });
    return status === 0 ? [{ python, about: stdout.trim() }] : [];
  });
  return found.find(({ about }) => about.includes('OpenBLAS')) ?? found[0];
}
