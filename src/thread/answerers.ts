import { textOf } from '../views/engineHalves';
import type { AnalystParts } from './analyst';

/** What each kind of question is answered by. */
export const answerers: AnalystParts['answerers'] = {
  text: ({ view, kind, params }) => textOf(kind, view, params) ?? {},
};
