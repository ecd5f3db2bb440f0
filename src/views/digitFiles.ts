/** The 5,000 digits to learn from, or the 1,000 others to be tested with. */
export type DigitsPart = 'train' | 'test';

export const imagesFile = (part: DigitsPart) => `digits/${part}-images.idx.gz`;
export const labelsFile = (part: DigitsPart) => `digits/${part}-labels.idx.gz`;

/** The files under media/ that hold the digits inside Gradient Lab. */
export function digitFiles(...parts: readonly DigitsPart[]): readonly string[] {
  return parts.flatMap((part) => [imagesFile(part), labelsFile(part)]);
}
