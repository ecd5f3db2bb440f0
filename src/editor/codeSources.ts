import * as vscode from 'vscode';
import type { FoundSource, Needs } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { isMirrored } from './documents';

/** Milliseconds that reading a file may take. */
const DEADLINE = 2000;

/** Files that import files that import files: so deep nobody's go. */
const MOST_ROUNDS = 20;

export type ReadSource =
  | Exclude<FoundSource, { readonly kind: 'needs' }>
  /** Its file cannot be opened: it was moved or deleted. */
  | { readonly kind: 'noFile' };

/** Reads a function of a file as it stands at this moment; undefined where it was edited meanwhile. */
export async function readSource(
  analysis: Pick<AnalysisThread, 'ask'>,
  uri: string,
  name: string,
): Promise<ReadSource | undefined> {
  if (!(await opened(vscode.Uri.parse(uri, true)))) return { kind: 'noFile' };
  return withImports(uri, (documents, missing) =>
    analysis.ask('source', { uri, name, missing }, { deadline: DEADLINE, documents }),
  );
}

/**
 * Asks about an open document and the files that it imports, unsaved edits and all; undefined where one was edited meanwhile. Of those
 * `imported` it is known that they are open.
 */
export async function withImports<Answer extends { readonly kind: string }>(
  uri: string,
  ask: (documents: readonly string[], missing: readonly string[]) => Promise<Answer | Needs | undefined>,
  imported: readonly string[] = [],
): Promise<Exclude<Answer, Needs> | undefined> {
  const file = vscode.Uri.parse(uri, true);
  const documents = [uri, ...imported];
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

/** Opens a document where it is not open yet; undefined where there is none. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The same of one that is imported: the analysis thread has to know it. */
async function openedToBeRead(uri: vscode.Uri): Promise<boolean> {
  const document = await opened(uri);
  return document !== undefined && isMirrored(document);
}
