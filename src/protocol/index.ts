export type { AxisChoice, CodeSource, FormulaSource, FunctionSource } from '../language/core/functionSource';
export type * from './adopted';
export type * from './analysis';
export type * from './clock';
export type * from './files';
export type * from './left';
export type * from './messages';
export type * from './optimizer';
export type * from './views';
