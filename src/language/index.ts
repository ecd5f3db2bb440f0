export { asPlaneFunction, asScalarFunction, type OneVariable, type TwoVariables } from './adapt';
export { type CompiledFunction, type CompileResult, compileFormula, type Values } from './formula';
export {
  compileFunction,
  diagnose,
  type FoundFunction,
  findFunctions,
  type LanguageId,
} from './languages';
export { toNumPy, toNumPyOfDual } from './numpy';
export { numpyDual } from './numpySlopes';
export { type Fix, type Problem, type ProblemCode, problemTemplates, type Range } from './problems';
