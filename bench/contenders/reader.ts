// Our reader runs rows of bench/peers/programs.py, for bench/programs.ts: node reader.cjs FILE, and the ROW where there is to
// be no other in its process. Speaks as bench/peers/timed.py does.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { LearnerProgram } from '../../src/language/library/program';
import { pythonLanguage } from '../../src/language/library/python';
import { Dict } from '../../src/language/program/values/dict';
import type { Value } from '../../src/language/program/values/value';
import { readPython } from '../../src/language/python/readPython';

const source = readFileSync(process.argv[2] ?? '', 'utf8');
const program = new LearnerProgram(pythonLanguage(readPython));
for (const event of program.run(source)) if (event.type === 'problem') throw new Error(event.problem.message);
const rows = program.names.get('ROWS');
if (!(rows instanceof Dict)) throw new Error('The file has no ROWS.');

const run = (name: Value): Value => program.call(rows.get(name), []);

function timesOf(name: string, milliseconds: number): number[] {
  run(name);
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (times.length === 0 || performance.now() < end) {
    const start = performance.now();
    run(name);
    times.push(performance.now() - start);
  }
  return times;
}

const [, , , alone] = process.argv;
const names = rows.keys().filter((name) => alone === undefined || name === alone);
const losses = Object.fromEntries(names.map((name) => [String(name), [Number(run(name))]]));
console.log(JSON.stringify({ about: `our reader on Node ${process.versions.node}`, losses, pieces: {} }));
createInterface({ input: process.stdin }).on('line', (line) => {
  const [name = '', milliseconds] = line.split(' ');
  console.log(JSON.stringify(timesOf(name, Number(milliseconds))));
});
