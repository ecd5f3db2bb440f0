import { InputError } from '../inputError';
import type { Named } from './digitFile';
import type { IdxImages, IdxLabels } from './idx';

/** An images file with the labels file that belongs to it. */
export interface FilePair {
  readonly images: Named<IdxImages>;
  readonly labels: Named<IdxLabels>;
}

/**
 * Puts each images file together with its labels file, the pair for training first: told from that for testing by the names, or
 * else by the count, which is larger for training.
 * @throws InputError when there are not as many labels files as images files, when neither names nor counts tell which is
 * which, or when a pair's counts differ
 */
export function pairFiles(files: readonly Named<IdxImages | IdxLabels>[]): [FilePair, FilePair?] {
  const images = files.filter((file): file is Named<IdxImages> => 'pixels' in file.content);
  const labels = files.filter((file): file is Named<IdxLabels> => 'labels' in file.content);
  if (images.length !== labels.length) {
    throw new InputError(
      'Half of the files must be images and half labels, but there are {0} of images and {1} of labels.',
      images.length,
      labels.length,
    );
  }
  const [trainingImages, testImages] = trainingFirst(images);
  const [trainingLabels, testLabels] = trainingFirst(labels);
  const training = checkPair(trainingImages, trainingLabels);
  return testImages && testLabels ? [training, checkPair(testImages, testLabels)] : [training];
}

function checkPair(images: Named<IdxImages>, labels: Named<IdxLabels>): FilePair {
  if (images.content.count === labels.content.count) return { images, labels };
  throw new InputError(
    'Every image needs a label, but the counts differ: {1} in {0}, {3} in {2}.',
    images.name,
    images.content.count,
    labels.name,
    labels.content.count,
  );
}

function trainingFirst<T extends { readonly count: number }>(
  files: readonly Named<T>[],
): [training: Named<T>, test?: Named<T>] {
  const [a, b] = files;
  if (!a) throw new InputError('Choose an images file and a labels file: there is neither.');
  if (!b) return [a];
  const byName = testSign(a.name) - testSign(b.name);
  const order = byName || b.content.count - a.content.count;
  if (order === 0) {
    throw new InputError(
      'Neither the names nor the counts tell whether {0} or {1} is for training: put train and test into the names.',
      a.name,
      b.name,
    );
  }
  return order < 0 ? [a, b] : [b, a];
}

/** Where the word for the part stands in the name of a file; not in a word such as contest. */
export const partInName =
  /t10k|T10K|(?<![A-Za-z])(?:train|test|Train|Test|TRAIN|TEST)|(?<=[a-z])(?:Train|Test)/;

/** 1 for t10k or test, -1 for train, 0 when the name does not say. */
function testSign(name: string): number {
  const part = partInName.exec(name)?.[0].toLowerCase();
  if (part === undefined) return 0;
  return part === 'train' ? -1 : 1;
}
