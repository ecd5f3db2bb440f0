// Writes what CPython prints for 300 random programs: node --import tsx test/attack/programs/writeFixture.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Draw } from '../../numpy/expressions/draw';
import { runPythonEach } from '../../python';
import { randomProgram } from './statements';
import { tried } from './trial';

const FIRST = 700_000;
const seeds = Array.from({ length: 320 }, (_, index) => FIRST + index);
const ran = runPythonEach(seeds.map((seed) => randomProgram(new Draw(seed))));
const ended = seeds.flatMap((seed, index) => {
  const { lines = [], error } = ran[index] ?? {};
  const isEndless = tried(randomProgram(new Draw(seed)), 'python').problem?.includes('stopped after');
  return isEndless ? [] : [{ seed, lines, isRefused: error !== undefined }];
});
const file = path.join(import.meta.dirname, '../../fixtures/programs/random.json');
writeFileSync(file, `${JSON.stringify(ended.slice(0, 300), null, 1)}\n`);
