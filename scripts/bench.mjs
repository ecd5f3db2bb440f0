// npm run bench [-- FILTER]: runs the benchmarks of bench/ one after the other, or those whose name holds FILTER.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensurePackages, requireNode, root, runNode } from './setup.mjs';

requireNode();
ensurePackages();
await build();
const filter = process.argv[2] ?? '';
const files = readdirSync(path.join(root, 'bench')).filter(
  (file) => file.endsWith('.ts') && file.includes(filter),
);
for (const file of files.sort()) {
  console.log(`\n${path.basename(file, '.ts')}`);
  if (runNode(['--import', 'tsx', path.join('bench', file)]) !== 0) process.exitCode = 1;
}
