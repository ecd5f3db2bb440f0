import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../imports';

/** A folder as an installed extension's, with the real engine of this source in dist/; `remove` it at the end. */
export async function buildEngineFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gradient-lab-extension-'));
  await build({
    entryPoints: {
      thread: path.join(root, 'src/thread/main.node.ts'),
      guard: path.join(root, 'src/thread/guard.ts'),
    },
    outdir: path.join(folder, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
