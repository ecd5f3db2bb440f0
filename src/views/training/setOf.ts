/**
 * The files of one IDX set: those of a folder that differ from the chosen one only in what they hold (images, labels) and in
 * which part they are of (training, test). train-images-idx3-ubyte.gz brings its labels and the t10k files with it.
 */
export function setOf(chosen: string, folder: readonly string[]): string[] {
  const wanted = patternOf(chosen);
  if (wanted === chosen.toLowerCase()) return [chosen];
  return folder.filter((name) => patternOf(name) === wanted);
}

function patternOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/images?([-._]?idx3)?|labels?([-._]?idx1)?/, '<kind>')
    .replace(/train(ing)?|t10k|test(ing)?/, '<part>');
}
