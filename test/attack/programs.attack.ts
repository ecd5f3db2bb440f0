import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draw } from '../numpy/expressions/draw';
import { runPythonEach, withoutNumPy } from '../python';
import { type Attack, attack } from './attack';
import { agrees } from './programs/agrees';
import { insides, reachingProgram } from './programs/host';
import { type RanInNode, ranInNode } from './programs/inNode';
import { randomScript } from './programs/scriptStatements';
import { changedSource, pythonSources, scriptSources } from './programs/sources';
import { randomProgram } from './programs/statements';
import { longest, tried } from './programs/trial';

const seeds = fc.noShrink(fc.nat(2 ** 31));
const BATCH = 50;

/** Runs a program, and names it where it does what none may. */
function held(source: string, language: 'python' | 'javascript' | 'typescript'): string {
  try {
    const { printed, problem = '' } = tried(source, language);
    return printed + problem;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.stack : String(error)}\nin\n${source}`);
  }
}

function endsWell(seed: number): void {
  const draw = new Draw(seed);
  held(draw.often(0.3) ? randomProgram(draw) : changedSource(draw, pythonSources), 'python');
}

function scriptEndsWell(seed: number): void {
  const draw = new Draw(seed);
  held(changedSource(draw, scriptSources), draw.of(['javascript', 'typescript']));
}

function reachesNothing(seed: number): void {
  const source = reachingProgram(new Draw(seed));
  assert.doesNotMatch(held(source, 'python'), insides, source);
}

/** What Node's context does not have, what differs from run to run, and what Node writes of where it stood. */
const left =
  /\b(?:import|export|async|await|setTimeout|Promise|random|Date|performance|process|require|stack|time\w*)\b/;
const plainScripts = scriptSources.filter((source) => !left.test(source));
/** What ours does not do, or stops. */
const isRefused = (problem = ''): boolean =>
  /(?:not read|not computed|not done) here|^The (?:computation|program) (?:was stopped|printed|holds)/.test(
    problem,
  );
const besideNode = { programs: 0, passed: 0 };

/** A batch of programs in one process of Node: half of them are written at random, half are ones that were changed. */
function printWhatNodePrints(first: number): void {
  const sources = Array.from({ length: BATCH }, (_, index) => {
    const draw = new Draw(first + index);
    return draw.often(0.5) ? randomScript(draw) : changedSource(draw, plainScripts);
  });
  const ran = ranInNode(sources);
  sources.forEach((source, index) => {
    const { printed, error, isEndless, isUnreadable } = ran[index] as RanInNode;
    const ours = tried(source, 'javascript');
    besideNode.programs += 1;
    besideNode.passed += Number(isEndless || isUnreadable || isRefused(ours.problem));
    if (isEndless || isUnreadable || isRefused(ours.problem)) return;
    assert.equal(Buffer.from(ours.printed).toString(), printed, source);
    assert.equal(
      ours.problem === undefined,
      error === undefined,
      `${error}, ours: ${ours.problem}\n${source}`,
    );
  });
}

const compared = { programs: 0, refused: 0 };

/** A batch of programs in one process of Python. */
function printWhatCPythonPrints(first: number): void {
  const sources = Array.from({ length: BATCH }, (_, index) => randomProgram(new Draw(first + index)));
  const ran = runPythonEach(sources);
  sources.forEach((source, index) => {
    const { lines = [], error } = ran[index] ?? {};
    const { printed, problem } = tried(source, 'python');
    compared.programs += 1;
    compared.refused += Number(error !== undefined);
    if (problem?.startsWith('The computation was stopped')) return;
    assert.equal(problem === undefined, error === undefined, `${error}, ours: ${problem}\n${source}`);
    const ours = printed.replace(/\n+$/, '').split('\n');
    assert.ok(agrees(ours, lines), `CPython\n${lines.join('\n')}\nours\n${printed}\n${source}`);
  });
}

const beside = attack(
  'random programs print what CPython prints',
  2,
  seeds,
  printWhatCPythonPrints,
  () => `${compared.programs} programs agreed, of which ${compared.refused} end with an error`,
);
/** Without NumPy nothing can be tried; in CI it is tried all the same, and fails. */
const skipped: Attack = {
  ...beside,
  name: `${beside.name}: skipped, ${withoutNumPy}`,
  attempt: async (_seed, cases) => ({ cases }),
  finish: () => 'skipped',
};

export const attacks = [
  attack('random and changed programs of Python end in a sentence', 1000, seeds, endsWell, () => {
    return `not heard of for ${(longest.microseconds / 1000).toFixed(0)} ms at most`;
  }),
  attack('changed programs of JavaScript end in a sentence', 600, seeds, scriptEndsWell),
  attack(
    'random and changed programs print what Node prints',
    4,
    seeds,
    printWhatNodePrints,
    () => `${besideNode.programs} programs, of which ${besideNode.passed} are no matter here`,
  ),
  attack('programs reach nothing of the host', 400, seeds, reachesNothing),
  withoutNumPy ? skipped : beside,
];
