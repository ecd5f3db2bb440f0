import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { onNode } from '../../scripts/build.mjs';

/**
 * Bundles a program as the extension's thread is bundled, and returns where it is. Under tsx, which keeps the names of
 * functions, hot loops run slower than a learner has them.
 */
export async function bundle(entryPoint: string): Promise<string> {
  const name = path.basename(entryPoint, '.ts');
  const outfile = path.join(tmpdir(), `gradient-lab-bench-${process.pid}`, `${name}.cjs`);
  await build({ ...onNode, sourcemap: false, entryPoints: [entryPoint], outfile });
  return outfile;
}
