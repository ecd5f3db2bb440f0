/** Every text for a learner, by itself, in the order of the alphabet; one with a comment for translators has both. */
export function extractStrings(
  project?: string,
): Promise<Record<string, string | { readonly message: string; readonly comment: readonly string[] }>>;
