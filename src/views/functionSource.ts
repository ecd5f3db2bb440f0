import type { FunctionSource } from '../language/core/functionSource';
import { type RawParams, rawParams } from './parse';

/** A formula as the source of a view's function. */
export function formulaSource(text: string): FunctionSource {
  return { kind: 'formula', text };
}

/** Where f comes from. What 0.1.0 kept, and commands, may have the text of a formula as `formula` instead. */
export function parseSource({ source, formula }: RawParams, fallback: FunctionSource): FunctionSource {
  if (source === undefined) return typeof formula === 'string' ? formulaSource(formula) : fallback;
  const { kind, text } = rawParams(source);
  return kind === 'formula' && typeof text === 'string' ? formulaSource(text) : fallback;
}
