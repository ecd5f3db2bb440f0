import type { Program } from '../../../src/language/program/tree';

/** A tree without what a comparison with CPython's leaves out, in the form of test/fixtures/programs/dumpAst.py. */
export function normalForm(program: Program): unknown {
  return program.body.map(normal);
}

type Fields = Readonly<Record<string, unknown>>;

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Fields;
  const make = typeof node['kind'] === 'string' ? kinds[node['kind']] : undefined;
  if (make) return make(node);
  return 'takes' in node && 'target' in node ? parameter(node) : fieldsOf(node);
}

/** All fields, in their normal form; those that are told elsewhere or not in CPython's tree are left out. */
function fieldsOf(node: Fields, ...without: readonly string[]): Fields {
  const left = Object.entries(node).filter(
    ([name, value]) => ![...without, 'problem', 'nameRange'].includes(name) && value !== undefined,
  );
  return Object.fromEntries(
    left.map(([name, value]) => [name, name === 'range' ? place(value) : normal(value)]),
  );
}

const place = (range: unknown): unknown => {
  const { start, end } = range as { start: number; end: number };
  return [start, end];
};

function parameter(node: Fields): Fields {
  const { name } = node['target'] as { name: string };
  return { name, ...fieldsOf(node, 'target', 'range') };
}

const kinds: Readonly<Record<string, (node: Fields) => unknown>> = {
  constant: (node) => ({ ...fieldsOf(node, 'value'), value: constant(node['value']) }),
  unreadable: () => ({ kind: 'unreadable' }),
  // In CPython's tree a chain of and is one node, and has one place.
  logical: (node) => fieldsOf(node, 'range'),
  // A generator that is the only argument has the place of the call's parentheses in CPython's.
  comprehension: (node) => fieldsOf(node, 'range'),
  import: (node) => (node['names'] ? fieldsOf(node) : fieldsOf(node, 'range')),
  try: (node) => ({ ...fieldsOf(node, 'handlers'), handlers: (node['handlers'] as Fields[]).map(handler) }),
  function: (node) => ({
    kind: 'function',
    code: lambda(node['code'] as Fields),
    range: place(node['range']),
  }),
  template: (node) => ({
    kind: 'template',
    parts: texts(node['parts'] as unknown[]),
    range: place(node['range']),
  }),
};

function handler(node: Fields): Fields {
  const target = node['target'] as { name: string } | undefined;
  return { ...fieldsOf(node, 'range', 'target'), ...(target && { target: target.name }) };
}

function lambda(code: Fields): Fields {
  const [only] = code['body'] as Fields[];
  return {
    ...fieldsOf(code, 'range', 'decorators', 'body'),
    body: [{ kind: 'return', value: normal(only?.['value']) }],
  };
}

function constant(value: unknown): unknown {
  if (typeof value === 'bigint') return { int: String(value) };
  if (typeof value === 'number') return { float: hexOfFloat(value) };
  return typeof value === 'string' ? { str: hexOfText(value) } : value;
}

function hexOfFloat(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

const hexOfText = (text: string): string =>
  text.replace(/[\s\S]/g, (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));

/** The parts of an f-string: a label is a piece of text; inside a field CPython 3.11 tells no places. */
function texts(parts: readonly unknown[]): unknown {
  const found: Record<string, unknown>[] = [];
  const add = (text: string): void => {
    const last = found.at(-1);
    if (typeof last?.['text'] === 'string') last['text'] += hexOfText(text);
    else found.push({ text: hexOfText(text) });
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      add(part);
      continue;
    }
    const { label, value, conversion = '', format = [] } = part as Fields;
    if (typeof label === 'string') add(label);
    found.push({ value: withoutPlaces(normal(value)), conversion, format: texts(format as unknown[]) });
  }
  return found;
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter(([name]) => name !== 'range');
  return Object.fromEntries(left.map(([name, field]) => [name, withoutPlaces(field)]));
}
