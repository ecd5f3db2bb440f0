import * as l10n from '@vscode/l10n';
import { LearnerError } from '#views';

/** A sentence the engine wrote with places, as its errors carry it. */
interface Templated {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

function isTemplated(error: unknown): error is Error & Templated {
  return error instanceof Error && 'template' in error && 'args' in error;
}

/** Failure as a fact: one sentence in the learner's language, the place, and the stack for the log. */
export function describeFailure(error: unknown) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof LearnerError) return { message: error.message, at: error.at };
  if (isTemplated(error)) return { message: l10n.t(error.template, ...error.args), detail };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    message: l10n.t('Gradient Lab itself went wrong here ({0}). Change a value to try again.', reason),
    detail,
  };
}
