// npm run attack -- MINUTES [FILTER]: attacks the engine with fresh seeds for so many minutes, each file of test/attack in a
// process of its own, as many at a time as there are cores. Ends with an error if anything failed.
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { ensurePackages, requireNode, root } from './setup.mjs';
import { run } from './testRun.mjs';

requireNode();
ensurePackages();
await build();
const [minutes = '10', filter = ''] = process.argv.slice(2);
const folder = path.join('test', 'attack');
const files = readdirSync(path.join(root, folder)).filter(
  (file) => file.endsWith('.attack.ts') && file.includes(filter),
);
const lanes = Math.min(os.availableParallelism(), files.length);
const seconds = Math.ceil((Number(minutes) * 60 * lanes) / files.length);
const waiting = [...files];
const failed = [];
await Promise.all(Array.from({ length: lanes }, attackNext));
console.log(
  `${files.length - failed.length} files held, ${failed.length} did not: ${failed.join(', ') || 'none'}`,
);
process.exitCode = failed.length > 0 || files.length === 0 ? 1 : 0;

async function attackNext() {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const args = ['--import', 'tsx', path.join(folder, 'run.ts'), file, String(seconds)];
    const { stdout, stderr, code } = await run(args, { limit: (seconds + 300) * 1000 });
    console.log(`${file}\n${`${stdout}${stderr}`.replaceAll(/^(?=.)/gm, '  ').trimEnd()}`);
    if (code !== 0) failed.push(file);
  }
}
