import { ObjectValue } from '../../../library/javascript/values/object';
import { FunctionValue } from '../../../program/machine/code';
import type { Call, Expression, FunctionCode } from '../../../program/tree';
import { NativeFunction } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { power } from './arithmetic';
import type { Place, Writer } from './writer';
import { numeric, strengths, value, type Written, whole } from './written';

/** The value of a name or of an object's property that no call changes. */
export function staticOf(to: Writer, place: Place, node: Expression): { readonly value: Value } | undefined {
  if (node.kind === 'name')
    return to.binderOf(place, node.name) ? undefined : { value: to.valueOf(place, node.name) };
  if (node.kind !== 'attribute' || node.optional) return undefined;
  const object = staticOf(to, place, node.object)?.value;
  return object instanceof ObjectValue && object.properties.has(node.name)
    ? { value: object.properties.get(node.name) as Value }
    : undefined;
}

const ofOne: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'sqrt cbrt floor ceil trunc log log2 log10 log1p exp expm1 sign'
      .split(' ')
      .map((name) => [name, `np.${name}`]),
  ),
  ...Object.fromEntries(
    'sin cos tan sinh cosh tanh'.split(' ').flatMap((name) => [
      [name, `np.${name}`],
      [`a${name}`, `np.arc${name}`],
    ]),
  ),
  abs: 'abs',
  round: 'half_up',
};
const ofTwo: Readonly<Record<string, string>> = { atan2: 'np.arctan2', hypot: 'np.hypot' };

export function call(to: Writer, place: Place, node: Call): Written {
  const { callee, isNew, optional } = node;
  if (isNew || optional) return to.refuse(node);
  const known = staticOf(to, place, callee);
  if (known?.value instanceof NativeFunction) return ofMath(to, place, known.value, node);
  if (known?.value instanceof FunctionValue) {
    const { name, code } = to.functionOf(known.value, node);
    return given(to, place, name, code, node);
  }
  if (callee.kind === 'attribute') return ofArray(to, place, callee, node);
  const binder = callee.kind === 'name' ? to.binderOf(place, callee.name) : undefined;
  if (!binder || callee.kind !== 'name') return to.refuse(node);
  const code = to.inside.get(to.keyOf(binder.code, callee.name));
  const name = to.names.ofVariable(callee.name);
  if (code) return given(to, place, name, code, node);
  const args = node.args.map((one) =>
    one.takes === 'position' ? to.expression(place, one.value) : to.refuse(node),
  );
  return whole(`${name}(${args.map((one) => value(one).text).join(', ')})`, 'any');
}

/** What a function does not take is computed for nothing, and left. */
function given(to: Writer, place: Place, name: string, code: FunctionCode, node: Call): Written {
  const all = node.args.map((one) =>
    one.takes === 'position' ? value(to.expression(place, one.value)) : to.refuse(node),
  );
  const args = all.slice(0, code.parameters.length);
  for (const [index, { target }] of code.parameters.entries()) {
    const kind = args[index]?.kind;
    if (target.kind === 'name')
      to.learn(to.keyOf(code, kind ? target.name : `${target.name}?`), kind ?? 'any');
  }
  return whole(`${name}(${args.map(({ text }) => text).join(', ')})`, to.kindOf(to.keyOf(code)));
}

function ofMath(to: Writer, place: Place, callee: NativeFunction, node: Call): Written {
  const math = to.builtins.get('Math');
  const properties = math instanceof ObjectValue ? [...math.properties] : [];
  const name = properties.find(([, one]) => one === callee)?.[0] ?? to.refuse(node);
  if (name === 'max' || name === 'min') return extreme(to, place, name, node);
  const args = node.args.map((one) =>
    one.takes === 'position' ? to.expression(place, one.value) : to.refuse(node),
  );
  const [a, b] = args;
  const second = node.args[1]?.value;
  if (name === 'pow' && a && b && second && args.length === 2) return power(to, a, b, second);
  if (name === 'fround' && a && args.length === 1)
    return whole(`float(np.float32(${numeric(a).text}))`, 'number');
  const count = Object.hasOwn(ofTwo, name) ? 2 : 1;
  const own = Object.hasOwn(ofOne, name) ? ofOne[name] : count === 2 ? ofTwo[name] : undefined;
  if (!own || args.length !== count) return to.refuse(node);
  if (own === 'half_up') to.helper(own);
  return whole(`${own}(${args.map((one) => numeric(one).text).join(', ')})`, 'number');
}

function extreme(to: Writer, place: Place, name: 'max' | 'min', node: Call): Written {
  const own = name === 'max' ? 'np.maximum' : 'np.minimum';
  const none = name === 'max' ? '-np.inf' : 'np.inf';
  if (node.args.every(({ takes }) => takes === 'position')) {
    const all = node.args.map((one) => numeric(to.expression(place, one.value)));
    const [first, ...rest] = all;
    if (!first) return { text: none, kind: 'number', strength: strengths.sign };
    return rest.reduce((best, next) => whole(`${own}(${best.text}, ${next.text})`, 'number'), first);
  }
  const items = node.args.map(({ takes, value: one }) => {
    const written = to.expression(place, one);
    if (takes === 'position') return numeric(written).text;
    return takes === 'spread' ? `*${written.text}` : to.refuse(node);
  });
  return whole(`functools.reduce(${own}, [${items.join(', ')}], ${none})`, 'number');
}

/** The methods of an array that call a function for each item. */
function ofArray(to: Writer, place: Place, callee: Expression & { kind: 'attribute' }, node: Call): Written {
  const { name, object, optional } = callee;
  if (optional || (name !== 'map' && name !== 'reduce') || node.args.length === 0) return to.refuse(node);
  const items = to.expression(place, object).text;
  const args = node.args.map((one) =>
    one.takes === 'position' ? value(to.expression(place, one.value)).text : to.refuse(node),
  );
  const own = to.helper(name === 'map' ? 'mapped' : 'reduced');
  return whole(`${own}(${[items, ...args].join(', ')})`, 'any');
}
