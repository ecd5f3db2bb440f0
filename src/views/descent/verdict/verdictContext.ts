import type { DescentRun } from '#protocol';
import type { Lower } from './lowerElsewhere';
import type { Trials } from './trials';

/** What a sentence about a verdict may speak of. */
export interface Context {
  readonly run: DescentRun;
  readonly variables: readonly [string, string];
  /** Where the same run ends with the exact gradient, as NumPy prints it; undefined where that was not asked. */
  readonly exactFinal: string | undefined;
  /** What other learning rates, more steps and another start came to. */
  readonly trials: Trials;
  /** A place where f is lower than where the run ended, if one is known. */
  readonly lower: Lower | undefined;
  /** Whether f has one value on all of the map, and far around it. */
  readonly isConstant: boolean;
  /** The runs that go too far to be shown with the others. */
  readonly leaving: readonly DescentRun[];
}
