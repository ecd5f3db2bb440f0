import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { training } from '../../../../src/views/training/params';
import { trainingTexts } from '../../../../src/views/training/takeAway/takeAway';
import { createContext } from '../../createContext';
import { openTraining } from '../openTraining';

describe('the texts of a training', () => {
  for (const [kind, write] of Object.entries(trainingTexts)) {
    it(`hold the net in hand (${kind})`, () => {
      const { rest, context } = openTraining({ hiddenSize: 5 });
      rest();
      const names = write(training.defaults, context).files?.map(({ name }) => name) ?? [];
      assert.ok(names.length > 0 && names.includes('digits-net.npz'), names.join());
    });

    it(`hold nothing in a thread in which no training was started, which has no digits (${kind})`, () => {
      const file = (name: string) => assert.fail(`${name} was read`);
      assert.deepEqual(write(training.defaults, { ...createContext().context, file }), {});
    });
  }
});
