import * as l10n from '@vscode/l10n';
import type { Network } from '#engine';
import type { Stroke, TrainingParams } from '#protocol';
import type { ComputeContext } from '../../view';
import { MOST_RUNS } from '../shared';
import { type Digits, ownDigits } from './digits';
import { Run } from './run';
import { nameOf } from './runName';

/** A net from a file. */
export interface LoadedNet {
  readonly net: Network;
  readonly file: string;
}

/** What the thread remembers of a view between its starts: the digits, the runs that are compared, what was drawn. */
export class Workshop {
  digits: Digits;
  /** Oldest first. */
  runs: Run[] = [];
  /** The run in hand. */
  current: Run | undefined;
  strokes: readonly Stroke[] = [];

  constructor(readonly embedded: Digits) {
    this.digits = embedded;
  }

  static of(context: ComputeContext): Workshop {
    const known = Workshop.known(context);
    if (known) return known;
    const made = new Workshop(ownDigits(context));
    context.memory.set('training', made);
    return made;
  }

  /** Undefined in a thread in which the view was not started: it was given no digits either. */
  static known({ memory }: ComputeContext): Workshop | undefined {
    const known = memory.get('training');
    return known instanceof Workshop ? known : undefined;
  }

  /** Runs that have not begun leave the list, but for the one in hand. */
  clear(inHand?: Run): void {
    this.runs = this.runs.filter((run) => run === inHand || run.iteration > 0 || run.loaded !== undefined);
  }

  /** A new run takes its place in the list; the oldest leaves it when there are too many. */
  begin(params: TrainingParams, context: ComputeContext, loaded?: LoadedNet): Run {
    this.clear();
    while (this.runs.length >= MOST_RUNS) this.#forgetOldest(context);
    const parts = {
      id: context.newName(),
      name: this.#free(loaded ? l10n.t('from {0}', loaded.file) : nameOf(params)),
      color: this.colorFor(),
      params,
      digits: this.digits,
      now: context.now,
    };
    const run = new Run(parts, [], loaded?.net);
    run.loaded = loaded?.file;
    this.runs.push(run);
    return run;
  }

  /** A run that has not begun is called after its params, which may still change. */
  nameUnbegun(run: Run): void {
    if (run.iteration > 0 || run.loaded !== undefined || run.isNamed) return;
    run.name = this.#free(nameOf(run.params), run);
  }

  /** No run is called as another. */
  #free(name: string, whose?: Run): string {
    const taken = new Set(this.runs.filter((run) => run !== whose).map((run) => run.name));
    for (let n = 2, free = name; ; n++) {
      if (!taken.has(free)) return free;
      free = l10n.t('{0} ({1})', name, n);
    }
  }

  remove(run: Run | undefined, context: ComputeContext): void {
    if (!run) return;
    this.runs = this.runs.filter((other) => other !== run);
    context.remove(run.id, run.iteration);
  }

  #forgetOldest(context: ComputeContext): void {
    const oldest = this.runs.shift();
    if (oldest) context.forget(oldest.id, oldest.iteration);
  }

  find(id: string): Run | undefined {
    return this.runs.find((run) => run.id === id);
  }

  /** The wanted one of the colours of runs where no run has it, else one that is free. */
  colorFor(wanted = 0): number {
    const taken = new Set(this.runs.map(({ color }) => color));
    const colors = [wanted, ...Array.from({ length: MOST_RUNS }, (_, color) => color)];
    return colors.find((color) => !taken.has(color)) ?? wanted;
  }
}
