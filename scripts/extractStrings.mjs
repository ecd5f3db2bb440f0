import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { parseSync, Visitor } from 'oxc-parser';
import { root } from './setup.mjs';

/** The folders of what a learner reads. */
const folders = ['src', 'webview'];

/** Every text for a learner in a project, by itself: those of l10n.t, and the templates that engine and language leave to the edge to say. */
export async function extractStrings(project = root) {
  const sources = folders.flatMap((folder) => sourcesBelow(project, folder));
  const said = await getL10nJson([{ contents: inOneFile(sources), extension: '.ts' }]);
  for (const { file, contents } of sources)
    for (const template of templatesIn(file, contents)) said[template] = template;
  return Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that says texts, as one file: @vscode/l10n-dev takes a tenth of a second for each. */
function inOneFile(sources) {
  const speaking = sources.filter(({ contents }) => contents.includes('l10n.t('));
  const bodies = speaking.map(({ contents }) =>
    contents.replace(/^import .* from '(@vscode\/l10n|vscode)';$/gm, ''),
  );
  return ["import * as l10n from '@vscode/l10n';", "import * as vscode from 'vscode';", ...bodies].join('\n');
}

function sourcesBelow(project, folder) {
  return readdirSync(path.join(project, folder), { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, contents: readFileSync(path.join(project, file), 'utf8') }));
}

/** What the errors of the engine and the problems of a learner's text say, with places for their values. */
function templatesIn(file, contents) {
  const found = [];
  const { program } = parseSync(file, contents);
  new Visitor({
    NewExpression({ callee, arguments: [first, second] }) {
      if (callee.name === 'InputError') found.push(...textsOf(first));
      if (callee.name === 'NumPyError') found.push(...textsOf(second));
    },
    VariableDeclarator({ id, init }) {
      if (id.name !== 'problemTemplates') return;
      for (const { value } of init.expression.properties) found.push(...textsOf(value));
    },
  }).visit(program);
  return found;
}

/** The texts that an expression may be: of a choice, both. */
function textsOf(expression) {
  if (expression.type === 'ConditionalExpression')
    return [...textsOf(expression.consequent), ...textsOf(expression.alternate)];
  if (expression.type === 'Literal') return [expression.value];
  throw new Error(`A template is written as a text, not as ${expression.type}.`);
}
