// One step of TwoLayerNet(784, 100, 10) with a batch of 100 digits: ours against NumPy's textbook loop, NumPy's backprop
// and TensorFlow.js, each on one thread in a process of its own, taking turns. What cannot be had here is left out and
// said. Run: npm run bench -- network, or after a build node --import tsx bench/network.ts [ROUNDS]
import { rmSync } from 'node:fs';
import { root } from '../scripts/setup.mjs';
import { bundle } from './rig/bundle';
import { type Contender, startContender } from './rig/contender';
import { findNumPy, installTfjs, numpyProgram, oneThread, tfjsProgram } from './rig/peers';
import { quantile } from './rig/statistics';
import { layTask } from './rig/task';

/** Milliseconds of one turn; a step that takes longer is finished. */
const turn = 400;

const runs = [
  { run: 'textbook', name: 'NumPy, textbook loop, float64 *' },
  { run: 'bruteForce', name: 'ours, brute force *' },
  { run: 'exact', name: 'ours, structured, exact (v1)' },
  { run: 'numerical', name: 'ours, structured, moments (v3)' },
  { run: 'trainerNumerical', name: '  with its batch and loss' },
  { run: 'cpu', name: 'tfjs cpu, backprop' },
  { run: 'wasm', name: 'tfjs wasm, backprop' },
  { run: 'float64', name: 'NumPy float64, backprop' },
  { run: 'float32', name: 'NumPy float32, backprop' },
  { run: 'backprop', name: 'ours, backprop' },
  { run: 'trainerBackprop', name: '  with its batch and loss' },
] as const;

type Run = (typeof runs)[number]['run'];

interface Ratio {
  readonly name: string;
  readonly slow: Run;
  readonly quick: Run;
  readonly wanted?: string;
}

const ratios: readonly Ratio[] = [
  { name: 'textbook loop / numerical step', slow: 'textbook', quick: 'numerical', wanted: 'at least 3,000' },
  { name: 'our brute force / numerical step', slow: 'bruteForce', quick: 'numerical' },
  { name: 'exact (v1) / moments (v3)', slow: 'exact', quick: 'numerical' },
  { name: 'numerical step / backprop step', slow: 'numerical', quick: 'backprop' },
  { name: 'tfjs wasm / backprop step', slow: 'wasm', quick: 'backprop', wanted: 'at least 3' },
  { name: 'tfjs cpu / backprop step', slow: 'cpu', quick: 'backprop' },
  { name: 'backprop step / NumPy float32', slow: 'backprop', quick: 'float32', wanted: 'at most 6' },
  { name: 'backprop step / NumPy float64', slow: 'backprop', quick: 'float64' },
];

const rounds = Number(process.argv[2] ?? 12);
const task = layTask();
const contenders: Contender[] = [];
try {
  await openContenders();
  printSteps(await takeTurns());
} finally {
  for (const contender of contenders) contender.close();
  rmSync(task.folder, { recursive: true });
}

async function openContenders(): Promise<void> {
  const node = process.execPath;
  await open(node, [await bundle('bench/contenders/ours.ts'), task.folder, root]);
  const numpy = findNumPy();
  if (numpy) await open(numpy.python, [numpyProgram, task.folder]);
  else console.log('No Python with NumPy here, so there is no NumPy in this table.');
  const missing = installTfjs();
  if (missing) return console.log(missing);
  for (const backend of ['wasm', 'cpu']) await open(node, [tfjsProgram, backend, task.folder]);
}

/** Starts a contender and checks that it has the same task: the same loss before a step, and after one. */
async function open(command: string, args: readonly string[]): Promise<void> {
  const contender = await startContender(command, args, oneThread);
  contenders.push(contender);
  console.log(contender.about);
  if (contender.about.includes('NumPy') && !contender.about.includes('OpenBLAS'))
    console.log('  a slow BLAS: install libopenblas0-pthread for a fair comparison');
  const after = contenders[0]?.losses['backprop']?.[1];
  for (const [run, losses] of Object.entries(contender.losses)) {
    const differences = losses.map((loss, i) =>
      Math.abs(loss - ((i === 0 ? task.loss : after) ?? Number.NaN)),
    );
    if (!differences.every((difference) => difference < 1e-5))
      throw new Error(`${run} has the losses ${losses}, but ours are ${task.loss} and ${after}.`);
  }
}

/** Times of whole steps by run, in milliseconds. */
async function takeTurns(): Promise<Map<Run, number[]>> {
  const times = new Map<Run, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { run } of runs) {
      const contender = contenders.find(({ losses }) => run in losses);
      if (!contender) continue;
      const pieces = await contender.turn(run, turn);
      const share = task.parameterCount / (contender.pieces[run] ?? task.parameterCount);
      times.set(run, [...(times.get(run) ?? []), ...pieces.map((time) => time * share)]);
    }
  }
  return times;
}

function printSteps(times: ReadonlyMap<Run, readonly number[]>): void {
  const shortest = (run: Run) => Math.min(...(times.get(run) ?? [Number.NaN]));
  const median = (run: Run) => quantile(times.get(run) ?? [], 0.5);
  line(`ms a step, ${rounds} rounds of turns`, 'shortest', 'median', 'measured');
  for (const { run, name } of runs) {
    if (times.has(run)) line(name, number(shortest(run)), number(median(run)), `${times.get(run)?.length}`);
  }
  console.log(`* extrapolated to ${task.parameterCount} parameters from pieces\n`);
  line('ratio', 'of shortest', 'of medians', 'wanted');
  for (const { name, slow, quick, wanted = '' } of ratios) {
    if (!times.has(slow) || !times.has(quick)) continue;
    line(name, number(shortest(slow) / shortest(quick)), number(median(slow) / median(quick)), wanted);
  }
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(16)).join('')}`);
}
