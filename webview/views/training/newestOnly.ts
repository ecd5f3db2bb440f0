/**
 * Draws the newest of what comes with the next frame of the screen, so that a page on a busy machine falls behind by no more than
 * one: each frame holds all that is drawn.
 */
export function newestOnly<Drawn>(draw: (drawn: Drawn) => void) {
  let request = 0;
  let newest: Drawn | undefined;
  const drawNow = () => {
    cancelAnimationFrame(request);
    request = 0;
    const drawn = newest;
    newest = undefined;
    if (drawn !== undefined) draw(drawn);
  };
  return {
    draw: (drawn: Drawn) => {
      newest = drawn;
      if (request === 0) request = requestAnimationFrame(drawNow);
    },
    /** Draws at once what waits. */
    drawNow,
    stop: () => {
      cancelAnimationFrame(request);
      newest = undefined;
    },
  };
}
