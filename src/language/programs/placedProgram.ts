import type { PlacedProgram } from '../library/language';
import type { Body, Program, Statement } from '../program/tree';

/** What is known of each part of a program: its statements, and how much further it stands than where it was read. */
type Parts = readonly { readonly part: { readonly body: Body }; readonly shift: number }[];

/** A program with the places of its statements, of which only those that are asked for are moved. */
export function placedProgram(program: Program, parts: Parts): PlacedProgram {
  const shifts = new Map<Statement, number>();
  for (const { part, shift } of parts)
    if (shift !== 0) for (const statement of part.body) shifts.set(statement, shift);
  const shiftOf = (statement: Statement): number => shifts.get(statement) ?? 0;
  return {
    program,
    shiftOf,
    placed: (statements) =>
      statements.map((statement) => {
        const shift = shiftOf(statement);
        return shift === 0 ? statement : moved(statement, shift);
      }),
  };
}

/** A part of a tree so much further in its text. */
function moved<Part>(part: Part, shift: number): Part {
  if (Array.isArray(part)) return part.map((one) => moved(one, shift)) as Part;
  if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype)
    return part;
  if (isRange(part)) return { ...part, start: part.start + shift, end: part.end + shift };
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, moved(value, shift)])) as Part;
}

const isRange = (part: object): part is { readonly start: number; readonly end: number } =>
  'start' in part && 'end' in part && typeof part.start === 'number' && typeof part.end === 'number';
