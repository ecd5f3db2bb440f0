/** Whether something in a tree is not read; what is outside of what is read is no mistake of the text. */
export function holdsProblem(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if (Array.isArray(part)) return part.some(holdsProblem);
  for (const key in part) {
    const field = (part as Record<string, unknown>)[key];
    if (key === 'problem' ? field !== undefined : holdsProblem(field)) return true;
  }
  return false;
}
