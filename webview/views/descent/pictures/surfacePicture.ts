import * as l10n from '@vscode/l10n';
import type { WireframeData } from '#figures';
import type { DescentFrame } from '#protocol';
import { runName } from '../../../../src/views/optimizers';
import { runColor } from '../../../base/theme';
import { type Clock, entryAt } from '../clock/clock';
import { startText } from './mapPicture';

/** The paths of the map on the surface above it, with a ball for each run. */
export function surfaceData(frame: DescentFrame, { position, step }: Clock): WireframeData {
  const { variables, grid, heights, paths, selected } = frame;
  return {
    x: { name: variables[0] },
    y: { name: variables[1] },
    z: { name: 'f' },
    grid,
    zMin: heights[0],
    zMax: heights[1],
    paths: paths.map((run, i) => ({
      name: runName(run),
      color: runColor(i),
      x: run.x0,
      y: run.x1,
      step: entryAt(run, position),
      strong: i === selected,
    })),
    label: l10n.t(
      'The path of gradient descent from {0} on the surface of f, up to step {1}',
      startText(frame),
      step,
    ),
  };
}
