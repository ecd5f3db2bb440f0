import { mutated } from '../mutated';
import { rightPrograms, rightTyped } from './rightPrograms';

const pieces = [
  ...[
    ' ',
    '\n',
    ';',
    ':',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    '=',
    '==',
    '=>',
    '*',
    '**',
    '/',
    '<',
    '!',
    '?',
    '.',
  ],
  ...[
    'x',
    '1',
    '1n',
    "'",
    '"',
    '`',
    '$'.concat('{'),
    '...',
    '?.',
    '??',
    '||',
    '++',
    '+',
    '-',
    '#',
    '#a',
    '@',
    '\\',
  ],
  ...[
    '&&=',
    'if ',
    'else ',
    'for ',
    'of ',
    'in ',
    'let ',
    'const ',
    'var ',
    'function ',
    'return ',
    'new ',
    'class ',
  ],
  ...[
    'case ',
    'static ',
    'get ',
    'async ',
    'super',
    'this',
    'break',
    'delete ',
    'typeof ',
    'x = ',
    '{}',
    '() => ',
  ],
  ...['default:'],
];

const typePieces = [...pieces, ': number', '<T>', ' as ', 'type ', 'readonly ', ' is ', '|', '>', '>>'];

/** Programs without import and export, which only a module has. */
const origins = rightPrograms.filter((source) => !/\b(import|export)\b|await a$/.test(source));

export function mutations(seed: number, count: number): readonly string[] {
  return mutated(origins, pieces, seed, count);
}

export function typedMutations(seed: number, count: number): readonly string[] {
  return mutated(rightTyped, typePieces, seed, count);
}
