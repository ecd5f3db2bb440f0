import type { Known } from '../values/known';
import { type ItemsKnown, unsupported } from '../values/known';
import type { Translation } from '../values/translation';
import { builtinRules } from './builtinFunctions';
import { mathRules } from './mathFunctions';
import { numpyMethods, numpyRules } from './numpyFunctions';
import type { Rule } from './rule';

type Keywords = ReadonlyMap<string, Known>;

let known: ReadonlyMap<object, Rule> | undefined;

export function callNative(
  to: Translation,
  callee: object,
  args: readonly Known[],
  keywords: Keywords,
): Known {
  known ??= new Map([...builtinRules(), ...mathRules(), ...numpyRules()]);
  const rule = known.get(callee) ?? unsupported();
  return rule(to, args, keywords);
}

export function callMethod(
  to: Translation,
  { self, name }: { readonly self: ItemsKnown; readonly name: string },
  args: readonly Known[],
  keywords: Keywords,
): Known {
  const rule = numpyMethods.get(name) ?? unsupported();
  return rule(to, [self, ...args], keywords);
}
