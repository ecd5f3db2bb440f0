/** A kept height stays while it is at most this many pixels more than is needed: while something is dragged, a few lines come and go. */
const SPARE = 60;

/**
 * Keeps an element as high as it has been at its width, or as `least` tells, so that nothing below it moves when its text gets
 * shorter. Returns what asks `least` again, and gives height back where it is much less than before.
 */
export function keepHeight(box: HTMLElement, least: () => number = () => 0): () => void {
  let [width, height] = [0, 0];
  const keep = (): void => {
    if (box.offsetWidth === 0) return;
    if (box.offsetWidth !== width) {
      [width, height] = [box.offsetWidth, 0];
      box.style.minHeight = '';
    }
    const next = Math.max(height, Math.ceil(box.getBoundingClientRect().height), least());
    if (next === height) return;
    height = next;
    box.style.minHeight = `${height}px`;
  };
  const askAgain = (): void => {
    const needed = least();
    if (needed === 0 || needed >= height - SPARE) return keep();
    // What stands there still is of before: it is replaced next.
    height = needed;
    box.style.minHeight = `${height}px`;
  };
  box.style.boxSizing = 'border-box';
  // Asked in the next frame: what an observer of sizes resizes itself is an error of the page.
  new ResizeObserver(() => requestAnimationFrame(keep)).observe(box);
  return askAgain;
}

/** How high `box` would be at its width with other content. */
export function heightWith(box: HTMLElement, content: readonly (Node | string)[]): number {
  const twin = box.cloneNode(false) as HTMLElement;
  for (const name of ['role', 'aria-live']) twin.removeAttribute(name);
  twin.ariaHidden = 'true';
  Object.assign(twin.style, {
    boxSizing: 'border-box',
    minHeight: '',
    position: 'absolute',
    visibility: 'hidden',
    width: `${box.offsetWidth}px`,
  });
  twin.append(...content);
  box.after(twin);
  const height = Math.ceil(twin.getBoundingClientRect().height);
  twin.remove();
  return height;
}
