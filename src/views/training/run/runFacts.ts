import type { RunSettings, TrainingState } from '#protocol';

/** What there is of a run apart from its nets. */
export interface RunFacts {
  readonly id: string;
  readonly name: string;
  /** The learner gave it its name. */
  readonly isNamed: boolean;
  readonly color: number;
  /** Its place among the runs as they were begun; undefined of one that was kept before places were. */
  readonly place: number | undefined;
  readonly params: RunSettings;
  readonly digits: string;
  readonly state: TrainingState;
  readonly initialLoss: number;
  readonly farthestApart: number;
  readonly lossSeconds: number;
  readonly loaded: string | undefined;
  readonly rateChanges: readonly RateChange[];
  readonly accuracy: {
    readonly iteration: readonly number[];
    readonly training: readonly number[];
    readonly test: readonly number[];
  };
}

export interface RateChange {
  readonly iteration: number;
  readonly learningRate: number;
}
