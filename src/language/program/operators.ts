/** The operators of both languages; what they do is told by a language's dialect. `>>>` and `===` are JavaScript's alone. */
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | '@'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>';

export type UnaryOperator = '-' | '+' | '~' | 'not' | 'typeof' | 'void' | 'delete';

/** && is `and`, || is `or`: the right side is computed only where the left one does not decide. */
export type LogicalOperator = 'and' | 'or' | '??';

export type CompareOperator =
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '==='
  | '!=='
  | 'is'
  | 'is not'
  | 'in'
  | 'not in'
  | 'instanceof';

/** How a parameter may be given; `rest` is *args and ...rest, `keywords` **kw. */
export type Taking = 'either' | 'position' | 'keyword' | 'rest' | 'keywords';
