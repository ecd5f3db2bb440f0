import { columnAt, type Fix, type Problem, problemOf, type Range } from '../core/problem';

export type ProblemCode = keyof typeof problemTemplates;

export type FormulaProblem = Problem<ProblemCode>;

/** Every sentence that this folder can say, by its code: what a translation has to cover. */
export const problemTemplates = {
  empty: 'Type a formula of x, such as 0.01x^2 + 0.1x.',
  tooLong: 'The formula has {1} characters. Write it with at most {2}.',
  tooDeep: 'The formula is nested more than {1} levels deep at column {0}. Write it in a simpler form.',

  unknownCharacter: "Unknown character '{1}' at column {0}.",
  malformedNumber: "'{1}' at column {0} is not a number. A number has one point, as in 1.5.",
  strayPoint: 'The point at column {0} does not belong to a number.',
  decimalComma: 'Write {1} with a point, not a comma, at column {0}.',
  thousandsComma: 'Write {1} without the comma at column {0}, or {2} for a decimal number.',
  strayComma:
    'The comma at column {0} stands outside a function. Commas separate arguments, as in max(x, 0).',
  missingOperator: "Write an operator such as * between '{1}' and '{2}' at column {0}.",
  missingLeft: "'{1}' at column {0} needs something on its left.",
  missingRight: "'{1}' at column {0} needs something on its right.",
  floorDivision: "'//' at column {0} is not an operator here. Write floor(a / b) instead.",
  remainderSign:
    "'%' at column {0} is not an operator here. Write x - 2*floor(x/2) for the remainder of x by 2.",
  rootExtent:
    'Write the root at column {0} with parentheses, √(x^2) or √(x)^2, so that it shows what it covers.',

  unclosedParenthesis: "The '(' at column {0} has no matching ')'.",
  unopenedParenthesis: "The ')' at column {0} has no matching '('.",
  emptyParentheses: 'Nothing stands between the parentheses at column {0}.',
  unclosedBar: "The '|' at column {0} has no matching '|'.",
  wrongBracket: "Use parentheses ( ) instead of '{1}' at column {0}.",
  unclosedBracket: "The '[' at column {0} has no matching ']'.",
  badIndex: 'Write one whole number from 0 to 9 in the brackets at column {0}, as in x[0].',
  indexTooLarge: "'{1}' at column {0} is out of range. The variables with an index are x0 to x9.",
  indexOfOther: "'{1}' at column {0} cannot have an index. Only x can, as in x[0].",

  unknownName: "Unknown name '{1}' at column {0}. The variables are x, y, t and x0 to x9.",
  unknownNameSuggestion: "Unknown name '{1}' at column {0}. Did you mean '{2}'?",
  unknownFunction:
    "Unknown function '{1}' at column {0}. A formula knows sin, cos, tan, exp, log, sqrt, abs and the like.",
  writtenByOthers: "'{1}' at column {0} is not known here. Write {3} in the place of {2}.",
  arrayFunction: "'{1}' at column {0} works on arrays. Write each term instead, as in x0^2 + x1^2.",
  moduleAlone: "'{1}' at column {0} needs a point and a function, as in {1}.sin(x).",
  memberAlone: "'{1}' at column {0} does not exist. Write {2}, without {3}.",
  unknownMember:
    "'{1}' at column {0} is nothing that a formula knows. It knows sin, cos, exp, log, sqrt, abs and the like, pi and e.",
  attribute: "'{1}' at column {0} is not part of a formula. Only np and math can stand before a point.",

  missingArgument: "'{1}' at column {0} needs an argument in parentheses, such as {2}.",
  bareArgument: 'Write the argument of {1} in parentheses: {2}.',
  bareExtent:
    'Write the argument of {1} at column {0} in parentheses, {2} or {3}, so that it shows what it covers.',
  emptyArgument: 'An argument is missing at the comma at column {0}.',
  takesOne: "'{1}' at column {0} takes 1 argument, not {2}.",
  takesTwo: "'{1}' at column {0} takes 2 arguments, not {2}.",
  takesThree:
    "'{1}' at column {0} takes 3 arguments, not {2}: a condition and the two values it chooses from.",
  takesTwoOrMore: "'{1}' at column {0} takes 2 or more arguments, not {2}.",
  inversePower:
    "'{1}^-1' at column {0} has two meanings. Write {2}(x) for the inverse function, or 1/{1}(x).",
  powerOfFunction: "Write the power of '{1}' at column {0} after its argument, as in {1}(x)^2.",

  powerOrIndex:
    "'{1}' at column {0} can mean several things. Write {2} for the power, {3} for the product, or {4} for a variable of that name.",
  arrayAlone:
    'The x at column {0} stands for both numbers of the array, as in np.sum(x**2). Write x[0] or x[1], or make one number of it with np.sum.',
  takenLetter: "'{1}' at column {0} is the step of the difference here. Use another letter.",
  functionItself:
    "'{1}' at column {0} is the function that you type. Write only what it is of x, such as 0.01x^2 + 0.1x.",
  otherFunction:
    "'{1}' at column {0} is the function beside this one. Write its formula in its place, in parentheses.",
  tooManyLetters:
    "'{1}' at column {0} is one letter too many: a formula has at most {2} beside its variables. Put a number in its place.",

  mixedVariables:
    "'{2}' at column {0} does not go with '{1}'. Use one variable, x and y, or x0, x1 and so on.",
  besideArray:
    "'{1}' at column {0} does not go with the array x, whose numbers are x[0] and x[1]. Use one or the other.",
  nothingAfterEquals: "Nothing follows '=' at column {0}. Type a formula of x, such as 0.01x^2 + 0.1x.",
  equalsInside: "'=' at column {0} cannot stand inside a formula. Type only the right-hand side.",
  variableOnLeft:
    "'{1}' at column {0} is a variable and cannot stand left of '='. Type only the right-hand side.",
  leftNameInside: "'{1}' at column {0} also stands left of '='. Type only the right-hand side.",
  parameterName: "'{1}' at column {0} cannot be a parameter. The variables are x, y, t and x0 to x9.",
  repeatedParameter: "The parameter '{1}' at column {0} stands there twice.",
  notParameter: "'{1}' at column {0} is not among the parameters of {2}.",
  equality: "'==' at column {0} compares two values. Type only the right-hand side.",

  quotes: 'Type the formula without the quotation marks at column {0}.',
  lambda: "Type only the right-hand side: what follows the ':' of the lambda at column {0}.",
  definition: "Type only the right-hand side: what follows 'return' in the function at column {0}.",
  arrow: "Type only the right-hand side: what follows the '{1}' at column {0}.",
  slopeOnLeft: "Type only the right-hand side: what follows the '=' behind {1} at column {0}.",
  slopeAsked:
    "'{1}' at column {0} asks for a slope. Type only the function itself: its slope is drawn and measured here.",
  choice:
    'Write the choice at column {0} as where(x > 0, x, 0): a condition, the value where it holds, and the value elsewhere.',
  logicalAnd:
    "'{1}' at column {0} cannot join comparisons here. Multiply them instead, as in (x > 0)*(x < 1).",
  logicalOr:
    "'{1}' at column {0} cannot join comparisons here. Write max(x < 0, x > 1) where one or the other is to hold.",
  logicalNot:
    "'{1}' at column {0} cannot turn a comparison round here. Write its opposite, such as x <= 0 instead of x > 0.",
  programWord:
    "'{1}' at column {0} belongs to a program. Type only the right-hand side, such as 0.01x^2 + 0.1x.",

  yAlone:
    'This picture draws a function of x, but the formula has y at column {0} and no x. Write x in its place, or f(y) = before the formula.',
  notOneVariable:
    'This picture needs a function of one variable, but the formula has {1} and {2}. Put a number in the place of {2} at column {0}.',
  manyNotOneVariable:
    'This picture needs a function of one variable, but the formula has {1}: {2}. Put numbers in the place of the others from column {0} on.',
  manyNotTwoVariables:
    'This picture needs a function of two variables, but the formula has {1}: {2}. Put numbers in the place of the others from column {0} on.',
} as const;

/** The problem `code` at `range`: {0} of its sentence is the column where `range` starts, {1} and on are `args`. */
export function problemAt(
  source: string,
  code: ProblemCode,
  range: Range,
  args: readonly (string | number)[] = [],
  fix?: Fix,
): FormulaProblem {
  return problemOf(code, problemTemplates[code], [columnAt(source, range.start), ...args], range, fix);
}

/** Ends the reading of a text at a problem behind which nothing can be told; never leaves this folder. */
export class ReadingStopped extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.message);
    this.name = 'ReadingStopped';
  }
}
