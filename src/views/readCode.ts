import {
  type Absence,
  type AxisChoice,
  type AxisUsage,
  type CodeSource,
  type CompiledProgram,
  identityOf,
  type OneVariable,
  ProblemError,
  type TwoVariables,
  type Values,
} from '#language';
import { cellOf, inCode } from './compiledCode';
import { type Cut, cutOf, type Given } from './cutCode';
import { told } from './functionSource';

interface OfMore {
  /** The variables that could be along the axes; left out where there are no more of them. */
  readonly axes?: AxisChoice;
  /** What a learner's file tells of the variables. */
  readonly usage?: AxisUsage;
}

export type OneOfVariables = OneVariable & OfMore;
export type TwoOfVariables = TwoVariables & OfMore;

/** A learner's own function along one of its variables. Throws LearnerError where it cannot be read or takes no number. */
export function readScalarCode(
  source: CodeSource,
  values: Values,
  axes: readonly string[] = [],
): OneOfVariables {
  const cut = cutOf({ source, values, axes, count: 1 });
  const { languageId, name, program, modules } = source;
  const f = drawn(source, cut.compiled.f);
  return {
    ok: true,
    identity: identityOf(
      'code',
      JSON.stringify([languageId, name, program, modules, cut.names, cut.usage]),
      heldIn(values, cut),
    ),
    f: cut.call.takes === 'array' ? (x) => f(...cut.given([x])) : f,
    derivative: (x) => cut.slopes([x])[0] ?? Number.NaN,
    variable: cut.names[0] ?? 'x',
    letters: cut.letters,
    whyNoValue: (x) => absenceAt(source, cut.compiled.f, cut.given([x])),
    notices: () => noticesOn(source, cut.compiled),
    ...(cut.axes && { axes: cut.axes }),
    ...(cut.usage && { usage: cut.usage }),
  };
}

/** All numbers that are held. */
const heldIn = (values: Values, { letters }: Cut): Values => ({
  ...values,
  ...Object.fromEntries(letters.map(({ name, value }) => [name, value])),
});

/** The same along two of its variables; a function of one number makes a valley. */
export function readPlaneCode(
  source: CodeSource,
  values: Values,
  axes: readonly string[] = [],
): TwoOfVariables {
  const cut = cutOf({ source, values, axes, count: 2 });
  const [first = 'x', second = 'y'] = cut.names;
  const f = drawn(source, cut.compiled.f);
  return {
    ok: true,
    f: (x) => f(...cut.given(x)),
    gradient: cut.slopes,
    gradientByRules: cut.slopes,
    lacksGradient: !cut.hasSlopes,
    variables: [first, second],
    letters: cut.letters,
    whyNoValue: (x) => absenceAt(source, cut.compiled.f, cut.given(x)),
    notices: () => noticesOn(source, cut.compiled),
    ...(cut.axes && { axes: cut.axes }),
    ...(cut.usage && { usage: cut.usage }),
  };
}

/** Where arithmetic has no result, the learner's own code refuses or calls itself without an end, f has no value; any other mistake is told instead of a picture. */
const noValue = new Set(
  'divisionByZero floatDivisionByZero floorByZero floatFloorByZero moduloByZero floatModuloByZero zeroToNegative complexPower resultTooLarge tooDeep intTooLargeForFloat intDivisionTooLarge mathDomain mathRange raised raisedPlain thrown thrownPlain'.split(
    ' ',
  ),
);

function drawn(source: CodeSource, f: CompiledProgram['f']): CompiledProgram['f'] {
  return (...given) => {
    try {
      return f(...given);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (noValue.has(error.code)) return Number.NaN;
      throw inCode(source, error);
    }
  };
}

/** What is told beside its values, each with its cell where it stands in a notebook. */
function noticesOn(source: CodeSource, { notices }: CompiledProgram): readonly string[] {
  return notices.map((one) => told(one, cellOf(source, one)));
}

function absenceAt(source: CodeSource, f: CompiledProgram['f'], given: Given): Absence | undefined {
  try {
    const value = f(...given);
    return Number.isFinite(value) ? undefined : { kind: 'notFinite', value };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const cell = cellOf(source, error);
    return { kind: 'problem', problem: error, ...(cell !== undefined && { cell }) };
  }
}
