/** Fields of a view's params that are left to the view while they are undefined: it chooses what suits the function. */
export type Left<Chosen> = { readonly [K in keyof Chosen]?: Chosen[K] | undefined };

/** Params of which nothing is left to the view any more. */
export type Settled<P extends Left<Chosen>, Chosen> = P & Chosen;
