import type { FunctionSource } from '../../src/language/core/functionSource';

/** Whether both are the same function, though one that was edited since may be another text. */
export function isSameFunction(one: FunctionSource | undefined, other: FunctionSource | undefined): boolean {
  if (one?.kind === 'code') return other?.kind === 'code' && one.uri === other.uri && one.name === other.name;
  return other?.kind === 'formula' && one?.text === other.text;
}
