import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { InputError } from '../../src/engine/inputError';
import { describeFailure } from '../../src/thread/describeFailure';

const memory = 'This needed more memory than it may have and was stopped. Try smaller numbers.';

/** What an error is that is thrown here. */
function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
}

describe('describeFailure', () => {
  it('says what a learner can mend, and where', () => {
    const at = { field: 'x', start: 0, end: 1 };
    assert.deepEqual(describeFailure(new LearnerError('Type a number.', at)), {
      message: 'Type a number.',
      at,
    });
  });

  it('tells the letters of a formula that could be read', () => {
    const at = { field: 'range', start: 0, end: 0 };
    const letters = [{ name: 'a', value: 1 }];
    const error = new LearnerError('f has no value.', at, letters);
    assert.deepEqual(describeFailure(error), { message: 'f has no value.', at, letters });
  });

  it('says what the engine says of its input', () => {
    const error = new InputError(
      'The text {0} has {1} characters, more than the {2} that can be read.',
      'W1',
      9,
      8,
    );
    assert.equal(
      describeFailure(error).message,
      'The text W1 has 9 characters, more than the 8 that can be read.',
    );
  });

  const tooMuch: Readonly<Record<string, () => unknown>> = {
    'a list': () => new Array(2 ** 32),
    'a typed array': () => new Float64Array(2 ** 40),
    'a buffer': () => new ArrayBuffer(2 ** 52),
    'a string': () => 'a'.repeat(2 ** 30),
    'memory of WebAssembly': () => new WebAssembly.Memory({ initial: 1, maximum: 2 }).grow(5),
  };
  for (const [what, ask] of Object.entries(tooMuch)) {
    it(`says of ${what} larger than there can be that it needs too much memory`, () =>
      assert.equal(describeFailure(caught(ask)).message, memory));
  }

  const slips: Readonly<Record<string, () => unknown>> = {
    'another RangeError': () => (1).toFixed(200),
    'an endless recursion': () => {
      const turn = (): unknown => turn();
      return turn();
    },
    'an Error of that message': () => {
      throw new Error('Invalid array length');
    },
    'no error at all': () => {
      throw 'a slip';
    },
  };
  for (const [what, slip] of Object.entries(slips)) {
    it(`says of ${what} that it is ours, with its stack for the log`, () => {
      const { message, detail } = describeFailure(caught(slip));
      assert.match(message, /^Gradient Lab itself went wrong here \(.+\)\. Change a value to try again\.$/);
      assert.ok(detail);
    });
  }
});
