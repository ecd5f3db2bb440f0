import { textOf } from '../views/engineHalves';
import type { AnalystParts } from './analyst';
import { noPictureIn } from './noPicture';
import { formulaIn, mentionAt, outlineIn, sourceIn } from './ownCode';
import { pictureOf } from './picture';
import { callValueIn, lineValuesIn } from './values';

/** What each kind of question is answered by. */
export const answerers: AnalystParts['answerers'] = {
  text: ({ view, kind, params }) => textOf(kind, view, params) ?? {},
  outline: (question, documents) => outlineIn(question, documents),
  mention: (question, documents) => mentionAt(documents.read(question), question.offset),
  picture: (question) => pictureOf(question),
  callValue: (question, documents) => callValueIn(question, documents),
  lineValues: (question, documents) => lineValuesIn(question, documents),
  noPicture: (question, documents) => noPictureIn(question, documents),
  formula: ({ text }) => formulaIn(text),
  source: (question, documents) => sourceIn(question, documents),
};
