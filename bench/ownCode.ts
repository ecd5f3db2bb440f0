// A formula of the input box over a grid of 400 x 400 points beside JavaScript written by hand. Run: npm run bench -- ownCode
import { asPlaneFunction, compileFormula } from '../src/language/index';
import { quantile } from './rig/statistics';

const side = 400;
const rounds = 60;

const formulas: readonly { readonly text: string; readonly byHand: (x: number, y: number) => number }[] = [
  { text: 'x0^2/20 + x1^2', byHand: (x, y) => (x * x) / 20 + y * y },
  { text: '0.01x0^2 + 0.1x1', byHand: (x, y) => 0.01 * (x * x) + 0.1 * y },
  {
    text: '(1-x0)^2 + 100(x1-x0^2)^2',
    byHand: (x, y) => (1 - x) * (1 - x) + 100 * ((y - x * x) * (y - x * x)),
  },
  { text: 'x0^3 - 3x0 + x1^2', byHand: (x, y) => x ** 3 - 3 * x + y * y },
  { text: 'sin(x0) exp(-x1^2)', byHand: (x, y) => Math.sin(x) * Math.exp(-(y * y)) },
];

/** Nanoseconds a value over the grid; what is summed up keeps the calls from being left out. */
function timeOverGrid(f: (x: Float64Array) => number): number {
  const point = new Float64Array(2);
  const start = performance.now();
  let sum = 0;
  for (let row = 0; row < side; row++) {
    point[1] = row / 40 - 5;
    for (let column = 0; column < side; column++) {
      point[0] = column / 40 - 5;
      sum += f(point);
    }
  }
  if (Number.isNaN(sum)) throw new Error('A value is no number.');
  return ((performance.now() - start) * 1e6) / side ** 2;
}

function compare({ text, byHand }: (typeof formulas)[number]): void {
  const ours = asPlaneFunction(compileFormula(text, {}, { isPlane: true }));
  if (!ours.ok) throw new Error(ours.problem.message);
  const written = (x: Float64Array): number => byHand(x[0] ?? Number.NaN, x[1] ?? Number.NaN);
  const times = Array.from({ length: rounds }, () => [timeOverGrid(ours.f), timeOverGrid(written)] as const);
  const [mine, hand] = [times.map(([time]) => time), times.map(([, time]) => time)];
  const ratio = (share: number): string => (quantile(mine, share) / quantile(hand, share)).toFixed(2);
  const cells = [quantile(mine, 0), quantile(hand, 0)]
    .map((time) => time.toFixed(1))
    .concat(ratio(0), ratio(0.5));
  console.log(`${text.padEnd(30)}${cells.map((cell) => cell.padStart(14)).join('')}`);
}

console.log(
  `${'ns a value'.padEnd(30)}${['ours', 'by hand', 'shortest', 'medians'].map((cell) => cell.padStart(14)).join('')}`,
);
for (const formula of formulas) compare(formula);
