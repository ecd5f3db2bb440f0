/** Every sentence about what Python has and this project does not read. {0} is the line. */
export const problemTemplates = {
  async: "'{1}' in line {0} is not read here: write the function without async and await.",
  generator:
    "'yield' in line {0} makes a generator, which is not read here: collect the values in a list and return it.",
  match: "'match' in line {0} is not read here: write it with if and elif.",
  typeAlias: "'type' in line {0} is not read here: leave the name of the type out.",
  typeParameters:
    'The type parameters in line {0} are not read here: leave out the brackets behind the name.',
  classKeyword:
    'The keyword between the parentheses of the class in line {0} is not read here: leave it out.',
  exceptionGroup: "'except*' in line {0} is not read here: write except without the star.",
  complex:
    "The complex number '{1}' in line {0} is not read here: write its two parts as numbers of their own.",
  bytes: 'The bytes in line {0} are not read here: write the text without the b before its quotation marks.',
  namedCharacter: "'{1}' in line {0} is not read here: write the character itself.",
  notebookCommand:
    "'{1}' in line {0} is a command of a notebook, not of Python, and is not run here: leave the line out.",
} as const;
