import { LearnerProgram } from '../../../../src/language/library/program';
import { Failure, Raised } from '../../../../src/language/program/failure';
import { Refusal } from '../../../../src/language/program/machine/refusal';
import { languageOf } from '../../../../src/language/programs/languageOf';
import type { QuickCode } from '../../../../src/language/programs/quick/code/numberCode';
import { asWebAssembly } from '../../../../src/language/programs/quick/code/writeWasm';
import { javascript } from '../../../../src/language/programs/quick/javascript/javascript';
import { python } from '../../../../src/language/programs/quick/python';
import type { Shape } from '../../../../src/language/programs/quick/translate';
import { translate } from '../../../../src/language/programs/quick/translate';

/** What a call comes to: a number, or the code of its problem. */
type Outcome = number | string;

/** The two tiers of a function of a program; the fast one gives undefined where it gives up. */
export interface BothTiers {
  readonly full: (x: readonly number[]) => Outcome;
  readonly code: QuickCode | undefined;
  readonly quick: ((x: readonly number[]) => number | undefined) | undefined;
}

export function bothTiers(
  source: string,
  shapes: readonly Shape[],
  { steps = 20_000, name = 'f', languageId = 'python' as 'python' | 'javascript' } = {},
): BothTiers {
  const language = languageOf(languageId);
  const program = new LearnerProgram(language, { modules: () => undefined, limits: { steps } });
  const callee = program.load(source, name);
  const dialect = languageId === 'python' ? python : javascript;
  const code = translate(program, callee, shapes, (args) => ({ args, keywords: undefined }), steps, dialect);
  const wasm = code && asWebAssembly(code);
  const isVector = typeof shapes[0] === 'number';
  const full = (x: readonly number[]): Outcome => {
    const given = isVector ? [language.toValue(Float64Array.from(x))] : x.map(language.toValue);
    try {
      return language.toNumber(name, program.call(callee, given));
    } catch (error) {
      if (error instanceof Failure) return error.code;
      if (error instanceof Raised || error instanceof Refusal) return 'raised';
      throw error;
    }
  };
  const quick = (x: readonly number[]): number | undefined => {
    try {
      return wasm?.(...x);
    } catch {
      return undefined;
    }
  };
  return { full, code, quick: wasm && quick };
}
