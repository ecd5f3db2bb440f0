import type { Problem, Range } from '../core/problem';
import type { Import, Node, Scope } from './node';
import type { BinaryOperator, CompareOperator, LogicalOperator, Taking, UnaryOperator } from './operators';
import type { ArgumentOf, ClauseOf, HandlerOf, ObjectPatternOf, PatternItemOf, PatternOf } from './parts';
import type * as scoped from './scoped';

/**
 * A learner's program as a tree, the same for Python, JavaScript and TypeScript: what the grammars' trees are turned into, and
 * what the interpreter, the fast tier and the outline read. What an operator does is not told here but by a dialect.
 */
export interface Program {
  readonly language: 'python' | 'javascript';
  /** Of JavaScript: a module, TypeScript, or what says 'use strict'. */
  readonly isStrict?: boolean;
  readonly body: Body;
}
export type Body = readonly Statement[];

interface Of<Kind extends string> extends Node<Kind> {
  readonly value: Expression;
}

/** What is written out. A Python int is a bigint; its float and a JavaScript number are numbers; None is null. */
interface Constant extends Node<'constant'> {
  readonly value: number | bigint | string | boolean | null | undefined;
}
export interface Name extends Node<'name'> {
  readonly name: string;
  /** Of JavaScript: what its scopes tell of it, found before it is compiled. */
  readonly known?: scoped.KnownName;
}
export interface Unary extends Of<'unary'> {
  readonly operator: UnaryOperator;
}
export interface Binary extends Node<'binary'> {
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Logical extends Node<'logical'> {
  readonly operator: LogicalOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** a < b <= c, where every operand is computed at most once; JavaScript's have one pair. */
export interface Compare extends Node<'compare'> {
  readonly first: Expression;
  readonly rest: readonly { readonly operator: CompareOperator; readonly operand: Expression }[];
}
export interface Conditional extends Node<'conditional'> {
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
export type Argument = ArgumentOf<Expression>;
/** `optional` is f?.(). JavaScript's super(...) is a call of the name super. */
export interface Call extends Node<'call'> {
  readonly callee: Expression;
  readonly args: readonly Argument[];
  readonly isNew?: boolean;
  readonly optional?: boolean;
}
export interface Attribute extends Node<'attribute'> {
  readonly object: Expression;
  readonly name: string;
  readonly nameRange: Range;
  readonly optional?: boolean;
}
/** The index may be a Slice, a tuple with slices and `...` in it (Ellipsis), or any expression. */
export interface Subscript extends Node<'subscript'> {
  readonly object: Expression;
  readonly index: Expression;
  readonly optional?: boolean;
}
interface Slice extends Node<'slice'> {
  readonly start?: Expression;
  readonly stop?: Expression;
  readonly step?: Expression;
}
/** [a, b], (a, b) and {a, b}; where nothing stands between commas of JavaScript, there is a hole. */
export interface Display extends Node<'list' | 'tuple' | 'set'> {
  readonly items: readonly Expression[];
}
/** {k: v, **d} and {k: v, k, m() {}, ...o}: an entry without a key is spread; a JavaScript name is a constant key. */
export interface Dictionary extends Node<'dictionary'> {
  readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[];
}
export interface Comprehension extends Node<'comprehension'> {
  readonly makes: 'list' | 'set' | 'dictionary' | 'generator';
  /** Of a dictionary only. */
  readonly key?: Expression;
  readonly element: Expression;
  readonly clauses: readonly Clause[];
}
export type Clause = ClauseOf<Target, Expression>;
/** f'{a!r:>{w}}' and `${a}`; a part's `format` stands behind its colon, its `label` is what f'{x=}' shows. */
export interface Template extends Node<'template'> {
  readonly parts: readonly TemplatePart[];
}
export type TemplatePart =
  | string
  | {
      readonly value: Expression;
      readonly conversion?: 'r' | 's' | 'a';
      readonly format?: readonly TemplatePart[];
      readonly label?: string;
    };
/** a := b, and JavaScript's a = b, a += b, a ??= b, which have a value. */
export interface AssignExpression extends Of<'assignExpression'> {
  readonly target: Target;
  readonly operator?: BinaryOperator | LogicalOperator;
}
export interface Update extends Node<'update'> {
  readonly target: Target;
  readonly by: 1 | -1;
  readonly isPrefix: boolean;
}
export type MakeClass = scoped.MakeClassOf<Expression, FunctionCode>;
/** A construct that is not read, or a mistake that the grammar forgives: its problem is thrown where it is reached. */
export interface Unreadable extends Node<'unreadable'> {
  readonly problem: Problem;
}
export type Expression =
  | Constant
  | Name
  | Unary
  | Binary
  | Logical
  | Compare
  | Conditional
  | Call
  | Attribute
  | Subscript
  | Slice
  | Display
  | Dictionary
  | Comprehension
  | Template
  | AssignExpression
  | Update
  | Unreadable
  | MakeClass
  | scoped.SuperReferenceOf<Expression>
  | scoped.SuperCallOf<Expression, Argument>
  | scoped.DeletedOf<Target>
  | Of<'spread'>
  | Of<'chain'>
  | Node<'ellipsis' | 'this' | 'hole'>
  | (Node<'function'> & { readonly code: FunctionCode })
  | (Node<'class'> & { readonly code: ClassCode });

export type Pattern = PatternOf<Target, Expression>;
export type PatternItem = PatternItemOf<Target, Expression>;
export type Target =
  | Name
  | Attribute
  | Subscript
  | Pattern
  | ObjectPatternOf<Target, Expression>
  | Unreadable;

export interface Parameter {
  readonly target: Target;
  readonly range: Range;
  readonly otherwise?: Expression;
  readonly takes: Taking;
}
/** def, lambda, function, arrow, method. A lambda's and a short arrow's body is one return; an arrow has the `this` around it. */
export interface FunctionCode {
  readonly form: 'def' | 'lambda' | 'arrow' | 'method' | 'getter' | 'setter';
  /** '' where it has none. */
  readonly name: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  /** Outermost first: @property, @staticmethod ... */
  readonly decorators: readonly Expression[];
  readonly isStatic?: boolean;
  /** Its first mistake, in it or beside it, for which all of it is refused. */
  readonly problem?: Problem;
  /** Of JavaScript: what its scopes tell of it. */
  readonly known?: scoped.KnownFunction;
}
/** Of JavaScript's body, methods are function definitions and fields are assignments to names, static or not. */
export interface ClassCode {
  readonly name: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly bases: readonly Expression[];
  readonly body: Body;
  readonly decorators: readonly Expression[];
  readonly problem?: Problem;
}
interface Branch<Kind extends string> extends Node<Kind> {
  readonly test: Expression;
  readonly otherwise: Body;
}
interface Loop<Kind extends string> extends Node<Kind> {
  readonly body: Body;
  readonly label?: string;
}
/** `over` keys is JavaScript's for in; `otherwise` is Python's else, run where no break left the loop. */
export interface For extends Loop<'for'> {
  readonly target: Target;
  readonly iterable: Expression;
  readonly over: 'values' | 'keys';
  readonly scope?: Scope;
  readonly otherwise: Body;
  /** Variables that each round has afresh. */
  readonly fresh?: readonly string[];
}
export type Handler = HandlerOf<Target, Expression, Body>;
export interface Try extends Node<'try'> {
  readonly body: Body;
  readonly handlers: readonly Handler[];
  readonly otherwise: Body;
  readonly last: Body;
}
export type Statement =
  | Of<'expression'>
  | (Of<'assign'> & { readonly targets: readonly Target[]; readonly isStatic?: boolean })
  | (Of<'augmentedAssign'> & { readonly target: Target; readonly operator: BinaryOperator })
  | (Node<'declare'> & { readonly scope: Scope; readonly target: Target; readonly value?: Expression })
  | (Branch<'if'> & { readonly then: Body })
  | (Branch<'while'> & Loop<'while'> & { readonly isDo?: boolean })
  | For
  | (Loop<'countingFor'> & scoped.CountingOf<Body, Expression>)
  | scoped.Opened
  | (Node<'return'> & { readonly value?: Expression })
  | (Node<'break' | 'continue'> & { readonly label?: string })
  | Node<'pass'>
  | (Node<'functionDefinition'> & { readonly code: FunctionCode })
  | (Node<'classDefinition'> & { readonly code: ClassCode })
  | (Node<'raise'> & { readonly value?: Expression; readonly cause?: Expression })
  | Try
  | (Node<'with'> & {
      readonly items: readonly { value: Expression; target?: Target }[];
      readonly body: Body;
    })
  | (Node<'assert'> & { readonly test: Expression; readonly message?: Expression })
  | (Node<'global' | 'nonlocal'> & { readonly names: readonly string[] })
  | (Node<'delete'> & { readonly targets: readonly Target[] })
  | (Of<'switch'> & { readonly cases: readonly { readonly test?: Expression; readonly body: Body }[] })
  | (Node<'block'> & { readonly body: Body })
  | Import
  | Unreadable;
