import * as l10n from '@vscode/l10n';
import { readCheckpoint, writeCheckpoint } from '#engine';
import type { NamedFile } from '#protocol';
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
  readonly trainees: readonly (Pick<KeptTrainee, 'method' | 'seconds'> & { readonly losses: KeptLosses })[];
}

/** A run as bytes: NumPy reads its arrays, and Gradient Lab goes on with it to the bit. */
export function checkpointOf(run: Run): Uint8Array {
  const trainees = run.trainees.map((trainee) => trainee.kept());
  const description: Description = {
    version: 1,
    facts: run.facts(),
    trainees: trainees.map(({ method, seconds, losses }) => ({ method, seconds, losses })),
  };
  const numbers = trainees.map(({ params, moments, randomState, iteration }) => ({
    params,
    activation: run.params.activation,
    moments,
    randomState,
    iteration,
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
      desk.keep(id);
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
  if (facts.digits !== workshop.digits.name) return undefined;
  const params = training.parseParams(facts.params);
  const numbers = trainees.map((trainee, i) => {
    const { method, seconds, losses } = kept[i] ?? {};
    if (!method || seconds === undefined || !losses) throw new Error('A net has no history.');
    return { ...trainee, method, seconds, losses };
  });
  const parts = { ...facts, id, params, digits: workshop.digits, now: desk.now };
  return Run.restored(parts, numbers, facts);
}

/** Our own file, but it may have been changed or cut since. */
function readDescription(text: string): Description {
  const read = JSON.parse(text) as Description;
  const facts = rawParams(read.facts);
  const isWhole =
    read.version === 1 &&
    Array.isArray(read.trainees) &&
    typeof facts['name'] === 'string' &&
    Array.isArray(facts['rateChanges']);
  if (!isWhole) throw new Error('The description is not one of a run.');
  return read;
}

/** The sentence of an error, in the learner's language where it is one of the engine's. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'template' in error && 'args' in error) {
    return l10n.t(String(error.template), ...(error.args as (string | number)[]));
  }
  return error instanceof Error ? error.message : String(error);
}
