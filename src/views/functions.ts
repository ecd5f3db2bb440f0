import { famousEggBoxes } from './famousEggBoxes';
import { famousValleys } from './famousValleys';
import type { KnownFunction } from './knownFunction';
import { offeredFunctions } from './offeredFunctions';

export type { KnownFunction } from './knownFunction';
export { offeredFunctions } from './offeredFunctions';

/** Every function that is known when it is typed, those that the lists of examples offer first. */
export const knownFunctions = (): readonly KnownFunction[] => [
  ...offeredFunctions(),
  ...famousValleys,
  ...famousEggBoxes,
];
