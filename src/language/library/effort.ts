import { claim, isDue, spend } from '#numpy';
import { Call, NativeFunction } from '../program/values/callable';
import type { Value } from '../program/values/value';

const ELEMENTS_A_STEP = 16;
const STEPS_AT_ONCE = 64;
const PLACE = 8;
/** What is smaller is counted with the step that makes it. */
const SMALL = 64;

/** Counts the steps of a loop in a native; true now and then, where the machine is to have its turn: yield rest(). */
export function isTired(count: number): boolean {
  return count % STEPS_AT_ONCE === 0 && hasWorked(STEPS_AT_ONCE);
}

/** The same for steps by their number. */
export function hasWorked(steps: number): boolean {
  spend(steps * ELEMENTS_A_STEP);
  return isDue();
}

const nothing = new NativeFunction('', () => null, true);
/** Asks for nothing: the machine goes on with the native when it had its turn. */
export const rest = (): Call => new Call(nothing, []);

/** Before a list of so many values is made of others. */
export function listing(count: number): void {
  if (count < SMALL) return;
  spend(count);
  claim(count * PLACE);
}

/** Before a text of so many characters is made. */
export function writing(length: number): void {
  if (length < SMALL) return;
  spend(length);
  claim(length);
}

/** Before so many values or characters are looked at or moved. */
export function passing(count: number): void {
  if (count >= SMALL) spend(count);
}

/** What one value takes beside its place, about. */
export function bytesOf(value: Value): number {
  if (typeof value === 'object') return 96;
  if (typeof value === 'string') return value.length > 1 ? 24 + value.length : 0;
  return typeof value === 'bigint' ? 24 : 8;
}
