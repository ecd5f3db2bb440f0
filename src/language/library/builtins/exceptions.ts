import type { Failure } from '../../program/failure';
import { type ClassValue, ExceptionValue } from '../../program/values/classes';
import type { Tuple, Value } from '../../program/values/value';
import { native } from '../native';
import { typeNamed } from '../types';

/** Each exception with its base, a base before those that have it. */
const bases = {
  Exception: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  SystemExit: 'BaseException',
  GeneratorExit: 'BaseException',
  ArithmeticError: 'Exception',
  ZeroDivisionError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  FloatingPointError: 'ArithmeticError',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  FileNotFoundError: 'OSError',
  PermissionError: 'OSError',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  StopIteration: 'Exception',
  SyntaxError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  UnicodeError: 'ValueError',
  LinAlgError: 'ValueError',
  Warning: 'Exception',
  UserWarning: 'Warning',
  RuntimeWarning: 'Warning',
  DeprecationWarning: 'Warning',
} as const;

const base = typeNamed('BaseException');
base.attributes.set(
  '__init__',
  native(
    '__init__',
    'self *args',
    (self: ExceptionValue, args: Tuple) => {
      self.args = args.items;
      return null;
    },
    false,
  ),
);

/** An exception takes whatever it is given; those of the program add attributes of their own. */
const make = (args: Value[], _: unknown, made: ClassValue): Value => new ExceptionValue(made, args);

export function exceptionTypes(): [string, ClassValue][] {
  const types: [string, ClassValue][] = [['BaseException', withMaker(base)]];
  for (const [name, of] of Object.entries(bases))
    types.push([name, withMaker(typeNamed(name, typeNamed(of)))]);
  return types;
}

function withMaker(type: ClassValue): ClassValue {
  type.make ??= make;
  return type;
}

/** What went wrong by itself as an exception that a program can catch. */
export function toException(failure: Failure): Value {
  const type = typeNamed(failure.typeName, typeNamed('Exception'));
  return new ExceptionValue(type, [failure.typeName === 'KeyError' ? failure.value : failure.text]);
}
