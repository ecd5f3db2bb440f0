import type { Stroke, StrokePoint } from '../../../src/engine/datasets/digitFromStrokes';

/** Points of a part of an ellipse; angles in degrees, 0 to the right, 90 downward. */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): StrokePoint[] {
  return Array.from({ length: 25 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });
}

const line = (...coordinates: readonly (readonly [number, number])[]): StrokePoint[] =>
  coordinates.map(([x, y]) => ({ x, y }));

/** The ten digits as one writes them with a pen in a square pad. */
export const writtenDigits: readonly (readonly Stroke[])[] = [
  [arc(0.5, 0.5, 0.24, 0.33, -80, 280)],
  [line([0.54, 0.14], [0.52, 0.4], [0.48, 0.86])],
  [[...arc(0.5, 0.32, 0.2, 0.17, 190, 390), ...line([0.6, 0.52], [0.3, 0.82]), ...line([0.74, 0.81])]],
  [[...arc(0.47, 0.32, 0.2, 0.17, 200, 445), ...arc(0.47, 0.66, 0.23, 0.19, -85, 150)]],
  [line([0.36, 0.16], [0.3, 0.5], [0.68, 0.5]), line([0.68, 0.16], [0.64, 0.5], [0.58, 0.88])],
  [[...line([0.7, 0.16], [0.4, 0.16], [0.36, 0.46]), ...arc(0.48, 0.64, 0.21, 0.2, -110, 140)]],
  [[...line([0.62, 0.12], [0.44, 0.36], [0.36, 0.6]), ...arc(0.52, 0.68, 0.17, 0.17, 180, 540)]],
  [line([0.28, 0.2], [0.72, 0.18], [0.58, 0.46], [0.44, 0.86])],
  [[...arc(0.5, 0.32, 0.16, 0.17, 90, 450), ...arc(0.5, 0.67, 0.19, 0.18, -90, 270)]],
  [[...arc(0.48, 0.34, 0.18, 0.18, 0, -360), ...line([0.66, 0.36], [0.6, 0.62], [0.52, 0.88])]],
];
