import { Failure } from '../failure';
import type { Keywords } from '../values/callable';
import { Dict } from '../values/dict';
import { Cell, List, Tuple, UNBOUND, type Value } from '../values/value';
import type { Code, FunctionValue, ScriptCode } from './code';

/** The slots of a function's frame: its arguments in their places, cells where functions share a variable. */
export function bind(callee: FunctionValue, args: readonly Value[], keywords: Keywords): Value[] {
  const { code, cells } = callee;
  const slots = code.blank.slice();
  if (code.script) bindLoosely(callee, code.script, args, slots);
  else if (code.isPlain && !keywords && args.length === code.parameters.length)
    for (let index = 0; index < args.length; index++) slots[index] = args[index];
  else bindAll(callee, args, keywords, slots);
  for (const slot of code.cells) slots[slot] = new Cell(slots[slot]);
  for (let index = 0; index < cells.length; index++) slots[code.freeAt + index] = cells[index];
  return slots;
}

/** JavaScript's way: what is not given is undefined, what is given beside is left. */
function bindLoosely(
  callee: FunctionValue,
  script: ScriptCode,
  args: readonly Value[],
  slots: Value[],
): void {
  const { parameters } = callee.code;
  const isGiven = callee.plain !== undefined;
  let from = isGiven ? 1 : 0;
  let at = 0;
  if (script.takesThis) {
    const self = isGiven ? args[0] : undefined;
    slots[0] = script.isStrict ? self : (self ?? script.globalObject);
    at = 1;
  }
  for (; at < parameters.length; at++, from++)
    slots[at] = parameters[at]?.takes === 'rest' ? new List(args.slice(from)) : args[from];
  if (script.selfAt !== undefined) slots[script.selfAt] = callee.plain ?? callee;
}

function bindAll(callee: FunctionValue, args: readonly Value[], keywords: Keywords, slots: Value[]): void {
  const { code } = callee;
  bindPositions(code, args, slots);
  bindKeywords(code, keywords, slots);
  const missing: string[] = [];
  for (const [index, { name, takes }] of code.parameters.entries()) {
    if (slots[index] !== UNBOUND || takes === 'rest' || takes === 'keywords') continue;
    slots[index] = callee.defaults[index];
    if (slots[index] === UNBOUND) missing.push(name);
  }
  if (missing.length > 0) throw missingArguments(code, missing);
}

function bindPositions(code: Code, args: readonly Value[], slots: Value[]): void {
  let given = 0;
  for (const [index, { takes }] of code.parameters.entries()) {
    if (takes === 'rest') {
      slots[index] = new Tuple(args.slice(given));
      given = args.length;
    } else if ((takes === 'either' || takes === 'position') && given < args.length) {
      slots[index] = args[given];
      given += 1;
    }
  }
  if (given < args.length) {
    const most = code.parameters.filter(({ takes }) => takes === 'either' || takes === 'position').length;
    throw new Failure(most === 1 ? 'takesOneArgument' : 'takesArguments', callName(code), most, args.length);
  }
}

function bindKeywords(code: Code, keywords: Keywords, slots: Value[]): void {
  const others = code.parameters.findIndex(({ takes }) => takes === 'keywords');
  const rest = new Dict();
  if (others >= 0) slots[others] = rest;
  for (const [name, value] of keywords ?? []) {
    const index = code.parameters.findIndex(
      (one) => one.name === name && (one.takes === 'either' || one.takes === 'keyword'),
    );
    if (index < 0) {
      if (others < 0) throw new Failure('unexpectedKeyword', callName(code), name);
      rest.set(name, value);
    } else if (slots[index] !== UNBOUND) throw new Failure('argumentTwice', callName(code), name);
    else slots[index] = value;
  }
}

function missingArguments(code: Code, missing: readonly string[]): Failure {
  const [first = ''] = missing;
  if (missing.length === 1) return new Failure('missingArgument', callName(code), first);
  const names = missing.map((name) => `'${name}'`);
  const listed = `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} and ${names.at(-1)}`;
  return new Failure('missingArguments', callName(code), missing.length, listed);
}

const callName = ({ name }: Code): string => (name === '' ? '<lambda>' : name);
