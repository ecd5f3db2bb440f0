import * as l10n from '@vscode/l10n';
import {
  afterDuals,
  bookText,
  type CodeSource,
  dualNames,
  dualNumbers,
  dualNumbersOfScript,
  MOST_PARENTHESES,
  makesFloats,
  nested,
  type Range,
  scriptNames,
  withCellLines,
  writeScript,
} from '#language';
import { around, functionOf } from './compiledCode';
import { cutOf } from './cutCode';
import { pathOf } from './functionSource';
import { LearnerError } from './view';

/** The learner's own function in a script, by which it is called. */
export interface OwnCode {
  readonly definition: string;
  readonly callee: string;
  /** Lines of f before it is called. */
  readonly first?: string;
}

function refused(message: string): LearnerError {
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}

/** The names that our scripts give values to. */
const ours =
  'f g f32 h x y x0 x1 z np forward_diff numerical_diff numerical_gradient exact exact_gradient beside python_random first_draws steps step point slope descend sgd momentum nesterov ada_grad rms_prop adam'.split(
    ' ',
  );

/**
 * The learner's own program as part of a script: as it stands, or in a dictionary of its own where a name of ours is in its way. An
 * `exact` one calculates with dual numbers.
 */
export function ownCode(source: CodeSource, exact = false): OwnCode {
  const { program, languageId, name, modules } = source;
  if (languageId !== 'python') return ownScript(source, exact);
  const text = withoutGaps(withCellLines(program.replace(/\r\n?/g, '\n'), cellComment)).trim();
  const files = { ...modules, ...broughtFor(source) };
  const all = [text, ...Object.values(files)].join('\n');
  const isFloat = exact && makesFloats(all);
  const draws = drawsAtRandom(all);
  const again = draws ? drawAgain : '';
  const hasFiles = Object.keys(files).length > 0;
  const before = [
    hasFiles ? filesOf(source.uri, files) : '',
    draws ? seeds : '',
    exact ? `${dualNumbers(all)}\n\n\n` : '',
  ].join('');
  const last = isFloat && hasFiles ? `\n${floatsOfFiles}` : '';
  const after = `${draws ? keptDraws : ''}${exact ? `\n\n\n${afterDuals}${last}` : ''}`;
  const names = namesOf(text);
  const given = [...ours, ...shared, ...(exact ? dualNames : [])];
  if (given.every((one) => (shared.includes(one) ? !isMade(one, text) : !names.has(one))))
    return {
      definition: `${before}${isFloat ? 'float = Float\n' : ''}${text}${after}`,
      callee: name,
      first: again,
    };
  const first = `{'__name__': 'own'${isFloat ? ", 'float': Float" : ''}}`;
  const own = `own = ${first}  # f's file has names that stand below, too\nexec(${quoted(text)}, own)`;
  return { definition: `${before}${own}${after}`, callee: `own['${name}']`, first: again };
}

/** Modules of the book that the learner has no files of, where the view finds them: beside the function's file. */
function broughtFor(source: CodeSource): Readonly<Record<string, string>> {
  const folder = pathOf(source.uri).replace(/[^/]*$/, '');
  const found: Record<string, string> = {};
  const bring = (name: string): void => {
    const path = `${folder}${name.replaceAll('.', '/')}.py`;
    if (path in found) return;
    const text = bookText(name);
    if (text === undefined) return;
    found[path] = text;
    for (const [, inner = ''] of text.matchAll(/^(?:from|import) (common\.\w+)/gm)) bring(inner);
  };
  for (const { code, args } of whole(source).compiled.notices)
    if (code === 'moduleBrought') bring(String(args[1]));
  return found;
}

/** The function by itself: whatever is along the axes, it is the same program. */
const whole = (source: CodeSource) => cutOf({ source, values: {}, axes: [], count: 2 });

/** May a program draw random numbers? */
const drawsAtRandom = (text: string): boolean => /\brandom\b/.test(text);

const seeds = `import random as python_random
# The random numbers of the view, where no seed is set.
python_random.seed(0)
np.random.seed(0)


`;
const keptDraws = `\n\n\n# Each call draws the same.
first_draws = (python_random.getstate(), np.random.get_state())`;

const drawAgain = `    python_random.setstate(first_draws[0])
    np.random.set_state(first_draws[1])
`;

const cellComment = (number: string): string => `# Cell ${number}`;

/** Modules and what is Python's own, which are the same for both. */
const shared =
  'np math sys functools operator types print range float abs len list tuple type isinstance enumerate zip any all vars getattr hasattr Exception'.split(
    ' ',
  );

const isMade = (name: string, text: string): boolean =>
  new RegExp(
    `^(?:def|class)\\s+${name}\\b|^for\\b(?:(?!\\bin\\b).)*\\b${name}\\b|^from .* import .*\\b${name}\\b|^${name}\\s*(?:=|,)`,
    'm',
  ).test(text);

/** Imported files know no names of the script's. */
const floatsOfFiles = `for module in list(sys.modules.values()):
    if (getattr(module, '__file__', None) or '').startswith(os.path.realpath(folder)):
        vars(module).setdefault('float', Float)`;

/** Without the empty lines that stand for what f does not need; those in texts of several lines stay. */
function withoutGaps(program: string): string {
  const parts = program.split(/("""|''')/);
  return parts
    .map((part, i) => (i % 4 === 0 ? part.replace(/\n(?:[ \t]*\n){3,}/g, '\n\n\n') : part))
    .join('');
}

/** A text of several lines as Python writes it. */
function quoted(text: string): string {
  return `'''\n${text.replaceAll('\\', '\\\\').replaceAll("'''", "\\'\\'\\'")}\n'''`;
}

/** The files that are imported, laid out in a folder of their own as they lie around the function's. */
function filesOf(uri: string, modules: Readonly<Record<string, string>>): string {
  const own = pathOf(uri).split('/').slice(0, -1);
  const paths = Object.keys(modules).map((path) => path.split('/'));
  const isShared = (depth: number) =>
    paths.every((path) => path.length > depth + 1 && path[depth] === own[depth]);
  let shared = 0;
  while (shared < own.length && isShared(shared)) shared++;
  const texts = Object.entries(modules).map(
    ([path, text]) => `    ${JSON.stringify(path.split('/').slice(shared).join('/'))}: ${quoted(text)},\n`,
  );
  return `import os, sys, tempfile
# The files that f's file imports.
files = {
${texts.join('')}}
folder = tempfile.mkdtemp()
for path, text in files.items():
    os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
    with open(os.path.join(folder, path), 'w', encoding='utf-8') as file:
        file.write(text)
os.makedirs(os.path.join(folder, ${JSON.stringify(own.slice(shared).join('/'))}), exist_ok=True)
os.chdir(os.path.join(folder, ${JSON.stringify(own.slice(shared).join('/'))}))
sys.path.insert(0, '')


`;
}

/** Every name that the text may give a value at its top, and some more. */
function namesOf(text: string): ReadonlySet<string> {
  const atTop = text.split('\n').flatMap((line) => {
    const defined = /^(?:async\s+)?(?:def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(line);
    if (defined) return defined[1] ?? [];
    return /^\s/.test(line) && !/^\s+globa[l]\s/.test(line)
      ? []
      : (line.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  });
  return new Set(atTop);
}

/** A function of JavaScript in Python, with what it calls. */
function ownScript(source: CodeSource, exact: boolean): OwnCode {
  const reserved = exact ? [...ours, ...dualNames] : ours;
  const written = writeScript(functionOf(source), around(source), [...reserved, ...scriptNames]);
  if (!written.ok) throw notWritten(source, written.place);
  if (!whole(source).hasSlopes) throw notWritten(source, undefined);
  const { text, helpers, callee } = written;
  if (nested(text) >= MOST_PARENTHESES) throw nestedTooDeep(source, nested(text));
  const reduces = !exact && /\bfunctools\./.test(text) ? 'import functools\n\n\n' : '';
  const before = exact ? dualNumbersOfScript(written) : `${reduces}${helpers}`;
  return { definition: `${before}${text}`, callee };
}

function nestedTooDeep({ name }: CodeSource, depth: number): LearnerError {
  return refused(
    l10n.t(
      'No NumPy script for {0}: its parentheses would be nested {1} deep, and Python reads fewer than {2} levels.',
      name,
      depth,
      MOST_PARENTHESES,
    ),
  );
}

/** Says what stands in the way, where that is in the function's own file. */
function notWritten(
  source: CodeSource,
  place: { readonly range: Range; readonly path: string | undefined } | undefined,
): LearnerError {
  const { name, program } = source;
  if (!place || place.path !== pathOf(source.uri)) {
    const message = l10n.t(
      'No NumPy script for {0}: it does more than compute with numbers, and with arrays whose length is known.',
      name,
    );
    return refused(message);
  }
  const line = program.slice(0, place.range.start).split(/\r\n?|\n/).length;
  const [typed = ''] = program.slice(place.range.start, place.range.end).split(/\r\n?|\n/);
  const message = l10n.t(
    'No NumPy script for {0}: line {1} has {2}, and a script can hold numbers, arrays of them, conditions, loops and functions of Math alone.',
    name,
    line,
    typed.length > 40 ? `${typed.slice(0, 39)}…` : typed,
  );
  return refused(message);
}

/** Where the view knows no exact slope either. */
export function noExactScript({ name }: CodeSource): LearnerError {
  return refused(
    l10n.t(
      'No NumPy script with the exact gradient of {0}: it does more than compute with numbers, so only its values are known. With the numerical gradient there is one.',
      name,
    ),
  );
}
