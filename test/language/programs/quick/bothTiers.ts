import { toNumber, toValue } from '../../../../src/language/library/numbers';
import { LearnerProgram } from '../../../../src/language/library/program';
import { pythonLanguage } from '../../../../src/language/library/python';
import { Failure, Raised } from '../../../../src/language/program/failure';
import { Refusal } from '../../../../src/language/program/machine/refusal';
import type { QuickCode } from '../../../../src/language/programs/quick/code/numberCode';
import { asWebAssembly } from '../../../../src/language/programs/quick/code/writeWasm';
import type { Shape } from '../../../../src/language/programs/quick/translate';
import { translate } from '../../../../src/language/programs/quick/translate';
import { readPython } from '../../../../src/language/python/readPython';

/** What a call comes to: a number, or the code of its problem. */
type Outcome = number | string;

/** The two tiers of a function of a program; the fast one gives undefined where it gives up. */
export interface BothTiers {
  readonly full: (x: readonly number[]) => Outcome;
  readonly code: QuickCode | undefined;
  readonly quick: ((x: readonly number[]) => number | undefined) | undefined;
}

export function bothTiers(source: string, shapes: readonly Shape[], steps = 20_000, name = 'f'): BothTiers {
  const program = new LearnerProgram(pythonLanguage(readPython), {
    modules: () => undefined,
    limits: { steps },
  });
  const callee = program.load(source, name);
  const code = translate(program, callee, shapes, (args) => ({ args, keywords: undefined }), steps);
  const wasm = code && asWebAssembly(code);
  const isVector = typeof shapes[0] === 'number';
  const full = (x: readonly number[]): Outcome => {
    try {
      return toNumber(
        name,
        program.call(callee, isVector ? [toValue(Float64Array.from(x))] : x.map(toValue)),
      );
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
