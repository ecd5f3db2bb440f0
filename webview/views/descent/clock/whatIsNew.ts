import type { DescentParams } from '#protocol';

/** Tells, frame by frame, what is new in the runs since the frame before: all of it, the paths, or nothing that moves them. */
export function whatIsNew() {
  let before: { readonly source: string; readonly paths: string } | undefined;
  return (params: DescentParams | undefined): 'none' | 'paths' | 'function' => {
    if (!params) return 'none';
    const { source, values, start, runs, gradient } = params;
    const now = { source: JSON.stringify(source), paths: JSON.stringify([values, start, runs, gradient]) };
    const last = before;
    before = now;
    if (last?.source !== now.source) return 'function';
    return last.paths === now.paths ? 'none' : 'paths';
  };
}
