import type { Working } from '../../program/values/callable';
import type { Value } from '../../program/values/value';

/** Name, what it takes, what it does, and whether it leaves all as it was. */
export type Methods = readonly (readonly [
  string,
  string,
  (...values: never[]) => Value | Working,
  boolean,
])[];

/** What was done gives None. */
export const done = (_: unknown): null => null;

/** An entry of a dictionary or a set takes the room of so many items of a list. */
export const ENTRY_PLACES = 8;
