// What learners write, run by our reader and by CPython with NumPy, each on one thread in a process of its own, taking turns. Run:
// npm run bench -- programs, or node --import tsx bench/programs.ts [ROUNDS] [NAME]
import path from 'node:path';
import { root } from '../scripts/setup.mjs';
import { bundle } from './rig/bundle';
import { type Contender, startContender } from './rig/contender';
import { findNumPy, oneThread } from './rig/peers';
import { quantile } from './rig/statistics';

/** Milliseconds of one turn, and of the first of a row alone, in which V8 gets to know it. */
const turn = 60;
const warmUp = 400;
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
const reader = await bundle('bench/contenders/reader.ts');
/** Our reader with one row alone, as a learner's program is, or with all of them, which V8 then knows less well. */
const start = (...alone: readonly string[]): Promise<Contender> =>
  startContender(process.execPath, [reader, path.join(peers, 'programs.py'), ...alone]);
const all = await start();
console.log(all.about);
const numpy = findNumPy();
const theirs = numpy && (await startContender(numpy.python, [path.join(peers, 'timed.py')], oneThread));
if (theirs) await compare(theirs);
else console.log('No Python with NumPy here, so there is nothing to compare with.');
all.close();
theirs?.close();

async function compare(peer: Contender): Promise<void> {
  console.log(peer.about);
  line(
    `ms, ${rounds} rounds of turns`,
    'alone',
    'among all',
    'CPython',
    'of shortest',
    'of medians',
    'among all',
    'wanted',
  );
  for (const row of Object.keys(peer.losses).filter((name) => name.includes(filter))) {
    const alone = await start(row);
    const contenders = [alone, all, peer];
    const [mine = Number.NaN, , other = Number.NaN] = contenders.map(({ losses }) => losses[row]?.[0]);
    if (!(Math.abs(mine - other) <= 1e-9 * Math.abs(other)))
      throw new Error(`${row} gives ${mine}, in CPython ${other}.`);
    await alone.turn(row, warmUp);
    const times = contenders.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [place, contender] of contenders.entries())
        times[place]?.push(...(await contender.turn(row, turn)));
    alone.close();
    const at = (place: number, share: number): number => quantile(times[place] ?? [], share);
    const ratio = (place: number, share: number): string => (at(place, share) / at(2, share)).toFixed(2);
    const shortest = contenders.map((_, place) => at(place, 0).toFixed(3));
    line(row, ...shortest, ratio(0, 0), ratio(0, 0.5), ratio(1, 0), wanted[row] ?? 'at most 1');
  }
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}
