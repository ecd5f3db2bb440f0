// An extension host that asks the analysis thread a thousand questions while a document of 2,000 lines is edited, and prints as JSON how
// long its own thread was held at most by each part. Argument: the thread's program.
import { setTimeout as sleep, setImmediate as turned } from 'node:timers/promises';
import { views } from '#views';
import { AnalysisThread } from '../../src/host/analysisThread';
import { CancelSource } from '../../src/host/cancel';
import type { EditorDocument } from '../../src/host/openDocuments';
import { startProcess } from '../../src/host/worker.node.js';
import { LongestHold } from '../../test/attack/longestHold';

const questions = 1_000;
const [program = ''] = process.argv.slice(2);
const data = { program: 'analyst', strings: {}, language: 'en' } as const;
const outcomes = { answered: 0, refused: 0, dropped: 0 };
const analysis = new AnalysisThread({
  startThread: (listeners) => startProcess(program, data, listeners),
  log: (message) => console.error(message),
});
let text = 'def f(x):\n    return x[0]**2 + x[1]**2\n'.repeat(1_000);
let version = 1;
const document: EditorDocument = {
  uri: 'file:///chapter4.py',
  languageId: 'python',
  get version() {
    return version;
  },
  getText: () => text,
};

/** Each asks about the newest text, as an editor does. */
function ask(number: number, token = new CancelSource()): Promise<void> {
  const kind = number % 2 === 0 ? 'script' : 'trace';
  const question = { view: 'descent', kind, params: views.descent.defaults } as const;
  const options = { deadline: 8_000, documents: number % 4 === 0 ? [document.uri] : [], token };
  return analysis.ask('text', question, options).then(
    (result) => void outcomes[result ? 'answered' : 'dropped']++,
    () => void outcomes.refused++,
  );
}

/** Types a line somewhere, over a character or two. */
function edit(number: number): void {
  const start = (number * 7_919) % text.length;
  const end = Math.min(text.length, start + (number % 3));
  text = `${text.slice(0, start)}# typed\n${text.slice(end)}`;
  version++;
  analysis.change(document.uri, [{ start, end, text: '# typed\n' }]);
}

async function hold(work: () => Promise<void>): Promise<number> {
  const watch = new LongestHold();
  watch.begin();
  await sleep(20);
  await work();
  await sleep(20);
  return watch.end();
}

/** One edit and one question in each turn of the loop, every tenth question cancelled in the next: faster than anyone types. */
async function flow(): Promise<void> {
  const asked: Promise<void>[] = [];
  for (let number = 0; number < questions; number++) {
    edit(number);
    const token = new CancelSource();
    asked.push(ask(number, token));
    await turned();
    if (number % 10 === 0) token.cancel();
  }
  await Promise.all(asked);
}

async function measure(): Promise<void> {
  await sleep(200); // what the program itself needs to start is no hold
  const starting = await hold(async () => {
    analysis.open(document);
    await ask(1);
  });
  const first = await hold(flow);
  const second = await hold(flow);
  analysis.dispose();
  console.log(JSON.stringify({ starting, first, second, outcomes }));
}

measure().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
