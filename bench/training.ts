// 10,000 steps by numerical gradients and 10,000 by backprop from the same seed with the same batches, in lock-step: how
// long each takes and how far their losses ever are apart. bench/accuracy.ts says what such a net can read.
// Run: npm run bench -- training, or after a build node --import tsx bench/training.ts [ITERATIONS [SEED]]
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/setup.mjs';
import { bundle } from './rig/bundle';

const program = await bundle('bench/contenders/lockStep.ts');
const [iterationCount = '10000', seed = '1'] = process.argv.slice(2);
process.exitCode =
  spawnSync(process.execPath, [program, root, iterationCount, seed], { stdio: 'inherit' }).status ?? 1;
