import { textOf } from '../views/engineHalves';
import type { AnalystParts } from './analyst';
import { formulaIn, mentionAt, outlineOf, sourceIn } from './ownCode';
import { pictureOf } from './picture';
import { standingOf } from './standing';
import { callValueIn, lineValuesIn } from './values';

/** The cells of a notebook are documents of their own, each read without those above it. */
const isCell = (uri: string): boolean => uri.startsWith('vscode-notebook-cell:');

/** What each kind of question is answered by. */
export const answerers: AnalystParts['answerers'] = {
  text: ({ view, kind, params }) => textOf(kind, view, params) ?? {},
  outline: ({ uri }, documents) => ({ functions: outlineOf(documents.get(uri), isCell(uri)) }),
  mention: ({ uri, offset }, documents) => mentionAt(documents.get(uri), offset),
  picture: (question) => pictureOf(question),
  callValue: (question, documents) => callValueIn(question, documents),
  lineValues: (question, documents) => lineValuesIn(question, documents),
  standing: (question) => standingOf(question),
  formula: ({ text }) => formulaIn(text),
  source: (question, documents) => sourceIn(question, documents),
};
