import type { Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { find } from '../access/find';
import { keepForAll } from '../access/properties';
import { giveMethods } from '../native';
import { textWorking } from '../operators/primitive';
import { errorLine } from '../text/errorText';
import { classNameOf } from '../text/inspect';
import { BuiltinClass, ErrorObject, ObjectValue } from '../values/object';
import { errorPrototypes, prototypes } from '../values/prototypes';

/** The message, and the stack that begins with it. */
function* fillError(object: Value, [message, options]: Value[]): Working {
  if (!(object instanceof ErrorObject)) return undefined;
  if (message !== undefined) object.hide('message', yield* textWorking(message));
  if (options instanceof ObjectValue && options.properties.has('cause'))
    object.hide('cause', options.properties.get('cause'));
  const name = find(object, 'name');
  const said = message === undefined ? '' : `: ${String(object.properties.get('message'))}`;
  object.hide(
    'stack',
    `${typeof name === 'string' ? name : (classNameOf(object) ?? 'Error')}${said}\n    at <anonymous>`,
  );
  return undefined;
}

function makeErrorClass(name: string, proto: ObjectValue, base: ObjectValue): BuiltinClass {
  proto.hide('name', name);
  proto.hide('message', '');
  const call = function* (args: Value[]): Working {
    const made = new ErrorObject(proto);
    yield* fillError(made, args);
    return made;
  };
  const made = new BuiltinClass(name, 1, proto, base, call, (own) => new ErrorObject(own), fillError);
  keepForAll(proto);
  return made;
}

export function makeErrorClasses(): readonly (readonly [string, BuiltinClass])[] {
  giveMethods(prototypes.error, {
    toString: (self: Value): Value => (self instanceof ErrorObject ? errorLine(self) : 'Error'),
  });
  const error = makeErrorClass('Error', prototypes.error, prototypes.function);
  return [
    ['Error', error],
    ...[...errorPrototypes].map(([name, proto]) => [name, makeErrorClass(name, proto, error)] as const),
  ];
}
