import { type Code, FunctionValue } from '../machine/code';
import { Refusal } from '../machine/refusal';
import type { FunctionCode, Program } from '../tree';
import { fuse } from './fused/fuse';
import { gatherScopes } from './gather';
import { scopedProgram } from './scoping/scoped';
import { emitAssigned, emitUpdate } from './script/assignments';
import { comprehensionCode } from './steps/comprehension';
import { emitBody, emitFinish } from './steps/statements';
import { type SharedOfModule, Unit } from './unit';

/** A module as a function without parameters, which runs it. */
export function compileModule(program: Program, given: SharedOfModule): FunctionValue {
  const { module, scopes, body } =
    program.language === 'javascript'
      ? scopedProgram(program)
      : { ...gatherScopes(program.body), body: program.body };
  const isStrict = program.isStrict ?? false;
  const dialect = (isStrict ? undefined : given.dialect.lenient) ?? given.dialect;
  const parts = { functionCode, comprehensionCode, assigned: emitAssigned, updated: emitUpdate };
  const unit = new Unit({ ...given, dialect, scopes, parts, codes: new Map(), isStrict }, module);
  emitBody(unit, body);
  const end = program.body.at(-1)?.range.end ?? 0;
  const range = { start: 0, end };
  emitFinish(unit, { start: end, end }, () => given.dialect.nothing);
  return new FunctionValue(unit.code('module', '<module>', range), [], []);
}

function functionCode(outer: Unit, code: FunctionCode): Code {
  const scope = outer.shared.scopes.get(code);
  if (!scope) throw new Error('A function has a scope.');
  const unit = new Unit(outer.shared, scope);
  const { problem } = code;
  if (problem)
    unit.emit(code.nameRange, () => {
      throw new Refusal(problem);
    });
  emitBody(unit, code.body);
  emitFinish(unit, code.range, () => outer.shared.dialect.nothing);
  const made = unit.code('function', code.name, code.range, code);
  if (!problem) made.single = singleOf(unit, code, made);
  return made;
}

/** The expression that a function returns, where it does nothing else. */
function singleOf(unit: Unit, { body, form }: FunctionCode, code: Code): Code['single'] {
  const [first, second] = body;
  if (code.script && code.script.selfAt !== undefined) return undefined;
  const last = code.doc === null || form === 'lambda' ? first : second;
  if (body.length > (last === first ? 1 : 2) || last?.kind !== 'return' || !last.value) return undefined;
  return code.cells.length === 0 ? fuse(unit, last.value) : undefined;
}
