import { Failure } from '../../failure';
import type { Evaluate } from '../../machine/code';
import type { Call, Expression } from '../../tree';
import type { Value } from '../../values/value';
import { typedName } from '../scoping/variables';
import type { Unit } from '../unit';

/** What is called, as it was typed: for the sentence that it is no function. */
function typed(node: Expression): string {
  switch (node.kind) {
    case 'name':
      return typedName(node.name);
    case 'attribute':
      return `${typed(node.object)}.${node.name.replace('\0', '')}`;
    case 'subscript':
      return node.index.kind === 'constant' || node.index.kind === 'name'
        ? `${typed(node.object)}[${typed(node.index)}]`
        : `${typed(node.object)}[...]`;
    case 'call':
      return `${typed(node.callee)}(...)`;
    case 'constant':
      return typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.value);
    case 'superReference':
      return '(intermediate value)';
    default:
      return '(intermediate value)';
  }
}

/** JavaScript says of what is called and no function how it was typed; Python says its type. */
export function calleeCheck(unit: Unit, callee: Expression): ((value: Value) => void) | undefined {
  const { script } = unit.shared.dialect;
  if (!script) return undefined;
  return (value) => {
    if (!script.isFunction(value)) throw new Failure('notFunction', typed(callee));
  };
}

/** What a call gives, after which it is looked whether what it calls is a function. */
export function checkedAfter(
  unit: Unit,
  { callee }: Call,
  called: Evaluate,
  given: (slots: Value[]) => Value[],
): (slots: Value[]) => Value[] {
  const check = calleeCheck(unit, callee);
  if (!check) return given;
  return (slots) => {
    const values = given(slots);
    check(called(slots));
    return values;
  };
}
