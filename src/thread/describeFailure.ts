import * as l10n from '@vscode/l10n';
import type { FailedMessage } from '#protocol';
import { LearnerError } from '#views';
import { sentenceOf } from '../views/view';
import { asksForTooMuch } from './limits';

type Failure = Pick<FailedMessage, 'message' | 'at' | 'letters' | 'axes' | 'detail'>;

/** Failure as a fact: one sentence in the learner's language, the place, and the stack for the log. */
export function describeFailure(error: unknown): Failure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof LearnerError) {
    const { message, at, letters, axes } = error;
    return { message, at, ...(letters && { letters }), ...(axes && { axes }) };
  }
  const sentence = sentenceOf(error);
  if (sentence !== undefined) return { message: sentence, detail };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && asksForTooMuch(reason)) {
    return {
      message: l10n.t('This needed more memory than it may have and was stopped. Try smaller numbers.'),
      detail,
    };
  }
  return {
    message: l10n.t('Gradient Lab itself went wrong here ({0}). Change a value to try again.', reason),
    detail,
  };
}
