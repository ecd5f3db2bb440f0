import { cellAt, mistakeOf, type ProgramFunction, type Range } from '#language';
import type { Question, Result } from '#protocol';
import { pathOf, told } from '../views/functionSource';
import { type Documents, Imports } from './documents';
import { functionsIn, placed, takenBy } from './ownCode';

/** What a function of numbers lacks that gives nothing back. */
const givesNothing = new Set(['noReturn', 'nothingBack', 'noValueBack']);

/** Why the function around a place cannot be drawn; no reason where there is no function, or none that is told in a sentence. */
export function noPictureIn(question: Question<'noPicture'>, documents: Documents): Result<'noPicture'> {
  const read = documents.read(question);
  const place = read ? read.start + question.offset : 0;
  const around = ({ range, nameRange }: ProgramFunction) => (question.at === 'name' ? nameRange : range);
  const isAround = ({ start, end }: Range) => start <= place && place <= end;
  const one = read && functionsIn(read).find((each) => isAround(around(each)));
  if (!one) return { kind: 'read' };
  const imports = new Imports(documents, question.uri, question.missing);
  const problem = one.why ?? mistakeOf(one, { path: pathOf(question.uri), modules: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  if (!problem || !isToTell(one, problem.code)) return { kind: 'read' };
  const message = told(problem, cellAt(one.source, one.nameRange.start));
  return { kind: 'read', reason: { ...placed(one.nameRange, read), message } };
}

/** A helper is called with what is no number: what numbers make of it is no mistake. What takes long may come to an end. */
function isToTell(one: ProgramFunction, code: string): boolean {
  if (code === 'tooManySteps') return false;
  return one.role === 'unreadable' || takenBy(one) !== undefined || givesNothing.has(code);
}
