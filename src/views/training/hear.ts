import * as l10n from '@vscode/l10n';
import { digitSetsFromFiles, networkFromNpz } from '#engine';
import type { Given, NamedFile, Told, TrainingParams, TrainingRequest, ViewId } from '#protocol';
import { restoreRuns, sentenceOf } from './checkpoint';
import type { Course } from './course';
import { OUTPUT_SIZE } from './trainee';
import { formatCount } from './trainingText';

/** Does what the learner wants; what cannot be done is said and changes nothing. */
export function hear(course: Course, told: Told<ViewId>): void {
  if (told.type === 'given') return take(course, told.given);
  course.notice = undefined;
  if (told.type === 'params') {
    course.params = told.params as TrainingParams;
    course.run.follow(course.params);
  } else obey(course, told.request);
}

function obey(course: Course, request: TrainingRequest): void {
  const { run, workshop, desk } = course;
  switch (request.type) {
    case 'go':
      return go(course);
    case 'pause':
      return course.rest();
    case 'step':
      if (run.isOver) course.begin();
      course.rest();
      course.run.state = 'paused';
      course.single = true;
      return;
    case 'stop':
      course.rest();
      if (run.iteration > 0) run.state = 'stopped';
      return course.keep();
    case 'restart':
      return course.begin();
    case 'choose':
      return choose(course, request.id);
    case 'remove':
      workshop.remove(workshop.find(request.id), desk);
      if (request.id === run.id) course.begin();
      return;
    case 'rename':
      return rename(course, request.id, request.name);
    case 'draw':
      workshop.strokes = request.strokes;
      return;
    case 'embeddedDigits':
      return useEmbedded(course);
  }
}

function go(course: Course): void {
  if (course.run.isOver) course.begin();
  course.single = false;
  course.run.state = 'running';
}

function choose(course: Course, id: string): void {
  const run = course.workshop.find(id);
  if (!run || run === course.run) return;
  if (run.digits.name === course.workshop.digits.name) return course.take(run);
  course.notice = {
    sentence: l10n.t(
      '{0} was trained on other digits: {1}. Choose those digits first.',
      run.name,
      run.digits.name,
    ),
    warning: true,
  };
}

function rename(course: Course, id: string, name: string): void {
  const run = course.workshop.find(id);
  if (!run || name.trim() === '') return;
  run.name = name.trim();
  if (run.iteration > 0) course.keep(run);
}

function take(course: Course, given: Given): void {
  try {
    if (given.kind === 'checkpoints') return takeCheckpoints(course, given.files);
    if (given.kind === 'digits') return takeDigits(course, given.files);
    takeNet(course, given.files);
  } catch (error) {
    course.notice = { sentence: sentenceOf(error), warning: true };
  }
}

function takeCheckpoints(course: Course, files: readonly NamedFile[]): void {
  const sentence = restoreRuns(course.workshop, files, course.desk);
  if (sentence) course.notice = { sentence, warning: true };
}

/** The net the learner saved, or made with NumPy: a run that begins with its weights. */
function takeNet(course: Course, [file]: readonly NamedFile[]): void {
  if (!file) return;
  const net = networkFromNpz(file.bytes);
  const { params, activation } = net;
  const { imageWidth, imageHeight, training } = course.workshop.digits;
  if (params.W1.rows !== training.inputSize || params.b2.length !== OUTPUT_SIZE) {
    throw new Error(
      l10n.t(
        'The net in {0} has {1} inputs and {2} outputs, but digits of {3} x {4} pixels need {5} inputs and 10 outputs.',
        file.name,
        params.W1.rows,
        params.b2.length,
        imageWidth,
        imageHeight,
        training.inputSize,
      ),
    );
  }
  course.beginWith({ net, file: file.name }, { hiddenSize: params.b1.length, activation });
  course.notice = {
    sentence: l10n.t(
      'The net of {0} is here: see below how it reads the test digits, or train it further.',
      file.name,
    ),
    warning: false,
  };
}

function takeDigits(course: Course, files: readonly NamedFile[]): void {
  const sets = digitSetsFromFiles(files);
  const { training, test, cols: imageWidth, rows: imageHeight } = sets;
  const name = sets.name ?? files.map((file) => file.name).join(', ');
  course.use({ name, embedded: false, training, test, imageWidth, imageHeight });
  course.desk.useChosen(true);
  const [trainingCount, testCount] = [formatCount(training.count), formatCount(test.count)];
  course.notice = {
    sentence: sets.isSplit
      ? l10n.t(
          '{0} images to learn from are here; every sixth is held out, {1} in all, to test with.',
          trainingCount,
          testCount,
        )
      : l10n.t('{0} images to learn from and {1} to test with are here.', trainingCount, testCount),
    warning: false,
  };
}

function useEmbedded(course: Course): void {
  course.use(course.workshop.embedded);
  course.desk.useChosen(false);
}
