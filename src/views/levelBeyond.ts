/** Distances at which a function that has one value in a picture is looked at beyond it. */
const DISTANCES = [0, 1, 2, 3, 4, 5].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));

/**
 * Whether f has the value that it has at a point also far around it: along each axis and along the diagonal, to both sides, up to
 * 500,000 away. A function that does is taken for a constant where it is one in the picture, too.
 */
export function isLevelBeyond(f: (x: Float64Array) => number, point: readonly number[]): boolean {
  const value = f(Float64Array.from(point));
  const axes = point.map((_, axis) => point.map((_, i) => (i === axis ? 1 : 0)));
  const directions = [...axes, point.map(() => 1)];
  return directions.every((direction) =>
    DISTANCES.flatMap((distance) => [distance, -distance]).every(
      (distance) => f(Float64Array.from(point, (x, i) => x + distance * (direction[i] ?? 0))) === value,
    ),
  );
}
