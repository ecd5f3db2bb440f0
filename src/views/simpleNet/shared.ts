/** As many steps of a descent by hand as the page remembers. */
export const MOST_STEPS = 500;
