import type { Params, ViewId } from '#protocol';

/** What a view hands on to the one after it in the story, as params of that one. */
const handedOn: { readonly [V in ViewId]?: (params: Params<V>) => object } = {
  tangent: ({ source, values, points, selected }) => ({ source, values, x: points[selected] ?? points[0] }),
  surface: ({ source, values, point }) => ({ source, values, start: point }),
};

/** The function and the point that go along to the view after this one; undefined where they make no sense there. */
export function handOn<V extends ViewId>(view: V, params: Params<V>): object | undefined {
  return handedOn[view]?.(params);
}
