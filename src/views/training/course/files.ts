import * as l10n from '@vscode/l10n';
import { networkFromNpz, readDigitSets } from '#engine';
import type { NamedFile, SlotFiles, TrainingFrame } from '#protocol';
import { formatCount } from '../../format';
import type { ComputeContext } from '../../view';
import { reasonOf, restoreRuns } from '../checkpoint/checkpoint';
import type { Sentence } from '../frame/sentence';
import { markOf } from '../run/digits';
import { OUTPUT_SIZE } from '../run/trainee';
import type { Workshop } from '../run/workshop';
import { limits } from '../shared';
import type { Course } from './course';

/** Files read for the start: what there is to say of them is said only where something is wrong. */
export function* takeKept(course: Course, from: SlotFiles): Generator<TrainingFrame, void, void> {
  const notice = yield* takeFiles(course, from);
  if (notice?.warning) course.notice = notice;
}

/**
 * Puts what the host read into the workshop, and takes the newest run of the params in hand; what cannot be used leaves all as it
 * is, and a sentence says why.
 */
export function* takeFiles(
  course: Course,
  from: SlotFiles,
): Generator<TrainingFrame, Sentence | undefined, void> {
  const { workshop, context } = course;
  const sentence = l10n.t('The files are being read: this takes a moment.');
  course.doing = { sentence, since: context.now() };
  const reading =
    from.slot === 'digits' ? takeDigits(course, from.files) : takeRuns(workshop, context, from.files);
  try {
    for (;;) {
      const { done, value } = reading.next();
      if (done) {
        course.settle();
        return value;
      }
      yield course.frame(false);
    }
  } catch (error) {
    return { sentence: reasonOf(error), warning: true };
  } finally {
    course.doing = undefined;
  }
}

function* takeRuns(
  workshop: Workshop,
  context: ComputeContext,
  files: readonly NamedFile[],
): Generator<void, Sentence | undefined, void> {
  workshop.clear();
  const problem = yield* restoreRuns(workshop, files, context);
  return problem === undefined ? undefined : { sentence: problem, warning: true };
}

function* takeDigits(
  { workshop, context }: Course,
  files: readonly NamedFile[],
): Generator<void, Sentence, void> {
  const sets = yield* readDigitSets(files);
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
  context.useChosen('digits', true);
  const counts = [formatCount(training.count), formatCount(test.count)] as const;
  const sentence = sets.isSplit
    ? l10n.t(
        '{0} images to learn from are here; every sixth is held out, {1} in all, to test with.',
        ...counts,
      )
    : l10n.t('Here are your images: {0} to learn from, {1} to test with.', ...counts);
  return { sentence, warning: false };
}

/** The net the learner saved, or made with NumPy: a run that begins with its weights. */
export function takeNet(course: Course, [file]: readonly NamedFile[]): Sentence | undefined {
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
    return { sentence: l10n.t('{0} cannot be used: {1}', file.name, reasonOf(error)), warning: true };
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
  if (hidden > limits.hiddenSize.max) {
    return l10n.t(
      'The net in {0} has {1} hidden units; at most {2} can be trained here.',
      name,
      hidden,
      limits.hiddenSize.max,
    );
  }
  if (inputs === training.inputSize && outputs === OUTPUT_SIZE) return undefined;
  return l10n.t(
    'The net in {0} does not fit: inputs {1}, outputs {2}, where digits of {3} x {4} pixels need {5} and {6}.',
    name,
    inputs,
    outputs,
    imageWidth,
    imageHeight,
    training.inputSize,
    OUTPUT_SIZE,
  );
}
