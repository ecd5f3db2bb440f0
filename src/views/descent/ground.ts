import { contourLevels, linspace, sampleGrid } from '#engine';
import type { DescentFrame } from '#protocol';
import type { MapWindow } from './contract';
import { heightsOf } from './mapRanges';

const GRID_POINTS = 81;
const LEVELS = 14;

/** f over the map. */
export function surfaceOf(
  f: (x: Float64Array) => number,
  ranges: MapWindow,
  paths: DescentFrame['paths'],
): Pick<DescentFrame, 'grid' | 'levels' | 'heights'> {
  const { grid, levels } = groundOf(f, ranges);
  return { grid, levels, heights: heightsOf(grid.z, paths, ranges) };
}

/** f over the part of the plane that the learner zoomed or shifted to. */
export function zoomedTo(
  f: (x: Float64Array) => number,
  { range0, range1 }: MapWindow,
): DescentFrame['zoomed'] {
  return { range0, range1, ...groundOf(f, { range0, range1 }) };
}

function groundOf(f: (x: Float64Array) => number, { range0, range1 }: MapWindow) {
  const axes = { x: linspace(...range0, GRID_POINTS), y: linspace(...range1, GRID_POINTS) };
  const z = sampleGrid(f, axes.x, axes.y);
  return { grid: { ...axes, z }, levels: [...contourLevels(z, LEVELS)] };
}
