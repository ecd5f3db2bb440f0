import { lineAt, type Problem, problemOf, type Range } from '../core/problem';

/** Every sentence about what a program is given in the place of something else. {0} is the line. */
export const problemTemplates = {
  moduleBrought:
    "Line {0} imports {1}, which is not beside this file: Gradient Lab's own is used. Put a file of that name there to use yours.",
  digitsCut:
    'Line {0} loads {1} digits of {2}, as many as an array may hold here. Choose a smaller set in Training to use all of one.',
  drawsAtRandom:
    'The function in line {0} draws random numbers. In each call it draws the same ones, so that the picture stays as it is.',
} as const;

export type NoticeCode = keyof typeof problemTemplates;

/** What a program is told beside what it prints; it goes on. */
export type Notice = Problem<NoticeCode>;

/** A place in a file; without a path it is that of the text that runs. */
export interface Place {
  readonly path: string | undefined;
  readonly range: Range;
}

export function noticeOf(
  code: NoticeCode,
  source: string,
  range: Range,
  ...args: readonly (string | number)[]
): Notice {
  return problemOf(code, problemTemplates[code], [lineAt(source, range.start), ...args], range);
}
