import type { ClassCode, Expression, FunctionCode, MakeClass, Statement, Target } from '../../tree';
import { namedAs, readFunction } from './functions';
import type { Reading } from './reading';
import { propertyName } from './variables';

type Range = ClassCode['range'];

/** A class as its parts: the functions of its methods, one that sets the fields of an object, and one for its static ones. */
export function readClass(outer: Reading, code: ClassCode, range: Range): MakeClass {
  const home = outer.block.hidden('class');
  const reader = outer.inner;
  const inner = code.name === '' ? undefined : reader.block.variables;
  inner?.set(code.name, { own: home, declared: 'const' });
  const [base] = code.bases;
  const isDerived = base !== undefined;
  const members: { key: Expression; code: FunctionCode; isStatic: boolean }[] = [];
  const fields: Statement[] = propertiesOf(code);
  const statics: Statement[] = [];
  let initialize: FunctionCode | undefined;
  for (const statement of code.body) {
    if (statement.kind === 'functionDefinition') {
      const { code: method } = statement;
      const isStatic = method.isStatic ?? false;
      const isConstructor = method.name === 'constructor' && !isStatic;
      const how = { home: { name: home, isStatic }, isStrict: true };
      if (isConstructor) initialize = readFunction(reader, method, { ...how, isDerived, makes: true });
      else {
        const key: Expression = {
          kind: 'constant',
          value: propertyName(method.name),
          range: method.nameRange,
        };
        members.push({ key, code: readFunction(reader, method, { ...how, makes: false }), isStatic });
      }
    } else if (statement.kind === 'assign' && statement.isStatic) statics.push(fieldOf(statement));
    else if (statement.kind === 'assign') fields.push(fieldOf(statement));
    else statics.push(statement);
  }
  const setting = (body: readonly Statement[], isStatic: boolean): FunctionCode | undefined =>
    body.length === 0 ? undefined : settingFunction(reader, code, body, { name: home, isStatic });
  const set = setting(fields, false);
  const setStatic = setting(statics, true);
  return {
    kind: 'makeClass',
    range,
    name: code.name,
    home,
    members,
    ...(base && { base: reader.expression(base) }),
    ...(initialize && { initialize }),
    ...(set && { fields: set }),
    ...(setStatic && { statics: setStatic }),
  };
}

/** TypeScript's constructor(readonly x: number) is a field too, before all others. */
function propertiesOf({ body, nameRange: range }: ClassCode): Statement[] {
  const made = body.find((one) => one.kind === 'functionDefinition' && one.code.name === 'constructor');
  if (made?.kind !== 'functionDefinition') return [];
  const { parameters, body: inner } = made.code;
  const isOfParameter = ({ range: { start, end } }: Statement): boolean =>
    parameters.some((one) => one.range.start <= start && end <= one.range.end);
  return inner.flatMap((one): Statement[] => {
    const given = one.kind === 'expression' && isOfParameter(one) ? one.value : undefined;
    if (given?.kind !== 'assignExpression') return [];
    return [
      {
        kind: 'assign',
        targets: [given.target],
        value: { kind: 'constant', value: undefined, range },
        range,
      },
    ];
  });
}

/** x = 1 in a class's body as this.x = 1. */
function fieldOf(statement: Statement & { kind: 'assign' }): Statement {
  const targets = statement.targets.map((target): Target => {
    if (target.kind !== 'name') return target;
    const { name, range } = target;
    return { kind: 'attribute', object: { kind: 'this', range }, name, nameRange: range, range };
  });
  const [target] = statement.targets;
  const value = target?.kind === 'name' ? namedAs(statement.value, target.name) : statement.value;
  return { ...statement, targets, value };
}

function settingFunction(
  reader: Reading,
  code: ClassCode,
  body: readonly Statement[],
  home: { readonly name: string; readonly isStatic: boolean },
): FunctionCode {
  const { range, nameRange } = code;
  const setting: FunctionCode = {
    form: 'method',
    name: code.name,
    range,
    nameRange,
    parameters: [],
    // Whatever it sets, it is given the object.
    body: [{ kind: 'expression', range, value: { kind: 'this', range } }, ...body],
    decorators: [],
  };
  return readFunction(reader, setting, { home, makes: false, isStrict: true });
}
