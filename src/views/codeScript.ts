import * as l10n from '@vscode/l10n';
import type { CodeSource } from '#language';
import { LearnerError } from './view';

/** The learner's own function in a script, by which it is called. */
export interface OwnCode {
  readonly definition: string;
  readonly callee: string;
}

/** The names that our scripts give values to. */
const ours =
  'f g f32 h x y x0 x1 z np forward_diff numerical_diff numerical_gradient exact exact_gradient beside steps step point slope descend update updates state'.split(
    ' ',
  );

/** The learner's own program as part of a script: as it stands, or in a dictionary of its own where a name of ours is in its way. */
export function ownCode({ program, languageId, name }: CodeSource): OwnCode {
  if (languageId !== 'python') throw onlyPython();
  const text = program
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n\n')
    .trim();
  const names = namesOf(text);
  if (ours.every((one) => one === 'np' || !names.has(one))) return { definition: text, callee: name };
  const quoted = text.replaceAll('\\', '\\\\').replaceAll("'''", "\\'\\'\\'");
  const definition = `own = {'__name__': 'own'}  # f's file has names that stand below, too\nexec('''\n${quoted}\n''', own)`;
  return { definition, callee: `own['${name}']` };
}

/** Every name that the text may give a value at its top, and some more. */
function namesOf(text: string): ReadonlySet<string> {
  const atTop = text.split('\n').flatMap((line) => {
    const defined = /^(?:async\s+)?(?:def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(line);
    if (defined) return defined[1] ?? [];
    return /^\s/.test(line) && !/^\s+globa[l]\s/.test(line)
      ? []
      : (line.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  });
  return new Set(atTop);
}

function onlyPython(): LearnerError {
  const message = l10n.t(
    'A NumPy script can hold a function of Python only, and this one is of another language.',
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}

/** By dual numbers only formulas are differentiated in a script. */
export function noExactScript(): LearnerError {
  const message = l10n.t(
    'No NumPy script with the exact gradient of a function from a file. With the numerical gradient there is one.',
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}
