import assert from 'node:assert/strict';
import type { Frame } from '#protocol';
import { computationOf, textOf } from '../../src/views/engineHalves';
import { LearnerError } from '../../src/views/view';
import { runPythonEach, withoutNumPy } from '../python';
import { createContext } from '../views/createContext';
import { type Attack, attack } from './attack';
import { batch, type Scripted } from './scripts/cases';
import { checks, compared } from './scripts/checks';

const seen = { printed: 0, refused: 0 };

/** The script of params, or undefined where it says in a sentence why there is none. */
function scriptOf({ view, params }: Scripted): string | undefined {
  try {
    return textOf('script', view, params, createContext().context)?.text;
  } catch (error) {
    assert.ok(error instanceof LearnerError, String(error));
    return undefined;
  }
}

/** The first frame, or undefined where the view has nothing to show; whether it says so well is not asked here. */
function frameOf({ view, params }: Scripted): Frame | undefined {
  try {
    return computationOf(view)(params, createContext().context).next().value ?? undefined;
  } catch {
    return undefined;
  }
}

function printsWhatIsShown(given: readonly Scripted[]): void {
  const written = given.flatMap((one) => {
    const frame = frameOf(one);
    const script = frame && scriptOf(one);
    seen.refused += frame && script === undefined ? 1 : 0;
    return frame && script !== undefined ? [{ ...one, frame, script }] : [];
  });
  const ran = runPythonEach(written.map(({ script }) => script));
  written.forEach((one, i) => {
    const { lines = [], error } = ran[i] ?? {};
    const place = `${one.view} ${JSON.stringify(one.params)}`;
    assert.equal(error, undefined, place);
    try {
      const check = checks[one.view] as (lines: readonly string[], frame: Frame, given: Scripted) => void;
      check(lines, one.frame, one);
    } catch (failure) {
      throw new Error(`${place}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
    seen.printed++;
  });
}

const scripts = attack(
  'a NumPy script prints what its view shows, or says why there is none',
  10,
  batch,
  printsWhatIsShown,
  () => {
    assert.ok(seen.printed > 0 && compared.held > compared.left, 'too little was compared');
    return `${seen.printed} scripts, ${seen.refused} refused; ${compared.held} numbers held, ${compared.left} left to rounding`;
  },
);
/** Without NumPy nothing can be tried; in CI it is tried all the same, and fails. */
const skipped: Attack = {
  ...scripts,
  name: `${scripts.name}: skipped, ${withoutNumPy}`,
  attempt: async (_seed, cases) => ({ cases }),
  finish: () => 'skipped',
};

export const attacks = [withoutNumPy ? skipped : scripts];
