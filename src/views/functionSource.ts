import * as l10n from '@vscode/l10n';
import type { FunctionSource } from '../language/core/functionSource';
import { parseNumber, type RawParams, rawParams } from './parse';

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

/** More letters than a learner has ever typed. */
const MOST_LETTERS = 100;

/**
 * The numbers of a formula's letters; those of letters that it has no longer are kept, in case they return. Throws LearnerError for
 * one that is no number.
 */
export function parseValues({ values }: RawParams): Readonly<Record<string, number>> {
  const raw = rawParams(values);
  const letters = Object.keys(raw).filter((name) => /^\p{L}$/u.test(name));
  return Object.fromEntries(
    letters.slice(0, MOST_LETTERS).map((letter) => {
      const rule = { name: l10n.t('The letter {0}', letter) };
      return [letter, parseNumber({ values: raw[letter] }, 'values', 1, rule)];
    }),
  );
}
