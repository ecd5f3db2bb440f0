import * as l10n from '@vscode/l10n';
import type { Axis, Guide } from '#figures';
import { roundAbove } from '../../../base/round';

/** So far apart marks stand that their labels have room beside one another, as a share of the axis. */
const APART = 0.17;

/** Short strokes on the axis with the number of the epoch that ends there. */
export function epochMarks(
  done: { readonly iteration: number; readonly iterationsPerEpoch: number },
  { scale, min = 0, max = 1 }: Axis,
  height: number,
): Guide[] {
  const { iterationsPerEpoch: each } = done;
  const epochs = Math.floor(done.iteration / each);
  const place = (epoch: number) =>
    scale === 'log' ? Math.log(epoch * each) / Math.log(max) : (epoch * each - min) / (max - min);
  const chosen =
    scale === 'log'
      ? powers(epochs)
      : multiples(epochs, roundAbove(Math.max(1, (APART * (max - min)) / each)));
  return spread(chosen, place).map((epoch, i) => ({
    x: epoch * each,
    y: height,
    color: 'muted',
    label: i === 0 ? l10n.t('epoch {0}', epoch) : String(epoch),
  }));
}

function multiples(epochs: number, step: number): number[] {
  return Array.from({ length: Math.floor(epochs / step) }, (_, i) => (i + 1) * step);
}

/** 1, 2, 5, 10, 20, 50 ... */
function powers(epochs: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= epochs; power *= 10)
    for (const times of [1, 2, 5]) if (times * power <= epochs) found.push(times * power);
  return found;
}

/** The last, and before it each that is far enough from the one after it. */
function spread(epochs: readonly number[], place: (epoch: number) => number): number[] {
  const kept: number[] = [];
  for (const epoch of [...epochs].reverse()) {
    const next = kept[0];
    if (next === undefined || place(next) - place(epoch) >= APART) kept.unshift(epoch);
  }
  return kept;
}
