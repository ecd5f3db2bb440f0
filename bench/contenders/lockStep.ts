// For bench/training.ts: node lockStep.cjs ROOT ITERATIONS SEED.
import { accuracyOn, createRandom, createTrainer, type GradientMethod, TwoLayerNet } from '#engine';
import { readDigits, readTestDigits } from '../rig/digits';

const [root = '', iterations, seedText] = process.argv.slice(2);
const iterationCount = Number(iterations);
const seed = Number(seedText);
const digits = readDigits(root, 'train');

class Racer {
  byClock = 0;
  /** Milliseconds of computing: on a busy machine less than by the clock. */
  computing = 0;
  loss = Number.NaN;
  private readonly net: TwoLayerNet;
  private readonly trainer: ReturnType<typeof createTrainer>;

  constructor(readonly method: GradientMethod) {
    const random = createRandom(seed);
    this.net = new TwoLayerNet({ inputSize: digits.inputSize, hiddenSize: 100, outputSize: 10, random });
    this.trainer = createTrainer(this.net, digits, { method, random });
  }

  step(): void {
    const begun = performance.now();
    const used = process.cpuUsage();
    this.loss = this.trainer.step(0.1).loss;
    const { user, system } = process.cpuUsage(used);
    this.computing += (user + system) / 1000;
    this.byClock += performance.now() - begun;
  }

  accuracy(): string {
    return `${(100 * accuracyOn(this.net, readTestDigits(root))).toFixed(2)} %`;
  }
}

const numerical = new Racer('numerical');
const backprop = new Racer('backprop');
console.log('seconds of computing (by the clock)');
line('steps', 'numerical', 'backprop', 'loss', 'largest difference');
let largest = 0;
for (let iteration = 1; iteration <= iterationCount; iteration++) {
  numerical.step();
  backprop.step();
  largest = Math.max(largest, Math.abs(numerical.loss - backprop.loss));
  if (iteration === iterationCount || iteration % Math.ceil(iterationCount / 10) === 0) {
    const loss = numerical.loss.toFixed(4);
    line(String(iteration), seconds(numerical), seconds(backprop), loss, largest.toExponential(1));
  }
}
line('10,000 test digits right', numerical.accuracy(), backprop.accuracy());
line('wanted', 'under 180 s', '', '', 'at most 1e-6');

function seconds({ computing, byClock }: Racer): string {
  return `${(computing / 1000).toFixed(1)} s (${(byClock / 1000).toFixed(1)} s)`;
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(20)).join('')}`);
}
