import type { DescentFrame, DescentParams } from '#protocol';

/** What does not move while the start is dragged: f is the same, only where it is looked at from would change. */
type Ground = Pick<DescentFrame, 'range0' | 'range1' | 'grid' | 'levels' | 'heights'>;

const groundOf = ({ range0, range1, grid, levels, heights }: DescentFrame): Ground => ({
  range0,
  range1,
  grid,
  levels,
  heights,
});

type Asked = Pick<DescentParams, 'source' | 'values' | 'axes' | 'start'>;

/** What was asked for when the start was dragged last, and whether it was let go there. */
interface Drag {
  readonly asked: Asked;
  readonly isOver: boolean;
}

/**
 * Holds the map still while the start is dragged, until the frame of where it was let go, or until something else moves the
 * start or the function: what is under the pointer stays there. And keeps the grid of the frame before where its values are
 * the same: what is traced and painted once need not be again. `asked` are the newest params.
 */
export function createHold(asked: () => Asked | undefined) {
  let shown: DescentFrame | undefined;
  let drag: Drag | undefined;
  return {
    /** The start has been moved, or let go, to where it now stands in the params. A key lets go what it never held. */
    drag: (phase: 'move' | 'end') => {
      const [now, isOver] = [asked(), phase === 'end'];
      const isHeld = !isOver || drag?.isOver === false;
      drag = now && isHeld ? { asked: now, isOver } : undefined;
    },
    take: (next: DescentFrame): DescentFrame => {
      if (drag && !goesOn(drag, asked(), next.asked)) drag = undefined;
      const held = shown && (drag || isSameGround(shown, next)) ? groundOf(shown) : undefined;
      const zoomed = isSameZoom(shown?.zoomed, next.zoomed) ? shown?.zoomed : next.zoomed;
      shown = { ...next, ...held, zoomed };
      return shown;
    },
  };
}

function goesOn({ asked, isOver }: Drag, newest: Asked | undefined, drawn: Asked): boolean {
  const isDragged = newest !== undefined && isSameStart(newest, asked) && isSameFunction(newest, asked);
  const hasArrived = isOver && isSameStart(drawn, asked);
  return isDragged && !hasArrived;
}

const isSameStart = (a: Asked, b: Asked): boolean => String(a.start) === String(b.start);

const isSameFunction = (a: Asked, b: Asked): boolean =>
  JSON.stringify([a.source, a.values, a.axes]) === JSON.stringify([b.source, b.values, b.axes]);

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
