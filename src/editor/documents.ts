import * as vscode from 'vscode';
import type { Edit } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import type { EditorDocument } from '../host/openDocuments';
import { languages } from './languages';

/** What is another state of a file, or no file of the learner's, in an editor of its own. */
const otherSchemes =
  /^(git|gitfs|git-index|conflict-resolution|output|debug|review|pr|vscode-local-history|vscode-userdata)$/;

/** Whether functions of the document are read. */
export function isRead({ languageId, uri }: vscode.TextDocument): boolean {
  return languages.includes(languageId) && !otherSchemes.test(uri.scheme);
}

/** What is longer when it is opened nobody wrote by hand: it is not read. */
const MOST_CHARACTERS = 200_000;

/** Has the analysis thread know the documents of the editor, as they are opened, edited and closed. */
export function mirrorDocuments(
  analysis: Pick<AnalysisThread, 'open' | 'change' | 'close'>,
): vscode.Disposable {
  const open = (document: vscode.TextDocument) => {
    if (isRead(document) && document.getText().length <= MOST_CHARACTERS)
      analysis.open(asEditorDocument(document));
  };
  for (const document of vscode.workspace.textDocuments) open(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isRead(document)) analysis.change(document.uri.toString(), contentChanges.map(asEdit));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isRead(document)) analysis.close(document.uri.toString());
    }),
  );
}

function asEditorDocument(document: vscode.TextDocument): EditorDocument {
  return {
    uri: document.uri.toString(),
    languageId: document.languageId,
    get version() {
      return document.version;
    },
    getText: () => document.getText(),
  };
}

function asEdit({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Edit {
  return { start: rangeOffset, end: rangeOffset + rangeLength, text };
}
