import * as l10n from '@vscode/l10n';
import type { SlotFiles, Told, TrainingFrame, TrainingParams, TrainingRequest, ViewId } from '#protocol';
import type { Run } from '../run/run';
import type { Course } from './course';
import { takeFiles, takeNet } from './files';

/** Does what the learner wants; what cannot be done is said and changes nothing. */
export function* execute(course: Course, told: Told<ViewId>): Generator<TrainingFrame, void, void> {
  if (told.type === 'files') return yield* take(course, told.files);
  if (told.type === 'notice') return warn(course, told.sentence);
  course.notice = undefined;
  if (told.type === 'params') {
    course.follow(told.params as TrainingParams);
  } else obey(course, told.request);
}

/** What is said already is not said over by it. */
function warn(course: Course, sentence: string): void {
  const { notice } = course;
  const before = notice?.warning ? `${notice.sentence} ` : '';
  course.notice = { sentence: `${before}${sentence}`, warning: true };
}

function obey(course: Course, request: TrainingRequest): void {
  const { run, workshop } = course;
  switch (request.type) {
    case 'go':
      return go(course);
    case 'pause':
      return course.rest();
    case 'step':
      if (run.state === 'diverged') course.begin();
      course.rest();
      course.run.state = 'paused';
      course.single = true;
      return;
    case 'begin':
      // One that has not begun is new already.
      return isUnbegun(run) ? undefined : course.begin();
    case 'choose':
      return choose(course, request.id);
    case 'remove':
      return remove(course, request.id);
    case 'rename':
      return rename(course, request.id, request.name);
    case 'draw':
      workshop.strokes = request.strokes;
      return;
    case 'embeddedDigits':
      return useEmbedded(course);
  }
}

const isUnbegun = ({ iteration, loaded }: Run): boolean => iteration === 0 && loaded === undefined;

function go(course: Course): void {
  if (course.run.state === 'diverged') course.begin();
  course.extend();
  course.single = false;
  if (course.run.state !== 'finished') course.run.state = 'running';
}

function choose(course: Course, id: string): void {
  const run = course.workshop.find(id);
  if (!run || run === course.run) return;
  if (run.digits.mark === course.workshop.digits.mark) return course.take(run, run.params);
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
  run.name = name.trim();
  run.isNamed = true;
  course.keep(run);
}

/** Files that came in the middle of everything: where they cannot be used, all stays as it is. */
function* take(course: Course, from: SlotFiles): Generator<TrainingFrame, void, void> {
  if (from.slot === 'net') course.notice = takeNet(course, from.files);
  else course.notice = yield* takeFiles(course, from);
}

function useEmbedded(course: Course): void {
  course.workshop.digits = course.workshop.embedded;
  course.context.useChosen('digits', false);
  course.settle();
}
