import type { Params, ViewId } from '#protocol';

/** The function of a view, and the place that is looked at, both as params of the view after it in the story. */
interface Handed {
  readonly source: object;
  readonly place: object;
}

const handedOn: { readonly [V in ViewId]?: (params: Params<V>) => Handed } = {
  tangent: ({ source, values, points, selected }) => ({
    source: { source, values },
    place: { x: points?.[selected] ?? points?.[0] },
  }),
  surface: ({ source, values, point }) => ({ source: { source, values }, place: { start: point } }),
};

/**
 * What goes along to the view after this one, the best first: the function with the place, and the function alone, since a place may
 * be too far away there. Empty where nothing makes sense there.
 */
export function handOn<V extends ViewId>(view: V, params: Params<V>): readonly object[] {
  const handed = handedOn[view]?.(params);
  return handed ? [{ ...handed.source, ...handed.place }, handed.source] : [];
}
