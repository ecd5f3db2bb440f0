import { intOf } from './raw';
import { SMALL, type Value } from './value';

/** A global name's value. Code that counts with it may keep an int as a number: then `kept` is SMALL. */
export class NameCell {
  small = 0;
  constructor(public kept: Value) {}
  get value(): Value {
    return this.kept === SMALL ? intOf(this.small) : this.kept;
  }
  set value(value: Value) {
    this.kept = value;
  }
}
