import * as l10n from '@vscode/l10n';
import type { SlotFiles, Told, TrainingFrame, TrainingParams, TrainingRequest, ViewId } from '#protocol';
import type { Course } from './course';
import { takeFiles, takeNet } from './files';

/** Does what the learner wants; what cannot be done is said and changes nothing. */
export function* execute(course: Course, told: Told<ViewId>): Generator<TrainingFrame, void, void> {
  if (told.type === 'files') return yield* take(course, told.files);
  if (told.type === 'notice') return warn(course, told.sentence);
  course.notice = undefined;
  if (told.type === 'params') return course.hear(told.params as TrainingParams);
  obey(course, told.request);
  course.tellParams('step');
}

/** What is said already is not said over by it. */
function warn(course: Course, sentence: string): void {
  const { notice } = course;
  const before = notice?.warning ? `${notice.sentence} ` : '';
  course.notice = { sentence: `${before}${sentence}`, warning: true };
}

function obey(course: Course, request: TrainingRequest): void {
  const { run } = course;
  switch (request.type) {
    case 'go':
      return go(course);
    case 'pause':
      return course.rest();
    case 'step':
      return step(course);
    case 'begin':
      // One that is no more than its settings is new already.
      return run.stays || request.params ? course.begin(request.params) : undefined;
    case 'tryRate':
      course.begin({ ...course.params, learningRate: request.learningRate });
      return go(course);
    case 'choose':
      return choose(course, request.id);
    case 'remove':
      return remove(course, request.id);
    case 'rename':
      return rename(course, request.id, request.name);
    case 'embeddedDigits':
      return useEmbedded(course);
  }
}

/** Of a run that diverged only another can be begun. */
function startOn(course: Course): void {
  if (course.run.state === 'diverged') course.begin();
  course.workshop.makeRoomFor(course.run, course.context);
}

function step(course: Course): void {
  startOn(course);
  course.rest();
  course.extend();
  course.run.state = 'paused';
  course.single = true;
}

function go(course: Course): void {
  startOn(course);
  course.extend();
  course.single = false;
  if (course.run.state !== 'finished') course.run.state = 'running';
}

function choose(course: Course, id: string): void {
  const run = course.workshop.find(id);
  if (!run || run === course.run) return;
  if (run.digits.mark === course.workshop.digits.mark) return course.take(run);
  course.notice = {
    sentence: l10n.t(
      '{0} was trained on other digits: {1}. Choose those digits first.',
      run.name,
      run.digits.name,
    ),
    warning: true,
  };
}

/** A run that goes on rests first, or it would be kept once more when another takes its place. */
function remove(course: Course, id: string): void {
  const { run, workshop, context } = course;
  if (id === run.id) course.rest();
  workshop.remove(workshop.find(id), context);
  if (id === run.id) course.begin();
}

function rename(course: Course, id: string, name: string): void {
  const run = course.workshop.find(id);
  if (!run || name.trim() === '') return;
  const stayed = run.stays;
  run.name = name.trim();
  run.isNamed = true;
  if (!stayed) course.workshop.makeRoomFor(run, course.context);
}

/** Files that came in the middle of everything: where they cannot be used, all stays as it is. */
function* take(course: Course, from: SlotFiles): Generator<TrainingFrame, void, void> {
  if (from.slot === 'net') course.notice = takeNet(course, from.files);
  else course.notice = yield* takeFiles(course, from);
  course.tellParams('step');
}

function useEmbedded(course: Course): void {
  course.workshop.digits = course.workshop.embedded;
  course.context.useChosen('digits', false);
  course.settle();
}
