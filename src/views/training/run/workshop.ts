import * as l10n from '@vscode/l10n';
import type { Network } from '#engine';
import type { RunSettings } from '#protocol';
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

/** What the thread remembers of a view between its starts: the digits and the runs that are compared. */
export class Workshop {
  digits: Digits;
  /** In the order in which they were begun. */
  runs: Run[] = [];
  /** The run in hand. */
  current: Run | undefined;

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

  /** Runs that are no more than their settings leave the list, but for the one in hand. */
  clear(inHand?: Run): void {
    this.runs = this.runs.filter((run) => run === inHand || run.stays);
  }

  /** A new run takes the last place in the list. */
  begin(params: RunSettings, context: ComputeContext, loaded?: LoadedNet): Run {
    this.clear();
    const parts = {
      id: context.newName(),
      name: this.#free(loaded ? l10n.t('from {0}', loaded.file) : nameOf(params)),
      color: this.colorFor(),
      place: 1 + Math.max(0, ...this.runs.map((run) => run.place ?? 0)),
      params,
      digits: this.digits,
      now: context.now,
    };
    const run = new Run(parts, [], loaded?.net);
    run.loaded = loaded?.file;
    this.runs.push(run);
    return run;
  }

  /** A run that is to stay in the list takes the room, and the colour, of the oldest where there are too many. */
  makeRoomFor(run: Run, context: ComputeContext): void {
    for (;;) {
      const others = this.runs.filter((other) => other !== run);
      if (others.length < MOST_RUNS) break;
      const [oldest] = others;
      if (!oldest) break;
      this.runs = this.runs.filter((other) => other !== oldest);
      context.forget(oldest.id, oldest.iteration);
    }
    run.color = this.colorFor(run.color, run);
  }

  /** Adds runs that were kept. Those kept before places were stand first, as they came. */
  restore(runs: readonly Run[]): void {
    const placed = runs.flatMap(({ place }) => place ?? []);
    const unplaced = runs.filter(({ place }) => place === undefined);
    const first = Math.min(unplaced.length, ...placed) - unplaced.length;
    for (const [i, run] of unplaced.entries()) run.place = first + i;
    for (const run of runs) {
      run.color = this.colorFor(run.color);
      this.runs.push(run);
    }
    this.runs.sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  }

  /** A run that has not begun is called after its params, which may still change. */
  nameUnbegun(run: Run): void {
    if (run.stays) return;
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

  find(id: string): Run | undefined {
    return this.runs.find((run) => run.id === id);
  }

  /** The wanted one of the colours of runs where no run has it, else one that is free. */
  colorFor(wanted = 0, whose?: Run): number {
    const taken = new Set(this.runs.filter((run) => run !== whose).map(({ color }) => color));
    const colors = [wanted, ...Array.from({ length: MOST_RUNS }, (_, color) => color)];
    return colors.find((color) => !taken.has(color)) ?? wanted;
  }
}
