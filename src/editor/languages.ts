/** The languages in which learners' functions are read. */
export const languages: readonly string[] = ['python', 'javascript', 'typescript'];

/** Those of files that are not, but that such a file may import. */
export const importedLanguages: readonly string[] = ['javascriptreact', 'typescriptreact'];
