import * as l10n from '@vscode/l10n';
import { readCheckpoint, writeCheckpoint } from '#engine';
import type { NamedFile } from '#protocol';
import type { ComputeContext } from '../../view';
import { sentenceOf } from '../../view';
import { Run } from '../run/run';
import type { Workshop } from '../run/workshop';
import { readDescription, writeDescription } from './keptFacts';
import { readKeptRun } from './keptRun';

/** All that a checkpoint says of a run apart from its numbers. */
function descriptionOf(run: Run): string {
  const trainees = run.trainees.map(({ method, seconds }) => ({ method, seconds }));
  return writeDescription({ facts: run.facts(), trainees });
}

/** Differs from what it was where a run is to be kept anew. */
export function markOfKept(run: Run): string {
  return `${run.iteration} ${descriptionOf(run)}`;
}

/** A run as bytes: NumPy reads its arrays, and Gradient Lab goes on with it to the bit. */
export function checkpointOf(run: Run): Uint8Array {
  const trainees = run.trainees.map((trainee) => trainee.kept());
  const description = descriptionOf(run);
  const numbers = trainees.map(({ net, moments, randomState, iteration, losses: series }) => ({
    net,
    moments,
    randomState,
    iteration,
    series,
  }));
  return writeCheckpoint({ trainees: numbers, description });
}

/** Adds what was kept to the workshop's runs, a file at a time; returns the sentence about one that could not be read. */
export function* restoreRuns(
  workshop: Workshop,
  files: readonly NamedFile[],
  context: ComputeContext,
): Generator<void, string | undefined, void> {
  let problem: string | undefined;
  const restored: Run[] = [];
  for (const { name, bytes } of files) {
    const id = name.endsWith('.npz') ? name.slice(0, -'.npz'.length) : name;
    if (workshop.find(id)) continue;
    try {
      const run = readRun(id, bytes, workshop, context);
      if (run) restored.push(run);
    } catch (error) {
      context.setAside(id);
      problem = l10n.t(
        'A run that was kept could not be read and was left out: {0} The others are here.',
        reasonOf(error),
      );
    }
    yield;
  }
  workshop.restore(restored);
  return problem;
}

/** undefined for a run on other digits than those in use. */
function readRun(
  id: string,
  bytes: Uint8Array,
  workshop: Workshop,
  context: ComputeContext,
): Run | undefined {
  const { trainees: numbers, description } = readCheckpoint(bytes);
  const described = readDescription(description);
  const { digits } = workshop;
  if (described.facts.digits !== digits.mark) return undefined;
  const { facts, trainees } = readKeptRun(described, numbers, digits);
  const run = Run.restored({ ...facts, id, digits, now: context.now }, trainees, facts);
  if (facts.place !== undefined) run.keptAs = markOfKept(run);
  return run;
}

/** Why something failed: the engine's sentence where it has one. */
export function reasonOf(error: unknown): string {
  return sentenceOf(error) ?? (error instanceof Error ? error.message : String(error));
}
