import { FunctionWriter, type NumberFunction } from '../wasm/functionWriter';
import { instructions } from './instructions';
import type { Expression } from './reading/tree';
import { type BinaryRule, multiply, raise, type UnaryRule, unaryRules } from './rules';

/** Undefined where there is no WebAssembly, or no room for one more module. */
export function asWebAssembly(tree: Expression, parameters: readonly string[]): NumberFunction | undefined {
  try {
    const writer = new FunctionWriter(parameters.length);
    write(writer, tree, parameters);
    return writer.compile();
  } catch {
    return undefined;
  }
}

const square = unaryRules.get('square');

function write(writer: FunctionWriter, tree: Expression, parameters: readonly string[]): void {
  switch (tree.kind) {
    case 'number':
      return writer.constant(tree.value);
    case 'variable': {
      const index = parameters.indexOf(tree.name);
      return index < 0 ? writer.constant(Number.NaN) : writer.get(index);
    }
    case 'unary':
      write(writer, tree.operand, parameters);
      return tree.rule === square ? writeSquare(writer) : writeOperation(writer, tree.rule, 1);
    case 'binary':
      write(writer, tree.left, parameters);
      if (tree.rule === raise && tree.right.kind === 'number' && tree.right.value === 2) {
        return writeSquare(writer);
      }
      write(writer, tree.right, parameters);
      // V8 calls Math.pow from WebAssembly at once; it differs from `raise` for 2 and where the exponent is infinite alone.
      if (tree.rule === raise && tree.right.kind === 'number' && Number.isFinite(tree.right.value)) {
        return writer.call(Math.pow, 2);
      }
      return writeOperation(writer, tree.rule, 2);
  }
}

/** u u, as `raise` has it for 2. */
function writeSquare(writer: FunctionWriter): void {
  const local = writer.newLocal();
  writer.keep(local);
  writer.get(local);
  writeOperation(writer, multiply, 2);
}

function writeOperation(writer: FunctionWriter, rule: UnaryRule | BinaryRule, operands: 1 | 2): void {
  const codes = instructions.get(rule);
  if (codes) writer.instructions(...codes);
  else writer.call(rule.value as NumberFunction, operands);
}
