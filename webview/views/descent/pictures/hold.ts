import type { DescentFrame } from '#protocol';

/** What does not move while the start is dragged: f is the same, only where it is looked at from would change. */
type Ground = Pick<DescentFrame, 'range0' | 'range1' | 'grid' | 'levels' | 'heights'>;

const groundOf = ({ range0, range1, grid, levels, heights }: DescentFrame): Ground => ({
  range0,
  range1,
  grid,
  levels,
  heights,
});

/**
 * Holds the map still while the start is dragged, until the frame of where it was let go: what is under the pointer stays
 * there. And keeps the grid of the frame before where its values are the same: what is traced and painted once need not be
 * again.
 */
export function createHold() {
  let shown: DescentFrame | undefined;
  let holding = false;
  let last: readonly [number, number] | undefined;
  return {
    begin: () => {
      holding = true;
      last = undefined;
    },
    end: (x: number, y: number) => {
      last = [x, y];
    },
    take: (next: DescentFrame): DescentFrame => {
      if (last && startsAt(next, last)) holding = false;
      const held = shown && (holding || isSameGround(shown, next)) ? groundOf(shown) : undefined;
      const zoomed = isSameZoom(shown?.zoomed, next.zoomed) ? shown?.zoomed : next.zoomed;
      shown = { ...next, ...held, zoomed };
      return shown;
    },
  };
}

function startsAt({ paths }: DescentFrame, [x, y]: readonly [number, number]): boolean {
  return paths[0]?.x0[0] === x && paths[0]?.x1[0] === y;
}

function isSameGround(a: DescentFrame, b: DescentFrame): boolean {
  return String(a.heights) === String(b.heights) && isSameMap(a, b);
}

function isSameZoom(a: DescentFrame['zoomed'], b: DescentFrame['zoomed']): boolean {
  return a !== undefined && b !== undefined && isSameMap(a, b);
}

function isSameMap(a: Omit<Ground, 'heights'>, b: Omit<Ground, 'heights'>): boolean {
  const numbers = ({ range0, range1, levels }: Omit<Ground, 'heights'>) => [range0, range1, levels];
  return (
    String(numbers(a)) === String(numbers(b)) &&
    a.grid.z.length === b.grid.z.length &&
    a.grid.z.every((value, i) => Object.is(value, b.grid.z[i]))
  );
}
