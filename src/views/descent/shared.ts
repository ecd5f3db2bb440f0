/** As many runs are compared as there are colours. */
export const MOST_RUNS = 6;
