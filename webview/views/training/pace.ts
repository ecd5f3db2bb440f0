/** Iterations a second over the last two seconds of computing. */
export function createPace(): (iteration: number, elapsed: number) => number {
  let points: { iteration: number; elapsed: number }[] = [];
  return (iteration, elapsed) => {
    const last = points.at(-1);
    if (last && (iteration < last.iteration || elapsed < last.elapsed)) points = [];
    points.push({ iteration, elapsed });
    while (points.length > 2 && elapsed - (points[1]?.elapsed ?? elapsed) > 2000) points.shift();
    const first = points[0] ?? { iteration, elapsed };
    return elapsed > first.elapsed ? ((iteration - first.iteration) * 1000) / (elapsed - first.elapsed) : 0;
  };
}
