import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeDescent } from '../../../../src/views/descent/compute';
import { descent } from '../../../../src/views/descent/params';
import { createContext } from '../../createContext';

describe('a descent from numbers that are hardly there', () => {
  for (const text of ['floor(x0)', 'x0^2 + x1^2', '1/(x0 x1)', 'sqrt(x0)']) {
    for (const start of [
      [0, 5e-324],
      [-5e-324, 0],
      [1e-320, 1e-310],
    ]) {
      it(`${text} from ${start}`, () => {
        const params = descent.parseParams({
          source: { kind: 'formula', text },
          start,
          runs: [{ optimizer: 'sgd', learningRate: 5e-324 }],
        });
        const { value: frame } = computeDescent(params, createContext().context).next();
        assert.match(frame?.sentence ?? '', /^\S.*\.$/);
        const advised = frame?.advice?.start ?? [0, 0];
        assert.ok(advised.every(Number.isFinite), `${advised}`);
      });
    }
  }
});
