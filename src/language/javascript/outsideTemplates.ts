/** Every sentence about what JavaScript and TypeScript have and this project does not read. {0} is the line. */
export const problemTemplates = {
  async: "'{1}' in line {0} is not read here: write the function without async and await.",
  generator:
    "The generator in line {0} is not read here: collect the values in an array and return it, without '*' and yield.",
  regex:
    'The regular expression in line {0} is not read here: use includes, split or another method of texts.',
  bigInt: "The BigInt '{1}' in line {0} is not read here: write the number without the n.",
  taggedTemplate:
    'The name before the ` in line {0} makes a tagged template, which is not read here: call a function.',
  decorator: "'@' in line {0} begins a decorator, which is not read here: leave it out.",
  eval: "'eval' in line {0} runs a text as a program, which is not done here: write the code itself.",
  arguments: "'arguments' in line {0} is not read here: write ...args as the last parameter and use args.",
  with: "'with' in line {0} is not read here: write the name of the object before each of its properties.",
  newTarget: "'new.target' in line {0} is not read here: write the function without it.",
  importMeta: "'import.meta' in line {0} is not read here: write the code without it.",
  dynamicImport: "'import(...)' in line {0} is not read here: write an import at the beginning of the file.",
  privateIn: "'{1} in' in line {0} is not read here: ask with instanceof.",
  jsx: "The '<' in line {0} begins JSX, which is not read here: write plain JavaScript.",
  objectAccessor: "'{1}' in line {0} makes an accessor of an object, which is not read here: write a method.",
  prototype: "'__proto__' in line {0} is not read here: write a class that extends another.",
  computedMember: "The name '[{1}]' of a class in line {0} is not read here: write the name itself.",
  staticBlock: "The block behind 'static' in line {0} is not read here: write static fields.",
  deletedValue: "'delete' in line {0} removes a property of an object only.",
  optionalInParentheses:
    "Leave out the parentheses around '{1}' in line {0}: what stands behind them is not read here.",
  calledSequence:
    "Leave out what stands before the last comma of '{1}' in line {0}: so called, it is not read here.",
  debugger: "'debugger' in line {0} is not read here: leave it out.",
  labelledBlock: "The label '{1}' in line {0} stands before no loop, which is not read here: leave it out.",
  exportedName: "'{1} as {2}' in line {0} is not read here: export the name as it is.",
  enum: "'enum' in line {0} is not read here: write an object with the names and their values.",
  namespace: "'{1}' in line {0} is not read here: write what stands in it outside of it.",
  typedExport: "'export =' in line {0} is not read here: write export default.",
  typedImport: "'import {1} =' in line {0} is not read here: write import {1} from.",
  htmlComment: "Begin the comment in line {0} with //: '<!--' and '-->' are not read here.",
  escapedName: 'The backslash in the name in line {0} is not read here: write the letter itself.',
  octalEscape:
    "'{1}' in line {0} is an old way to write a character, which is not read here: write \\x and two digits.",
  leadingZero:
    "Write {2} in place of '{1}' in line {0}: a number that begins with 0 may be meant to the base 8.",
  functionAlone: 'Write braces around the function in line {0}: it belongs to the statement before it.',
  overInitial: "Remove the value behind '=' in line {0}: the loop gives the name its values.",
} as const;
