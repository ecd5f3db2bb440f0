import type { Program } from '../../../src/language/program/tree';

type Fields = Readonly<Record<string, unknown>>;

/** A tree without what a comparison with that of another parser leaves out, in the form of test/language/javascript/estree.ts. */
export function normalForm({ body }: Program, source: string): unknown {
  const normal = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(normal);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Fields;
    if (node['kind'] === 'unreadable') return { kind: 'unreadable' };
    if (node['kind'] === 'hole') return { kind: 'hole' };
    if (isHole(node, source)) return { kind: 'constant', value: undefined, isHole: true };
    return isDefault(node) ? defaultOf(node, normal) : fieldsOf(node, normal);
  };
  return normal(body);
}

/** Statements, whose places end before their semicolon here and behind it in ESTree. */
const statements: ReadonlySet<string> = new Set([
  ...[
    'expression',
    'assign',
    'declare',
    'if',
    'while',
    'for',
    'countingFor',
    'return',
    'break',
    'continue',
    'pass',
  ],
  ...['functionDefinition', 'classDefinition', 'raise', 'try', 'switch', 'block', 'import'],
]);

/** What stands for a value that is left out. */
function isHole({ kind, value, range }: Fields, source: string): boolean {
  if (kind !== 'constant' || value !== undefined) return false;
  const { start, end } = range as { start: number; end: number };
  return source.slice(start, end) !== 'undefined';
}

const isDefault = ({ kind, target }: Fields): boolean =>
  kind === 'declare' && (target as Fields)['name'] === 'default';

/** What export default makes has no place of its own. */
function defaultOf(node: Fields, normal: (value: unknown) => unknown): Fields {
  const { name, kind } = node['value'] as Fields;
  const target = { kind: 'name', name: 'default' };
  const value = kind === 'name' ? { kind, name } : normal(node['value']);
  return { kind: 'declare', scope: node['scope'], target, value };
}

function fieldsOf(node: Fields, normal: (value: unknown) => unknown): Fields {
  const isCode = 'decorators' in node;
  const isPlaced = isCode || ('kind' in node && !statements.has(String(node['kind'])));
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (value === undefined && name !== 'value') continue;
    if (name === 'range') {
      if (isPlaced) made['range'] = place(value);
    } else if (name === 'nameRange') {
      if (node['name'] !== '') made['nameRange'] = place(value);
    } else if (name === 'problem') made['isRefused'] = true;
    else if (name !== 'isStatic' || value === true) made[name] = normal(value);
  }
  return made;
}

function place(range: unknown): readonly number[] {
  const { start, end } = range as { start: number; end: number };
  return [start, end];
}
