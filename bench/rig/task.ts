import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom, lossOfSamples, TwoLayerNet } from '#engine';
import { root } from '../../scripts/setup.mjs';
import { readDigits } from './digits';

/**
 * Writes one net and one batch of 100 real digits to a folder, for programs in any language: x.f64, labels.i32 and
 * params.f64 (W1, b1, W2, b2), and samples.i32, which of the embedded digits they are.
 */
export function layTask() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradient-lab-bench-'));
  const digits = readDigits(root, 'train');
  const size = digits.inputSize;
  const net = new TwoLayerNet({ inputSize: size, hiddenSize: 100, outputSize: 10, random: createRandom(1) });
  const samples = createRandom(2).choice(digits.count, 100);
  const x = Float64Array.from({ length: samples.length * size }, (_, i) => {
    const sample = samples[Math.floor(i / size)] ?? 0;
    return (digits.pixels[sample * size + (i % size)] ?? 0) / 255;
  });
  const write = (name: string, numbers: Float64Array | Int32Array) =>
    writeFileSync(path.join(folder, name), numbers);
  write('x.f64', x);
  write(
    'labels.i32',
    samples.map((sample) => digits.labels[sample] ?? 0),
  );
  write('samples.i32', samples);
  write('params.f64', net.block.flat);
  return { folder, parameterCount: net.parameterCount, loss: lossOfSamples(net, digits, samples) };
}
