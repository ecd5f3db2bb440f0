import { OpenScopes } from '../../core/openScopes';
import type { PythonProblem } from '../problems';

export type ScopeKind = 'module' | 'function' | 'lambda' | 'class';

/** What is open around a statement: a module, a function, a class. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly isAsync: boolean;
  /** Its first mistake. */
  problem?: PythonProblem;
  /** Why the whole of it is outside what is read: it yields, or waits. */
  outside?: PythonProblem;
  /** The loops that are open in it. */
  loops: number;
}

const newScope = (kind: ScopeKind, isAsync = false): Scope => ({ kind, isAsync, loops: 0 });

export class Scopes extends OpenScopes<Scope> {
  readonly problems: PythonProblem[] = [];
  /** For what every function and class is refused that is read now. */
  private refusal: PythonProblem | undefined;

  constructor() {
    super(newScope('module'));
  }

  /** Reads something in a scope of its own, which is given back with it. */
  within<Node>(kind: ScopeKind, read: () => Node, isAsync = false): { node: Node; scope: Scope } {
    const scope = newScope(kind, isAsync);
    if (this.refusal) scope.problem = this.refusal;
    return this.inScope(scope, read);
  }

  /** Reads what is refused as a whole. */
  refusing<Node>(problem: PythonProblem, read: () => Node): Node {
    const before = this.refusal;
    this.refusal = problem;
    try {
      return read();
    } finally {
      this.refusal = before;
    }
  }

  /** A mistake refuses the functions around it, and the class whose own statement it is; a method's leaves its class as it is. */
  report(problem: PythonProblem): void {
    if (!this.problems.includes(problem)) this.problems.push(problem);
    let isInFunction = false;
    for (const scope of this.open.toReversed()) {
      if (scope.kind === 'function' || scope.kind === 'lambda') isInFunction = true;
      else if (scope.kind === 'class' && isInFunction) continue;
      scope.problem ??= problem;
    }
  }
}
