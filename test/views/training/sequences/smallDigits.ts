import { createRandom, type Dataset, joinDataset, parseIdxImages, parseIdxLabels } from '#engine';
import type { NamedFile } from '#protocol';

const SIDE = 4;
const counts = { train: 30, test: 20 } as const;

/** Pictures of 4 x 4 pixels, in the place of the digits inside Gradient Lab: of each of ten kinds some, and noise on all of them. */
export async function smallDigits(names: readonly string[]): Promise<NamedFile[]> {
  return names.map((name) => ({ name, bytes: idxOf(name) }));
}

/** What nets learn from, or are tested with. */
export function smallDataset(part: 'train' | 'test'): Dataset {
  const images = parseIdxImages(idxOf(`digits/${part}-images.idx.gz`));
  return joinDataset(images, parseIdxLabels(idxOf(`digits/${part}-labels.idx.gz`)));
}

/** The IDX format, as MNIST has it: the kind of its numbers and how many dimensions, their sizes, the numbers. */
function idxOf(name: string): Uint8Array {
  const part = name.includes('train') ? 'train' : 'test';
  const count = counts[part];
  const labels = Array.from({ length: count }, (_, i) => i % 10);
  if (name.includes('labels')) return Uint8Array.from([...head(1), ...size(count), ...labels]);
  const random = createRandom(part === 'train' ? 3 : 4);
  const kinds = createRandom(5);
  const shapes = Array.from({ length: 10 }, () =>
    Array.from({ length: SIDE * SIDE }, () => (kinds.uniform() < 0.5 ? 40 : 180)),
  );
  const pixels = labels.flatMap((label) =>
    (shapes[label] ?? []).map((ink) => Math.floor(ink + 75 * random.uniform())),
  );
  return Uint8Array.from([...head(3), ...size(count), ...size(SIDE), ...size(SIDE), ...pixels]);
}

const head = (dimensions: number) => [0, 0, 8, dimensions];
const size = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
