import type { DescentFrame } from '#protocol';

/** Tells, frame by frame, what is new in the runs since the frame before: all of it, the paths, or nothing that moves them. */
export function whatIsNew() {
  let before: { readonly source: string; readonly paths: string } | undefined;
  return ({ asked }: Pick<DescentFrame, 'asked'>): 'none' | 'paths' | 'function' => {
    const { source, values, axes, start, runs, gradient } = asked;
    const now = {
      source: JSON.stringify([source, axes]),
      paths: JSON.stringify([values, start, runs, gradient]),
    };
    const last = before;
    before = now;
    if (last?.source !== now.source) return 'function';
    return last.paths === now.paths ? 'none' : 'paths';
  };
}
