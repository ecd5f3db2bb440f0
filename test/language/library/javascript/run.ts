import { type LanguageId, type ProgramOptions, runProgram } from '#language';

export interface Ran {
  /** What it printed. */
  readonly text: string;
  /** What ended it: the code of its problem, its line and its sentence. */
  readonly code: string | undefined;
  readonly line: number | undefined;
  readonly message: string | undefined;
  readonly path: string | undefined;
}

/** Runs a program to its end. */
export function ran(
  source: string,
  options: ProgramOptions = {},
  languageId: LanguageId = 'javascript',
): Ran {
  let text = '';
  for (const event of runProgram(source, languageId, options))
    if (event.type === 'output') text += event.text;
    else if (event.type === 'problem') {
      const { code, args, message } = event.problem;
      return { text, code, line: Number(args[0]), message, path: event.path };
    }
  return { text, code: undefined, line: undefined, message: undefined, path: undefined };
}
