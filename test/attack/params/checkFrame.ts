import assert from 'node:assert/strict';
import { LearnerError } from '#views';

/** Names of what only the program knows, and what a number or a place turns into by mistake. */
const INTERNAL =
  /NaN|undefined|\bnull\b|\{\d\}|\[object|Gradient Lab itself|^(start|stop|step|index|count|exponent|x\[\d\])\b| levels must| points must|Infinity/;

/** More numbers than a page draws at once. */
const MOST_NUMBERS = 300_000;

const RANGES = [
  'range',
  'yRange',
  'zRange',
  'sliceRange',
  'hRange',
  'shownH',
  'errorRange',
  'range0',
  'range1',
];

/** What is thrown must be one sentence for the learner, at one of the fields. */
export function checkRefusal(error: unknown, fields: object): void {
  assert.ok(error instanceof LearnerError, error instanceof Error ? `${error.stack}` : String(error));
  // What is wrong in a source, or in a run's decay, is said of the field it is typed in.
  const { field } = error.at;
  const isTyped = (field === 'formula' && 'source' in fields) || (field === 'decay' && 'runs' in fields);
  assert.ok(field in fields || isTyped, `no field ${field}`);
  checkSentence(error.message.replace(/ but it is (NaN|-?Infinity)\.$/, ' but it is no number.'));
}

function checkSentence(sentence: string): void {
  assert.match(sentence, /^\S[\s\S]*[.?]$/);
  assert.doesNotMatch(sentence, INTERNAL);
}

/** What holds of every view's frame: sentences are whole, the ends of axes are numbers with room between, and it is not too much. */
export function checkNumbers(frame: object): void {
  const { sentence, levels, grid } = frame as {
    sentence: string;
    levels?: number[];
    grid?: { x: Float64Array; y: Float64Array };
  };
  checkSentence(sentence);
  for (const name of RANGES) checkRange(name, (frame as Record<string, unknown>)[name]);
  if (levels)
    assert.ok(
      levels.every(
        (level, i) => Number.isFinite(level) && level > (levels[i - 1] ?? Number.NEGATIVE_INFINITY),
      ),
      `levels ${levels}`,
    );
  if (grid) for (const axis of [grid.x, grid.y]) assert.ok(axis.every(Number.isFinite), 'grid');
  assert.ok(numbersIn(frame) <= MOST_NUMBERS, `${numbersIn(frame)} numbers`);
}

function checkRange(name: string, range: unknown): void {
  if (range === undefined) return;
  const [from = Number.NaN, to = Number.NaN] = range as number[];
  assert.ok(from < to && Number.isFinite(to - from), `${name} ${from} to ${to}`);
}

/** Counts numbers and looks at texts. */
function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value === 'string') assert.doesNotMatch(value, /NaN|undefined|\{\d\}|\[object|Infinity/);
  if (ArrayBuffer.isView(value)) return value.byteLength / 8;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + numbersIn(part), 0);
}
