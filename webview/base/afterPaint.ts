/**
 * What `run` does when the next frame of the screen has been painted, once however often it is asked for: for what nobody waits
 * for while a point is dragged.
 */
export function afterPaint(run: () => void): () => void {
  let isAsked = false;
  const done = () => {
    isAsked = false;
    run();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => setTimeout(done));
  };
}
