import fc from 'fast-check';
import { randomProgram } from '../language/programs/quick/randomPrograms';
import { randomScript } from '../language/programs/quick/randomScripts';
import { sameAnswers } from '../language/programs/quick/sameAnswers';
import { attack } from './attack';

/** What the fast tier answers is to the bit what the full one does. */
function against(languageId: 'python' | 'javascript', make: typeof randomProgram) {
  const seen = { quick: 0, answered: 0 };
  return attack(
    `the fast tier of ${languageId}`,
    100,
    fc.noShrink(fc.nat()),
    (seed) => {
      const { isQuick, answered } = sameAnswers(make(seed), seed, languageId);
      seen.quick += Number(isQuick);
      seen.answered += answered;
    },
    () => `${seen.quick} functions in the fast tier, which answered ${seen.answered} calls`,
  );
}

export const attacks = [against('python', randomProgram), against('javascript', randomScript)];
