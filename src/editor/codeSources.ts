import * as vscode from 'vscode';
import type { FoundSource } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';

/** Milliseconds that reading a file may take. */
const DEADLINE = 2000;

/** Reads a function of a file, as the file stands at this moment, unsaved edits and all; undefined where it was edited meanwhile. */
export async function readSource(
  analysis: Pick<AnalysisThread, 'ask'>,
  uri: string,
  name: string,
): Promise<FoundSource | undefined> {
  if (!(await isThere(uri))) return { kind: 'gone' };
  return analysis.ask('source', { uri, name }, { deadline: DEADLINE, documents: [uri] });
}

/** Whether the document can be opened; then it is. */
async function isThere(uri: string): Promise<boolean> {
  try {
    await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    return true;
  } catch {
    return false;
  }
}
