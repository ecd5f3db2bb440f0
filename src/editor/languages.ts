/** The languages in which learners' functions are read. */
export const languages: readonly string[] = ['python', 'javascript', 'typescript'];
