import { NativeFunction } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { isTrue } from '../operators/primitive';
import { formatted } from '../text/format';
import { inspect } from '../text/inspect';
import { tableText } from '../text/table';
import type { ObjectValue } from '../values/object';
import { newObject } from '../values/prototypes';

/** console: what is said to the error stream is printed, too. */
export function makeConsole(print: (text: string) => void, milliseconds: () => number): ObjectValue {
  const made = newObject();
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  let indentation = '';
  const say = (text: string): undefined => {
    const lines = indentation === '' ? text : text.replaceAll('\n', `\n${indentation}`);
    print(`${indentation}${lines}\n`);
    return undefined;
  };
  const give = (names: string, run: (...values: Value[]) => Value): void => {
    for (const name of names.split(' '))
      made.properties.set(name, new NativeFunction(name, (args) => run(...args), false));
  };
  const label = (value: Value): string => (value === undefined ? 'default' : String(value));
  give('log error warn info debug trace', (...values) => say(formatted(values)));
  give('dir', (value) => say(inspect(value)));
  give('table', (value) => say(tableText(value)));
  give('assert', (holds, ...values) => {
    if (!isTrue(holds))
      say(values.length === 0 ? 'Assertion failed' : `Assertion failed: ${formatted(values)}`);
    return undefined;
  });
  give('group groupCollapsed', (...values) => {
    if (values.length > 0) say(formatted(values));
    indentation += '  ';
    return undefined;
  });
  give('groupEnd', () => {
    indentation = indentation.slice(2);
    return undefined;
  });
  give('count', (value) => {
    const count = (counts.get(label(value)) ?? 0) + 1;
    counts.set(label(value), count);
    return say(`${label(value)}: ${count}`);
  });
  give('time', (value) => {
    timers.set(label(value), milliseconds());
    return undefined;
  });
  give('timeEnd timeLog', (value) =>
    say(`${label(value)}: ${(milliseconds() - (timers.get(label(value)) ?? milliseconds())).toFixed(3)}ms`),
  );
  return made;
}
