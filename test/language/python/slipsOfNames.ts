export type Slip = readonly [marked: string, message: string, mended?: string];

/** Slips where names are imported or given, as those in `slips.ts`. */
export const slipsOfNames: readonly Slip[] = [
  [
    '‹import a from b›',
    'Write first from and the module, then import, in line 1: from b import a',
    'from b import a',
  ],
  [
    '‹import a from b.c›',
    'Write first from and the module, then import, in line 1: from b.c import a',
    'from b.c import a',
  ],
  [
    'import a as b ‹from› c import d',
    "Write 'from' and the module before 'import' in line 1, or in a line of its own.",
  ],
  ['import a ‹from›', "Write 'from' and the module before 'import' in line 1, or in a line of its own."],
  ['‹__debug__› = 1', 'Choose another name in line 1: __debug__ is a constant of Python.'],
  ['for (a, ‹__debug__›) in b: c', 'Choose another name in line 1: __debug__ is a constant of Python.'],
  ['del ‹__debug__›', 'Choose another name in line 1: __debug__ is a constant of Python.'],
  [
    'y = [‹x := 1› for x in z]',
    "Choose another name before ':=' in line 1: 'x' is the variable of the loop.",
  ],
  [
    'y = {1: [(‹b := 1›) for c in b] for a, *b in z}',
    "Choose another name before ':=' in line 1: 'b' is the variable of the loop.",
  ],
  [
    'y = sum(x for x in z if (‹x := 2›))',
    "Choose another name before ':=' in line 1: 'x' is the variable of the loop.",
  ],
  [
    'y = [x for x in (‹w := z›)]',
    "Assign 'w' in a line of its own above line 1: what a comprehension goes through takes no ':='.",
  ],
];
