// What learners write, run by our reader and by CPython with NumPy, each on one thread in a process of its own, taking turns. Run:
// npm run bench -- programs, or node --import tsx bench/programs.ts [ROUNDS] [NAME]
import path from 'node:path';
import { root } from '../scripts/setup.mjs';
import { bundle } from './rig/bundle';
import { type Contender, startContender } from './rig/contender';
import { findNumPy, oneThread } from './rig/peers';
import { quantile } from './rig/statistics';

/** Milliseconds of one turn. */
const turn = 60;
const peers = path.join(root, 'bench/peers');

/** What is wanted where NumPy does the work; all else is to be no slower than CPython. */
const wanted: Readonly<Record<string, string>> = {
  dot_dense: 'at most 3',
  dot_transposed: '',
  dot_vector: '',
  elementwise: '',
  exponentials: '',
  sum_rows: '',
  loss_100: '',
  step_100: 'at most 5',
  step_50: 'at most 5',
};

const rounds = Number(process.argv[2] ?? 6);
const filter = process.argv[3] ?? '';
const ours = await startContender(process.execPath, [
  await bundle('bench/contenders/reader.ts'),
  path.join(peers, 'programs.py'),
]);
console.log(ours.about);
const numpy = findNumPy();
const theirs = numpy && (await startContender(numpy.python, [path.join(peers, 'timed.py')], oneThread));
if (theirs) await compare(theirs);
else console.log('No Python with NumPy here, so there is nothing to compare with.');
ours.close();
theirs?.close();

async function compare(peer: Contender): Promise<void> {
  console.log(peer.about);
  line(`ms, ${rounds} rounds of turns`, 'ours', 'CPython', 'of shortest', 'of medians', 'wanted');
  for (const row of Object.keys(peer.losses).filter((name) => name.includes(filter))) {
    const [mine = Number.NaN, other = Number.NaN] = [ours, peer].map(({ losses }) => losses[row]?.[0]);
    if (!(Math.abs(mine - other) <= 1e-9 * Math.abs(other)))
      throw new Error(`${row} gives ${mine}, in CPython ${other}.`);
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      times[0].push(...(await ours.turn(row, turn)));
      times[1].push(...(await peer.turn(row, turn)));
    }
    const ratio = (share: number): string =>
      (quantile(times[0], share) / quantile(times[1], share)).toFixed(2);
    const shortest = times.map((all) => quantile(all, 0).toFixed(3));
    line(row, ...shortest, ratio(0), ratio(0.5), wanted[row] ?? 'at most 1');
  }
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(13)).join('')}`);
}
