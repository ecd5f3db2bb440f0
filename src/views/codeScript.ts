import * as l10n from '@vscode/l10n';
import { type CodeSource, withCellLines } from '#language';
import { pathOf } from './functionSource';
import { LearnerError } from './view';

/** The learner's own function in a script, by which it is called. */
export interface OwnCode {
  readonly definition: string;
  readonly callee: string;
}

/** The names that our scripts give values to. */
const ours =
  'f g f32 h x y x0 x1 z np forward_diff numerical_diff numerical_gradient exact exact_gradient beside steps step point slope descend update updates state'.split(
    ' ',
  );

/** The learner's own program as part of a script: as it stands, or in a dictionary of its own where a name of ours is in its way. */
export function ownCode(source: CodeSource): OwnCode {
  const { program, languageId, name } = source;
  if (languageId !== 'python') throw onlyPython();
  const text = withoutGaps(withCellLines(program.replace(/\r\n?/g, '\n'), cellComment)).trim();
  const names = namesOf(text);
  const files = filesOf(source);
  if (ours.every((one) => one === 'np' || !names.has(one)))
    return { definition: `${files}${text}`, callee: name };
  const definition = `${files}own = {'__name__': 'own'}  # f's file has names that stand below, too\nexec(${quoted(text)}, own)`;
  return { definition, callee: `own['${name}']` };
}

const cellComment = (number: string): string => `# Cell ${number}`;

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
function filesOf({ uri, modules }: CodeSource): string {
  if (!modules) return '';
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

function onlyPython(): LearnerError {
  const message = l10n.t(
    'A NumPy script can hold a function of Python only, and this one is of another language.',
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}

/** By dual numbers only formulas are differentiated in a script. */
export function noExactScript(): LearnerError {
  const message = l10n.t(
    'No NumPy script with the exact gradient of a function from a file. With the numerical gradient there is one.',
  );
  return new LearnerError(message, { field: 'formula', start: 0, end: 0 });
}
