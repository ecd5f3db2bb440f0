import { allowance } from '../../../program/machine/allowance';

const BYTES_AN_ITEM = 8;
/** So many items are gone through in the time of one step. */
const ITEMS_A_STEP = 8;

/** Asks for the memory of an array before it is made. */
export function claimItems(count: number): void {
  if (count > 1024) allowance.claim(count * BYTES_AN_ITEM);
}
/** ... of a text. */
export function claimText(length: number): void {
  if (length > 4096) allowance.claim(length * 2);
}
/** Counts the work of going through so many items. */
export function spendItems(count: number): void {
  if (count > ITEMS_A_STEP) allowance.spend(count / ITEMS_A_STEP);
}
