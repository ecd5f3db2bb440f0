import type { Scopes } from '../compile/gather';
import type { Scope } from '../compile/scope';
import type { Call, Expression, Target } from '../tree';
import { calleeOf, isGlobalIn, type Names, type Summary } from './callees';

/** Which names hold what a value is or holds: those of the module as they are, those of functions with a dot before. */
export class Roots {
  /** The names of the module that were met. */
  readonly seen = new Set<string>();

  constructor(
    readonly names: Names,
    readonly scopes: Scopes,
  ) {}

  keyOf(name: string, scope: Scope): string | undefined {
    if (!isGlobalIn(scope, name)) return `.${name}`;
    if (this.names.isFixed(name)) return undefined;
    this.seen.add(name);
    return name;
  }

  /** The names whose objects a value may share. */
  of(node: Expression | Target, scope: Scope): string[] {
    const all = (parts: readonly (Expression | undefined)[]): string[] =>
      parts.flatMap((one) => (one ? this.of(one, scope) : []));
    switch (node.kind) {
      case 'name':
        return [this.keyOf(node.name, scope) ?? []].flat();
      case 'attribute':
      case 'subscript':
        return all([node.object]);
      case 'list':
      case 'tuple':
      case 'set':
        return all(node.items);
      case 'dictionary':
        return all(node.entries.map(({ value }) => value));
      case 'conditional':
        return all([node.then, node.otherwise]);
      case 'logical':
        return all([node.left, node.right]);
      case 'binary':
        return all([node.left, node.right].filter(({ kind }) => kind === 'list' || kind === 'tuple'));
      case 'spread':
      case 'assignExpression':
        return all([node.value]);
      case 'comprehension': {
        const inner = this.scopes.get(node) ?? scope;
        return [node.element, ...node.clauses.map(({ iterable }) => iterable)].flatMap((one) =>
          this.of(one, inner),
        );
      }
      case 'call':
        return this.#given(node, scope);
      default:
        return [];
    }
  }

  receiver({ callee }: Call, scope: Scope): string[] {
    if (callee.kind !== 'attribute') return [];
    const { object } = callee;
    const isSuper = object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
    return isSuper ? ['.self'] : this.of(object, scope);
  }

  /** What stands for a parameter of a function in a call of it. */
  standsFor(call: Call, { parameters, skip }: Summary, parameter: string, scope: Scope): string[] {
    const place = parameters.indexOf(parameter) - skip;
    if (place < 0 && skip > 0) return this.receiver(call, scope);
    return call.args.flatMap(({ takes, name, value }, index) => {
      const isIt =
        takes === 'position' ? index === place || index >= parameters.length - skip : name === parameter;
      return isIt || takes === 'spread' || takes === 'keywords' ? this.of(value, scope) : [];
    });
  }

  #given(call: Call, scope: Scope): string[] {
    const { functions, shares } = calleeOf(call, scope, this.names);
    const shared = functions.flatMap((one) =>
      [...one.given].flatMap((name) =>
        name.startsWith('.') ? this.standsFor(call, one, name.slice(1), scope) : name,
      ),
    );
    return shares ? [...shared, ...this.all(call, scope)] : shared;
  }

  /** Those of the object and of all arguments of a call. */
  all(call: Call, scope: Scope): string[] {
    const own = call.callee.kind === 'attribute' ? this.receiver(call, scope) : this.of(call.callee, scope);
    return [...own, ...call.args.flatMap(({ value }) => this.of(value, scope))];
  }
}
