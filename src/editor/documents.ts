import * as vscode from 'vscode';
import type { Edit } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import type { EditorDocument } from '../host/openDocuments';
import { importedLanguages, languages } from './languages';

/** What is another state of a file, or no file of the learner's, in an editor of its own. */
const otherSchemes =
  /^(git|gitfs|git-index|conflict-resolution|output|debug|review|pr|vscode-local-history|vscode-userdata)$/;

/** Whether functions of the document are read. */
export function isRead({ languageId, uri }: vscode.TextDocument): boolean {
  return languages.includes(languageId) && !otherSchemes.test(uri.scheme);
}

/** What is longer when it is opened nobody wrote by hand: it is not read. */
const MOST_CHARACTERS = 200_000;

/** Whether the analysis thread knows the document: it is read, or may be imported by one that is. */
export const isMirrored = (document: vscode.TextDocument): boolean =>
  isKnown(document) && document.getText().length <= MOST_CHARACTERS;

const isKnown = ({ languageId, uri }: vscode.TextDocument): boolean =>
  [...languages, ...importedLanguages].includes(languageId) && !otherSchemes.test(uri.scheme);

/** Has the analysis thread know the documents of the editor, as they are opened, edited and closed. */
export function mirrorDocuments(
  analysis: Pick<AnalysisThread, 'open' | 'change' | 'close'>,
): vscode.Disposable {
  const open = (document: vscode.TextDocument) => {
    if (isMirrored(document)) analysis.open(asEditorDocument(document));
  };
  for (const document of vscode.workspace.textDocuments) open(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isKnown(document)) analysis.change(document.uri.toString(), contentChanges.map(asEdit));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isKnown(document)) analysis.close(document.uri.toString());
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
