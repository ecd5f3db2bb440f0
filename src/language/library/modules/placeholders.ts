import { Failure } from '../../program/failure';
import { ClassValue } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { native } from '../native';

type Names = readonly (readonly [string, Value])[];

const refuse = (code: 'noPickle') => (): never => {
  throw new Failure(code);
};

/** What annotations are written with, which nothing here reads. */
const typingNames =
  'Any Callable Dict Generator Iterable Iterator List Optional Sequence Set Tuple Type TypeVar Union';

/** Modules that files import for what is not done here: to keep nets in files, to annotate, to silence warnings. */
export const placeholders: Readonly<Record<string, Names>> = {
  pickle: ['load', 'loads', 'dump', 'dumps'].map((name) => [
    name,
    native(name, '*values', refuse('noPickle'), false),
  ]),
  typing: typingNames.split(' ').map((name) => [name, new ClassValue(name, [], new Map())]),
  warnings: ['filterwarnings', 'simplefilter'].map((name) => [
    name,
    native(name, 'action *values', () => null, false),
  ]),
};
