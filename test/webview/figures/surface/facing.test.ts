import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WireframeData } from '../../../../webview/figures/surface/contract';
import { facing } from '../../../../webview/figures/surface/facing';

const axis = Array.from({ length: 41 }, (_, i) => i / 20 - 1);
const view = { azimuth: 77, elevation: 20, zoom: 1.1 };

function surface(f: (x: number, y: number) => number, x: number[], y: number[]): WireframeData {
  const grid = { x: axis, y: axis, z: axis.flatMap((b) => axis.map((a) => f(a, b))) };
  const path = { name: 'SGD', color: 'blue', x, y, step: 0 } as const;
  return { x: { name: 'x' }, y: { name: 'y' }, z: { name: 'f' }, grid, paths: [path] };
}

describe('facing', () => {
  /** How far the eye stands to the side of x, from -1 to 1. */
  const eyeX = ({ azimuth }: { azimuth: number }) => Math.cos((azimuth * Math.PI) / 180);

  it('looks from the side on which a slope with the path lies open', () => {
    const ridge = (x: number) => Math.exp(-20 * x * x);
    const path: [number[], number[]] = [
      [-0.8, -0.1],
      [-0.5, 0.5],
    ];
    assert.ok(eyeX(facing(surface(ridge, ...path), view)) < -0.4);
    const [x, y] = path;
    assert.ok(
      eyeX(
        facing(
          surface(
            ridge,
            x.map((a) => -a),
            y,
          ),
          view,
        ),
      ) > 0.4,
    );
  });

  it('keeps elevation and zoom, and has a first choice where all is seen', () =>
    assert.deepEqual(
      facing(
        surface(() => 0, [0], [0]),
        view,
      ),
      { ...view, azimuth: -30 },
    ));

  it('looks on where there is no path', () => {
    const { paths: _, ...bare } = surface((x) => x, [0], [0]);
    assert.equal(facing(bare, view).azimuth, -30);
  });
});
