import { lossOn } from '#engine';
import type { Told, TrainingFrame, TrainingParams } from '#protocol';
import type { Desk } from '../view';
import { Course, type Notice } from './course';
import { takeGiven } from './given';
import { hear } from './hear';
import type { Run } from './run';
import { Workshop } from './workshop';

/** A run that goes on is kept so often, in milliseconds; and whenever it rests. */
const KEEP_INTERVAL = 1000;

/**
 * A computation that does not end by itself: it rests, or trains the run in hand a step at a time, and between steps hears
 * what the learner wants. Yields after each step, and whenever something was heard.
 */
export function* computeTraining(params: TrainingParams, desk: Desk): Generator<TrainingFrame, void, void> {
  const course = open(params, desk);
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
  const { desk } = course;
  let kept = desk.now();
  for (;;) {
    yield* look(course);
    if (course.isMoving) yield* step(course);
    yield* look(course);
    if (course.isMoving && desk.now() - kept > KEEP_INTERVAL) {
      course.keep();
      kept = desk.now();
    }
    yield course.frame(!course.isMoving);
    listen(course);
  }
}

/** What the host read for the start comes first: it may hold the very run that is asked for. */
function open(params: TrainingParams, desk: Desk): Course {
  const workshop = Workshop.of(desk);
  const others: Told[] = [];
  let notice: Notice | undefined;
  for (let told = desk.told(); told; told = desk.told()) {
    if (told.type === 'given') notice = takeGiven(workshop, desk, told.given) ?? notice;
    else others.push(told);
  }
  const course = new Course(params, desk, workshop);
  for (const told of others) hear(course, told);
  course.notice = notice?.warning ? notice : undefined;
  return course;
}

function listen(course: Course): void {
  for (let told = course.desk.told(); told; told = course.desk.told()) hear(course, told);
}

/** A net that is new here reads all digits first, and so does one that rests where it has learnt since. */
function* look(course: Course): Generator<TrainingFrame, void, void> {
  const { run } = course;
  const { iteration } = run.examination;
  if (course.isMoving ? iteration !== undefined : iteration === run.iteration) return;
  if (Number.isNaN(run.initialLoss)) measureLoss(course);
  for (const _ of run.examine()) yield course.frame(false);
}

function* step(course: Course): Generator<TrainingFrame, void, void> {
  const { run, single } = course;
  course.look(false);
  const steps = run.step();
  try {
    while (!steps.next().done) yield course.frame(false);
  } finally {
    finish(run, steps);
  }
  course.look(true);
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

/** The loss before the first step; how long it took tells what the textbook loop would take. */
function measureLoss({ run, desk }: Course): void {
  const began = desk.now();
  run.initialLoss = lossOn(run.first.net, run.digits.test);
  run.lossSeconds = (desk.now() - began) / 1000 / run.digits.test.count;
}
