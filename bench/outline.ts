// How long the functions of a file of 2,000 lines are looked for after a key, in Python and in TypeScript, typed as a learner does:
// brackets and quotes stand open meanwhile. Wanted: at most 16 ms at p95. Run: npm run bench -- outline
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../scripts/setup.mjs';
import { bundle } from './rig/bundle';
import { quantile } from './rig/statistics';

const typist = await bundle('bench/contenders/typist.ts');
const files = { python: 'bench/peers/programs.py', typescript: 'media/sample/ch04.ts' };
for (const [language, file] of Object.entries(files).flatMap((one) => [one, one, one])) {
  const { stdout } = await promisify(execFile)(process.execPath, [typist, path.join(root, file), language]);
  const { clock, computing } = JSON.parse(stdout);
  const told = (times: readonly number[]): string =>
    [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join(', ');
  console.log(
    `${language}, ms a key (median, p95, longest): ${told(clock)} by the clock, ${told(computing)} of computing`,
  );
}
