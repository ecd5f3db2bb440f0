/** As many points are pinned as can be told apart. */
export const MOST_POINTS = 6;
