import * as l10n from '@vscode/l10n';
import { readCheckpoint, writeCheckpoint } from '#engine';
import type { NamedFile, TrainingState } from '#protocol';
import { rawParams } from '../parse';
import type { Desk } from '../view';
import type { KeptLosses } from './lossHistory';
import { training } from './params';
import { Run, type RunFacts } from './run';
import type { KeptTrainee } from './trainee';
import type { Workshop } from './workshop';

/** What the numbers of a checkpoint do not say. */
interface Description {
  readonly version: 1;
  readonly facts: RunFacts;
  readonly trainees: readonly Pick<KeptTrainee, 'method' | 'seconds'>[];
}

/** A run as bytes: NumPy reads its arrays, and Gradient Lab goes on with it to the bit. */
export function checkpointOf(run: Run): Uint8Array {
  const trainees = run.trainees.map((trainee) => trainee.kept());
  const description: Description = {
    version: 1,
    facts: run.facts(),
    trainees: trainees.map(({ method, seconds }) => ({ method, seconds })),
  };
  const numbers = trainees.map(({ net, moments, randomState, iteration, losses: series }) => ({
    net,
    moments,
    randomState,
    iteration,
    series,
  }));
  return writeCheckpoint({ trainees: numbers, description: JSON.stringify(description) });
}

/** Adds what was kept to the workshop's runs; returns the sentence about a file that could not be read. */
export function restoreRuns(workshop: Workshop, files: readonly NamedFile[], desk: Desk): string | undefined {
  let problem: string | undefined;
  for (const { name, bytes } of files) {
    const id = name.replace(/\.npz$/, '');
    if (workshop.find(id)) continue;
    try {
      const run = readRun(id, bytes, workshop, desk);
      if (run) workshop.runs.push(run);
    } catch (error) {
      desk.setAside(id);
      problem = l10n.t(
        'A run that was kept could not be read and was left out: {0} The others are here.',
        sentenceOf(error),
      );
    }
  }
  return problem;
}

/** undefined for a run on other digits than those in use. */
function readRun(id: string, bytes: Uint8Array, workshop: Workshop, desk: Desk): Run | undefined {
  const { trainees, description } = readCheckpoint(bytes);
  const { facts, trainees: kept } = readDescription(description);
  if (facts.digits !== workshop.digits.mark) return undefined;
  const numbers = trainees.map(({ series, ...trainee }, i) => {
    const { method, seconds } = kept[i] ?? {};
    if (!method || seconds === undefined) throw damaged();
    return { ...trainee, method, seconds, losses: readLosses(series) };
  });
  const parts = { ...facts, id, digits: workshop.digits, now: desk.now };
  return Run.restored(parts, numbers, facts);
}

function readLosses(series: Readonly<Record<string, Float64Array>>): KeptLosses {
  const { sizes, low, high, sum, seconds, recent } = series;
  if (!sizes || !low || !high || !sum || !seconds || !recent) throw damaged();
  return { sizes, low, high, sum, seconds, recent };
}

const states: readonly TrainingState[] = ['ready', 'paused', 'stopped', 'finished', 'diverged'];

/** Our own text, but the file may have been changed since: what is not as we write it is refused. */
function readDescription(text: string): Description {
  const { version, facts: written, trainees } = rawParams(JSON.parse(text));
  const facts = rawParams(written);
  const accuracy = rawParams(facts['accuracy']);
  const lists = [
    trainees,
    facts['rateChanges'],
    accuracy['iteration'],
    accuracy['training'],
    accuracy['test'],
  ];
  const isWhole = version === 1 && typeof facts['name'] === 'string' && lists.every(Array.isArray);
  if (!isWhole || !Number.isInteger(facts['color'])) throw damaged();
  const state = states.find((known) => known === facts['state']) ?? 'paused';
  const params = training.parseParams(facts['params']);
  const whole = { ...(written as RunFacts), params, state };
  return { version: 1, facts: whole, trainees: trainees as Description['trainees'] };
}

function damaged(): Error {
  return new Error(l10n.t('the file is damaged.'));
}

/** The sentence of an error, in the learner's language where it is one of the engine's. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'template' in error && 'args' in error) {
    return l10n.t(String(error.template), ...(error.args as (string | number)[]));
  }
  return error instanceof Error ? error.message : String(error);
}
