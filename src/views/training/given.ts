import * as l10n from '@vscode/l10n';
import { digitSetsFromFiles, networkFromNpz } from '#engine';
import type { Given, NamedFile } from '#protocol';
import type { Desk } from '../view';
import { restoreRuns, sentenceOf } from './checkpoint';
import type { Course, Notice } from './course';
import { markOf } from './digits';
import { MOST_HIDDEN } from './params';
import { OUTPUT_SIZE } from './trainee';
import { formatCount } from './trainingText';
import type { Workshop } from './workshop';

/** Puts what the host read into the workshop; what cannot be used leaves it as it is, and a sentence says why. */
export function takeGiven(workshop: Workshop, desk: Desk, given: Given): Notice | undefined {
  try {
    if (given.kind === 'digits') return takeDigits(workshop, desk, given.files);
    const problem = restoreRuns(workshop, given.files, desk);
    return problem === undefined ? undefined : { sentence: problem, warning: true };
  } catch (error) {
    return { sentence: sentenceOf(error), warning: true };
  }
}

function takeDigits(workshop: Workshop, desk: Desk, files: readonly NamedFile[]): Notice {
  const sets = digitSetsFromFiles(files);
  const { training, test, cols: imageWidth, rows: imageHeight } = sets;
  const images = files.find(({ name }) => /image/i.test(name) && !/t10k|test/i.test(name)) ?? files[0];
  const name = sets.name ?? images?.name ?? '';
  workshop.digits = {
    name,
    mark: markOf(training),
    embedded: false,
    training,
    test,
    imageWidth,
    imageHeight,
  };
  desk.useChosen(true);
  const counts = [formatCount(training.count), formatCount(test.count)] as const;
  const sentence = sets.isSplit
    ? l10n.t(
        '{0} images to learn from are here; every sixth is held out, {1} in all, to test with.',
        ...counts,
      )
    : l10n.t('{0} images to learn from and {1} to test with are here.', ...counts);
  return { sentence, warning: false };
}

/** The net the learner saved, or made with NumPy: a run that begins with its weights. */
export function takeNet(course: Course, [file]: readonly NamedFile[]): Notice | undefined {
  if (!file) return undefined;
  try {
    const net = networkFromNpz(file.bytes);
    const { W1, b1, b2 } = net.params;
    const problem = misfit(file.name, W1.rows, b1.length, b2.length, course.workshop);
    if (problem !== undefined) return { sentence: problem, warning: true };
    course.beginWith({ net, file: file.name }, { hiddenSize: b1.length, activation: net.activation });
    const ready = l10n.t(
      'The net of {0} is here: see below how it reads the test digits, or train it further.',
      file.name,
    );
    return { sentence: ready, warning: false };
  } catch (error) {
    return { sentence: l10n.t('{0} cannot be used: {1}', file.name, sentenceOf(error)), warning: true };
  }
}

function misfit(
  name: string,
  inputs: number,
  hidden: number,
  outputs: number,
  { digits }: Workshop,
): string | undefined {
  const { imageWidth, imageHeight, training } = digits;
  if (hidden > MOST_HIDDEN) {
    return l10n.t(
      'The net in {0} has {1} hidden units; at most {2} can be trained here.',
      name,
      hidden,
      MOST_HIDDEN,
    );
  }
  if (inputs === training.inputSize && outputs === OUTPUT_SIZE) return undefined;
  return l10n.t(
    'The net in {0} has {1} inputs and {2} outputs, but digits of {3} x {4} pixels need {5} inputs and {6} outputs.',
    name,
    inputs,
    outputs,
    imageWidth,
    imageHeight,
    training.inputSize,
    OUTPUT_SIZE,
  );
}
