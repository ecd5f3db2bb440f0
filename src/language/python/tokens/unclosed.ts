import { type PythonProblem, problemAt } from '../problems';
import { closerOf, type Token } from './token';

/** That a bracket has no other; where the last token of its line is given, it is closed behind that. */
export function unclosed(source: string, bracket: Token, last: Token | undefined): PythonProblem {
  const closer = closerOf.get(bracket.text) ?? ')';
  const place = last && (last.kind === ':' ? last.start : last.end);
  const fix = place === undefined ? undefined : { range: { start: place, end: place }, text: closer };
  return problemAt(source, 'unclosedBracket', bracket, [bracket.text, closer], fix);
}
