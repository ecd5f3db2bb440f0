import assert from 'node:assert/strict';
import { type LanguageId, type ProgramEvent, runProgram } from '#language';

/** What a program came to. */
export interface Ended {
  readonly printed: string;
  readonly problem?: string;
}

const limits = { steps: 300_000, printed: 200_000 };
/** Of the processor, between two events. */
const MOST_MICROSECONDS = 1_000_000;
const types: ReadonlySet<string> = new Set([
  'output',
  'step',
  'module',
  'input',
  'notice',
  'problem',
  'done',
]);
/** The longest that a program was not heard of. */
export const longest = { microseconds: 0 };

/** Runs a program to its end; throws where it does what none may. */
export function tried(source: string, language: LanguageId): Ended {
  let printed = '';
  let problem: string | undefined;
  let last: string | undefined;
  let before = process.cpuUsage();
  for (const event of runProgram(source, language, { limits, modules: () => undefined })) {
    const { user, system } = process.cpuUsage(before);
    longest.microseconds = Math.max(longest.microseconds, user + system);
    assert.ok(user + system < MOST_MICROSECONDS, `not heard of for ${(user + system) / 1000} ms`);
    assert.ok(types.has(event.type), event.type);
    if (event.type === 'output') printed += event.text;
    if (event.type === 'problem') {
      assert.equal(problem, undefined, 'two problems');
      problem = sentenceOf(event, source);
    }
    last = event.type;
    before = process.cpuUsage();
  }
  assert.equal(last, 'done');
  return { printed, ...(problem === undefined ? {} : { problem }) };
}

/** A sentence with its places filled, about a place within the text. */
function sentenceOf({ problem }: Extract<ProgramEvent, { type: 'problem' }>, source: string): string {
  const { message, template, args, range } = problem;
  assert.match(message, /[.?:)\]\d\p{L}'"}]$/su, `no sentence: ${message}`);
  assert.ok(
    0 <= range.start && range.start <= range.end && range.end <= source.length,
    JSON.stringify(range),
  );
  const line = source.slice(0, range.start).split(/\r\n|\r|\n/).length;
  assert.equal(args[0], line, `line ${args[0]} in place of ${line}: ${message}`);
  assert.ok(!args.some((arg) => arg === undefined || Number.isNaN(arg)), message);
  const places = [...template.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
  assert.ok(
    places.every((place) => place < args.length),
    template,
  );
  return message;
}
