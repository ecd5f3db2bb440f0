import { cellAt, type ProgramFunction, type Range, whyNotDrawn } from '#language';
import type { Question, Result } from '#protocol';
import { pathOf, told } from '../views/functionSource';
import { type Documents, Imports } from './documents';
import { allFunctionsIn, placed } from './ownCode';

/** Why the function around a place, or whose name stands there, cannot be drawn; no reason where there is no such function, or where it can. */
export function noPictureIn(question: Question<'noPicture'>, documents: Documents): Result<'noPicture'> {
  const read = documents.read(question);
  const place = read ? read.start + question.offset : 0;
  const around = ({ range, nameRange }: ProgramFunction) => (question.at === 'name' ? nameRange : range);
  const isAround = ({ start, end }: Range) => start <= place && place <= end;
  const one = read && allFunctionsIn(read).find((each) => isAround(around(each)));
  if (!one) return { kind: 'read' };
  const imports = new Imports(documents, question.uri, question.missing);
  const problem = whyNotDrawn(one, { path: pathOf(question.uri), modules: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  if (!problem) return { kind: 'read' };
  const message = told(problem, cellAt(one.source, problem.range.start));
  return { kind: 'read', reason: { ...placed(one.nameRange, read), message } };
}
