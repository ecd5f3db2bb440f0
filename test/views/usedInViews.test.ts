import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CodeSource, findFunctions, usageOf } from '#language';
import { views } from '#views';
import { computeDescent } from '../../src/views/descent/compute';
import { computeStepSize } from '../../src/views/stepSize/compute';
import { settleStepSize } from '../../src/views/stepSize/settle';
import { computeSurface } from '../../src/views/surface/compute';
import { settleSurface } from '../../src/views/surface/settle';
import { computeTangent } from '../../src/views/tangent/compute';
import { createContext } from './createContext';

const text = `import numpy as np
def numerical_diff(f, x, h=1e-3):
    return (f(x + h) - f(x - h)) / (2*h)
def curve(x):
    return x**2 - x
xs = np.arange(2, 12, 0.5)
ys = curve(xs)
print(numerical_diff(curve, 7.0))
def line(x, a, b):
    return a*x + b
print(line(np.linspace(-3, 8), 5, 2))
def bowl(x):
    return 3*x[0]**2 + x[1]**2
X, Y = np.meshgrid(np.arange(-6, 7, 0.5), np.arange(-4, 5, 0.5))
bowl(np.array([X, Y]))
numerical_gradient(bowl, np.array([2.5, -1.5]))
gradient_descent(bowl, np.array([-5.0, 3.5]), lr=0.07, step_num=33)
`;

/** A function of the file as the editor makes a source of it. */
function source(name: string): CodeSource {
  const one = findFunctions(text, 'python').find((found) => found.name === name);
  const usage = one && usageOf(one);
  assert.ok(usage);
  return { kind: 'code', uri: 'file:///a.py', languageId: 'python', name, line: 1, program: text, usage };
}

describe('a view opens with the numbers of the file', () => {
  it('Tangent: numbers held', () => {
    const params = views.tangent.parseParams({ source: source('line') });
    const [frame] = computeTangent(params);
    assert.deepEqual(
      frame?.letters.map(({ name, value }) => [name, value]),
      [
        ['a', 5],
        ['b', 2],
      ],
    );
  });

  it('Step Size: step', () => {
    const params = views.stepSize.parseParams({ source: source('curve') });
    const { settled } = settleStepSize(params);
    assert.equal(settled.h, 1e-3);
    const [frame] = computeStepSize(params);
    assert.equal(frame?.chosen.h, 1e-3);
  });

  it('Surface: point and ranges', () => {
    const params = views.surface.parseParams({ source: source('bowl') });
    const { settled } = settleSurface(params);
    assert.deepEqual(
      [settled.point, settled.range0, settled.range1],
      [
        [2.5, -1.5],
        [-6, 7],
        [-4, 5],
      ],
    );
    assert.ok([...computeSurface(params)].length > 0);
  });

  it('Descent: start, learning rate and steps', () => {
    const params = views.descent.parseParams({ source: source('bowl') });
    const [frame] = computeDescent(params, createContext().context);
    assert.deepEqual(
      [frame?.chosen.start, frame?.chosen.stepCount, frame?.chosen.runs?.map((run) => run.learningRate)],
      [[-5, 3.5], 33, [0.07]],
    );
  });
});
