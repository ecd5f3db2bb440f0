import * as l10n from '@vscode/l10n';
import type { Told, TrainingFrame, TrainingParams } from '#protocol';
import { formatCount } from '../format';
import type { ComputeContext } from '../view';
import { execute } from './course/commands';
import { Course } from './course/course';
import { takeKept } from './course/files';
import { measureLoss } from './run/examination';
import type { Run } from './run/run';
import { Workshop } from './run/workshop';

/** A run that goes on is kept so often, in milliseconds; and whenever it rests. */
const KEEP_INTERVAL = 1000;

/**
 * A computation that does not end by itself: it rests, or trains the run in hand a step at a time, and between steps hears
 * what the learner wants. Yields after each step, whenever something was heard, and every few milliseconds of what takes longer.
 */
export function* computeTraining(
  params: TrainingParams,
  context: ComputeContext,
): Generator<TrainingFrame, void, void> {
  const course = new Course(params, context, Workshop.of(context));
  let failed = false;
  try {
    yield* train(course);
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    if (!failed) course.leave();
  }
}

function* train(course: Course): Generator<TrainingFrame, void, void> {
  const { context } = course;
  yield* open(course);
  let kept = context.now();
  for (;;) {
    yield* examineIfDue(course);
    if (course.isMoving) yield* step(course);
    yield* examineIfDue(course);
    if (!course.isMoving || context.now() - kept > KEEP_INTERVAL) {
      course.keepAll();
      kept = context.now();
    }
    yield course.frame(!course.isMoving);
    yield* listen(course);
  }
}

/** What the host read for the start comes first: it may hold the very run that is asked for. */
function* open(course: Course): Generator<TrainingFrame, void, void> {
  const others: Told[] = [];
  for (let told = course.context.told(); told; told = course.context.told()) {
    if (told.type === 'files') yield* takeKept(course, told.files);
    else others.push(told);
  }
  course.tellParams('completion');
  for (const told of others) yield* execute(course, told);
}

function* listen(course: Course): Generator<TrainingFrame, void, void> {
  for (let told = course.context.told(); told; told = course.context.told()) yield* execute(course, told);
}

/**
 * A net that is new here reads all digits first, and so does one that rests where it has learnt since: the one in hand, of which it
 * is shown what it reads, and others that came to rest before they had.
 */
function* examineIfDue(course: Course): Generator<TrainingFrame, void, void> {
  const { run } = course;
  const isDue = () => {
    const { iteration } = run.examination;
    return course.isMoving ? iteration === undefined : iteration !== run.iteration;
  };
  if (isDue()) yield* examine(course, run, () => course.run === run && isDue());
  for (const other of course.workshop.runs) {
    const isWaiting = () => !course.isMoving && other !== course.run && !other.isExamined;
    if (isWaiting()) yield* examine(course, other, isWaiting);
  }
}

/** Heard meanwhile is what the learner wants: where that leaves nothing to be examined, the rest of it is left. */
function* examine(course: Course, run: Run, isWanted: () => boolean): Generator<TrainingFrame, void, void> {
  const { training, test } = run.digits;
  const sentence = l10n.t(
    'The net reads all {0} images, to tell how many of them it gets right: this takes a moment.',
    formatCount(training.count + test.count),
  );
  course.doing = { sentence, since: course.context.now() };
  for (const _ of examinationOf(course, run)) {
    yield course.frame(false);
    yield* listen(course);
    if (!isWanted()) break;
  }
  course.doing = undefined;
}

function* examinationOf({ context }: Course, run: Run): Generator<void, void, void> {
  if (Number.isNaN(run.lossSeconds)) {
    const { loss, seconds } = yield* measureLoss(run.first.net, run.digits.test, context.now);
    run.lossSeconds = seconds;
    if (run.iteration === 0) run.initialLoss = loss;
  }
  yield* run.examine();
}

function* step(course: Course): Generator<TrainingFrame, void, void> {
  const { run, single } = course;
  course.countTime(false);
  const steps = run.step();
  try {
    while (!steps.next().done) yield course.frame(false);
  } finally {
    finish(run, steps);
  }
  course.countTime(true);
  if (run.isToBeExamined) {
    yield* examine(course, run, () => course.run === run && course.isMoving);
    run.settle();
  }
  if (course.run !== run) return;
  if (single || run.isOver) {
    course.single = false;
    course.keep();
  }
}

/** Left in the middle of a step, every net makes it, so that the run can go on from there to the bit. */
function finish(run: Run, steps: Iterator<void>): void {
  let done = false;
  while (!done && !run.isEven) done = steps.next().done === true;
  if (!done) steps.next();
}
