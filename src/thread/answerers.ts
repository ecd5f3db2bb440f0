import { textOf } from '../views/engineHalves';
import type { AnalystParts } from './analyst';
import { outlineOf, sourceIn } from './ownCode';

/** What each kind of question is answered by. */
export const answerers: AnalystParts['answerers'] = {
  text: ({ view, kind, params }) => textOf(kind, view, params) ?? {},
  outline: ({ uri }, documents) => ({ functions: outlineOf(documents.get(uri)) }),
  source: (question, documents) => sourceIn(question, documents),
};
