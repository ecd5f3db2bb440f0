import type { Question, Result } from '#protocol';
import { LearnerError, views } from '#views';
import type { Documents } from '../../src/thread/documents';
import { writtenSource } from '../../src/views/functionSource';

/** How a thread can come to grief. */
export interface Trouble {
  /** Never comes back. */
  readonly hang: () => never;
  readonly crash: () => never;
  /** Whether this is asked for the first time, in whichever thread. */
  readonly isFirst: (name: string) => boolean;
}

/** A question that is answered as its words say, such as 'hang' or 'echo 7'; they stand where a formula would. */
export function questionOf(words: string): Question<'text'> {
  const params = { ...views.tangent.defaults, source: { kind: 'formula', text: words } } as const;
  return { view: 'tangent', kind: 'script', params };
}

/** Answers in place of a view. */
export function troubledAnswer(trouble: Trouble) {
  return (
    { params }: Question<'text'>,
    documents: Documents,
  ): Result<'text'> | Generator<void, Result<'text'>, void> => {
    const words = 'source' in params ? writtenSource(params.source) : '';
    const [what = '', rest = ''] = words.split(/ (.*)/s);
    if (what === 'hang') trouble.hang();
    if (what === 'crash' || (what === 'crashOnce' && trouble.isFirst(rest))) trouble.crash();
    if (what === 'fail') throw new LearnerError('No.', { field: 'formula', start: 0, end: 1 });
    if (what === 'steps') return inSteps(words);
    return { text: what === 'read' ? (documents.read({ uri: rest })?.text ?? '') : words };
  };
}

function* inSteps(words: string): Generator<void, Result<'text'>, void> {
  for (let i = 0; i < 5; i++) yield;
  return { text: words };
}
