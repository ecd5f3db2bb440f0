import * as vscode from 'vscode';
import type { FoundSource, Needs, ReadFrom } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { isMirroredAtOnce } from './documents';
import { documentsOf, readAround, readFrom, readFromNotebook } from './notebooks';

/** Milliseconds that reading a file may take. */
const DEADLINE = 2000;

/** Files that import files that import files: so deep nobody's go. */
const MOST_ROUNDS = 20;

export type ReadSource =
  | Exclude<FoundSource, { readonly kind: 'needs' }>
  /** Its file cannot be opened: it was moved or deleted. */
  | { readonly kind: 'noFile' };

/** A function by its name in a file, or a document; of a notebook's also by the cell that it stood in last. */
export interface NamedFunction {
  readonly uri: string;
  readonly name: string;
  readonly cell?: number;
}

/** Reads a function as it stands at this moment; undefined where it was edited meanwhile. */
export async function readSource(
  analysis: Pick<AnalysisThread, 'ask'>,
  { uri, name, cell }: NamedFunction,
): Promise<ReadSource | undefined> {
  const read = (from: ReadFrom, around = from) =>
    withImports(
      from,
      (documents, missing) => {
        const { cells } = around;
        const question = { ...from, name, missing, ...(cells && { around: cells }) };
        return analysis.ask('source', question, { deadline: DEADLINE, documents });
      },
      documentsOf(around),
    );
  const file = vscode.Uri.parse(uri, true);
  if (cell === undefined) {
    const document = await opened(file);
    return document ? read(readFrom(document), readAround(document)) : { kind: 'noFile' };
  }
  const notebook = await openedNotebook(file);
  if (!notebook) return { kind: 'noFile' };
  const [here, all] = [readFromNotebook(notebook, cell), readFromNotebook(notebook)];
  const found = here && (await read(here, all));
  if (here && found?.kind !== 'gone') return found;
  return all ? read(all) : { kind: 'gone' }; // its cell may have been moved
}

/**
 * Asks about what is open and the files that it imports, unsaved edits and all; undefined where one was edited meanwhile. Of those
 * `imported` it is known that they are open.
 */
export async function withImports<Answer extends { readonly kind: string }>(
  from: ReadFrom,
  ask: (documents: readonly string[], missing: readonly string[]) => Promise<Answer | Needs | undefined>,
  imported: readonly string[] = [],
): Promise<Exclude<Answer, Needs> | undefined> {
  const file = vscode.Uri.parse(from.uri, true);
  const documents = [...new Set([...documentsOf(from), ...imported])];
  const missing: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = await ask([...documents], [...missing]);
    if (!isNeeds(found)) return found as Exclude<Answer, Needs> | undefined;
    for (const path of found.paths) {
      const other = file.with({ path: `/${path}` });
      if (mayRead(file, other) && (await openedToBeRead(other))) documents.push(other.toString());
      else missing.push(path);
    }
  }
  return undefined;
}

const isNeeds = (found: { readonly kind: string } | undefined): found is Needs => found?.kind === 'needs';

/** Below the folder of the workspace, or below the folder around the file's. */
function mayRead(file: vscode.Uri, imported: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  const around = vscode.Uri.joinPath(file, '..', '..').path.replace(/\/?$/, '/');
  const isBeside = around !== '/' && imported.path.startsWith(around);
  return isBeside || (folder !== undefined && vscode.workspace.getWorkspaceFolder(imported) === folder);
}

/** A document, opened where it is not open yet; undefined where there is none. */
const opened = (uri: vscode.Uri): Promise<vscode.TextDocument | undefined> =>
  orNone(() => vscode.workspace.openTextDocument(uri));

/** Opens a file that is imported; false where there is none that the analysis thread knows. */
async function openedToBeRead(uri: vscode.Uri): Promise<boolean> {
  const document = await opened(uri);
  return document !== undefined && isMirroredAtOnce(document);
}

const openedNotebook = (uri: vscode.Uri): Promise<vscode.NotebookDocument | undefined> =>
  orNone(() => vscode.workspace.openNotebookDocument(uri));

async function orNone<Document>(open: () => Thenable<Document>): Promise<Document | undefined> {
  try {
    return await open();
  } catch {
    return undefined;
  }
}
