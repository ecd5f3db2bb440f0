import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { parameters, typeOf } from './parameters';
import { typeParameters } from './typeParameters';

/** Parameters and the type of what is given back, without a body: TypeScript's way to tell how a function may be called. */
export function signature(reader: Reader): void {
  typeParameters(reader);
  parameters(reader);
  typeOf(reader);
  if (!reader.at('{')) slips.memberEnd(reader);
}

/** Passes a signature, if one stands here rather than a function with a body. */
export function isSignature(reader: Reader): boolean {
  const found = reader.attempt(
    () =>
      reader.scopes.within('function', () => {
        signature(reader);
        return reader.at('{') ? undefined : true;
      }).node,
  );
  return found === true;
}
