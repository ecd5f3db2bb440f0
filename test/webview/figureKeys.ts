/** What a sentence of a figure's text says: which keys it is about, and what they do. */
export interface KeySentence {
  readonly text: string;
  readonly keys: readonly string[];
  readonly does: Deed;
}

/** read: says what is at a place. go: puts the focus elsewhere. move, choose, edit: ask the view for something. */
export type Deed = 'read' | 'go' | 'move' | 'choose' | 'edit' | 'turn' | 'zoom' | 'mode' | 'draw' | 'far';

const across = ['ArrowLeft', 'ArrowRight'];
const arrows = [...across, 'ArrowUp', 'ArrowDown'];
const withShift = (keys: readonly string[]) => [...keys, ...keys.map((key) => `Shift+${key}`)];
const digits = [...'0123456789'];

/** All that figures say of their keys, in words as a learner hears them, and the keys that a learner takes them for. */
const said: readonly (readonly [sentence: RegExp, does: Deed, keys: (found: RegExpExecArray) => string[]])[] =
  [
    [
      /^Left and right arrow keys move the point, with Shift in finer steps\./,
      'move',
      () => withShift(across),
    ],
    [/^Arrow keys move the point, with Shift in finer steps\./, 'move', () => withShift(arrows)],
    [/^Left and right arrow keys read the points of the (curve|path)\./, 'read', () => across],
    [
      /^Left and right arrow keys read the points of the (curve|path), up and down change the \1\./,
      'read',
      () => arrows,
    ],
    [/^Arrow keys read the (map|cells|bars|pixels|points)\./, 'read', () => arrows],
    [/^Arrow keys walk along the images\./, 'read', () => arrows],
    [/^Arrow keys walk the cells\./, 'go', () => arrows],
    [
      /^Up and down arrow keys choose a point, Home and End the first and the last\./,
      'choose',
      () => ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    ],
    [
      /^Arrow keys walk the buttons, Home and End go to the first and the last row\./,
      'go',
      () => [...arrows, 'Home', 'End'],
    ],
    [
      /^Delete or Backspace removes the (point|run that is selected)\./,
      'choose',
      () => ['Delete', 'Backspace'],
    ],
    [/^F2 on a name changes it\./, 'edit', () => ['F2']],
    [/^Arrow keys turn the surface, with Shift in finer steps\./, 'turn', () => withShift(arrows)],
    [/^Arrow keys move the pen, with Shift in finer steps\./, 'draw', () => withShift(arrows)],
    [
      /^Left and right arrow keys change the input, up and down the output of the weight that is chosen\./,
      'choose',
      () => arrows,
    ],
    [
      /^Page Up and Page Down go further (right and left, Home and End to the ends|up and down, Home and End to the ends of the row|back and on, Home and End to the first and the last)\./,
      'far',
      () => ['PageUp', 'PageDown', 'Home', 'End'],
    ],
    [/^Enter or Space chooses the (point|cell|pixel|image)\./, 'choose', () => ['Enter', ' ']],
    [/^Enter, F2 or typing changes a number\./, 'edit', () => ['Enter', 'F2', ...digits, '-', '−', '+', '.']],
    [
      /^The digits 0 to (\d) set the right answer\./,
      'choose',
      ([, last]) => digits.slice(0, Number(last) + 1),
    ],
    [/^M lets the arrow keys (move the point|read the picture)\./, 'mode', () => ['m']],
    [/^P lets the arrow keys (read the (map|path|points)|turn the surface)\./, 'mode', () => ['p']],
    [
      /^Plus and minus zoom, 0 shows all, Ctrl with the arrow keys shifts the picture\./,
      'zoom',
      () => ['+', '-', '0', ...arrows.map((key) => `Control+${key}`)],
    ],
    [/^Plus and minus zoom, 0 shows all\./, 'zoom', () => ['+', '-', '0']],
    [/^Space puts the pen down or lifts it\./, 'draw', () => [' ']],
    [/^Backspace takes the last stroke back\./, 'draw', () => ['Backspace']],
    [/^Delete clears the pad\./, 'draw', () => ['Delete']],
  ];

const isOfKeys =
  /\b(keys?|Page Up|Home|Enter|Space|Shift|Ctrl|Plus|Backspace|Delete|F2|The digits|M lets|P lets)\b/;

/** The sentences about keys in a figure's text. A sentence that names keys in other words is one of no keys. */
export function keySentences(text: string): KeySentence[] {
  return text.split(/(?<=\.) (?=[A-Z])/).flatMap((sentence): KeySentence[] => {
    for (const [pattern, does, keys] of said) {
      const found = pattern.exec(sentence);
      if (found) return [{ text: sentence, keys: keys(found), does }];
    }
    return isOfKeys.test(sentence) ? [{ text: sentence, keys: [], does: 'read' }] : [];
  });
}

/** The keys that zoom as another one does, which is the same with Shift, or without. */
const twins: Readonly<Record<string, string>> = { '=': '+', _: '-' };

/** Every key that a figure might use, named as in the sentences. */
export const allKeys: readonly string[] = [
  'F2',
  ...withShift([...arrows, 'PageUp', 'PageDown', 'Home', 'End']),
  ...[...arrows, 'Home', 'End', 'PageUp', 'PageDown', '+', '-', '0', 'Enter'].map((key) => `Control+${key}`),
  ...arrows.map((key) => `Alt+${key}`),
  ...[
    'Enter',
    ' ',
    'Escape',
    'Backspace',
    'Delete',
    'Insert',
    'F2',
    '+',
    '-',
    '−',
    '.',
    ...Object.keys(twins),
  ],
  ...digits,
  ...'abcdefghijklmnopqrstuvwxyz',
];

/** What is wrong between what a text says of its keys and what was taken of all keys. */
export function faultsOf(text: string, taken: readonly string[]): string[] {
  const sentences = keySentences(text);
  const named = sentences.flatMap(({ keys }) => keys);
  const zooming = sentences.filter(({ does }) => does === 'zoom').flatMap(({ keys }) => keys);
  const isNamed = (key: string) => named.includes(key) || zooming.includes(twins[key] ?? '');
  return [
    ...sentences.filter(({ keys }) => keys.length === 0).map((one) => `says in other words: ${one.text}`),
    ...named.filter((key, i) => named.indexOf(key) !== i).map((key) => `says two things of ${key}`),
    ...allKeys.filter((key) => isNamed(key) && !taken.includes(key)).map((key) => `does nothing at ${key}`),
    ...taken.filter((key) => !isNamed(key)).map((key) => `does something at ${key}, which it does not name`),
  ];
}
