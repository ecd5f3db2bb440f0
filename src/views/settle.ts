import type { Left, Settled } from '#protocol';

/** How the view chooses each field that may be left to it. */
type Choices<Chosen> = { readonly [K in keyof Chosen]: () => Chosen[K] };

/**
 * Params with what is left to the view filled in, and that alone, as a frame carries it to the page. Only the choices of fields
 * that are left are made. A choice depends on the function, not on the other fields: what the learner moves moves nothing else.
 */
export function settle<P extends Left<Chosen>, Chosen extends object>(
  params: P,
  choices: Choices<Chosen>,
): { readonly settled: Settled<P, Chosen>; readonly chosen: Partial<Chosen> } {
  const chosen: Partial<Chosen> = {};
  for (const field of Object.keys(choices) as (keyof Chosen)[])
    if (params[field] === undefined) chosen[field] = choices[field]();
  return { settled: { ...params, ...chosen } as Settled<P, Chosen>, chosen };
}
