// How long the extension host's thread is held at most while 1,000 questions flow to the analysis thread and back, with an edit
// of a document of 2,000 lines before each and every tenth question cancelled. Wanted: at most 10 ms of computing. The
// thread's own start is told apart: it is a process to be made, as each page's engine is.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './rig/bundle';

const program = path.resolve(import.meta.dirname, '../dist/thread.cjs');
const host = await bundle(path.resolve(import.meta.dirname, 'contenders/questioner.ts'));
for (let run = 1; run <= 3; run++) {
  const { stdout } = await promisify(execFile)(process.execPath, [host, program]);
  const { starting, first, second, outcomes } = JSON.parse(stdout);
  const { answered, dropped, refused } = outcomes;
  const ms = (hold: number) => `${hold.toFixed(1)} ms`;
  console.log(
    `longest hold: starting ${ms(starting)}, the first 1,000 questions ${ms(first)}, the next ${ms(second)} ` +
      `(${answered} answered, ${dropped} dropped, ${refused} refused)`,
  );
}
