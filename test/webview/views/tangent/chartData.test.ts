import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TangentFrame } from '#protocol';
import { tangentChart } from '../../../../webview/views/tangent/chartData';

/** A curve of a function with this name, at no point. */
const frameOf = (name: string | undefined) =>
  ({
    name,
    variable: 'x',
    pictures: [],
    range: [0, 1],
    yRange: [0, 1],
    curve: { x: new Float64Array(0), y: new Float64Array(0) },
  }) as unknown as TangentFrame;

describe('the name at a curve', () => {
  for (const [name, label] of [
    [undefined, 'f(x)'],
    ['function_1', 'function_1'],
    ['eighteen_letters__', 'eighteen_letters__'],
    ['nineteen_letters___', 'nineteen_letters_…'],
    ['𝑎_function_with_quite_a_long_name', '𝑎_function_with_q…'],
  ] as const)
    it(`of ${name} is ${label}, and is read out whole`, () => {
      const [curve] = tangentChart(frameOf(name), 0, false).data.series;
      assert.deepEqual([curve?.label, curve?.name], [label, name ?? 'f(x)']);
    });
});
