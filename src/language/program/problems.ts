export type ProblemCode = keyof typeof problemTemplates;

/** Every sentence that a program's own mistakes are told by, by its code; {1} is the first value. What Python calls them: words.ts. */
export const problemTemplates = {
  divisionByZero: 'This divides by zero. Check the divisor before dividing.',
  floatDivisionByZero:
    'This divides by zero. Check the divisor before dividing, or divide np.float64 values, which give inf.',
  floorByZero: 'This divides by zero with //. Check the divisor before dividing.',
  floatFloorByZero: 'This divides by zero with //. Check the divisor before dividing.',
  moduloByZero: 'The remainder after dividing by zero does not exist. Check the number behind %.',
  floatModuloByZero: 'The remainder after dividing by zero does not exist. Check the number behind %.',
  zeroToNegative: 'Zero cannot be raised to a negative power. Check the base or the exponent.',
  negativePowerModulo:
    'pow with a modulus takes no negative exponent here. Give it an exponent of 0 or more.',
  complexPower:
    'A negative number to a fractional power is complex, and complex numbers are not computed here. Use a base of 0 or more.',
  resultTooLarge: 'The result is larger than a float can hold. Use a smaller base or exponent.',
  intTooLargeForFloat: 'This int is larger than a float can hold. Keep it an int, or make it smaller.',
  intDivisionTooLarge: 'The quotient is larger than a float can hold. Use // to keep it an int.',
  intTooLong: 'This int has more than 4300 digits, too many to write out. Print a smaller number.',
  longIntText: 'A text of more than 4300 digits is not read as an int. Write a power, such as 10 ** 5000.',
  negativeShift: 'A shift cannot be by a negative number. Use the other of << and >>.',
  tooLarge: 'This would take more memory than one value may have here. Make it smaller.',
  tooDeep: 'Calls are nested {1} deep. Check that the function stops calling itself.',
  nestedTooDeep: 'Values stand in one another too deep here. Put fewer lists or tuples into each other.',
  tooMuchHeld:
    'The program holds more than {1} MB here. Keep fewer values in its lists, dictionaries and arrays.',
  tooManySteps:
    'The computation was stopped after {1} steps. Check that its loops end, or make them shorter.',
  tooMuchPrinted:
    'The program printed more than {1} characters and was stopped. Print less, for example every hundredth step.',
  generatorRunning: 'This generator expression uses itself. Make a list of its values first.',
  iterationEnd:
    'There is no next value: the iteration is at its end. Give next() a second argument to return then.',
  unboundLocal:
    "The variable '{1}' has no value yet here. Assign it before it is used, or say 'global {1}' if the one outside is meant.",
  unboundFree:
    "The variable '{1}' of the function around has no value yet here. Assign it before it is used.",
  unknownName: "The name '{1}' is not defined. Assign or import it before it is used.",
  unknownNameSuggestion: "The name '{1}' is not defined. Did you mean '{2}'?",
  noAttribute: "A value of type {1} has no attribute '{2}'. Check the spelling, or what the value is.",
  noAttributeSuggestion: "A value of type {1} has no attribute '{2}'. Did you mean '{3}'?",
  noClassAttribute:
    "The class {1} has no attribute '{2}'. Check the spelling, or make an object of the class first.",
  moduleAttribute: "The module {1} has nothing named '{2}' here. Check the spelling.",
  moduleAbsent: '{1}.{2} is not computed here. Write it with other functions, or leave it out.',
  moduleRemoved: '{1}.{2} is no longer there. Write {3} in its place.',
  moduleAttributeSuggestion: "The module {1} has nothing named '{2}'. Did you mean '{3}'?",
  attributeNotSet:
    "The attribute '{2}' of a value of type {1} cannot be set. Keep the value in a variable of its own.",
  notInSlots: "The class {1} has no place for '{2}'. Add '{2}' to its __slots__.",
  propertyNotSet:
    "The property '{1}' of {2} can only be read. Give it a setter, or set the attribute that it reads.",
  notInModule: "The module {2} has nothing named '{1}' to import. Check the spelling.",
  noModule: "There is no module '{1}' here. Put its file beside this one, or leave the import out.",
  noPackage: "The package '{1}' is not read here. Leave the import out, and what uses it.",
  notInBuiltIn: "The module {2} has no '{1}' here. Check the spelling, or leave it out.",
  notInOurs: "The module {2} that is used here has no '{1}'. Put your own file of that name beside this one.",
  noDigits: 'load_mnist has no digits to give here. Make arrays of your own in its place.',
  moduleCircle:
    "The module '{1}' is imported while it is still being read: two files import each other. Import only one way.",
  takesOneArgument: '{1}() takes {2} argument, but {3} were given. In a method, the first parameter is self.',
  takesArguments: '{1}() takes {2} arguments, but {3} were given. Match the call to the parameters.',
  takesNoArguments:
    '{1}() takes no arguments: the class has no __init__. Check that __init__ is spelt with two underscores on each side.',
  missingArgument: "{1}() needs a value for '{2}'. Pass one in the call.",
  missingArguments: '{1}() needs {2} more arguments: {3}. Pass them in the call.',
  unexpectedKeyword: "{1}() has no parameter named '{2}'. Check the spelling.",
  argumentTwice: "{1}() is given '{2}' twice: by position and by name. Pass it once.",
  nativeMissing: "{1}() needs a value for '{2}'. Pass one in the call.",
  nativeTooMany: '{1}() takes at most {2} arguments, but {3} were given. Leave the others out.',
  nativeKeyword: "{1}() has no argument named '{2}' here. Leave it out.",
  keywordNotText: 'The keys of a dictionary behind ** must be texts. Use texts as keys.',
  notMapping: 'What stands behind ** must be a dictionary, not {1}. Pass a dictionary.',
  notCallable:
    'A value of type {1} cannot be called. Remove the parentheses, or check what the name stands for.',
  initReturns: '__init__ must not return a value, but returns one of type {1}. Remove the return.',
  cannotInherit:
    'The class {1} inherits from {2}, which is not supported here. Keep such a value in an attribute instead.',
  baseNotClass:
    'A class can only inherit from classes, not from a value of type {1}. Name a class in the parentheses.',
  superOutside: 'super() works only in a method of a class. Call it there.',
  isinstanceType:
    'The second argument must be a class or a tuple of classes. Write for example isinstance(x, int).',
  unsupportedOperands: 'The operator {1} does not work between {2} and {3}. Convert one of them first.',
  caretNoPower:
    'The operator ^ is no power in Python, and does not work between {1} and {2}. Write ** for a power.',
  unsupportedUnary: 'The operator {1} does not work on a value of type {2}. Use a number.',
  textPlusOther:
    'A text and a value of type {1} cannot be added. Write str(...) around the value, or use an f-string.',
  otherPlusText:
    'A value of type {1} and a text cannot be added. Make a number of the text with int(...) or float(...), or a text of the value with str(...).',
  listPlusOther:
    'A list and a value of type {1} cannot be added. Put the value in brackets, or make an array of the list with np.array.',
  tuplePlusOther:
    'A tuple and a value of type {1} cannot be added. Write the value as a tuple, such as (value,).',
  repeatByOther:
    'A list or text can be multiplied only by an int, not by {1}. For arithmetic, make an array with np.array.',
  notOrdered: '{2} and {3} cannot be compared with {1}. Convert one of them first.',
  inText: 'Only a text can be looked for in a text, not a value of type {1}. Write str(...) around it.',
  notContainer:
    "A value of type {1} holds no others, so 'in' has nothing to look through. Use a list, a set or a dictionary.",
  notIterable:
    'A value of type {1} cannot be looped over. Use range(...) for a number, or put the value in a list.',
  notIterator: 'A value of type {1} has no next value. Make an iterator of it with iter(...) first.',
  notReversible: 'A value of type {1} cannot be reversed. Make a list of it first.',
  notUnpackable:
    'One value of type {1} cannot be taken apart into several names. Give as many values as there are names.',
  unpackFew: 'There are {1} names on the left but {2} values on the right. Make them as many.',
  unpackMany: 'There are {1} names on the left but {2} values on the right. Make them as many.',
  unpackFewWithRest: 'At least {1} values are needed on the right, but there are {2}. Give more values.',
  notSubscriptable:
    'A value of type {1} has no items, so [ ] cannot follow it. Check what the name stands for.',
  scalarIndex:
    'A number of type {1} has no items. Leave the brackets out, or index the array that it came from.',
  noItemAssignment: 'The items of a value of type {1} cannot be changed. Make a list of it first.',
  noItemDeletion: 'The items of a value of type {1} cannot be deleted. Make a list of it first.',
  indexRange: 'The index {2} is outside the {1}, which has {3} items. The first has the index 0.',
  textIndexRange: 'The index {1} is outside the text, which has {2} characters. The first has the index 0.',
  indexType: 'An index of a {1} must be an int, not {2}. Convert it with int(...), or use // to divide.',
  sliceIndex: 'The parts of a slice must be ints, not {1}. Convert them with int(...), or use // to divide.',
  sliceStepZero: 'The step of a slice cannot be 0. Use 1, or leave it out.',
  sliceSize: 'A slice of {2} items cannot take {1} values. Give as many values as it has items.',
  keyMissing: 'The key {1} is not there. Check its spelling, or look it up with .get(...).',
  unhashable:
    'A value of type {1} can change, so it cannot be a key or an item of a set. Use a tuple instead.',
  notHashed:
    'The class {1} has __eq__ but no __hash__, so its objects cannot be keys or items of a set. Define __hash__, too.',
  dictChanged: 'The dictionary changed its size while a loop went over it. Loop over list(d) instead.',
  setChanged: 'The set changed its size while a loop went over it. Loop over a list of it instead.',
  dictPair: 'A dictionary is made of pairs of a key and a value. Give pairs.',
  notInList: "The value {1} is not in the {2}. Check with 'in' first.",
  removeMissing: "The value to remove is not in the list. Check with 'in' first.",
  popEmpty: 'Nothing can be taken out of an empty {1}. Check its length first.',
  popRange: 'The index {1} is outside the list, which has {2} items. The first has the index 0.',
  noLength: 'A value of type {1} has no length. Use a list, a text or an array.',
  emptyExtreme: '{1}() of nothing does not exist. Check that there are values, or pass default=.',
  sumOfTexts: "sum() does not add texts. Use ''.join(...) instead.",
  nothingToDraw:
    'There is nothing to draw from. Check that the list is not empty, or that the limits are in order.',
  sampleSize: 'A sample of {1} cannot be drawn of {2} values. Draw fewer, or use random.choices.',
  rangeStepZero: 'The step of range() cannot be 0. Use a step such as 1 or -1.',
  notWhole: 'An int is needed here, not {1}. Convert it with int(...), or use // to divide.',
  notInt: 'int() cannot convert a value of type {1}. Give it a number or a text.',
  notFloat: 'float() cannot convert a value of type {1}. Give it a number or a text.',
  noAbs: 'abs() does not work on a value of type {1}. Use a number, or np.abs for an array.',
  noRound: 'round() does not work on a value of type {1}. Use a number, or np.round for an array.',
  intOfText: 'int() cannot read {2} as a whole number. Use float(...) for a number with a point.',
  floatOfText: 'float() cannot read {1} as a number. Check the text.',
  intOfNan: 'nan is not a number, so it has no int. Check with math.isnan first.',
  intOfInfinite: 'Infinity has no int. Check with math.isinf first.',
  ordLength: 'ord() takes one character, but was given {1}. Pass a text of length 1.',
  chrRange: 'chr() knows no character of the number {1}. Use one from 0 to 1114111.',
  notText: '{1}() needs a text, not {2}. Write str(...) around it.',
  joinOther: 'join() puts together texts only, but item {1} is of type {2}. Convert the items with str(...).',
  emptySeparator: 'A text cannot be split at an empty text. Use list(...) to get its characters.',
  substringMissing: 'The text that index() looks for is not there. Use find(...), which gives -1 then.',
  textMethodReturns: 'The method {1} must return a text, not {2}. Return str(...).',
  formatSpec: "The format '{1}' cannot be read for a value of type {2}. Write for example .3f or >10.",
  formatCode:
    "The format code '{1}' does not fit a value of type {2}. Use d for ints, f for floats, s for texts.",
  formatPrecision: "An int has no digits behind the point: '{1}' asks for some. Use f instead of d.",
  formatNotSupported:
    'A value of type {1} takes no format. Write str(...) around it, or format its numbers one by one.',
  formatSingleBrace: 'A single {1} stands in the text. Write it twice to show it.',
  formatEmptyStep:
    'Nothing stands behind {1} in the text. Write a name behind . or an index between [ and ].',
  formatAfterBracket: '{1} stands behind ] in the text. Write . or [ there, or leave it out.',
  formatUnclosed: 'A [ in the text is not closed. Write ] behind its index.',
  formatTooFew: 'The text asks for value {1}, but format() was given {2}. Pass more values.',
  percentTooFew: 'There are more % places in the text than values behind it. Give as many values.',
  percentTooMany: 'There are more values behind % than places in the text. Add a place such as %s for each.',
  percentIncomplete: 'A % at the end of the text has no type. Write %% to show a percent sign.',
  percentCode: '%{1} is no place for a value. Use %d, %f, %s and the like, or %% to show a percent sign.',
  percentWhole: '%{1} needs a number, not {2}. Use %s to show any value.',
  percentReal: 'This place in the text needs a number, not {1}. Use %s to show any value.',
  percentNeedsDict: 'Places with names, such as %(x)s, need a dictionary behind the %. Pass one.',
  objectsNotTaken:
    '{1}() cannot work with objects of your own classes here. Pass it numbers, texts or lists.',
  nothingToRaise: 'A raise without a value works only in an except block. Name what to raise.',
  raisesOther: "Only exceptions can be raised. Write for example raise ValueError('...').",
  catchesOther: 'An except clause needs the class of an exception. Write for example except ValueError.',
  noContext: 'A value of type {1} cannot stand in a with statement. Call it without with.',
  mathDomain: '{1}() has no value at {2}. Check its argument first.',
  negativeFactorial: 'There is no factorial of a negative number. Use 0 or more.',
  mathRange: '{1}({2}) is larger than a float can hold. Make the argument smaller.',
  noFile: 'Files are not opened here. Put what the file holds into the program.',
  noPickle:
    'Files of pickle are not read or written here. Train the net in the program, or write its numbers into it.',
  printingOther:
    'Of np.set_printoptions only precision, suppress, threshold, edgeitems and linewidth are read here, as numbers. Leave the others out.',
  askedWhileDrawn:
    'A function that is drawn cannot ask for input or import. Give it the value as an argument.',
  notNumbers:
    'An array holds numbers here, not a value of type {1}. Use numbers, or a list for other values.',
  notDType: "{1} is no type of numbers that arrays have here. Use for example float, int, bool or 'float32'.",
  notRead: '{2} is not computed here with {1}. Leave it out.',
  arrayIndex:
    'An index of an array must be an int, a slice or an array of ints or bools, not {1}. Convert it with int(...).',
  noNumber: '{1}() returned a value of type {2}, not a number. Return a number from it.',
  arrayOfAll:
    '{1}() gives an array that is not computed element by element. Call it in a function of your own that gives it an array and returns one element.',
  noReturn: '{1}() returned nothing. Put return in front of the value that it computes.',
  givesNothing:
    '{1}() returns nothing, so there is nothing to draw. If it computes a number, put return in front of it.',
  takesNothing: '{1}() takes no number, so there is nothing to draw it along. Give it a parameter for one.',
  takesAny:
    '{1}() takes {2}, which its text does not tell to be one number. Call it in a function of one or two numbers of your own.',
  takesOther:
    '{1}() takes {2} as a function, a text or an object, not as a number. Call it in a function of one or two numbers of your own.',
  takesArrays:
    '{1}() takes the array {2} and other values beside it. To draw it, hold all but one of them: {3}.',
  noFiniteValue:
    '{1}() has no finite number at any point that was tried, such as {2}. Check where it has a value.',
  innerFunction:
    'The function {1} stands inside {2}, which makes it anew in each call. Move it out to call it by itself.',
  methodAlone:
    'The method {1} belongs to objects of {2}. Call it in a function of its own, such as lambda w: net.loss(x, t).',
  raised: 'The program raised {1}: {2}',
  raisedPlain: 'The program raised {1}.',
} as const;
