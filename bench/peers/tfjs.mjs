// TwoLayerNet in TensorFlow.js, for bench/network.ts: node tfjs.mjs BACKEND FOLDER. Speaks as network.py does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';

const [backend, folder] = process.argv.slice(2);
const [hidden, output, rate] = [100, 10, 0.1];

function read(name, Numbers) {
  const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, name));
  return new Numbers(buffer.slice(byteOffset, byteOffset + byteLength));
}

if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} backend here.`);
await tf.ready();

const labels = read('labels.i32', Int32Array);
const pixels = read('x.f64', Float64Array);
const x = tf.tensor2d(Float32Array.from(pixels), [labels.length, pixels.length / labels.length]);
const t = tf.oneHot(tf.tensor1d(labels, 'int32'), output).toFloat();
const flat = Float32Array.from(read('params.f64', Float64Array));
let end = 0;
const [W1, b1, W2, b2] = [[x.shape[1], hidden], [hidden], [hidden, output], [output]].map((shape) => {
  end += shape.reduce((product, size) => product * size, 1);
  return tf.variable(tf.tensor(flat.subarray(end - tf.util.sizeFromShape(shape), end), shape));
});
const optimizer = tf.train.sgd(rate);
const loss = () => tf.losses.softmaxCrossEntropy(t, x.matMul(W1).add(b1).sigmoid().matMul(W2).add(b2));

/** Forward, backward, update; asking for the loss waits for the result. */
function step() {
  return tf.tidy(() => {
    const { value, grads } = tf.variableGrads(loss);
    optimizer.applyGradients(grads);
    return value.dataSync()[0];
  });
}

function timed(milliseconds) {
  step();
  const times = [];
  const limit = performance.now() + milliseconds;
  while (times.length === 0 || performance.now() < limit) {
    const start = performance.now();
    step();
    times.push(performance.now() - start);
  }
  return times;
}

const losses = [step(), tf.tidy(() => loss().dataSync()[0])];
const simd = backend === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? ' with SIMD' : '';
const about = `tfjs ${tf.version.tfjs}, ${tf.getBackend()}${simd}, Node ${process.version}`;
console.log(JSON.stringify({ about, losses: { [backend]: losses }, pieces: {} }));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(timed(Number(line.split(' ')[1]))));
}
