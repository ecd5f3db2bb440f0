import { linspace, roundLevels, sampleGrid, type VectorFunction } from '#engine';
import { type Band, bandOf } from './bands';
import { dot } from './curvePicture';
import { type Axis, type Drawn, Paper } from './paper';

export interface MapPicture extends Drawn {
  readonly f: VectorFunction;
  readonly x: Axis;
  readonly y: Axis;
  /** The point that is looked at. */
  readonly at: readonly [number, number];
}

/** Points of the grid across and upright, and levels at most. */
const [COLUMNS, ROWS, LEVELS] = [36, 20, 12];
/** Characters of all paths: a hover is cut off at 100,000, and a picture takes a third more in base64. */
const LONGEST = 60_000;

/** A function of two numbers from above, as SVG: the more shade, the higher, with a line at each level. */
export function mapPicture({ f, x, y, at, ...drawn }: MapPicture): string {
  const paper = new Paper(x, y, drawn);
  const { shade, level: ink, point } = drawn.palette;
  const grid = { x: linspace(...x.range, COLUMNS), y: linspace(...y.range, ROWS) };
  const z = sampleGrid(f, grid.x, grid.y);
  const bands = fitting(Array.from(roundLevels(z, LEVELS), (level) => bandOf({ ...grid, z }, level, paper)));
  const areas = bands.map(({ area }) => `<path d="${area}" fill="${shade}"/>`).join('');
  const lines = `<path d="${bands.map(({ line }) => line).join('')}" stroke="${ink}" stroke-width="0.8"/>`;
  const value = f(Float64Array.from(at));
  return paper.around(areas + lines + (Number.isFinite(value) ? dot(...at, paper, point) : ''));
}

/** Every level, or every second, or fourth: where f is hilly, each is long. */
function fitting(bands: readonly Band[]): readonly Band[] {
  const length = bands.reduce((sum, { area, line }) => sum + area.length + line.length, 0);
  return length > LONGEST ? fitting(bands.filter((_, i) => i % 2 === 1)) : bands;
}
