import type { Range } from '../core/problem';
import type { Node } from './node';

export interface PatternItemOf<Target, Expression> {
  readonly target: Target;
  readonly isRest?: boolean;
  readonly otherwise?: Expression;
}
/** [a, *b] = ..., and JavaScript's [a, , b = 1]: a hole is absent. */
export interface PatternOf<Target, Expression> extends Node<'pattern'> {
  readonly items: readonly (PatternItemOf<Target, Expression> | undefined)[];
}
/** JavaScript's {a, b: c = 1, ...rest}. */
export interface ObjectPatternOf<Target, Expression> extends Node<'objectPattern'> {
  readonly entries: readonly (PatternItemOf<Target, Expression> & { readonly key?: Expression })[];
}

export interface ClauseOf<Target, Expression> {
  readonly target: Target;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** An `except (A, B) as e:` or a catch (e); without a type it takes all. */
export interface HandlerOf<Target, Expression, Body> {
  readonly range: Range;
  readonly type?: Expression;
  readonly target?: Target;
  readonly body: Body;
  readonly fresh?: readonly string[];
}

/** `name` is that of a keyword argument; `spread` is *args or ...args, `keywords` **kw. */
export interface ArgumentOf<Expression> {
  readonly takes: 'position' | 'keyword' | 'spread' | 'keywords';
  readonly name?: string;
  readonly value: Expression;
}
