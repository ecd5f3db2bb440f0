import { gatherScopes, type Scopes } from '../program/compile/gather';
import { hoistedNames, lexicalNames, namesOf } from '../program/compile/scoping/declared';
import type {
  Body,
  ClassCode,
  Clause,
  Expression,
  FunctionCode,
  Program,
  Statement,
  Target,
} from '../program/tree';

export type Part = Statement | Expression | Target;

/** The names that a function, a comprehension or a block of JavaScript has for itself, with those around it. */
export class LocalNames {
  constructor(
    private readonly own: ReadonlySet<string>,
    private readonly outer: LocalNames | undefined,
    /** The functions among them: of a name that is given one function and nothing else. */
    private readonly functions: ReadonlyMap<string, FunctionCode> = new Map(),
  ) {}

  /** The names among which a name is found; undefined for one of the module. */
  ownerOf(name: string): LocalNames | undefined {
    return this.own.has(name) ? this : this.outer?.ownerOf(name);
  }

  /** The function that a name stands for, where it is defined in a function around it. */
  functionOf(name: string): FunctionCode | undefined {
    return this.ownerOf(name)?.functions.get(name);
  }
}

/** A node with the names that are seen from it. */
interface Seen {
  readonly node: Part;
  readonly names: LocalNames;
}

/** What a function's text holds: its own names, and every node of its body. */
export interface FunctionNodes {
  readonly names: LocalNames;
  readonly nodes: readonly Seen[];
}

const known = new WeakMap<FunctionCode, FunctionNodes>();

/** The nodes of a function's body, also those of the functions in it, each with the names seen there. Found once. */
export function functionNodes(code: FunctionCode, language: Program['language']): FunctionNodes {
  const before = known.get(code);
  if (before) return before;
  const { scopes } = gatherScopes([{ kind: 'functionDefinition', code, range: code.range }]);
  const walk = new Walk(language, scopes);
  walk.functionCode(code, undefined);
  return known.get(code) as FunctionNodes;
}

class Walk {
  #nodes: Seen[] = [];

  constructor(
    readonly language: Program['language'],
    readonly scopes: Scopes,
  ) {}

  functionCode(code: FunctionCode, outer: LocalNames | undefined): void {
    const around = this.#nodes;
    if (outer) for (const part of [code.decorators, code.parameters]) this.#any(part, outer);
    const names = new LocalNames(this.#boundIn(code), outer, functionsIn(code));
    const nodes: Seen[] = [];
    this.#nodes = nodes;
    this.#each(code.body, names);
    known.set(code, { names, nodes });
    this.#nodes = around;
    for (const one of nodes) around.push(one);
  }

  #boundIn(code: FunctionCode): ReadonlySet<string> {
    if (this.language === 'javascript') {
      const parameters = code.parameters.flatMap(({ target }) => namesOf(target));
      const declared = lexicalNames(code.body).map(([name]) => name);
      return new Set([...parameters, ...declared, ...hoistedNames(code.body)]);
    }
    return this.#ownOf(code);
  }

  /** The names that a function or a comprehension of Python gives values to, where they are not global or nonlocal. */
  #ownOf(part: object): ReadonlySet<string> {
    const scope = this.scopes.get(part);
    return new Set(scope && [...scope.bound].filter((name) => scope.owns(name)));
  }

  #any(part: unknown, names: LocalNames): void {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) return this.#list(part, names);
    if (!('kind' in part)) return this.#each(part, names);
    const node = part as Part;
    this.#nodes.push({ node, names });
    this.#inner(node, names);
  }

  #inner(node: Part, names: LocalNames): void {
    switch (node.kind) {
      case 'function':
      case 'functionDefinition':
        return this.functionCode(node.code, names);
      case 'class':
      case 'classDefinition':
        return this.#classCode(node.code, names);
      case 'comprehension': {
        const [first, ...others] = node.clauses as readonly [Clause, ...Clause[]];
        this.#any(first.iterable, names);
        const inner = new LocalNames(this.#ownOf(node), names);
        this.#any([first.target, first.conditions, ...others], inner);
        return this.#any([node.key, node.element], inner);
      }
      case 'for': {
        this.#any(node.iterable, names);
        const isBlock = node.scope === 'let' || node.scope === 'const';
        const inner = isBlock ? new LocalNames(new Set(namesOf(node.target)), names) : names;
        return this.#any([node.target, node.body, node.otherwise], inner);
      }
      case 'countingFor':
        return this.#each(node, this.#block(node.start, names));
      case 'switch': {
        this.#any(node.value, names);
        const all = node.cases.flatMap(({ body }) => [...body]);
        return this.#any(node.cases, this.#block(all, names));
      }
      default:
        return this.#each(node, names);
    }
  }

  /** The parts of a node or of a record: a handler of JavaScript has its error for itself. */
  #each(part: object, names: LocalNames): void {
    const isHandler =
      this.language === 'javascript' && 'body' in part && 'target' in part && !('kind' in part);
    const target = isHandler ? (part.target as Target | undefined) : undefined;
    const inner = target ? new LocalNames(new Set(namesOf(target)), names) : names;
    for (const [key, value] of Object.entries(part))
      if (key !== 'range' && key !== 'nameRange') this.#any(value, inner);
  }

  /** A list of nodes, which in JavaScript may be a block. */
  #list(parts: readonly unknown[], names: LocalNames): void {
    const inner = this.#block(parts as Body, names);
    for (const one of parts) this.#any(one, inner);
  }

  #block(body: Body, names: LocalNames): LocalNames {
    if (this.language !== 'javascript') return names;
    const isStatement = (one: unknown): boolean => typeof one === 'object' && one !== null && 'kind' in one;
    const declared = lexicalNames(body.filter(isStatement)).map(([name]) => name);
    return declared.length === 0 ? names : new LocalNames(new Set(declared), names, functionsOf(body));
  }

  /** A class's own names are seen in its body, and not by its methods. */
  #classCode(code: ClassCode, outer: LocalNames): void {
    this.#any([code.decorators, code.bases], outer);
    const names = this.language === 'python' ? new LocalNames(this.#ownOf(code), outer) : outer;
    for (const statement of code.body)
      this.#any(statement, statement.kind === 'functionDefinition' ? outer : names);
  }
}

const functionsIn = ({ parameters, body }: FunctionCode): ReadonlyMap<string, FunctionCode> => {
  const functions = functionsOf(body);
  const taken = new Set(parameters.flatMap(({ target }) => namesOf(target)));
  return new Map([...functions].filter(([name]) => !taken.has(name)));
};

/** The names that a body gives one function and nothing else. */
function functionsOf(body: Body): ReadonlyMap<string, FunctionCode> {
  const given = new Map<string, FunctionCode | undefined>();
  const give = (name: string, code?: FunctionCode): void => {
    given.set(name, given.has(name) ? undefined : code);
  };
  eachGiven(body, give);
  return new Map([...given].flatMap(([name, code]) => (code ? [[name, code] as const] : [])));
}

function eachGiven(part: unknown, give: (name: string, code?: FunctionCode) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) eachGiven(one, give);
    return;
  }
  const node = part as Part;
  if (node.kind === 'functionDefinition') return give(node.code.name, node.code);
  if (node.kind === 'classDefinition') return give(node.code.name);
  if (node.kind === 'function' || node.kind === 'class' || node.kind === 'comprehension') return;
  for (const { target, value } of givenBy(node))
    for (const name of namesOf(target))
      give(name, target.kind === 'name' && value?.kind === 'function' ? value.code : undefined);
  for (const [key, inner] of Object.entries(part))
    if (key !== 'range' && key !== 'nameRange') eachGiven(inner, give);
}

interface Given {
  readonly target: Target;
  readonly value?: Expression;
}

function givenBy(node: Part): readonly Given[] {
  switch (node.kind) {
    case 'assign':
      return node.targets.map((target) => ({ target, value: node.value }));
    case 'declare':
      return [node];
    case 'assignExpression':
      return [node.operator ? { target: node.target } : node];
    case 'augmentedAssign':
    case 'for':
    case 'update':
      return [{ target: node.target }];
    case 'with':
      return node.items.flatMap(({ target }) => (target ? [{ target }] : []));
    case 'delete':
      return node.targets.map((target) => ({ target }));
    default:
      return [];
  }
}
