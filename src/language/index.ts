export { cellAt, withCellLines } from './core/cells';
export type {
  AxisChoice,
  AxisUsage,
  ByVariable,
  CodeSource,
  FormulaSource,
  FunctionSource,
  FunctionUsage,
  Letter,
} from './core/functionSource';
export { identityOf } from './core/identity';
export { MOST_PARENTHESES, nested } from './core/nesting';
export type { Fix, Problem, Range } from './core/problem';
export type { Absence } from './formula/absence';
export { asPlaneFunction, asScalarFunction, type OneVariable, type TwoVariables } from './formula/adapt';
export { type CompiledFunction, type CompileResult, compileFormula, type Values } from './formula/formula';
export { type Given, toNumPy, toNumPyOfDual } from './formula/numpy/numpy';
export { numpyDual } from './formula/numpy/numpySlopes';
export { type ProblemCode, problemTemplates } from './formula/problems';
export type { Reading } from './formula/reading/reader';
export {
  compileFunction,
  createProgram,
  diagnose,
  type FoundFormula,
  type FoundFunction,
  findFunctions,
  type LanguageId,
  mentionIn,
  type RunningProgram,
  runProgram,
} from './languages';
export type { Digits } from './library/book/mnist';
export { bookText } from './library/book/texts';
export type { ProgramEvent } from './library/events';
export type { ProgramOptions } from './library/language';
export type { Notice } from './library/notices';
export {
  type CompiledProgram,
  type CompiledProgramResult,
  isIntAt,
  ProblemError,
} from './programs/compileProgram';
export { dependencyText } from './programs/dependencyText';
export type { ProgramFunction } from './programs/found';
export { importsFiles, neededText } from './programs/neededText';
export {
  afterDuals,
  dualNames,
  dualNumbers,
  dualNumbersOfScript,
  makesFloats,
} from './programs/numpy/dualNumbers';
export { scriptNames, writeScript } from './programs/numpy/javascript/writeScript';
export { type Trial, tryFunction, wholeParameters } from './programs/trying/trial';
export { lengthTaken, pointsOf, pointWithValue } from './programs/trying/tryPoints';
export { whyNotDrawn } from './programs/trying/whyNotDrawn';
export { usageOf } from './programs/usage/usageOf';
export { type CallValue, callValue } from './programs/values/callValue';
export { type LineValue, lineValues } from './programs/values/lineValues';
export { type Cell, joinCells } from './python/cells';
