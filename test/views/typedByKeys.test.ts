import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { computeDescent } from '../../src/views/descent/compute';
import { descent } from '../../src/views/descent/params';
import { formulaSource } from '../../src/views/functionSource';
import { computeSurface } from '../../src/views/surface/compute';
import { surface } from '../../src/views/surface/params';
import { createContext } from './createContext';

/** Formulas of which the beginnings are readable, too: a line, a valley, a pole, half a plane, a constant. */
const formulas = ['(x^2+y-11)^2+(x+y^2-7)^2', 'log(x)+y^2/3', '1/(x*y)-1e3x', '10^30x+sqrt(y)'];

const drawn = {
  surface: (text: string) => [...computeSurface(surface.parseParams({ source: formulaSource(text) }))][0],
  descent: (text: string) =>
    computeDescent(descent.parseParams({ source: formulaSource(text) }), createContext().context).next()
      .value,
};

describe('a formula that is typed key by key', () => {
  for (const view of ['surface', 'descent'] as const)
    for (const formula of view === 'surface' ? formulas : formulas.slice(1, 3))
      it(`${formula} in ${view} gives a picture or one sentence at every key`, () => {
        const said: (string | undefined)[] = [];
        for (let length = 1; length <= formula.length; length++) {
          const text = formula.slice(0, length);
          try {
            said.push(drawn[view](text)?.sentence);
          } catch (error) {
            if (!(error instanceof LearnerError)) throw error;
            said.push(error.message);
          }
        }
        for (const sentence of said) assert.match(sentence ?? '', /^\S.*[.!?]$/s);
        assert.ok(said.at(-1) && said.length === formula.length);
      });
});
