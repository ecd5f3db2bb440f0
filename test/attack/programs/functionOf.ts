import type { CallName, Tree } from '../formulas/grammar';

/** How Python calls a function of a formula; those it has none for are written out. */
const calls: Readonly<Partial<Record<CallName, (...operands: string[]) => string>>> = {
  ...Object.fromEntries(
    (['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'exp', 'log', 'log2', 'log10', 'sqrt'] as const).map(
      (name) => [name, (u: string) => `${name === 'sqrt' || name === 'exp' ? 'math' : 'np'}.${name}(${u})`],
    ),
  ),
  asin: (u) => `np.arcsin(${u})`,
  acos: (u) => `math.acos(${u})`,
  atan: (u) => `np.arctan(${u})`,
  cbrt: (u) => `np.cbrt(${u})`,
  square: (u) => `${u} ** 2`,
  abs: (u) => `abs(${u})`,
  sigmoid: (u) => `1 / (1 + np.exp(-${u}))`,
  relu: (u) => `np.maximum(0, ${u})`,
  max: (u, v) => `max(${u}, ${v})`,
  min: (u, v) => `np.minimum(${u}, ${v})`,
  pow: (u, v) => `pow(${u}, ${v})`,
};

/** A function of Python that computes a tree a step a line, with branches and loops; undefined where it has no such operation. */
export function functionOf(tree: Tree): string | undefined {
  const lines: string[] = [];
  const result = written(tree, lines, '    ');
  if (result === undefined) return undefined;
  return ['import math', 'import numpy as np', 'def f(x):', ...lines, `    return ${result}`, ''].join('\n');
}

/** Writes what computes a tree, and gives its name or its number. */
function written(tree: Tree, lines: string[], margin: string): string | undefined {
  if (tree.kind === 'number') return Number.isInteger(tree.value) ? `${tree.value}.0` : String(tree.value);
  if (tree.kind === 'variable') return tree.name;
  if (tree.kind === 'call' && tree.name === 'where') return branched(tree.operands, lines, margin);
  const operands = (
    tree.kind === 'infix' ? [tree.left, tree.right] : tree.kind === 'call' ? tree.operands : [tree.operand]
  ).map((operand) => written(operand, lines, margin));
  if (!operands.every((one) => one !== undefined)) return undefined;
  const [u = '', v = ''] = operands;
  const value = computed(tree, u, v, operands);
  if (value === undefined) return undefined;
  const name = `t${lines.length}`;
  // A sum is gathered in a loop, as learners do.
  if (tree.kind === 'infix' && tree.sign === '+')
    lines.push(
      `${margin}${name} = 0.0`,
      `${margin}for part in [${u}, ${v}]:`,
      `${margin}    ${name} += part`,
    );
  else lines.push(`${margin}${name} = ${value}`);
  return name;
}

function computed(tree: Tree, u: string, v: string, operands: readonly string[]): string | undefined {
  if (tree.kind === 'minus') return `-${u}`;
  if (tree.kind === 'bars') return `np.abs(${u})`;
  if (tree.kind === 'call') return calls[tree.name]?.(...operands);
  if (tree.kind !== 'infix') return undefined;
  const sign = tree.sign === 'beside' ? '*' : tree.sign === '^' ? '**' : tree.sign;
  return /[<>=!]/.test(sign) ? `1.0 if ${u} ${sign} ${v} else 0.0` : `${u} ${sign} ${v}`;
}

function branched(
  [test, then, otherwise]: readonly Tree[],
  lines: string[],
  margin: string,
): string | undefined {
  const asked = test && written(test, lines, margin);
  const name = `t${lines.length}`;
  lines.push(`${margin}if ${asked} != 0:`);
  const yes = then && written(then, lines, `${margin}    `);
  lines.push(`${margin}    ${name} = ${yes}`, `${margin}else:`);
  const no = otherwise && written(otherwise, lines, `${margin}    `);
  lines.push(`${margin}    ${name} = ${no}`);
  return asked === undefined || yes === undefined || no === undefined ? undefined : name;
}
